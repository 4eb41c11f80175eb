"""The texts of a group: a list for each language, and a page to change one, which shows it as members will read it."""

from __future__ import annotations

from markupsafe import Markup
from quart import Blueprint, Response, render_template, request

from nezuko.administration.group_pages import path_of
from nezuko.administration.protections import Protections
from nezuko.administration.wordings import Wordings
from nezuko.errors import NezukoError, StorageError
from nezuko.groups.protection import Protection
from nezuko.i18n.languages import LANGUAGES
from nezuko.i18n.pages import gettext, name_of, told
from nezuko.web.asking import done
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.words.phrases import LIMITS
from nezuko.words.voice import EVERY

blueprint = Blueprint("group_texts", __name__, url_prefix="/groups/<int:bot_id>/<int:chat_id>/texts")


@blueprint.get("")
async def texts(bot_id: int, chat_id: int) -> str:
    """What members read here in one language, and what of it the group has changed."""
    group = _group(bot_id, chat_id, Permission.GROUPS_VIEW)
    language = request.args.get("language", "") or group.options.language
    wordings = service(Wordings).of(group, language)
    changed = sorted({spoken for spoken, _ in group.words or ()})
    return await render_template(
        "groups/texts.html",
        group=group,
        path=path_of(group),
        wordings=wordings,
        language=language,
        languages=LANGUAGES.values(),
        names={code: name_of(language) for code, language in LANGUAGES.items()},
        every=EVERY,
        changed=changed,
    )


@blueprint.get("/<key>")
async def text(bot_id: int, chat_id: int, key: str) -> str:
    """One text, to be changed."""
    group = _group(bot_id, chat_id, Permission.GROUPS_VIEW)
    language = request.args.get("language", "") or group.options.language
    return await _form(group, key, language, service(Wordings).one(group, key, language).text)


@blueprint.post("/<key>")
async def set_text(bot_id: int, chat_id: int, key: str) -> Response | tuple[str, int] | str:
    """Show how a text would be read, keep it, or go back to the default."""
    group, form = _group(bot_id, chat_id, Permission.GROUPS_CHANGE), await request.form
    language, wanted, deed = form.get("language", ""), form.get("text", ""), form.get("do", "")
    wordings = service(Wordings)
    try:
        if deed == "preview":
            wordings.preview(group, key, language, wanted)
            return await _form(group, key, language, wanted)
        await wordings.change(bot_id, chat_id, key, language, None if deed == "default" else wanted)
    except StorageError:
        raise
    except NezukoError as error:
        wordings.one(group, key, language)  # a page that never was is no fault of the form
        return await _form(group, key, language, wanted, told(error)), 200 if deed == "preview" else 422
    said = (
        gettext("The default text is back.") if deed == "default" else gettext("Members read the new text from now on.")
    )
    return done(f"{path_of(group)}/texts?language={language}", said)


async def _form(group: Protection, key: str, language: str, text: str, problem: str = "") -> str:
    wordings = service(Wordings)
    wording = wordings.one(group, key, language)
    shown = None if problem else wordings.preview(group, key, language, text)
    return await render_template(
        "groups/text.html",
        group=group,
        path=path_of(group),
        wording=wording,
        text=text,
        problem=problem,
        preview=None if shown is None else Markup(shown.html.replace("\n", "<br>")),  # noqa: S704 - checked, and values escaped
        limit=LIMITS[wording.phrase.kind],
        language=LANGUAGES.get(language),
        name=name_of(LANGUAGES[language]) if language in LANGUAGES else "",
        code=language,
    )


def _group(bot_id: int, chat_id: int, permission: Permission) -> Protection:
    require(permission, bot_id=bot_id, chat_id=chat_id)
    return service(Protections).known(bot_id, chat_id)
