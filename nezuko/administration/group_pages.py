"""The page of one group, and everything that may be changed there."""

from __future__ import annotations

from quart import Blueprint, Response, render_template, request

from nezuko.administration.group_detail import GroupDetails
from nezuko.administration.group_views import MUTED_CHOICES, muted_now
from nezuko.administration.members import Members
from nezuko.administration.option_words import read, shown
from nezuko.administration.protections import Protections
from nezuko.administration.rights import rights_shown
from nezuko.errors import InvalidInput, NezukoError, NotFound, StorageError
from nezuko.groups.directory import Protection
from nezuko.groups.models import Exemption
from nezuko.i18n.pages import gettext, listed, ngettext
from nezuko.log_channels.service import LogChannels
from nezuko.options import PARTS, options
from nezuko.said import Several
from nezuko.telegram.types import Admin
from nezuko.ways.deciding import Deciding
from nezuko.web.asking import TAKEN_BACK, Did, Question, ask, done, reason_of, refused, tried, undo
from nezuko.web.cookies import Undo
from nezuko.web.guard import require
from nezuko.web.numbers import whole_number
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("group", __name__, url_prefix="/groups/<int:bot_id>/<int:chat_id>")

_MOST = 2**63


def _may(permission: Permission, bot_id: int, chat_id: int) -> Protection:
    require(permission, bot_id=bot_id, chat_id=chat_id)
    return service(Protections).known(bot_id, chat_id)


def path_of(group: Protection) -> str:
    """Return the address of a group's page."""
    return f"/groups/{group.bot_id}/{group.chat_id}"


@blueprint.get("")
async def group(bot_id: int, chat_id: int) -> str:
    """The rule, the policies, who is muted and who is exempt, and how the bot does."""
    if max(bot_id, chat_id) >= _MOST:
        raise NotFound("There is no such group here.")
    found = _may(Permission.GROUPS_VIEW, bot_id, chat_id)
    before = request.args.get("exempt", "")
    detail = await service(GroupDetails).of(
        found,
        muted_after=request.args.get("muted", ""),
        exempt_before=whole_number(before),
    )
    return await render_template(
        "groups/group.html",
        detail=detail,
        group=found,
        path=path_of(found),
        log=service(LogChannels).of(bot_id, chat_id),
        rights=rights_shown(detail.row.own_rights),
        names=listed,
        shown=shown,
        own=[option for name, option in options().items() if name in found.own_options],
        later="muted" in request.args,
        door=service(Deciding).waiting(bot_id, chat_id),
        may_invite=detail.row.own_rights is None or bool(detail.row.own_rights & Admin.INVITE_USERS),
    )


# ------------------------------------------------------------ the rule


@blueprint.get("/options")
async def group_options(bot_id: int, chat_id: int) -> str:
    """Everything that the group may set for itself, and what holds if it doesn't."""
    found = _may(Permission.GROUPS_VIEW, bot_id, chat_id)
    return await render_template(
        "groups/options.html",
        group=found,
        path=path_of(found),
        defaults=service(Protections).defaults,
        parts=PARTS,
        options=options().values(),
        shown=shown,
    )


@blueprint.post("/options")
async def set_options(bot_id: int, chat_id: int) -> Response:
    """Set those options that the form brings."""
    found, form = _may(Permission.GROUPS_CHANGE, bot_id, chat_id), await request.form

    async def work() -> Did:
        known = options()
        wanted = {name: read(known[name], form[name]) for name in known if name in form}
        await service(Protections).change(bot_id, chat_id, wanted)
        own = {name: getattr(found.options, name) if name in found.own_options else None for name in wanted}
        former = tuple((name, known[name].written(value)) for name, value in own.items())
        return Did(gettext("The options are in force."), Undo(f"{path_of(found)}/options", former))

    return await tried(work(), f"{path_of(found)}/options")


