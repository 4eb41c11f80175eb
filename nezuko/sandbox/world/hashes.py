"""Access hashes: the proof, different for each viewer, that a viewer was shown a user or a channel."""

from __future__ import annotations

import secrets

_MASK = (1 << 64) - 1


class Hashes:
    """Makes and checks access hashes without storing any: they follow from viewer, target and a secret."""

    def __init__(self) -> None:
        self._secret = secrets.randbits(64)

    def of(self, viewer_id: int, target_id: int) -> int:
        """Return the hash by which this viewer may name this target: a signed 64-bit number, never 0."""
        # splitmix64 over the pair: cheap, and different for every viewer
        mixed = (viewer_id * 0x9E3779B97F4A7C15 + target_id * 0xD1B54A32D192ED03 + self._secret) & _MASK
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        mixed ^= mixed >> 31
        return (mixed | 1) - (1 << 63)

    def right(self, viewer_id: int, target_id: int, access_hash: int) -> bool:
        """Tell whether this viewer was given this hash for this target."""
        return access_hash == self.of(viewer_id, target_id)
