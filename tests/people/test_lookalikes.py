"""Names: two of one name are numbered, and nobody can look like somebody else."""

import pytest

from bot.errors import BadArgument
from bot.people.lookalikes import name_for, scripts

HERE = ["Ann", "Fay", "Grace", "Анна", "Κώστας"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ben", "Ben"),
        ("Ann", "Ann (2)"),
        ("ＡＮＮ", "ＡＮＮ (2)"),
        ("Ann\u200b", "Ann (2)"),
        ("A\u00adnn\u2060", "Ann (2)"),
        ("\u202eAnn", "Ann (2)"),
        ("Heard", "Heard (2)"),
        ("HEARD\u200d", "HEARD (2)"),
        ("Heard (facilitator)", "Heard (facilitator) (2)"),
        ("The Heard bot", "The Heard bot (2)"),
        ("\u00abHeard\u00bb", "\u00abHeard\u00bb (2)"),
        ("Ann.", "Ann. (2)"),
        ("\u2705 Ann", "\u2705 Ann (2)"),
        ("Grace (facilitator)", "Grace (facilitator) (2)"),
        ("Amber Heard", "Amber Heard"),
        ("Grace Lee", "Grace Lee"),
        ("Anna", "Anna"),
        ("Facilitator", "Facilitator"),
        ("हिन्दी", "हिन्दी"),
        ("Анна", "Анна (2)"),
        ("Анна-Мария", "Анна-Мария"),
        ("Ωραία", "Ωραία"),
        ("Аnnа Ωmega".replace("А", "A").replace("а", "a"), "Anna Ωmega"),
        ("Сосо", "Сосо"),  # wholly Cyrillic, whatever it looks like
        ("Дима Smith", "Дима Smith"),  # two alphabets, and like nobody here
        ("田中 Tanaka", "田中 Tanaka"),
        ("ミナ 美奈", "ミナ 美奈"),
        ("José", "José"),
        ("B0b", "B0b"),
        ("👩‍👧", "👩‍👧"),
    ],
)
def test_names_that_can_be_had(typed, name):
    assert name_for(typed, HERE) == name


@pytest.mark.parametrize(
    "typed",
    [
        "Аnn",  # the first letter is Cyrillic
        "Fаy",  # the middle one
        "Fау",  # two of three
        "Неard",  # Heard itself, with a Cyrillic beginning
        "Heаrd",
        "HEАRD",
        "Grаcе",
        "Αnn",  # a Greek letter
        "Аnna".replace("na", "n"),
        "F\u200bаy",
        "H\u0435ard (bot)",
        "H\u0435ard team",
        "Gr\u0430ce Lee",
    ],
)
def test_a_mixture_that_looks_like_somebody_here_is_refused(typed):
    assert len(scripts(typed)) > 1
    with pytest.raises(BadArgument) as no:
        name_for(typed, HERE)
    assert no.value.why.key == "bad-name-alike"


@pytest.mark.parametrize("typed", ["", " ", "\u200b", "\u3164", "x" * 61, "\0", "\u0301"])
def test_no_name_at_all(typed):
    with pytest.raises(BadArgument) as no:
        name_for(typed, HERE)
    assert no.value.why.key == "bad-name"


def test_a_number_fits_however_long_the_name():
    assert name_for("x" * 60, ["x" * 60]) == "x" * 56 + " (2)"
