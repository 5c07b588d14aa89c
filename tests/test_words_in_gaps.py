"""No English grammar in gaps. What the catalogue itself puts into a gap of another
sentence stands apart there, so that every language can say both: alone on its line or between
sentences, behind a colon, in brackets or quotation marks, or between commas. A verb, an article or
an ending that had to fit the words around it could be said in English only."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BEFORE = re.compile(r"(^|[:.;,”]\s|[(“])$")
AFTER = re.compile(r"^($|[.,:;)”]|\s\(|\s[A-Z“])")
IN_TEMPLATES = re.compile(r'rich\("([\w-]+)", \{"(\w+)": link\(')
"""A link whose words are in the catalogue, inside another sentence."""


def filled_with_words() -> set[tuple[str, str]]:
    """The sentences and their gaps into which the code puts a text of the catalogue."""
    found: set[tuple[str, str]] = set()
    for path in [*ROOT.glob("bot/**/*.py"), *ROOT.glob("adapters/**/*.py")]:
        source = path.read_text(encoding="utf-8")
        if "CatalogueRef(" not in source:
            continue
        for function in ast.walk(ast.parse(source)):
            if isinstance(function, ast.FunctionDef):
                found |= set(_in_function(function))
    for path in ROOT.glob("adapters/*/templates/*.html"):
        found |= set(IN_TEMPLATES.findall(path.read_text(encoding="utf-8")))
    return found


def _in_function(function: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """As keywords of `phrase("key", gap=…)`: the text itself, or a name that was given one."""
    named = {
        target.id
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and "CatalogueRef(" in ast.unparse(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(function):
        if not (isinstance(call, ast.Call) and call.args):
            continue
        key = call.args[0]
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            for given in call.keywords:
                value = given.value
                words = isinstance(value, ast.Call) and ast.unparse(value.func) == "CatalogueRef"
                if given.arg and (words or (isinstance(value, ast.Name) and value.id in named)):
                    yield key.value, given.arg


def sources() -> dict[str, str]:
    """The English sentences as they stand in the catalogues."""
    return {
        name: text
        for path in [*ROOT.glob("bot/phrases/en/*.ftl"), *ROOT.glob("adapters/*/phrases/en.ftl")]
        for name, text in re.findall(
            r"^([a-zA-Z][\w-]*) =(.*?)(?=^[a-zA-Z#-]|\Z)", path.read_text("utf-8"), re.M | re.S
        )
    }


def stands_apart(text: str, gap: str) -> bool:
    for found in re.finditer(rf"\{{ \${gap} \}}", text):
        line = text[text.rfind("\n", 0, found.start()) + 1 :]
        at = found.start() - (text.rfind("\n", 0, found.start()) + 1)
        before = re.sub(r"^\s*(\*?\[\w+\])?\s*", "", line[:at])
        after = line[at + len(found[0]) :].split("\n")[0].rstrip()
        if not (BEFORE.search(before) and AFTER.search(after)):
            return False
    return True


def test_words_of_the_catalogue_stand_apart_in_the_gaps_of_others() -> None:
    english, found = sources(), filled_with_words()
    assert len(found) > 15, "the code puts them in in another way now"
    assert {("web-join-before", "link"), ("minutes-threshold", "share")} <= found
    glued = {(key, gap) for key, gap in found if not stands_apart(english.get(key, ""), gap)}
    assert glued == set()


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("You can still { $link }.", False),
        ("Then { $link }, so that you are one person here.", False),
        ("Proposal 1, by { $method }.", False),
        ("It took { $share } of those who answered.", False),
        ("a { $kind }", False),
        ("{ $kind }s", False),
        ("You can still do this: { $link }.", True),
        ("{ $name } ({ $kind }): “{ $words }”", True),
        ("{ $repeat }, for an hour.", True),
        ("It is settled. { $outcome }. Heard will tell you.", True),
    ],
)
def test_words_that_are_glued_in_would_be_found(text: str, apart: bool) -> None:
    [gap] = [name for name in re.findall(r"\$(\w+)", text) if name not in ("name", "words")]
    assert stands_apart(text, gap) is apart
