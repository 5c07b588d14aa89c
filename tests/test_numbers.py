"""Every sentence in every language is said with 0, 1, 2, 3, 5, 6
and 21 in each of its numbers, and reads as somebody who grew up with it would write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import visitor
from fluent.syntax.ast import Pattern, VariableReference

import adapters.discord
import adapters.matrix
import adapters.slack
import adapters.web  # noqa: F401 - their sentences are read, too
from bot.phrases import LANGUAGES, catalogue
from bot.phrases.languages import ENGLISH

NUMBERS = (0, 1, 2, 3, 5, 6, 21)
ONE = (
    "person|other|minute|hour|day|point|turn|message|item|text|answer|note|room|poll|command|line|"
    "character|time|decision|hand|vote|group|meeting|role|step|seat"
)
MANY = "people|" + "|".join(f"{word}s" for word in ONE.split("|")[1:])
WRONG = {
    "one of many": rf"\b(1|one|One) ({MANY})\b(?! or )",
    "many of one": rf"(?<![,.\d“] )(?<![#\d])\b(0|2|3|5|6|21) ({ONE})\b",
    "one are": rf"\b(1|one|One) ({ONE})( \w+)? (are|were|have)\b",
    "many is": rf"\b(2|3|5|6|21) ({MANY}) (is|was|has)\b",
    "none of nothing": r"\b0 of the\b|\bof the [01]\b|\bof the 0\b",
    "an ordinal": r"\b\d+(st|nd|rd|th)\b",
    "a range of nothing": r"\bfrom (\d+) to (0|\1)\b",
    "blanks": r"  |\( | \)| [,.;:!?](?=\s|$)|^\s|[^\S\n]$",
    "two stops": r"[.?!:][.?!]|,,|:\.",
}
"""What is not English, by kind."""
WRONG_IN = {
    "cy": {
        "a figure for a word": r"(?<![\d.,“] )\b(1|2|3|6) "
        r"(ph?erson|neges|ph?wynt|th?ro|g?waith|testun|thestun|ystafell|holiadur|munud)\b",
        "none or one of many": r"\b1 o bobl\b|"
        r"\b0 (o bobl|person|neges|pwynt|tro|gwaith|testun|ystafell|holiadur)\b",
        "no soft mutation": r"\b[Dd](d?au|d?wy) (?!ph|th)(p|t|c|m|ll|rh)\w",
        "no aspirate mutation": r"\b([Dd]?[Tt]h?ri|[Cc]hwe) (?!ph|th|ch)(p|t|c)\w",
        "the noun of many": r"\b(dau|dwy|tri|tair|chwe|\d+) (pobl|negeseuon|pwyntiau|testunau)\b",
    },
    "es": {
        "one of many": r"\b(1|[Uu]na?) (personas|mensajes|puntos|turnos|textos|salas|temas|veces|"
        r"reuniones|respuestas|tarjetas|encuestas|minutos|días|horas|manos)\b",
        "many of one": r"(?<![,.\d«] )\b(0|2|3|5|6|21) "
        r"(persona|mensaje|punto|turno|texto|sala|tema|vez|reunión|respuesta|tarjeta|encuesta|minuto|día|hora|mano)\b",
        "a question that is not opened": r"^[^¿]*\?",
    },
}
"""What is not Welsh and not Spanish, by kind."""
NOT_SAID = {
    "whoever": r"\b[Ww]hoever\b",
    "what became of": r"\bwhat (becomes|became)\b|\bbecome of\b",
    "holds": r"\bholds? (for|now|good)\b",
    "anew": r"\banew\b",
    "the newest": r"\bnewest\b",
    "by itself": r"\bby (itself|themselves)\b",
    "one could": r"\bone could\b",
    "need not": r"\bneed not\b",
    "shall": r"\b[Ss]hall\b",
    "that is fine": r"\b(That is|are) fine\b",
    "in no order": r"\bin no order\b",
    "a form's notes": r"\(optional\)|\(empty\b|\bleft out\)|\(leave empty\)",
    "empty": r"\b[Ll]eave (it|this|both) empty\b",
    "meanwhile": r"\bmeanwhile\b",
    "a comma before too": r", too[,.]",
    "contractions": r"\w[’'](t|re|ve|ll|d|m)\b|\b[Ii]t[’']s\b",
    "the talk": r"\bthe talk\b",
    "I": r"\bI (cannot|can) (tell|show)\b",
}
"""What this catalogue once said so, and nobody would."""
ALLOWED = {"web-optional", "script-optional"}
"""What form fields say beside their label."""
TEXTS = {
    "about": "the bus", "answer": "answered", "because": "not heard yet", "before": "No",
    "channel": "#general", "choices": "yes, no", "city": "London", "code": "not_in_channel",
    "command": "/heard", "date": "Tuesday", "due": "Tuesday, 19:00", "end": "20:00",
    "earlier": "Last time nobody was there.",
    "example": "2027-01-12 19:00", "first": "yes", "goal": "A plan", "group": "carers",
    "groups": "carers and nurses", "guess": "/hand", "heading": "Notes", "help": "Ask to speak.",
    "here_as": "Ann", "item": "The van",
    "kind": "question", "label": "Item", "level": "normal", "link": "come back",
    "mode": "off", "name": "Ann", "names": "Ann and Ben", "needed": "Send Messages", "none": "none",
    "order": "in order", "other": "Food", "outcome": "It changed the result", "owner": "Ann",
    "page": "Manual",
    "platform": "Slack", "reason": "a change", "repeat": "Every week", "room": "Respite care",
    "scope": "chat:write", "send": ".", "since": "18:51", "skip": "-", "skipped": "Ben",
    "state": "now", "stop": "stop", "team": "the council", "text": "Hello", "title": "Transport",
    "typed": "/hand", "until": "19:30", "value": "yes", "what": "Note", "when": "Tuesday, 19:00",
    "which": "the members’ link", "who": "Ann", "words": "The bus is late", "zone": "CET",
}  # fmt: skip
"""What stands in a gap that is no number. Durations are made of each number: see `filled`."""
COUNTED = {("pace-now", "words"), ("pace-usual", "words")}
"""Gaps that are a number in this sentence, and a text in others."""
DURATIONS = {"time", "length", "left"}
LEAST = {
    "fewest": 3,  # the settings begin there
    "inside": 2,
    "outside": 2,
    "least": 1,
    "longest": 2,
    "most": 2,
    "speed": 2,
    "total": 1,
    "roll": 5,  # of fewer it is not said how many could answer
    "poll-group": 5,  # of fewer nothing is shown, as of an item with fewer answers
    "easy-poll-item": 5,
    "closing-heard-all": 2,  # fewer have a sentence of their own
    "measures-heard-all": 2,
    "tabled-again": 2,
    "point-asked-again": 2,
    "points-today-title": 2,
    "points-today-silence": 2,
    "third-time-title": 3,
    "report-series-day": 2,
    "ask-several": 2,
}
"""The least that a number, or every number of a sentence, can be."""
AT_MOST = [
    ("heard", "here"),
    ("least", "most"),
    ("count", "here"),
    ("ballots", "roll"),
    ("high", "answered"),
    ("answered", "listed"),
    ("there", "meetings"),
    ("heard", "meetings"),
]


def gaps(pattern: Pattern) -> list[str]:
    found: list[str] = []

    class Look(visitor.Visitor):
        def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - its name
            found.append(node.id.name)

    Look().visit(pattern)
    return sorted(set(found))


def duration(minutes: int) -> str:
    return "time is up" if not minutes else "1 minute" if minutes == 1 else f"{minutes} minutes"


def filled(key: str, names: list[str]) -> Iterator[dict[str, str | int]]:
    """Each way to fill a sentence's gaps; numbers that cannot be together are left out."""
    texts = {name for name in names if name in TEXTS and (key, name) not in COUNTED}
    counted = [name for name in names if name not in texts]
    together = len(counted) < 3  # more than that, and all are the same
    each = product(NUMBERS, repeat=len(counted) if together else 1)
    for way in each:
        numbers = dict(zip(counted, way if together else way * len(counted), strict=True))
        if any(value < LEAST.get(name, LEAST.get(key, 0)) for name, value in numbers.items()):
            continue
        if "least" in numbers and numbers["least"] == numbers.get("most"):
            continue
        if any(numbers.get(few, 0) > numbers.get(many, 99) for few, many in AT_MOST):
            continue
        slots: dict[str, str | int] = {name: TEXTS[name] for name in texts}
        yield slots | {n: duration(v) if n in DURATIONS else v for n, v in numbers.items()}


