"""`python -m nezuko`."""

from nezuko.cli import main

main()
