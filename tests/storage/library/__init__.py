"""One set of models at three moments of its life, to test migrations with."""
