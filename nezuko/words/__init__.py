"""What members read, in their languages: phrases, the catalogues with their translations, and voices that say them."""
