"""What the dashboard asks of the gate: numbers of now, titles, where a member stands."""

from __future__ import annotations

from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.entries import State
from nezuko.enforcement.service import Enforcement
from nezuko.events.overview import GroupState, MemberState, Numbers
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram.types import Ban


class Books:
    """Answers from memory; fulfils `OverviewSource`."""

    def __init__(self, enforcement: Enforcement, groups: Groups, supervisor: Supervisor) -> None:
        self._enforcement = enforcement
        self._groups = groups
        self._supervisor = supervisor

    async def numbers(self, chats: frozenset[int] | None = None) -> Numbers:
        """Return the numbers of now, of all groups or of `chats` alone."""
        gates = self._enforcement.gates.values()
        groups = [group for group in self._groups.all() if group.enabled and (chats is None or group.chat_id in chats)]
        troubled = sum(1 for group in groups if group.problem or any(channel.problem for channel in group.channels))
        mutes = [
            entry for gate in gates for entry in gate.ledger.everything() if chats is None or entry.chat_id in chats
        ]
        waiting = sum(1 for entry in mutes if entry.prompt_id is not None)
        bots = [up for row, up in self._supervisor.bots() if chats is None or self._serves(row.id, chats)]
        return Numbers(len(mutes), waiting, len(groups), troubled, len(bots), sum(bots))

    def _serves(self, bot_id: int, chats: frozenset[int]) -> bool:
        return any(group.chat_id in chats for group in self._groups.of_bot(bot_id))

    def groups(self) -> list[GroupState]:
        """Return every group of the directory."""
        return [
            GroupState(group.bot_id, group.chat_id, group.title, group.enabled, group.problem or _paused(group))
            for group in self._groups.all()
        ]

    def chat_title(self, chat_id: int) -> str | None:
        """Return a group's or channel's title."""
        for group in self._groups.all():
            if group.chat_id == chat_id:
                return group.title
            for channel in group.channels:
                if channel.chat_id == chat_id:
                    return channel.title
        return None

    async def member(self, chat_id: int, user_id: int) -> MemberState | None:
        """Return where a member stands by the ledger and the memberships."""
        for bot_id, gate in self._enforcement.gates.items():
            group = self._groups.known(bot_id, chat_id)
            if group is None:
                continue
            entry = gate.ledger.open(chat_id, user_id)
            exempt = user_id in group.exempt
            if entry is not None:
                reason = f"has to join {group.to_join(entry.missing)}"
                return MemberState(muted=True, reason=reason, since=entry.done_at or entry.created_at, exempt=exempt)
            out = gate.ledger.out(chat_id, user_id)
            if out is not None and out.state is State.BANNED:
                reason = f"was kicked before and still isn't in {group.to_join(out.missing)}"
                return MemberState(muted=False, reason=reason, since=out.done_at or out.created_at, banned=True)
            theirs = gate.ledger.theirs(chat_id, user_id)
            if theirs is not None and theirs.prior_bans & Ban.SEND_MESSAGES:
                since = theirs.done_at or theirs.created_at
                return MemberState(True, "was muted by an admin", since, theirs.prior_until, exempt, by_hand=True)
            if exempt or gate.memberships.fact(chat_id, user_id) is not None:
                return MemberState(muted=False, exempt=exempt)
        return None


def _paused(group: Protection) -> str:
    """The first problem among the channels that a group requires."""
    return next((channel.problem for channel in group.channels if channel.problem), "")
