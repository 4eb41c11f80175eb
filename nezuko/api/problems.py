"""What can go wrong with a call, as RFC 9457 tells it: every kind has a name, an address that explains it, and a status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Literal

from pydantic import BaseModel, Field
from quart import Response

from nezuko import correlation
from nezuko.errors import InvalidInput
from nezuko.web.csrf import ForeignForm
from nezuko.web.guard import Missing, SignInNeeded

MEDIA_TYPE = "application/problem+json"
ABOUT = "/api#problem-"
"""Where a kind is explained: the page to try the API, at the kind's name."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem. `about` says what it means and what to do."""

    name: str
    status: int
    title: str
    about: str

    @property
    def uri(self) -> str:
        """The `type` of RFC 9457."""
        return ABOUT + self.name


KINDS = {
    kind.name: kind
    for kind in (
        Kind("malformed", 400, "The body isn't JSON", "The body could not be read as JSON. Nothing was done."),
        Kind("sign-in-missing", 401, "No token was shown",
             "Send the header “Authorization: Bearer nzk_…”. Tokens are made on the page Settings, or by `nezuko token make`."),
        Kind("sign-in-expired", 401, "The token has expired",
             "The token (or the session) was good until its day. Make a new one; nothing else has to change."),
        Kind("sign-in-unknown", 401, "The token isn't known",
             "The token was revoked, or was never given out, or isn't complete. After twenty such calls an address has to wait."),
        Kind("forbidden", 403, "The account may not do this", "The account's role doesn't allow it. An owner can change roles."),
        Kind("scope-missing", 403, "The token may not do this",
             "The account may, but the token was made without this permission. Make a token that has it."),
        Kind("foreign-form", 403, "The CSRF token is missing",
             "Calls with a browser's session must carry its X-CSRF-Token. Programs show an API token and need none."),
        Kind("not-found", 404, "There is no such thing",
             "It doesn't exist, it is gone, or it isn't the caller's business: these are not told apart."),
        Kind("method-not-allowed", 405, "This address can't be used that way", "The header Allow names the methods that work."),
        Kind("idempotency-running", 409, "The same call is being worked on",
             "A call with this Idempotency-Key hasn't ended yet. Try again in a moment: you get its answer."),
        Kind("precondition-failed", 412, "It was changed meanwhile",
             "The ETag given as If-Match isn't the one of now. Read it again, decide anew, and send the new ETag."),
        Kind("too-large", 413, "The body is too large", "A body may have one mebibyte."),
        Kind("unsupported-media-type", 415, "The body must be JSON", "Send it with the header “Content-Type: application/json”."),
        Kind("invalid-fields", 422, "Fields can't be used",
             "`errors` lists each field that is missing, unknown or can't be used, and says why. Nothing was done."),
        Kind("refused", 422, "It can't be done", "`detail` says why and what to do. The fields were all right as such."),
        Kind("idempotency-mismatch", 422, "That Idempotency-Key was used for something else",
             "A key stands for one call with one body, for a day. Make a new key for a new call."),
        Kind("too-many", 429, "Too many calls", "Wait as many seconds as Retry-After says."),
        Kind("internal", 500, "Something went wrong on our side", "It has been logged under the number in `request`."),
        Kind("away", 503, "What is needed for it can't be reached",
             "Telegram or the database doesn't answer at present. Try again in a minute; with an Idempotency-Key that is safe."),
    )
}  # fmt: skip
"""Every kind by its name."""

_BY_STATUS = {
    400: "malformed", 403: "forbidden", 404: "not-found", 405: "method-not-allowed", 413: "too-large", 415: "unsupported-media-type",
    422: "refused", 429: "too-many", 500: "internal", 503: "away",
}  # fmt: skip
_SIGN_IN = {
    Missing.NONE: "sign-in-missing", Missing.EXPIRED: "sign-in-expired", Missing.UNKNOWN: "sign-in-unknown",
}  # fmt: skip


class FieldError(BaseModel):
    """One field that can't be used."""

    place: Literal["path", "query", "header", "body"] = Field(description="Where it stands.")
    pointer: str = Field(description="Which one, as a JSON pointer within that place; empty for the whole of it.")
    detail: str = Field(description="What is wrong with it.")


class Problem(BaseModel):
    """Why a call wasn't answered as hoped (RFC 9457)."""

    type: str = Field(description="What kind of problem it is: an address that explains it.")
    title: str = Field(description="The kind in words; always the same for the kind.")
    status: int = Field(description="The status, once more.")
    detail: str = Field(description="What went wrong this time, as a sentence for people.")
    request: str = Field(description="The number under which the call stands in the log.")
    errors: list[FieldError] = Field(default=[], description="For `invalid-fields`: all fields that can't be used.")


class CallError(InvalidInput):
    """A call that can't be answered, with its kind of problem."""

    def __init__(self, kind: str, detail: str = "", *, errors: Sequence[FieldError] = (), **headers: str) -> None:
        """`headers`: of the answer, with _ for - ."""
        self.kind = KINDS[kind]
        super().__init__(detail or self.kind.about)
        self.errors = tuple(errors)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class RefusedByTelegram(InvalidInput):
    """Telegram says no, and would say so again."""


async def answer(status: HTTPStatus, sentence: str, error: Exception | None) -> Response:
    """Return the answer to a call that failed; arguments as `nezuko.web.errors` gives them."""
    kind = _kind(status, error)
    code = kind.status if kind else int(status)
    problem = Problem(
        type=kind.uri if kind else "about:blank",
        title=kind.title if kind else status.phrase,
        status=code,
        detail=sentence,
        request=correlation.current(),
        errors=list(error.errors) if isinstance(error, CallError) else [],
    )
    response = Response(problem.model_dump_json(exclude_defaults=True), code, content_type=MEDIA_TYPE)
    for name, value in _headers(error).items():
        response.headers[name] = value
    return response


def _kind(status: HTTPStatus, error: Exception | None) -> Kind | None:
    if isinstance(error, CallError):
        return error.kind
    if isinstance(error, SignInNeeded):
        return KINDS[_SIGN_IN[error.why]]
    if isinstance(error, ForeignForm):
        return KINDS["foreign-form"]
    name = _BY_STATUS.get(status)
    return KINDS[name] if name else None


def _headers(error: Exception | None) -> dict[str, Any]:
    if isinstance(error, CallError):
        return error.headers
    if isinstance(error, SignInNeeded):
        # RFC 6750: no error code where no token was shown at all.
        told = "" if error.why is Missing.NONE else f', error="invalid_token", error_description="{error.why.value}"'
        return {"WWW-Authenticate": f'Bearer realm="nezuko"{told}'}
    return {}
