"""Nobody's words become a link, a mention or a heading under Heard's name.

The attacker here knows Discord's grammar of links (`tests/fakes/discord/markdown.py`), and is first
let loose on an escape that they get past.
"""

from __future__ import annotations

import re

import pytest
from discord.utils import escape_markdown, escape_mentions
from hypothesis import HealthCheck, example, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from adapters.discord.api.markdown import LONGEST, Spelling, pieces, safe
from adapters.discord.outbound.render import render
from bot.ids import RoomId
from bot.rendered import RenderedCard, RenderedFact, RenderedSection
from tests.discord.conftest import Scene
from tests.fakes.discord.markdown import blocks, live, masked

EVIL = "https://evil.example"
PIECES = (
    "[", "]", "(", ")", "[Log in]", f"({EVIL})", f"(<{EVIL}>)", "](", EVIL, f"<{EVIL}>",
    "https://x/", "http://x/_a", "\\", "\\\\", "\n", " ", "\u2003", "\ufeff", "\x85", "\r",
    "<", ">", "a", "**", "_", "~~", "||", "`", "```", "# ", "-# ", "> ", ">>> ", "- ", "+ ", "1. ",
    "<@123456789012345678>", "<t:1:R>", "</hand:1>", "<#1>", "<id:home>", "<a:x:1>", "@everyone",
    "'", '"t"', "!", ".", ",", ":", ";", "“", "”", "/hand", " /hand ",
)  # fmt: skip
TYPED = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
SPELLING = Spelling({"/hand": "</hand:1>"})
SLOW_IS_FINE = settings(
    max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def by_patterns(text: str) -> str:
    """An escape of whole constructs, as discord.py offers it, and as Heard once used it."""
    return escape_mentions(re.sub(r"<(?=[@#:/tai&!])", r"\\<", escape_markdown(text)))


def alive(text: str) -> list[str]:
    """What in a text is more than its letters, an address apart that says where it goes."""
    found = [one for one in live(text) if one.kind != "address"]
    return [f"{one.kind} {one.shown}" for one in found] + [one.shown for one in masked(text)]


ATTACKS = [
    f"see [a](https://a.example) and [Log in with Discord]({EVIL})",
    f"https://x/[Log in]({EVIL})",
    f"[Log in\n]({EVIL})",
    f"[Log\nin\nhere]( {EVIL} )",
    f"[one](x)[Log in](<{EVIL}>)",
    f"[[inner] Log in]({EVIL}) [b](c)",
    f'[a](b) [Log in]({EVIL} "a title")',
    f"https://x/<@123456789012345678> [a](b) [c]({EVIL})",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_masked_links_that_once_got_through_do_not(attack: str):
    assert alive(by_patterns(attack))  # the attacker is able
    assert not alive(safe(attack))
    assert not alive(SPELLING.spell(attack))


def test_the_attacker_finds_links_past_an_escape_of_whole_constructs():
    found = find(
        TYPED,
        lambda typed: any(EVIL in one.target for one in masked(by_patterns(typed))),
        settings=settings(SLOW_IS_FINE, max_examples=50_000),
    )
    assert masked(by_patterns(found))
    assert not masked(safe(found))


def test_nor_any_past_ours():
    with pytest.raises(NoSuchExample):
        find(TYPED, lambda typed: bool(alive(safe(typed))), settings=SLOW_IS_FINE)


@SLOW_IS_FINE
@given(TYPED)
def test_nothing_typed_is_live(typed: str):
    assert not alive(safe(typed))
    # Heard's own commands may be pressed, nothing else.
    assert {*alive(SPELLING.spell(typed))} <= {"tag </hand:1>"}


@SLOW_IS_FINE
@given(TYPED)
def test_nothing_typed_is_a_heading_a_quote_or_a_list(typed: str):
    assert not blocks(safe(typed))


@SLOW_IS_FINE
@given(TYPED, st.integers(1, 30))
@example(f"{EVIL}https://x/https://x/<t:1:R>", 25)
def test_nor_does_it_become_live_where_a_long_text_is_cut(typed: str, longest: int):
    for piece in pieces(safe(typed), max(2, longest)):
        assert not masked(piece)
        # Half an address may have an underscore: that is slanted, and no more.
        assert not {one.kind for one in live(piece)} & {"masked", "tag"}, piece


def test_an_escape_is_not_cut_off_what_it_escapes():
    """Two signs of one kind before the cut: the second is escaped by the first, not an escape."""
    for before in range(LONGEST - 6, LONGEST + 2):
        attack = "x" * before + f"\\[Log in]({EVIL})"
        whole = pieces(safe(attack))
        assert not any(masked(piece) for piece in whole)
        assert masked("".join(whole).replace("\\", ""))  # it was there


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("https://example.org/a_b", "https://example.org/a_b"),
        ("(https://example.org/x)", "https://example.org/x)"),
        ("See https://example.org/x.", "https://example.org/x"),
        ("<https://example.org/x>", "https://example.org/x"),
        ("https://example.org/x]", "https://example.org/x"),
        ("https://example.org/?a[]=1*", "https://example.org/?a%5B%5D=1%2A"),
    ],
)
def test_an_address_stays_a_link_to_where_it_says(typed: str, target: str):
    assert [one.target for one in live(safe(typed)) if one.kind == "address"] == [target]