@blueprint.post("/channels")
async def add_channels(bot_id: int, chat_id: int) -> Response:
    """Ask for further channels, after looking whether the bot can check them."""
    found, form = _may(Permission.GROUPS_CHANGE, bot_id, chat_id), await request.form

    async def work() -> Did:
        changed = await service(Protections).require(bot_id, chat_id, form.get("channel", "").split())
        fresh = {channel.chat_id for channel in changed.channels} - {channel.chat_id for channel in found.channels}
        back = [undo(f"{path_of(found)}/channels/{channel_id}/remove") for channel_id in fresh]
        return Did(changed.shown_rule, back[0] if len(back) == 1 else None)

    return await tried(work(), path_of(found))


@blueprint.get("/channels/<int:channel_id>/remove")
async def ask_remove_channel(bot_id: int, chat_id: int, channel_id: int) -> str:
    """Ask whether the group shall not ask for a channel any more."""
    found = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)
    label = next((channel.label for channel in found.channels if channel.chat_id == channel_id), None)
    if label is None:
        raise NotFound("This group doesn't ask for that channel any more.")
    return await ask(
        Question(
            title=gettext("Don't ask for {channel} any more?", channel=label),
            text=gettext("Whoever is muted in {group} only because of it may write again at once.", group=found.title),
            action=f"{path_of(found)}/channels/{channel_id}/remove",
            back=path_of(found),
            button=gettext("Remove the channel"),
            undo=gettext("You can add the channel again; whoever isn't in it is then muted again."),
        )
    )


@blueprint.post("/channels/<int:channel_id>/remove")
async def remove_channel(bot_id: int, chat_id: int, channel_id: int) -> Response:
    """Ask for one channel less."""
    found = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)

    async def work() -> Did:
        changed = await service(Protections).drop(bot_id, chat_id, channel_id)
        # One of a choice, or where asking counted, comes back on the page of the rule: adding it says nothing of that.
        plain = any(one.chat_id == channel_id and not one.choice and not one.pending_counts for one in found.channels)
        back = undo(f"{path_of(found)}/channels", channel=f"-100{channel_id}")
        return Did(changed.shown_rule, back if plain else None)

    return await tried(work(), path_of(found))


# ------------------------------------------------------------ on and off


@blueprint.post("/on")
async def switch_on(bot_id: int, chat_id: int) -> Response:
    """Guard the group again, with the rule that it had."""
    found = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)

    async def work() -> Did:
        await service(Protections).protect(bot_id, chat_id, ())
        return Did(
            gettext("{group} is guarded again.", group=found.title), undo(f"{path_of(found)}/off", choice="keep")
        )

    return await tried(work(), path_of(found))


@blueprint.get("/off")
async def ask_off(bot_id: int, chat_id: int) -> str:
    """Ask whether to stop guarding, and what becomes of those who are muted."""
    found = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)
    muted = service(Protections).held(bot_id, chat_id)
    text = gettext("The gate stops guarding the group at once: everybody may write there.")
    return await ask(
        Question(
            title=gettext("Switch off the protection of {group}?", group=found.title),
            text=f"{text} {muted_now(muted)}" if muted else text,
            action=f"{path_of(found)}/off",
            back=path_of(found),
            button=gettext("Switch off"),
            undo=gettext("The rule is kept: you can switch the protection on again at any time."),
            choices=MUTED_CHOICES if muted else (),
        )
    )


@blueprint.post("/off")
async def switch_off(bot_id: int, chat_id: int) -> Response:
    """Stop guarding; free the muted if that was chosen."""
    found, form = _may(Permission.GROUPS_CHANGE, bot_id, chat_id), await request.form
    protections = service(Protections)

    async def work() -> Did:
        left, back = await protections.switch_off(bot_id, chat_id), undo(f"{path_of(found)}/on")
        if not left or form.get("choice") != "free":
            return Did(gettext("{group} isn't guarded any more.", group=found.title), back)
        count = protections.free_muted(bot_id, chat_id)
        said = ngettext(
            "{group} isn't guarded any more; {count} member is being unmuted.",
            "{group} isn't guarded any more; {count} members are being unmuted.",
            count,
            group=found.title,
        )
        return Did(said, back)

    return await tried(work(), path_of(found))