def sayings() -> Iterator[tuple[str, str]]:
    """Every sentence in every way, with its key."""
    catalog = catalogue()
    for key, pattern in catalog.patterns().items():
        for slots in filled(key, gaps(pattern)):
            yield key, catalog.say(key, slots)


SAYINGS = list(sayings())


@pytest.mark.parametrize("kind", WRONG)
def test_every_sentence_is_right_with_every_number(kind: str) -> None:
    assert {(key, said) for key, said in SAYINGS if re.search(WRONG[kind], said)} == set()


@pytest.mark.parametrize("kind", NOT_SAID)
def test_nothing_is_said_in_a_way_that_nobody_says(kind: str) -> None:
    found = {key for key, said in SAYINGS if re.search(NOT_SAID[kind], said)}
    assert found - ALLOWED == set()


ROOT = Path(__file__).parent.parent


def said_in(language: str) -> Iterator[tuple[str, str, list[Exception]]]:
    """Every sentence that a language has, in every way, with what cannot be filled in. A catalogue
    would say it in English instead, so the files are read without one."""
    bundle = FluentBundle([language], use_isolating=False)
    folders = [ROOT / "bot/phrases", *ROOT.glob("adapters/*/phrases")]
    for folder in folders:
        for file in [folder / f"{language}.ftl", *(folder / language).glob("*.ftl")]:
            if file.is_file():
                bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    for key, pattern in catalogue(language).patterns().items():
        name, _, attribute = key.partition(".")
        message = bundle.get_message(name)
        own = message.attributes[attribute] if attribute else message.value
        assert own is not None
        for slots in filled(key, gaps(pattern)):
            said, errors = bundle.format_pattern(own, dict(slots))
            yield key, str(said), errors