@SLOW_IS_FINE
@given(st.text(alphabet="ab_[]()*\\<>@#:/ \n|`~-1.", max_size=40))
def test_what_is_escaped_reads_as_it_was_typed(typed: str):
    shown = re.sub(r"\\([^0-9A-Za-z\s])", r"\1", safe(typed))
    assert shown.replace("\u200b", "") == typed


def test_every_part_of_a_card_is_inert():
    room = RoomId("discord", "1", "2")
    attack = ATTACKS[0]
    card = RenderedCard(
        kind="home",
        text=attack,
        title=attack,
        lines=(attack, f"Point 1: “{attack}”"),
        facts=(RenderedFact(label=attack, value=attack),),
        parts=(
            RenderedSection(heading=attack, lines=(attack,), ref=f"message:1:2) [Log in]({EVIL}"),
        ),
    )
    for part in (card, RenderedCard(kind="note", text=attack)):
        for text in render(part, room, SPELLING, first=safe(attack)).texts:
            assert "Log in with Discord" in text
            assert not masked(text)


async def test_whatever_way_words_come_in_heard_makes_no_link_of_them(scene: Scene):
    discord = scene.discord
    attack = ATTACKS[0]
    discord.add_person("eve", f"[Log in]({EVIL})[b](c)")
    async with scene.heard():
        await scene.meeting("ann")
        for words in (attack, ATTACKS[2]):
            await discord.slash("ann", "general", "heard agenda add", title=words, goal=words)
        await discord.slash("ann", "general", "heard agenda next")
        await discord.slash("eve", "general", "hand", reason=attack)
        await discord.slash("ann", "general", "heard meeting call")
        await discord.shows("general", "Log in with Discord")
        for words in ATTACKS[:4]:
            await discord.slash("eve", "general", "park", wording=words)
            await discord.slash("eve", "general", "heard part note", text=words)
        await discord.slash("ann", "general", "points decide decide", text=attack)
        await discord.slash(
            "ann",
            "general",
            "points settle",
            contention="1",
            outcome="changed",
            reason=attack,
        )
        await discord.slash("eve", "general", "heard part say", text=attack, name="yes")
        await discord.slash("ben", "general", "points settle")  # is refused
        for look in ("status", "notes", "minutes", "queue"):
            await discord.slash("eve", "general", f"heard part {look}")
        for look in ("parked", "decide decisions"):
            await discord.slash("eve", "general", f"points {look}")
        await scene.ends("ann")
        await scene.carried()
        texts = [*heards(scene)]
    ways = {
        "hand": "You wanted to", "park": "Parked as point", "agenda": "Agenda", "note": "Notes",
        "decide": "Decisions", "settle": "settled", "name": "it is your turn to speak",
    }  # fmt: skip
    for way, said in ways.items():
        assert any(said in text and EVIL in text for text in texts), f"{way}: never said"
    for text in texts:
        assert not of_others(text), text


def heards(scene: Scene) -> list[str]:
    """Everything that Heard has said anywhere, to one person alone as well."""
    world = scene.discord.world
    return [one.content for one in world.messages.values() if one.author == world.app]


def of_others(text: str) -> list[str]:
    """Masked links that are not Heard's own to a message."""
    ours = "https://discord.com/channels/"
    return [one.shown for one in masked(text) if not one.target.startswith(ours)]
