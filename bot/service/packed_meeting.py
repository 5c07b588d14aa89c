"""A meeting as bytes, and the same meeting made of them again.

The bytes are data and nothing else. They name classes by a table in which only classes of the core
that hold values may stand, and to make an object nothing of a class is called but the constructor
of a `msgspec.Struct` or an enumeration. So whoever can write to the database can make Heard believe
something wrong of a meeting, which they can by its journal, too, but cannot make it run anything.
(Pickle would, and a class that it may name it may change, for everybody.)

The values of an object stand in the order of its class's fields, without their names: bytes are
good only for the very code that packed them. Whoever keeps them keeps the version of that, too.

What is one object in a meeting is one object afterwards. Objects are numbered in the order in which
they are met, those that are made of what is in them (frozen ones) after that.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from inspect import signature
from typing import Any, Final

import msgspec

from bot.meeting.meeting import Meeting

CORE: Final = (
    "bot.cards",
    "bot.events",
    "bot.ids",
    "bot.meeting",
    "bot.people",
    "bot.records",
    "bot.room_settings",
    "bot.rules",
)
"""Where classes may be of which objects are in a meeting: these modules, and those in them."""

_PLAIN: Final = frozenset({type(None), bool, int, float, str, bytes})
_SAME, _TUPLE, _FROZENSET, _LIST, _DICT, _SET, _DEQUE, _DATE, _TIME, _SPAN, _UNSET = range(11)
_FIRST: Final = 11
"""Tags from here on are the table's classes."""


class CannotPack(Exception):
    """Something in a meeting cannot be packed; the message names its type."""


class Unreadable(Exception):
    """These bytes were not packed by this code, or have been damaged since."""


def pack(meeting: Meeting) -> bytes:
    """A meeting as bytes that `unpack` takes.

    Raises:
        CannotPack: a value of a type that was never thought of is in it.
    """
    packer = _Packer()
    try:
        root = packer.pack(meeting)
        return _ENCODER.encode([packer.names, root])
    except (OverflowError, RecursionError) as error:
        raise CannotPack(type(error).__name__) from None


def unpack(body: bytes) -> Meeting:
    """The meeting that was packed.

    Raises:
        Unreadable: these bytes are nothing that this code has packed.
    """
    try:
        names, root = msgspec.msgpack.decode(body)
        meeting = _Unpacker([_kind_called(name) for name in names]).unpack(root)
    except Exception as error:
        # Whatever is wrong with bytes that anybody may have written, they are of no use.
        raise Unreadable(type(error).__name__) from error
    if type(meeting) is not Meeting:
        raise Unreadable(type(meeting).__name__)
    return meeting


_ENCODER: Final = msgspec.msgpack.Encoder()


# -- the classes that may be in a meeting ----------------------------------------------------------


class _Kind:
    """How objects of a class are taken apart and put together again."""

    __slots__ = ("fields", "is_dict", "is_enum", "make", "name", "setters")

    def __init__(self, cls: type[Any]) -> None:
        if not _is_core(cls.__module__) or issubclass(cls, BaseException):
            raise CannotPack(cls.__name__)
        self.name = f"{cls.__module__}:{cls.__name__}"
        self.is_enum, self.is_dict = issubclass(cls, Enum), issubclass(cls, dict)
        self.fields: tuple[str, ...] = ()
        self.setters: tuple[Callable[[Any, Any], None], ...] | None = None
        """Of each field, where an object is made before what is in it."""
        self.make: Callable[..., Any] = cls
        if self.is_enum:
            return
        if issubclass(cls, msgspec.Struct):
            self.fields = cls.__struct_fields__
            if any(it.kind is it.KEYWORD_ONLY for it in signature(cls).parameters.values()):
                names = self.fields
                self.make = lambda *values: cls(**dict(zip(names, values, strict=True)))
        elif issubclass(cls, tuple) and hasattr(cls, "_fields"):
            self.fields = cls._fields
            self.make = lambda *values: tuple.__new__(cls, values)
        elif cls.__dictoffset__ == 0 and (self.is_dict or not _is_builtin(cls)):
            self.fields = tuple(_slots(cls))
            self.setters = tuple(getattr(cls, name).__set__ for name in self.fields)
            self.make = (lambda: dict.__new__(cls)) if self.is_dict else (lambda: _new(cls))
        else:
            raise CannotPack(cls.__name__)


_new: Final = object.__new__
_kinds: Final[dict[type[Any], _Kind]] = {}
_called: Final[dict[str, _Kind]] = {}


def _kind(cls: type[Any]) -> _Kind:
    kind = _kinds.get(cls)
    if kind is None:
        kind = _kinds[cls] = _Kind(cls)
    return kind


def _kind_called(name: str) -> _Kind:
    """The class of that name, if objects of it may be in a meeting. Nothing is imported."""
    if name in _called:
        return _called[name]
    module, _, called = name.partition(":")
    found = vars(sys.modules[module])[called] if _is_core(module) else None
    if not isinstance(found, type) or found.__module__ != module:
        raise Unreadable(type(found).__name__)
    kind = _called[name] = _kind(found)
    return kind


def _is_core(module: str) -> bool:
    return any(module == core or module.startswith(f"{core}.") for core in CORE)


def _is_builtin(cls: type[Any]) -> bool:
    return any(base.__module__ == "builtins" and base is not object for base in cls.__mro__)


def _slots(cls: type[Any]) -> Iterator[str]:
    for base in cls.__mro__:
        named = vars(base).get("__slots__", ())
        yield from (named,) if isinstance(named, str) else named


# -- taking apart ----------------------------------------------------------------------------------


