"""One operation of the control API: a function of the world, the faults or the server under a name."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, NamedTuple

from nezuko.sandbox.control.arguments import COERCERS, ArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable

    from nezuko.sandbox.control.arguments import Coerce
    from nezuko.sandbox.sandbox import Sandbox

# What JSON calls the parameters that the world calls by other names.
_RENAMED = {"where": "chat", "who": "user", "terms": "", "forbidden": "", "names": "", "fields": ""}
_OPTIONAL = " | None"


class Parameter(NamedTuple):
    """One argument."""

    python_name: str
    coerce: Coerce
    needed: bool
    may_be_null: bool


class Operation:
    """Something that can be asked for.

    Args:
        name: as it stands in the address and in batches.
        function: called with ``owner(sandbox)`` and the arguments by name; parameters whose annotation no coercer
            knows can't be given.
        owner: whose method it is.
        shown: from its result to JSON; nothing is shown when left out.
        reads: it changes nothing, so GET may ask for it.
    """

    def __init__(
        self,
        name: str,
        function: Callable[..., Any],
        owner: Callable[[Sandbox], Any],
        *,
        shown: Callable[[Sandbox, Any], Any] | None = None,
        reads: bool = False,
    ) -> None:
        self.name = name
        self.reads = reads
        self.says = (inspect.getdoc(function) or "").partition("\n")[0]
        self.parameters: dict[str, Parameter] = {}
        self._others: Coerce | None = None
        self._function = function
        self._owner = owner
        self._shown = shown
        for parameter in list(inspect.signature(function).parameters.values())[1:]:
            self._learn(parameter)

    def run(self, tg: Sandbox, arguments: dict[str, Any]) -> Any:
        """Do it; returns its result, or an awaitable of it.

        Raises:
            ArgumentError: when an argument is missing, unknown or not what it has to be.
            RpcError: when the world refuses.
        """
        bound = self._bind(tg, arguments)
        return self._function(self._owner(tg), **bound)

    def show(self, tg: Sandbox, result: Any) -> Any:
        """The result as JSON can say it."""
        return self._shown(tg, result) if self._shown is not None else None

    def usage(self) -> dict[str, Any]:
        """The operation for people to read."""
        takes = [name if p.needed else f"{name}?" for name, p in self.parameters.items()]
        more = ["…: true"] if self._others is not None else []
        return {"name": self.name, "says": self.says, "takes": takes + more, "get": self.reads}

    def _learn(self, parameter: inspect.Parameter) -> None:
        annotation = str(parameter.annotation)
        coerce = COERCERS.get(annotation.removesuffix(_OPTIONAL))
        if coerce is None or (annotation == "Any" and parameter.kind is not parameter.VAR_KEYWORD):
            return
        if parameter.kind is parameter.VAR_KEYWORD:
            self._others = coerce
            return
        name = _RENAMED.get(parameter.name, parameter.name)
        needed = parameter.default is parameter.empty
        self.parameters[name] = Parameter(parameter.name, coerce, needed, annotation.endswith(_OPTIONAL))

    def _bind(self, tg: Sandbox, arguments: dict[str, Any]) -> dict[str, Any]:
        bound = {}
        for name, value in arguments.items():
            known = self.parameters.get(name)
            coerce = known.coerce if known is not None else self._others
            if coerce is None:
                raise ArgumentError(f"{self.name} takes no {name}: it takes {', '.join(self.parameters) or 'nothing'}")
            try:
                if known is None:
                    bound[name] = coerce(tg, value)
                elif value is not None or not known.may_be_null:
                    bound[known.python_name] = coerce(tg, value)
            except ArgumentError as error:
                raise ArgumentError(f"{name}: {error}") from None
        for name, parameter in self.parameters.items():
            if parameter.needed and parameter.python_name not in bound:
                raise ArgumentError(f"{self.name} needs {name}")
        return bound
