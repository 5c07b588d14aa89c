"""Cards as Slack's messages: complete text, blocks within the limits, nothing cut."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.api.slack_ids import account_of
from adapters.slack.outbound.render import Paper, SlackPage, pages, single
from adapters.slack.outbound.signed_payload import Press, Seal
from adapters.transcripts.slack_text import plain
from bot.ids import RoomId
from bot.meeting.cards.past_meetings import ListedMeeting, past_meetings
from bot.phrase_renderer import RenderInputs
from bot.render import render
from bot.rendered import RenderedButton, RenderedCard, RenderedFact, RenderedSection
from tests.fakes.slack.limits import check_message

SEAL = Seal("a secret of thirty-two characters")
PAPER = Paper(seal=SEAL, team="T1", channel="C1")
AT = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)


def one(spoken: RenderedCard, paper: Paper = PAPER) -> SlackPage:
    made = pages(spoken, paper)
    assert len(made) == 1
    check_message(made[0].text, list(made[0].blocks))
    return made[0]


def of(page: SlackPage, kind: str) -> list[dict[str, Any]]:
    return [block for block in page.blocks if block["type"] == kind]


def test_the_text_says_everything_and_is_escaped() -> None:
    page = one(
        RenderedCard(kind="any", text="Ann & Ben <!channel>", lines=("Ann & Ben <!channel>",))
    )
    assert page.text == "Ann &amp; Ben &lt;!channel&gt;"


def test_what_people_typed_is_plain_text_never_markup() -> None:
    words = "*bold* _it_ ~no~ `code` <!channel> <@U1>"
    card = RenderedCard(
        kind="any",
        text=words,
        lines=(words,),
        facts=(RenderedFact(label="Now", value=words),),
        parts=(RenderedSection(heading=words, lines=(words,)),),
    )
    page = one(card)
    for block in page.blocks:
        for text in [block.get("text"), *block.get("fields", [])]:
            if text and "bold" in text["text"]:
                assert text["type"] == "plain_text"
                assert "<" not in text["text"]


def test_a_button_says_what_it_does_and_for_which_room() -> None:
    button = RenderedButton(label="Raise my hand", command="hand", args={"kind": "reply"})
    page = one(RenderedCard(kind="any", text="x", buttons=(button,)))
    element = of(page, "actions")[0]["elements"][0]
    press = SEAL.open("T1", element["value"], Press)
    assert press == Press(command="hand", channel="C1", args={"kind": "reply"})


def test_a_parts_buttons_are_for_the_parts_room() -> None:
    part = RenderedSection(
        buttons=(RenderedButton(label="Pass", command="pass"),), room=RoomId("slack", "T1", "C7")
    )
    page = one(RenderedCard(kind="home", text="x", lines=("x",), parts=(part,)))
    element = of(page, "actions")[0]["elements"][0]
    assert SEAL.open("T1", element["value"], Press).channel == "C7"


def test_main_and_careful_buttons_look_different_and_facilitators_come_apart() -> None:
    buttons = (
        RenderedButton(label="End", command="end", style="careful", facilitator=True),
        RenderedButton(label="Hand", command="hand", style="main"),
        RenderedButton(label="Pass", command="pass"),
    )
    members, facilitators = of(one(RenderedCard(kind="any", text="x", buttons=buttons)), "actions")
    assert [e["text"]["text"] for e in members["elements"]] == ["Hand", "Pass"]
    assert [e.get("style") for e in members["elements"]] == ["primary", None]
    assert [e.get("style") for e in facilitators["elements"]] == ["danger"]


def test_a_fact_that_counts_down_is_counted_down_by_slack() -> None:
    fact = RenderedFact(label="Time left", value="5 minutes", until=AT)
    page = one(RenderedCard(kind="panel", text="Time left: 5 minutes", facts=(fact,)))
    told = str(page.blocks)
    assert f"<!date^{int(AT.timestamp())}^" in told
    assert "|5 minutes>" in told
    assert page.text == "Time left: 5 minutes"


def test_a_part_leads_to_its_message() -> None:
    paper = Paper(seal=SEAL, team="T1", channel="C1", permalink=lambda ts: f"https://x/{ts}")
    page = one(
        RenderedCard(kind="any", text="x", parts=(RenderedSection(lines=("x",), ref="1.2"),)), paper
    )
    assert "<https://x/1.2|See the message>" in str(page.blocks)


def test_whoever_is_called_is_mentioned_and_nobody_else() -> None:
    paper = Paper(seal=SEAL, team="T1", channel="C1", mentions=(account_of("T1", "U1", "Ana"),))
    page = one(
        RenderedCard(kind="floor", text="Ana, your turn.", lines=("Ana, your turn.",)), paper
    )
    assert page.text == "<@U1>, your turn."
    assert "'user_id': 'U1'" in str(page.blocks[0])
    other = one(RenderedCard(kind="floor", text="Now it is Ana’s turn."), paper)
    assert other.text == "<@U1> Now it is Ana’s turn."


def test_a_long_list_goes_on_over_several_messages_and_nothing_is_lost() -> None:
    parts = tuple(
        RenderedSection(
            heading=f"Point {n}",
            lines=(f"Words of point {n}",),
            buttons=(
                RenderedButton(label=f"Settle {n}", command="settle", args={"contention": n}),
            ),
        )
        for n in range(60)
    )
    text = "\n".join(["Points", *(f"Words of point {n}" for n in range(60)), "You can type /x."])
    made = pages(RenderedCard(kind="points", text=text, title="Points", parts=parts), PAPER)
    assert len(made) > 1
    for page in made:
        check_message(page.text, list(page.blocks))
    whole = "\n".join(page.text for page in made)
    for n in range(60):
        assert whole.count(f"Words of point {n}\n") + whole.endswith(f"Words of point {n}") == 1
        assert sum(str(page.blocks).count(f"'Settle {n}'") for page in made) == 1
    assert "You can type /x." in made[-1].text


_words = st.text(alphabet="ab *_<>&é\U0001f600\n", max_size=200)
_button = st.builds(
    RenderedButton,
    label=st.text(alphabet="ab<&", min_size=1, max_size=100),
    command=st.just("hand"),
    facilitator=st.booleans(),
)
_part = st.builds(
    RenderedSection,
    heading=_words,
    lines=st.lists(_words, max_size=4).map(tuple),
    buttons=st.lists(_button, max_size=3).map(tuple),
)
_card = st.builds(
    RenderedCard,
    kind=st.just("any"),
    text=st.text(alphabet="ab <&", min_size=1, max_size=200),
    title=_words,
    lines=st.lists(st.text(alphabet="ab <&", max_size=9000), max_size=3).map(tuple),
    facts=st.lists(
        st.builds(
            RenderedFact, label=st.text(alphabet="ab*<", min_size=1), value=_words.filter(bool)
        ),
        max_size=12,
    ).map(tuple),
    parts=st.lists(_part, max_size=30).map(tuple),
    buttons=st.lists(_button, max_size=60).map(tuple),
)


def test_a_message_that_has_only_buttons_says_what_they_say() -> None:
    """Twenty parts fill a message's fifty blocks: the button comes in a message of its own."""
    heading = RenderedSection(heading="<", lines=(), buttons=())
    part = RenderedSection(heading="<", lines=("<",), buttons=())
    button = RenderedButton(label="Raise my hand", command="hand")
    found = 0
    for headings in range(10, 20):
        for parts in range(4, 12):
            card = RenderedCard(
                kind="any",
                text="<",
                title="<",
                lines=(),
                parts=(heading,) * headings + (part,) * parts,
                buttons=(button,),
            )
            made = pages(card, PAPER)
            assert all(page.text for page in made)
            found += made[-1].text == button.label
    assert found, "in none of them the button stands alone"