class _Packer:
    """Takes one meeting apart."""

    __slots__ = ("_numbers", "_tags", "names")

    def __init__(self) -> None:
        self.names: list[str] = []
        self._tags: dict[type[Any], int] = {}
        self._numbers: dict[int, int] = {}

    def pack(self, value: Any) -> Any:
        """Plain data for a value."""
        cls = type(value)
        if cls in _PLAIN:
            return value
        if cls is datetime:
            # With msgpack's own type, which the decoder gives back as UTC.
            return value if value.tzinfo is UTC else [_TIME, value.isoformat()]
        if cls is tuple:
            return [_TUPLE, *map(self.pack, value)]
        if cls is timedelta:
            return [_SPAN, value.days, value.seconds, value.microseconds]
        if cls is date:
            return [_DATE, value.isoformat()]
        number = self._numbers.get(id(value))
        if number is not None:
            return [_SAME, number]
        if cls is dict or cls is list or cls is set or cls is deque:
            self._numbers[id(value)] = len(self._numbers)
            return self._contents(cls, value)
        if cls is frozenset:
            return [_FROZENSET, *map(self.pack, _in_order(value))]
        return self._object(_kind(cls), value)

    def _contents(self, cls: type[Any], value: Any) -> list[Any]:
        pack = self.pack
        if cls is dict:
            return [_DICT, *(pack(part) for item in value.items() for part in item)]
        if cls is list:
            return [_LIST, *map(pack, value)]
        if cls is set:
            return [_SET, *map(pack, _in_order(value))]
        return [_DEQUE, value.maxlen, *map(pack, value)]

    def _object(self, kind: _Kind, value: Any) -> list[Any]:
        tag = self._tags.get(type(value))
        if tag is None:
            tag = self._tags[type(value)] = _FIRST + len(self.names)
            self.names.append(kind.name)
        if kind.is_enum:
            return [tag, self.pack(value.value)]
        if kind.setters is None:
            packed = [tag, *(self.pack(getattr(value, name)) for name in kind.fields)]
            self._numbers[id(value)] = len(self._numbers)
            return packed
        self._numbers[id(value)] = len(self._numbers)
        packed = [tag]
        for name in kind.fields:
            found = getattr(value, name, self)
            packed.append([_UNSET] if found is self else self.pack(found))
        if kind.is_dict:
            packed.append([self.pack(part) for item in value.items() for part in item])
        return packed


def _in_order(those: set[Any] | frozenset[Any]) -> list[Any]:
    """What is in a set, so that the same meeting is the same bytes in every process."""
    return sorted(those, key=repr)


# -- putting together ------------------------------------------------------------------------------


class _Unpacker:
    """Puts one meeting together."""

    __slots__ = ("_kinds", "_met")

    def __init__(self, kinds: Sequence[_Kind]) -> None:
        self._kinds = kinds
        self._met: list[Any] = []
        """What may be met again, by its number."""

    def unpack(self, data: Any) -> Any:
        """The value of plain data."""
        if type(data) is not list:
            return data
        tag = data[0]
        return _MAKE[tag](self, data) if tag < _FIRST else self._object(data)

    def same(self, data: list[Any]) -> Any:
        """What was met before."""
        return self._met[data[1]]

    def a_tuple(self, data: list[Any]) -> Any:
        """A tuple."""
        return tuple(self._all(data, 1))

    def a_frozenset(self, data: list[Any]) -> Any:
        """A frozen set."""
        return frozenset(self._all(data, 1))

    def a_list(self, data: list[Any]) -> Any:
        """A list."""
        made: list[Any] = []
        self._met.append(made)
        made += self._all(data, 1)
        return made

    def a_set(self, data: list[Any]) -> Any:
        """A set."""
        made: set[Any] = set()
        self._met.append(made)
        made.update(self._all(data, 1))
        return made

    def a_deque(self, data: list[Any]) -> Any:
        """A queue, with its greatest length."""
        made: deque[Any] = deque(maxlen=data[1])
        self._met.append(made)
        made.extend(self._all(data, 2))
        return made

    def a_dict(self, data: list[Any]) -> Any:
        """A dictionary, in its order."""
        made: dict[Any, Any] = {}
        self._met.append(made)
        self._fill(made, data[1:])
        return made

    def _fill(self, made: dict[Any, Any], data: list[Any]) -> None:
        if data:
            parts = self._all(data, 0)
            made.update(zip(parts[::2], parts[1::2], strict=True))

    def _object(self, data: list[Any]) -> Any:
        kind = self._kinds[data[0] - _FIRST]
        if kind.setters is None:
            made = kind.make(*self._all(data, 1))
            if not kind.is_enum:
                self._met.append(made)
            return made
        made = kind.make()
        self._met.append(made)
        unpack = self.unpack
        for put, value in zip(kind.setters, data[1:], strict=not kind.is_dict):
            if type(value) is not list:
                put(made, value)
            elif value[0] != _UNSET:
                put(made, unpack(value))
        if kind.is_dict:
            self._fill(made, data[-1])
        return made

    def _all(self, data: list[Any], first: int) -> list[Any]:
        unpack = self.unpack
        return [unpack(it) if type(it) is list else it for it in data[first:]]


_MAKE: Final[Mapping[int, Callable[[_Unpacker, Any], Any]]] = {
    _SAME: _Unpacker.same,
    _TUPLE: _Unpacker.a_tuple,
    _FROZENSET: _Unpacker.a_frozenset,
    _LIST: _Unpacker.a_list,
    _SET: _Unpacker.a_set,
    _DEQUE: _Unpacker.a_deque,
    _DICT: _Unpacker.a_dict,
    _DATE: lambda _, data: date.fromisoformat(data[1]),
    _TIME: lambda _, data: datetime.fromisoformat(data[1]),
    _SPAN: lambda _, data: timedelta(*data[1:]),
}
