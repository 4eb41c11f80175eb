"""What can be called, a module for each kind of thing."""
