"""What the classes of nouns have in common: they are frozen, slotted dataclasses, and cheap to define.

For each class ``dataclass`` writes methods as text and compiles them, which costs half a millisecond, and a
command needs a dozen. Here the methods are written once for all of them, and ``dataclasses`` itself is asked only
when somebody asks it. ``fields``, ``replace``, ``asdict``, pattern matching, copying and pickling work as they do
with any dataclass.
"""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar, dataclass_transform

Noun = TypeVar("Noun")


class _Fields:
    """The description that ``dataclasses`` looks for on a class, made when it is first looked for."""

    def __get__(self, _noun: object, described: Any) -> Any:
        from dataclasses import dataclass  # noqa: PLC0415  no command needs it

        namespace = {"__annotations__": described.__annotations__, **described._defaults}  # noqa: SLF001  its own
        described.__dataclass_fields__ = vars(dataclass(type(described.__name__, (), namespace)))[
            "__dataclass_fields__"
        ]
        return described.__dataclass_fields__


@dataclass_transform(frozen_default=True)
def noun(described: type[Noun]) -> type[Noun]:
    """Make a class all that ``@dataclass(frozen=True, slots=True)`` would make it.

    A default is a value, and stands for itself: there are no factories.
    """
    names = tuple(described.__annotations__)
    body = {name: held for name, held in vars(described).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: body.pop(name) for name in names if name in body}
    made: Any = type(described.__name__, described.__bases__, {**body, **METHODS, "__slots__": names})
    setters = {name: vars(made)[name].__set__ for name in names}
    told = {
        "__match_args__": names,
        "__dataclass_fields__": _Fields(),
        "_defaults": defaults,
        "_setters": setters,
        "_has_check": "__post_init__" in body,
    }
    for name, value in told.items():
        setattr(made, name, value)
    kind: type[Noun] = made
    return kind


def _init(self: Any, *values: Any, **named: Any) -> None:
    setters = self._setters
    missing = len(setters) - len(values)
    if named or missing:
        defaults = tuple(self._defaults.values())
        is_short = not named and 0 < missing <= len(defaults)
        values = values + defaults[-missing:] if is_short else _in_order(self, values, named)
    for set_field, value in zip(setters.values(), values, strict=True):
        set_field(self, value)
    if self._has_check:
        self.__post_init__()


def _in_order(self: Any, values: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...]:
    """Give a value for each field, in their order. Raises TypeError where one has none, or several."""
    names = self._setters
    given = {**dict(zip(names, values, strict=False)), **named}
    is_clear = len(given) == len(values) + len(named)
    given = {**self._defaults, **given}
    if not is_clear or given.keys() != names.keys():
        message = f"{type(self).__name__} takes {', '.join(names)}, each once"
        raise TypeError(message)
    return tuple([given[name] for name in names])


def _values(noun: Any) -> tuple[Any, ...]:
    return tuple([getattr(noun, name) for name in noun.__match_args__])


def _repr(self: Any) -> str:
    shown = [f"{name}={getattr(self, name)!r}" for name in self.__match_args__]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _eq(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _setattr(_self: Any, name: str, _value: object) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415  nobody does it but by mistake

    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)


def _delattr(_self: Any, name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415  likewise

    message = f"cannot delete field {name!r}"
    raise FrozenInstanceError(message)


def _reduce(self: Any) -> tuple[type[Any], tuple[Any, ...]]:
    """Copy and pickle by making it anew, as nothing can be set afterwards."""
    return type(self), _values(self)


METHODS = {
    "__init__": _init,
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__reduce__": _reduce,
}
"""What every noun can do, by the name that Python has for it."""
