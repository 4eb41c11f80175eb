"""All that can be called, in the order in which it is documented."""

from __future__ import annotations

from nezuko.api.operations import Operations
from nezuko.api.resources.about import about
from nezuko.api.resources.admins import admins
from nezuko.api.resources.audit import audit
from nezuko.api.resources.bots import bots
from nezuko.api.resources.broadcasts import broadcasts
from nezuko.api.resources.channels import channels
from nezuko.api.resources.charts import charts
from nezuko.api.resources.configuration import configuration
from nezuko.api.resources.events import events
from nezuko.api.resources.groups import groups
from nezuko.api.resources.logs import logs
from nezuko.api.resources.members import members
from nezuko.api.resources.people import people
from nezuko.api.resources.requests import requests
from nezuko.api.resources.status import status
from nezuko.api.resources.storage import storage
from nezuko.api.resources.sweeps import sweeps
from nezuko.api.resources.texts import texts
from nezuko.api.resources.webhooks import webhooks
from nezuko.api.resources.you import you

ALL: tuple[Operations, ...] = (
    status, groups, texts, members, requests, people, sweeps, broadcasts, channels, bots, events, charts, audit, admins, webhooks,
    configuration, storage, logs, you, about,
)  # fmt: skip
