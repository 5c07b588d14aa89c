"""Every sentence on a screen comes from the catalogues. These tests look for any
that a template or a script says instead; `test_sentences_in_code.py` reads the modules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast as fluent
from fluent.syntax.serializer import FluentSerializer

from adapters.web.ui_texts import rich, script_texts
from bot.phrases import MissingPhrase, catalogue

ROOT = Path(__file__).parent.parent
TEMPLATES = sorted(ROOT.glob("adapters/*/templates/*.html"))
SCRIPTS = sorted((ROOT / "adapters/web/static").glob("*.js"))
SHOWN = ("alt", "aria-label", "aria-description", "content", "placeholder", "title", "label")
"""Attributes that people read."""
KEY = re.compile(r"(Ctrl|Shift|Alt) \w+")
"""A key of the keyboard, as it is called on it."""
WORD = re.compile(r"[^\W\d_]{2,}")


class Texts(HTMLParser):
    """What a template says itself, once everything Jinja has been taken out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in = [*self._in, tag]
        # The values of <meta> are for browsers.
        self.found += [v or "" for name, v in attrs if name in SHOWN and tag != "meta"]

    def handle_endtag(self, tag: str) -> None:
        self._in = self._in[:-1]

    def handle_data(self, data: str) -> None:
        if self._in[-1:] not in (["script"], ["style"]):
            self.found.append(data)


def in_template(source: str) -> list[str]:
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", source, flags=re.DOTALL)
    texts = Texts()
    texts.feed(bare)
    # And what is said inside a Jinja expression: two words or more in quotes.
    inside = " ".join(re.findall(r"\{\{.*?\}\}|\{%.*?%\}", source, flags=re.DOTALL))
    quoted = re.findall(r'"([^"]*)"', inside)
    return [
        *(text.strip() for text in texts.found if WORD.search(text)),
        *(text for text in quoted if is_sentence(text)),
    ]


