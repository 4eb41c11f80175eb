"""How somebody in a group is told what to join: alone if the group wants that and Telegram can, else with others in a shared prompt."""

from __future__ import annotations

from collections.abc import Callable

from nezuko.enforcement.entries import Entry
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.prompts import Prompts
from nezuko.enforcement.whispers import Whispers
from nezuko.groups.directory import Groups
from nezuko.telegram.types import OwnMessage


class Telling:
    """The two ways within the group, as one."""

    def __init__(
        self,
        bot_id: int,
        groups: Groups,
        ledger: Ledger,
        whispers: Whispers,
        prompts: Prompts,
        crowded: Callable[[int], bool],
    ) -> None:
        """`crowded(chat_id)`: a raid is under way there, so nobody is told alone."""
        self._crowded = crowded
        self._bot_id = bot_id
        self._ledger = ledger
        self._groups = groups
        self._whispers = whispers
        self._prompts = prompts

    def want(self, entry: Entry) -> None:
        """Tell this person, soon, once; who sees a message of his own sees there how far he is."""
        group = self._groups.protected(self._bot_id, entry.chat_id)
        if group is not None and not group.options.remind:
            return
        alone = entry.prompt_id is None and group is not None and group.options.way_ephemeral
        alone = alone and not self._crowded(entry.chat_id)
        if alone or self._whispers.knows(entry):
            self._whispers.want(entry)
        else:
            self._prompts.want(entry)

    def lacks(self, entry: Entry, missing: tuple[int, ...]) -> bool:
        """Remember which channels he isn't in now. Returns whether that is new."""
        if not missing or entry.missing == missing:
            return False
        entry.missing = missing
        self._ledger.written(entry)
        return True

    def settled(self, entry: Entry) -> None:
        """This person needs no prompt any more."""
        self._whispers.end(entry)
        self._prompts.settled(entry)

    def forget(self, entry: Entry) -> None:
        """This person left, or came back: what he was told is over, and he may be told anew."""
        self._whispers.end(entry)
        self._prompts.forget(entry)

    def refresh(self, chat_id: int) -> None:
        """The group's rule was changed: let what stands there say what is asked for now."""
        self._whispers.refresh(chat_id)
        self._prompts.refresh(chat_id)

    def arrived(self, update: OwnMessage) -> None:
        """A message of ours came back in a difference."""
        self._prompts.arrived(update)

    async def load(self) -> None:
        """Read what is planned or shown; call once, after the ledger was loaded and before updates come."""
        await self._whispers.load()
        await self._prompts.load()

    def resume(self) -> None:
        """After catching up: finish what was begun, and tell those who weren't told yet."""
        for entry in self._ledger.to_tell():
            if entry.prompt_id is None and entry.waits:
                self.want(entry)
        self._whispers.resume()
        self._prompts.resume()