OTHERS = {language: list(said_in(language)) for language in LANGUAGES if language != ENGLISH}


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_of_a_language_is_said_with_every_number(language: str) -> None:
    assert len(OTHERS[language]) > 2000
    assert {(key, str(errors)) for key, _, errors in OTHERS[language] if errors} == set()
    kinds = {kind: WRONG[kind] for kind in ("blanks", "two stops")} | WRONG_IN.get(language, {})
    wrong = {
        (kind, key, said)
        for key, said, _ in OTHERS[language]
        for kind, pattern in kinds.items()
        if re.search(pattern, said)
    }
    assert wrong == set()


@pytest.mark.parametrize(
    ("language", "kind", "said"),
    [
        ("cy", "a figure for a word", "Mae 2 person yma."),
        ("cy", "none or one of many", "Daeth 1 o bobl."),
        ("cy", "none or one of many", "Mae 0 o bobl yma."),
        ("cy", "no soft mutation", "Mae dau person yma."),
        ("cy", "no aspirate mutation", "Mae tri pwynt ar ôl."),
        ("cy", "the noun of many", "Mae 21 negeseuon."),
        ("es", "one of many", "Hay 1 personas."),
        ("es", "many of one", "Quedan 21 punto."),
        ("es", "a question that is not opened", "Es tu turno?"),
    ],
)
def test_what_is_wrong_in_a_language_would_be_found(language: str, kind: str, said: str) -> None:
    assert re.search(WRONG_IN[language][kind], said)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("one of many", "1 minutes are over."),
        ("many of one", "You are in 21 room."),
        ("one are", "1 person here have not been heard yet."),
        ("many is", "3 people has answered."),
        ("none of nothing", "0 of the 5 here"),
        ("an ordinal", "It is back for the 21th time."),
        ("a range of nothing", "Please give a number from 1 to 1."),
        ("blanks", "Hands up : none"),
        ("two stops", "What did you say?."),
    ],
)
def test_what_is_wrong_would_be_found(kind: str, said: str) -> None:
    assert re.search(WRONG[kind], said)


@pytest.mark.parametrize(
    "said",
    [
        "Whoever has it can say what became of it.",
        "This holds for you in every room.",
        "That is fine. Leave it empty, and it goes on by itself.",
        "You don’t have to.",
    ],
)
def test_and_what_nobody_says_would_be_found(said: str) -> None:
    assert any(re.search(one, said) for one in NOT_SAID.values())