@given(_card)
@settings(deadline=None)
def test_whatever_the_card_slack_takes_it_and_it_is_all_there(card: RenderedCard) -> None:
    made = pages(card, PAPER)
    for page in made:
        assert page.text or not card.text.strip()
        check_message(page.text, list(page.blocks))
    shown = "".join(
        plain(block["text"]["text"], {})
        for page in made
        for block in page.blocks
        if block["type"] == "section" and "text" in block
    )
    for sign in "ab":
        asked = "".join([*card.lines, *(line for part in card.parts for line in part.lines)]).count(
            sign
        )
        assert shown.count(sign) >= asked
    pressed = [e for p in made for b in p.blocks if b["type"] == "actions" for e in b["elements"]]
    assert len(pressed) == len(card.buttons) + sum(len(part.buttons) for part in card.parts)


@given(_card)
@settings(deadline=None)
def test_whatever_the_card_as_one_message_it_can_be_edited_and_keeps_its_buttons(
    card: RenderedCard,
) -> None:
    page = single(card, PAPER, "There is more.")
    check_message(page.text, list(page.blocks))
    pressed = [e for b in page.blocks if b["type"] == "actions" for e in b["elements"]]
    asked = len(card.buttons) + sum(len(part.buttons) for part in card.parts)
    assert len(pressed) == asked or len(page.blocks) == PAPER.most


