"""The shape of the code: classes are short, and objects are whole once they are made."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import adapters
import bot
import storage

ROOT = Path(bot.__file__).parents[1]
PACKAGES = (bot, adapters, storage)
LONGEST = 300
"""Lines of a class, its bases among ours included."""
MOST_PARAMETERS = 7

TOO_LONG: set[str] = set()
"""Still to be mended."""

TOO_MANY_PARAMETERS: set[str] = set()
"""Still to be mended."""

MADE_LATER: set[str] = set()
"""Still to be mended."""

CALLBACKS_SET_LATER: set[str] = set()
"""Still to be mended: files that put their own callbacks into objects that are made already."""

SET_BY_THEIR_BASE = {
    "adapters.discord.api.ratelimits.Bucket": "discord.py's Ratelimit makes these",
    "adapters.web.server.GuardedSite": "aiohttp's BaseSite makes `_server`",
}


def modules() -> Iterator[ModuleType]:
    for package in PACKAGES:
        yield package
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if "migrations" not in found.name:
                yield importlib.import_module(found.name)


def name_of(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"


def is_ours(cls: type) -> bool:
    return cls.__module__.split(".")[0] in {package.__name__ for package in PACKAGES}


@cache
def classes() -> dict[str, type]:
    found: dict[str, type] = {}

    def collect(owner: object, module: str) -> None:
        for value in list(vars(owner).values()):
            ours = inspect.isclass(value) and value.__module__ == module
            if ours and name_of(value) not in found:
                found[name_of(value)] = value
                collect(value, module)

    for module in modules():
        collect(module, module.__name__)
    return found


@cache
def definitions(module: str) -> dict[str, ast.ClassDef]:
    """The classes of a module as they are written."""
    found: dict[str, ast.ClassDef] = {}

    def collect(node: ast.AST, path: str) -> None:
        for part in ast.iter_child_nodes(node):
            if isinstance(part, ast.ClassDef):
                found[f"{path}{part.name}"] = part
                collect(part, f"{path}{part.name}.")

    collect(ast.parse(inspect.getsource(importlib.import_module(module))), "")
    return found


def definition(cls: type) -> ast.ClassDef:
    return definitions(cls.__module__)[cls.__qualname__]


def own_lines(cls: type) -> int:
    tree = definition(cls)
    first = min([tree.lineno, *(mark.lineno for mark in tree.decorator_list)])
    return (tree.end_lineno or first) - first + 1


def lines_of(cls: type) -> int:
    """How many lines of ours a class is, those of its bases counted."""
    return sum(own_lines(base) for base in cls.__mro__ if is_ours(base))


PLAIN = set(
    "None str int float bool bytes tuple list dict set frozenset Mapping Sequence Collection "
    "datetime date timedelta Literal Final".split()
)
"""What the fields of data are made of."""


def parameters_of(cls: type) -> int:
    """How many things a class is made of. Of a dataclass, fields of plain data are not counted;
    messages and records (msgspec's structs) are rows of data altogether."""
    if dataclasses.is_dataclass(cls):
        return sum(1 for field in dataclasses.fields(cls) if field.init and not is_plain(field))
    made = cls.__dict__.get("__init__")
    if not inspect.isfunction(made):
        return 0
    return len(inspect.signature(made).parameters) - 1


def is_plain(field: dataclasses.Field[object]) -> bool:
    kind = field.type if isinstance(field.type, str) else inspect.formatannotation(field.type)
    return {n.id for n in ast.walk(ast.parse(kind)) if isinstance(n, ast.Name)} <= PLAIN


def made_later(tree: ast.ClassDef) -> set[str]:
    """The attributes that an object gets only after it was made."""
    whole: set[str] = set()
    later: set[str] = set()
    for part in tree.body:
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            if part.value is not None or tree.decorator_list or tree.keywords:
                whole.add(part.target.id)
        elif isinstance(part, ast.Assign):
            whole |= {target.id for target in part.targets if isinstance(target, ast.Name)}
        elif isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
            given = {name for node in ast.walk(part) for name in assigned_to_self(node)}
            if part.name in ("__init__", "__new__"):
                whole |= given
            else:
                later |= given
    return later - whole


def assigned_to_self(node: ast.AST) -> Iterator[str]:
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign):
        targets = [node.target]
    for target in targets:
        for one in target.elts if isinstance(target, ast.Tuple) else [target]:
            match one:
                case ast.Attribute(value=ast.Name(id="self"), attr=name):
                    yield name


