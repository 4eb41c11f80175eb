from tests.gate.conftest import guarded, guarding, unguarded

__all__ = ["guarded", "guarding", "unguarded"]