def in_script(source: str) -> list[str]:
    """Strings with a blank between words, or that are set as somebody's text."""
    bare = re.sub(r"/\*.*?\*/|(?<![:\w])//[^\n]*", " ", source, flags=re.DOTALL)
    bare = re.sub(r"new Error\([^)]*\)", " ", bare)  # for whoever reads the console
    strings = re.findall(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`', bare)
    said = [re.sub(r"\$\{.*?\}", " ", one or other) for one, other in strings]
    as_text = re.findall(
        r"(?:\b(?:text|placeholder|alt|label|textContent)\s*[:=]|\"aria-label\",)\s*[\"`]([^\"`$]+)",
        bare,
    )
    return [
        *(text for text in said if is_sentence(text) and not KEY.fullmatch(text)),
        *(text for text in as_text if WORD.search(text)),
    ]


def is_sentence(text: str) -> bool:
    """Whether that is said to somebody: it begins with a capital, and has a blank between words or
    ends like a sentence; or it has three plain words and ends like one."""
    bare = text.strip()
    if "(?:" in bare:  # a pattern
        return False
    begins = bool(re.match(r"[“(]?[A-Z][\w’']*", bare))
    blank = bool(re.search(r"[^\W\d_]{2,}[,:;]? [^\W\d_]+", bare))
    ends = bool(re.search(r"[a-z”)][.!?…]$", bare))
    return (begins and (blank or ends)) or (blank and ends and len(WORD.findall(bare)) > 2)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_nothing_itself(path: Path) -> None:
    assert in_template(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_says_nothing_itself(path: Path) -> None:
    assert in_script(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "<p>Nobody has said anything.</p>",
        "<button>Send</button>",
        '<input placeholder="Your name">',
        '<nav aria-label="{{ name }}, the rooms"></nav>',
        '<h1>{{ "Back to the room" if key else "Saved." }}</h1>',
        "{% if saved %}Saved{% endif %}",
    ],
)
def test_what_is_planted_in_a_template_is_found(planted: str) -> None:
    assert in_template(planted)
    assert in_template('<p class="soft">{{ say("web-me-saved") }} · {{ title }}</p>') == []


@pytest.mark.parametrize(
    "planted",
    [
        'notice("You are connected again.");',
        "notice(`Write to ${name} again.`);",
        'el("p", { text: "Saved" })',
        'button.textContent = "Send";',
        'box.setAttribute("aria-label", "Close");',
        'const done = "Done.";',
    ],
)
def test_what_is_planted_in_a_script_is_found(planted: str) -> None:
    assert in_script(planted)
    assert in_script('el("p", { class: "soft small", text: say("script-sending") })') == []


def test_every_sentence_that_a_script_asks_for_is_in_the_page_and_none_is_there_for_nothing() -> (
    None
):
    asked = {
        key
        for path in [*SCRIPTS, *TEMPLATES]
        for key in re.findall(r"\bscript-[a-z0-9-]+", path.read_text(encoding="utf-8"))
    } - {"script-texts"}
    assert set(script_texts()) == asked


def test_every_sentence_for_the_pages_is_used() -> None:
    places = [
        *TEMPLATES,
        *(ROOT / "adapters/web").rglob("*.py"),
        *ROOT.glob("adapters/sample/*.py"),
    ]
    used = "\n".join(path.read_text(encoding="utf-8") for path in places)
    made = [f"web-{begin}-" for begin in ("error", "promise", "open")]  # keys that are put together
    unused = [
        key
        for key in catalogue().starting("web-")
        if f'"{key}"' not in used and not key.startswith(tuple(made))
    ]
    assert unused == []


def test_a_page_shows_what_people_typed_and_never_as_html() -> None:
    assert rich("web-join-title", {"title": "<b>&"}) == "Join <bdi>&lt;b&gt;&amp;</bdi>"
    with pytest.raises(MissingPhrase):
        rich("web-join-title", {})


def test_what_the_manuals_quote_of_the_screen_is_said_so() -> None:
    said = " ".join(
        str(getattr(element, "value", " "))
        for pattern in catalogue().patterns().values()
        for element in pattern.elements
    )
    catalogues = [*ROOT.glob("bot/phrases/en/*.ftl"), *ROOT.glob("adapters/*/phrases/en.ftl")]
    said += " ".join(path.read_text(encoding="utf-8") for path in catalogues)
    quoted = [
        re.sub(r"\s+", " ", quote)
        for name in ("member", "facilitator", "about-me")
        for quote in re.findall(r"“([^”]+)”", (ROOT / f"docs/{name}.md").read_text("utf-8"))
    ]
    assert len(quoted) > 5, "the manuals quote in another way"
    typed = {quote for quote in quoted if re.fullmatch(r"\w+=\w*", quote)}
    assert [q for q in quoted if q.rstrip(".,") not in said and q not in typed] == []


def test_what_a_sentence_quotes_of_the_screen_is_said_so() -> None:
    """“For me”, where it says where to look: a button or a title by that name has to be there."""
    said = {key: "".join(texts_in(pattern)) for key, pattern in catalogue().patterns().items()}
    known = {text.casefold() for text in said.values()}
    quoted = {quote for text in said.values() for quote in re.findall(r"“([A-Z][^”]*)”", text)}
    assert "For me" in quoted, "one that is there is found"
    assert {quote for quote in quoted if quote.casefold() not in known} == {"Breaks at home"}


def texts_in(node: object) -> Iterator[str]:
    """The texts of a sentence, in all its variants."""
    match node:
        case fluent.TextElement(value=text):
            yield text
        case fluent.BaseNode():
            for part in vars(node).values():
                yield from texts_in(part)
        case list():
            for part in node:
                yield from texts_in(part)


def test_no_sentence_that_every_platform_says_spells_a_command_itself() -> None:
    """What is typed is not the same everywhere: on Slack "/heard agenda", and not "/agenda"."""
    spelled = re.compile(r"(?:^|[\s(“])/[a-z]{2,}")
    assert spelled.search("You can take another one with /break.")
    found = {
        (path.parent.name, message.id.name)
        for path in sorted((ROOT / "bot" / "phrases").glob("*/*.ftl"))
        if path.parent.name != "earlier"
        for message in FluentResource(path.read_text(encoding="utf-8")).body
        if isinstance(message, fluent.Message)
        and spelled.search(FluentSerializer().serialize_entry(message))
    }
    assert found == set()