def test_there_are_classes_to_look_at() -> None:
    assert {"bot.service.service.Service", "storage.store.SqlStore"} <= set(classes())
    assert len(classes()) > 400


def test_no_class_is_longer_than_can_be_read_its_bases_counted() -> None:
    long = {name: lines_of(cls) for name, cls in classes().items() if lines_of(cls) > LONGEST}
    assert not {name: lines for name, lines in long.items() if name not in TOO_LONG}


def test_bases_are_counted() -> None:
    store = classes()["adapters.registration.Storage"]
    assert lines_of(store) > own_lines(store) + own_lines(classes()["bot.ports.store.Store"]) - 1


def test_no_object_is_made_of_more_than_seven_things() -> None:
    many = {
        name: count
        for name, cls in classes().items()
        if (count := parameters_of(cls)) > MOST_PARAMETERS
    }
    assert not {name: count for name, count in many.items() if name not in TOO_MANY_PARAMETERS}


def test_every_object_is_whole_once_it_is_made() -> None:
    half = {
        name: later for name, cls in classes().items() if (later := made_later(definition(cls)))
    }
    assert not {
        name: later
        for name, later in half.items()
        if name not in MADE_LATER | set(SET_BY_THEIR_BASE)
    }
    assert set(SET_BY_THEIR_BASE) <= set(half), "no longer needed"


def callbacks_set_later(tree: ast.AST) -> set[str]:
    """What is put into another object as `other.on_something = ...`."""
    targets = [
        target for node in ast.walk(tree) if isinstance(node, ast.Assign) for target in node.targets
    ]
    return {
        target.attr
        for target in targets
        if isinstance(target, ast.Attribute)
        and target.attr.startswith("on_")
        and ast.unparse(target.value) != "self"
    }


def test_no_callback_is_put_into_an_object_that_is_made_already() -> None:
    files = sorted(ROOT.glob("heard*.py"))
    for package in PACKAGES:
        files += sorted((ROOT / package.__name__).rglob("*.py"))
    found = {
        file.relative_to(ROOT).as_posix(): later
        for file in files
        if (later := callbacks_set_later(ast.parse(file.read_text(encoding="utf-8"))))
    }
    assert not {file: later for file, later in found.items() if file not in CALLBACKS_SET_LATER}


def test_callbacks_that_are_set_later_are_found() -> None:
    assert callbacks_set_later(ast.parse("cards.on_shown = self._shown")) == {"on_shown"}
    assert callbacks_set_later(ast.parse("self.on_shown = shown")) == set()


HALF = """
class Half:
    kind = "half"
    given: int = 3

    def __init__(self):
        self.first, self.second = 1, 2

    async def on_begin(self, client):
        self.client, self.first = client, 2
        self.kind: str = "whole"
"""


def test_what_is_made_later_is_found() -> None:
    tree = ast.parse(HALF).body[0]
    assert isinstance(tree, ast.ClassDef)
    assert made_later(tree) == {"client"}


def test_parameters_are_counted() -> None:
    class Many:
        def __init__(self, a: int, *, b: int, **more: int) -> None: ...

    @dataclasses.dataclass
    class Value:
        a: int
        b: ast.AST
        c: list[int] = dataclasses.field(init=False)

    assert parameters_of(Many) == 3
    assert parameters_of(Value) == 1
