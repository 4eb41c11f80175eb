"""All that can be called."""

from __future__ import annotations

from nezuko.api.operations import Operations
from nezuko.api.resources.about import about
from nezuko.api.resources.groups import groups
from nezuko.api.resources.status import status
from nezuko.api.resources.you import you

ALL: tuple[Operations, ...] = (status, groups, you, about)