def test_plain_text_leads_to_messages_as_well() -> None:
    """Who reads the text alone finds the message too."""
    paper = Paper(seal=SEAL, team="T1", channel="C1", permalink=lambda ts: f"https://x/{ts}")
    parts = (
        RenderedSection(lines=("eve, 1 minute ago",), ref="1.2"),
        RenderedSection(lines=("eve, 1 minute ago",), ref="3.4"),
    )
    text = "Nobody has answered\n• eve, 1 minute ago\n• eve, 1 minute ago\nYou can type /x."
    page = one(RenderedCard(kind="any", text=text, parts=parts), paper)
    assert page.text.split("\n") == [
        "Nobody has answered",
        "• eve, 1 minute ago",
        "<https://x/1.2|See the message>",
        "• eve, 1 minute ago",
        "<https://x/3.4|See the message>",
        "You can type /x.",
    ]


def test_typed_addresses_can_be_followed_and_nothing_else_becomes_markup() -> None:
    words = "See (https://a.example/x?a=1&b=2). *Not* <http://b.example|this> <!here>, javascript:x"
    page = one(RenderedCard(kind="any", text=words, lines=(words,)))
    (block,) = page.blocks
    elements = block["elements"][0]["elements"]
    assert [e["url"] for e in elements if e["type"] == "link"] == [
        "https://a.example/x?a=1&b=2",
        "http://b.example",
    ]
    assert "".join(e.get("text") or e["url"] for e in elements) == words
    assert {e["type"] for e in elements} == {"text", "link"}
    fact = RenderedFact(label="Goal", value="Read https://a.example")
    facts = one(RenderedCard(kind="any", text="x", facts=(fact,)))
    assert facts.blocks[0]["type"] == "rich_text"


def test_who_is_mentioned_is_not_named_as_well() -> None:
    """No "<@U> Dan, it is your turn"."""
    dan, eve = account_of("T1", "UDAN", "Dan"), account_of("T1", "UEVE", "Eve")
    paper = Paper(seal=SEAL, team="T1", channel="C1", mentions=(dan, eve))
    lines = ("A round: everybody is asked", "Dan, it is your turn.")
    page = one(RenderedCard(kind="any", text="\n".join(lines), lines=lines), paper)
    assert page.text == "<@UEVE> A round: everybody is asked\n<@UDAN>, it is your turn."
    told = str(page.blocks)
    assert "Dan" not in told
    assert told.count("UDAN") == told.count("UEVE") == 1


def test_a_list_of_meetings_with_their_minutes_is_one_message() -> None:
    listed = [
        ListedMeeting(number, AT, "Europe/London", running=number == 300, has_minutes=True)
        for number in range(300, 0, -1)
    ]
    page = one(render(past_meetings(listed), RenderInputs(now=AT)))
    labels = [
        element["text"]["text"] for block in of(page, "actions") for element in block["elements"]
    ]
    assert labels[0] == "Minutes of meeting 300, so far"
    assert labels[-1] == "Minutes of another meeting"
    assert len(labels) == 11
