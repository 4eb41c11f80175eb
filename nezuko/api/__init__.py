"""The API for programs: what the pages do, for whoever shows a token."""
