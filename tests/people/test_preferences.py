"""What a meeting knows of what its people want, and how it is spoken to them."""

from datetime import UTC, datetime

import pytest

from bot.cards import Button, Card, PersonName, phrase
from bot.ids import PersonId
from bot.people.preferences import MOST_MISSED, USUAL, Preferences, Wishes
from bot.phrase_renderer import RenderInputs, without_emoji
from bot.phrases import LANGUAGES, catalogue, language_of
from bot.render import render

ANA, TOM = PersonId("ana"), PersonId("tom")
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


def test_only_what_differs_from_the_usual_is_carried_on():
    wishes = Wishes({ANA: Preferences(plain=True), TOM: USUAL})
    assert wishes.chosen() == {ANA: Preferences(plain=True)}
    wishes.choose(ANA, USUAL)
    assert wishes.chosen() == {}


def test_without_direct_messages_only_what_nobody_may_miss_is_sent():
    wishes = Wishes({ANA: Preferences(direct=False)})
    assert wishes.some_want_no_direct
    assert [wishes.may_tell(ANA, kind) for kind in ("poll", "your-point", "invitation")] == [
        True, True, False,
    ]  # fmt: skip
    assert wishes.may_tell(TOM, "invitation")
    wishes.choose(ANA, USUAL)
    assert not wishes.some_want_no_direct


def test_of_what_was_missed_the_newest_is_kept():
    wishes = Wishes({})
    for number in range(10):
        wishes.miss(ANA, Card(kind=f"card-{number}"))
    assert [card.kind for card in wishes.missed[ANA]] == ["card-7", "card-8", "card-9"]
    assert len(wishes.missed[ANA]) == MOST_MISSED


@pytest.mark.parametrize(
    ("said", "filled", "short"),
    [
        ("Well done 🎉", [], "Well done"),
        ("Thank you ❤️", [], "Thank you"),
        ("It is your turn, Ana 🌟", ["Ana 🌟"], "It is your turn, Ana 🌟"),
        ("Well done", [], "Well done"),
        ("👍", [], "👍"),
    ],
)
def test_plain_sentences_lose_our_emoji_and_nobody_elses(said, filled, short):
    assert without_emoji(said, filled) == short


def test_a_plain_card_keeps_its_buttons_and_leaves_out_what_to_type():
    card = Card(
        kind="floor",
        lines=(phrase("floor", name=PersonName(ANA)),),
        buttons=(Button(phrase("button-hand"), "hand"),),
    )
    names = {ANA: "Ana"}
    usual = render(card, RenderInputs(now=NOW, names=names))
    plain = render(card, RenderInputs(now=NOW, names=names, plain=True))
    assert usual.text == "Ana, it is your turn to speak.\nYou can type /hand."
    assert plain.text == "Ana, it is your turn to speak."
    assert plain.buttons == usual.buttons


def test_every_language_that_can_be_chosen_has_its_name_everywhere():
    for language in LANGUAGES:
        for named in LANGUAGES:
            assert f"language-{named}" in catalogue(language)


def test_the_language_of_a_platform_is_one_that_has_a_catalogue():
    known = ("de", "en", "pt-BR")
    found = {locale: language_of(locale, known) for locale in
             ("de-DE", "de", "en-GB", "pt_BR", "pt-PT", "tlh", "", "DE-at")}  # fmt: skip
    assert found == {
        "de-DE": "de", "de": "de", "en-GB": "", "pt_BR": "pt-BR", "pt-PT": "", "tlh": "", "": "",
        "DE-at": "de",
    }  # fmt: skip
