"""May this person write here? Answers from memory, from updates, and at most one look-up a channel. It restricts nobody."""
