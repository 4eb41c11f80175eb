"""What an admin does to one member, from the member's page: each deed asks for a reason first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quart import Blueprint, Response, request

from nezuko.administration.members import Members
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NezukoError, NotFound, StorageError
from nezuko.events.overview import MemberState
from nezuko.groups.directory import Groups, Protection
from nezuko.groups.models import Exemption
from nezuko.i18n.pages import gettext, mark
from nezuko.telegram.types import FOREVER, MUTE
from nezuko.web.asking import TAKEN_BACK, Choice, Question, ask, done, reason_of, refused, undo
from nezuko.web.cookies import Undo
from nezuko.web.guard import identity, require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("member", __name__, url_prefix="/members/<int:chat_id>/<int:user_id>")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done to a member. `fits` tells when, by where he stands."""

    name: str
    button: str
    icon: str
    title: str
    text: str
    undo: str
    fits: Callable[[MemberState], bool]
    danger: bool = False
    lengths: bool = False
    """Whether it asks for how long."""


LENGTHS = {
    "3600": mark("For an hour"),
    "86400": mark("For a day"),
    "604800": mark("For a week"),
    "0": mark("Until somebody ends it"),
}
"""For how long one may be muted, in seconds."""

DEEDS = {
    deed.name: deed
    for deed in (
        Deed(
            "lift",
            mark("Unmute"),
            "lock-open",
            mark("Unmute {name} in {group}?"),
            mark(
                "{name} may write again at once, without the channels. That ends when {name} leaves the group or one of its channels."
            ),
            mark("You can end the exemption later; the rule then holds again."),
            lambda state: state.muted and not state.exempt and not state.by_hand,
        ),
        Deed(
            "exempt",
            mark("Exempt"),
            "user-check",
            mark("Exempt {name} in {group}?"),
            mark("{name} may write whatever the channels, until somebody ends the exemption."),
            mark("You can end the exemption at any time, here or on the group's page."),
            lambda state: not state.exempt and not state.by_hand and not state.banned,
        ),
        Deed(
            "end-exemption",
            mark("End exemption"),
            "user-x",
            mark("End the exemption of {name} in {group}?"),
            mark("From then on the rule holds: without the channels {name} is muted at once."),
            mark("You can exempt {name} again at any time."),
            lambda state: state.exempt,
            danger=True,
        ),
        Deed(
            "mute",
            mark("Mute"),
            "lock",
            mark("Mute {name} in {group}?"),
            mark("{name} can't write in the group, whatever the channels. The gate won't lift that."),
            mark("You can end the mute at any time, here; the rule then holds again."),
            lambda state: not state.by_hand and not state.banned,
            danger=True,
            lengths=True,
        ),
        Deed(
            "end-mute",
            mark("End mute"),
            "lock-open",
            mark("End the mute of {name} in {group}?"),
            mark("From then on the rule holds: with the channels {name} may write, without them the gate mutes."),
            mark("You can mute {name} again at any time."),
            lambda state: state.by_hand,
        ),
        Deed(
            "unban",
            mark("Unban"),
            "lock-open",
            mark("End the ban of {name} in {group}?"),
            mark(
                "{name} may come back, and the kicks before the ban don't count any more. Whoever comes back is judged like everybody."
            ),
            mark("There is nothing to undo: who comes back without the channels is muted again."),
            lambda state: state.banned,
        ),
        Deed(
            "judge",
            mark("Judge again"),
            "refresh",
            mark("Judge {name} in {group} again?"),
            mark(
                "Telegram is asked anew about the channels that {name} isn't known to be in. What follows is what the rule says: a mute, "
                "its end, or nothing."
            ),
            mark("There is nothing to undo: the rule decides, as it does by itself."),
            lambda state: not state.exempt and not state.by_hand and not state.banned,
        ),
    )
}


@blueprint.app_context_processor
def _context() -> dict[str, object]:
    return {"member_deeds": member_deeds}


def member_deeds(chat_id: int, state: MemberState | None) -> list[Deed]:
    """Return what whoever looks may do to a member; nothing where he may do nothing."""
    who = identity()
    if who is None or not who.may(Permission.MEMBERS_ACT) or not _groups(chat_id):
        return []
    known = state or MemberState(muted=False)
    return [deed for deed in DEEDS.values() if deed.fits(known)]