@blueprint.get("/forget")
async def ask_forget(bot_id: int, chat_id: int) -> str:
    """Ask whether a group that isn't guarded any more shall go from the list."""
    found = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)
    return await ask(
        Question(
            title=gettext("Forget {name}?", name=found.title),
            text=gettext(
                "Its rule, its policies and its exempt list are deleted. What happened there stays on record."
            ),
            action=f"{path_of(found)}/forget",
            back=path_of(found),
            button=gettext("Forget"),
            undo=gettext("It can't be undone, but the group can be protected anew: send /protect there."),
        )
    )


@blueprint.post("/forget")
async def forget(bot_id: int, chat_id: int) -> Response:
    """Delete a group with its rule."""
    found = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)
    try:
        await service(Protections).forget(bot_id, chat_id)
    except StorageError:
        raise
    except NezukoError as error:
        return refused(path_of(found), error)
    return done("/groups", gettext("{name} is forgotten.", name=found.title))


# ------------------------------------------------------------ looking


@blueprint.post("/check")
async def check(bot_id: int, chat_id: int) -> Response:
    """Look at the bot's rights now."""
    found = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)

    async def work() -> str:
        problems = await service(Protections).check(bot_id, chat_id)
        if problems:
            raise InvalidInput(Several(problems))
        return gettext("All rights are there, everything works.")

    return await tried(work(), path_of(found))


@blueprint.post("/reconcile")
async def reconcile(bot_id: int, chat_id: int) -> Response:
    """Compare the group with Telegram."""
    found = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)

    async def work() -> str:
        service(Protections).reconcile(bot_id, chat_id)
        return gettext("The group is being compared with Telegram.")

    return await tried(work(), path_of(found))


# ------------------------------------------------------------ exempt people


@blueprint.post("/exempt")
async def add_exempt(bot_id: int, chat_id: int) -> Response:
    """Put somebody on the exempt list."""
    found, form = _may(Permission.MEMBERS_ACT, bot_id, chat_id), await request.form

    async def work() -> Did:
        members = service(Members)
        person = await members.find(bot_id, form.get("who", ""))
        said = await members.exempt(bot_id, chat_id, person, reason_of(form), days=_days(form.get("days", "")))
        return Did(said, undo(f"{path_of(found)}/exempt/{person.id}/remove", reason=TAKEN_BACK))

    return await tried(work(), path_of(found))


def _days(text: str) -> int | None:
    """How many days are meant; nothing means for good."""
    text = text.strip()
    if not text:
        return None
    if not text.isascii() or not text.isdigit():
        raise InvalidInput("Say for how many days, as a number, or leave it empty.")
    return int(text[:9])


@blueprint.get("/exempt/<int:user_id>/remove")
async def ask_end_exemption(bot_id: int, chat_id: int, user_id: int) -> str:
    """Ask whether an exemption shall end."""
    found = _may(Permission.MEMBERS_ACT, bot_id, chat_id)
    person = await service(Members).person(bot_id, user_id)
    return await ask(
        Question(
            title=gettext("End the exemption of {name}?", name=person.label),
            text=gettext(
                "From then on the rule of {group} holds: without the channels the person is muted at once.",
                group=found.title,
            ),
            action=f"{path_of(found)}/exempt/{user_id}/remove",
            back=path_of(found),
            button=gettext("End the exemption"),
            undo=gettext("You can exempt the person again at any time."),
            reason=True,
        )
    )


@blueprint.post("/exempt/<int:user_id>/remove")
async def end_exemption(bot_id: int, chat_id: int, user_id: int) -> Response:
    """Take somebody off the exempt list and judge him."""
    found, form = _may(Permission.MEMBERS_ACT, bot_id, chat_id), await request.form

    async def work() -> Did:
        row = await Exemption.get_or_none(bot_id=bot_id, chat_id=chat_id, user_id=user_id)
        said = await service(Members).end_exemption(bot_id, chat_id, user_id, reason_of(form))
        # One that would have ended by itself can't be given back as it was.
        lasting = row is not None and not row.passing and row.ends_at is None
        back = undo(f"{path_of(found)}/exempt", who=str(user_id), reason=TAKEN_BACK)
        return Did(said, back if lasting else None)

    return await tried(work(), path_of(found))
