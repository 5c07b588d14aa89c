"""What is taken out of a text, and what stays because a reader sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import clean_line, clean_text, folded, is_visible, printable, without_accents

WALES = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهم",  # Persian: "I want", with a non-joiner in the word
        "क्‍ष और क्‌ष",  # Hindi: a half letter, and a visible virama
        "ന്‍ അവന്‍",  # Malayalam: letters that end a word without a vowel
        "র‍্যাব",  # Bengali: a joiner before the virama
        "ශ්‍රී ලංකා",  # Sinhala
        "👨‍👩‍👧‍👦 👩🏽‍🚀 ❤️‍🔥 🏳️‍🌈",
        WALES,
        "1️⃣ ☎︎",
        "葛󠄀城",
        "שלום‏!",
        "ᠮᠣᠩᠭᠣᠯ᠎ᠠ",
        "ភាសា​ខ្មែរ",  # Khmer: where a line may break
        "Ünïcödé, ﬁ, Å, ₤ and ½",
        "བསྒྲུབས",
        "שָׁלוֹם",
        "a\tb\nc",
    ],
)
def test_what_a_script_or_an_emoji_needs_stays(text):
    assert clean_text(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Fay\u200b", "Fay"),
        ("F\u200ca\u200dy", "Fay"),
        ("Fay\u2060\u00ad\u034f\ufeff\u180e", "Fay"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("\u2066Fay\u2069", "Fay"),
        ("Fay\u200f", "Fay"),
        ("\u200e/write", "/write"),
        ("a\x00\x07\x08b", "ab"),
        ("\x1b[31mred\x1b[0m \x1b]0;title\x07end", "red end"),
        ("x\U000e0061\U000e0062", "x"),
        (WALES[:-1], "🏴"),
        ("a\ufe0f\ufe0f\ufe0f", "a\ufe0f"),
        ("👨\u200d", "👨"),
        ("\u200d👨", "👨"),
        ("Z" + "\u0301" * 53, "Z" + "\u0301" * 4),
        ("a\ud800b", "ab"),
        ("a\r\nb\u2028c\x85d", "a\nb\nc\nd"),
        ("a\ufdd0b", "ab"),
    ],
)
def test_what_carries_nothing_goes(text, clean):
    assert clean_text(text) == clean


@pytest.mark.parametrize(
    "text",
    ["", " ", "\u200b", "\u3164", "\0", "\u2800", "\u115f\u1160", "\ufeff\n\t", "\u202e", "\u0301",
     "\u200d\u200d", "\U000e0067", "\ufe0f", "\uffa0", "\u00ad", "\u2063"],
)  # fmt: skip
def test_a_text_of_nothing_visible_is_empty(text):
    assert clean_text(text) == clean_line(text) == ""
    assert not is_visible(text)


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    once = clean_text(text)
    assert clean_text(once) == once
    assert len(once) <= len(text)
    assert "\n" not in clean_line(text)


@given(st.text(alphabet=st.characters(categories=["L", "N"], max_codepoint=0x24F)))
def test_latin_letters_stay_as_they_are(text):
    assert clean_text(text) == text


def test_what_is_the_same_for_people_is_the_same():
    assert folded("José") == folded("Jose\u0301") == folded("ＪＯＳÉ")
    assert folded("𝓣𝓸𝓶  B") == folded("tom b")
    assert folded("F\u200bay") == folded("fay")
    assert without_accents("İbrahim") == "ibrahim"
    assert without_accents("Łukasz Żółć") == "lukasz zolc"
    assert without_accents("हिन्दी") == folded("हिन्दी")  # vowels are no accents


def test_a_terminal_is_given_no_orders():
    assert printable("  \x1b[2J\x1b]0;pwned\x07Ana:\ttwo\n  turns\x9b31m\u202e") == (
        "  Ana:\ttwo\n  turns31m"
    )