def _groups(chat_id: int) -> list[Protection]:
    """The group, as each bot guards it that he may see."""
    who = identity()
    known = [group for group in service(Groups).all() if group.chat_id == chat_id]
    return [group for group in known if who is not None and who.sees(group.bot_id, chat_id)]


def _group(chat_id: int, user_id: int) -> Protection:
    """The group as guarded by the bot that has to do with the member, else by any that runs."""
    require(Permission.MEMBERS_ACT, chat_id=chat_id)
    groups = _groups(chat_id)
    if not groups:
        raise NotFound("There is no such group here.")

    def concern(group: Protection) -> tuple[bool, bool, bool]:
        gate = service(Enforcement).gate(group.bot_id)
        ledger = gate.ledger if gate is not None else None
        muted = ledger is not None and (ledger.open(chat_id, user_id) or ledger.out(chat_id, user_id)) is not None
        return (muted, user_id in group.exempt, gate is not None and group.enabled)

    return max(groups, key=concern)


@blueprint.get("/<deed>")
async def question(chat_id: int, user_id: int, deed: str) -> str:
    """Ask whether it shall be done, and why."""
    group, wanted = _group(chat_id, user_id), _deed(deed)
    person = await service(Members).person(group.bot_id, user_id)
    said = {"name": person.name or person.label, "group": group.title}
    return await ask(
        Question(
            title=gettext(wanted.title, **said),
            text=gettext(wanted.text, **said),
            action=f"/members/{chat_id}/{user_id}/{deed}",
            back=f"/members/{chat_id}/{user_id}",
            button=gettext(wanted.button),
            undo=gettext(wanted.undo, **said),
            danger=wanted.danger,
            reason=True,
            choices=[Choice(value, words) for value, words in LENGTHS.items()] if wanted.lengths else (),
            choices_title=gettext("For how long"),
        )
    )


@blueprint.post("/<deed>")
async def act(chat_id: int, user_id: int, deed: str) -> Response:
    """Do it."""
    group, wanted = _group(chat_id, user_id), _deed(deed)
    form = await request.form
    back, reason = f"/members/{chat_id}/{user_id}", reason_of(form)
    try:
        if not reason:
            raise InvalidInput("Say why: the reason is kept with the event and in the audit.")
        former = await _former(group, user_id)
        said = await _done(wanted, group, user_id, reason, form.get("choice", ""))
        return done(back, said, _undo(wanted, back, former))
    except StorageError:
        raise
    except NezukoError as error:
        return refused(back, error)


@dataclass(frozen=True, slots=True)
class Former:
    """How somebody stood before: exempt for good, or muted by hand for good. What has an end can't be given back as it was."""

    exempt: bool
    muted: bool


async def _former(group: Protection, user_id: int) -> Former:
    row = await Exemption.get_or_none(bot_id=group.bot_id, chat_id=group.chat_id, user_id=user_id)
    gate = service(Enforcement).gate(group.bot_id)
    theirs = gate.ledger.theirs(group.chat_id, user_id) if gate else None
    return Former(
        exempt=row is not None and not row.passing and row.ends_at is None,
        muted=theirs is not None and theirs.prior_bans == MUTE and theirs.prior_until == FOREVER,
    )


def _undo(deed: Deed, back: str, former: Former) -> Undo | None:
    """The form that takes a deed back; None if there is none."""
    reverse = {"lift": "end-exemption", "exempt": "end-exemption", "mute": "end-mute"}.get(deed.name)
    if deed.name == "end-exemption" and former.exempt:
        reverse = "exempt"
    if deed.name == "end-mute" and former.muted:
        reverse = "mute"
    return undo(f"{back}/{reverse}", reason=TAKEN_BACK, choice="0") if reverse else None


async def _done(deed: Deed, group: Protection, user_id: int, reason: str, length: str) -> str:
    members, where = service(Members), (group.bot_id, group.chat_id)
    if deed.name == "exempt":
        return await members.exempt(*where, await members.person(group.bot_id, user_id), reason)
    if deed.name == "mute":
        return await members.mute(*where, user_id, reason, int(length) if length in LENGTHS and int(length) else None)
    plain = {
        "lift": members.lift,
        "end-mute": members.end_mute,
        "unban": members.unban,
        "end-exemption": members.end_exemption,
        "judge": members.judge,
    }
    return await plain[deed.name](*where, user_id, reason)


def _deed(name: str) -> Deed:
    deed = DEEDS.get(name)
    if deed is None:
        raise NotFound("There is nothing at this address.")
    return deed
