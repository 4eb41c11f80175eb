"""Languages, the catalogues that translate into them, and the words of the dashboard's pages."""
