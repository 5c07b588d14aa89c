"""Text for Slack: nothing a person typed is markup, and nothing is cut."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.labels import cut
from adapters.slack.api.markup import date, escape, link, mentioned, pieces
from adapters.transcripts.slack_text import plain

NASTY = "<!channel> <@U1> <#C1> <https://a.example|b> & *bold* &lt;"


def test_what_a_person_typed_cannot_mention_or_link() -> None:
    safe = escape(NASTY)
    assert "<" not in safe
    assert ">" not in safe
    assert plain(safe, {}) == NASTY


def test_mentions_of_people_are_found_each_once() -> None:
    assert mentioned("<@U12AB> and <@W3|ana>, <@U12AB>, &lt;@U99&gt;") == ["U12AB", "W3"]


def test_a_date_is_shown_by_each_readers_own_clock() -> None:
    at = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)
    assert date(at, "5 min | left") == "<!date^1772564400^{time} ({ago})|5 min / left>"


def test_a_label_of_a_link_cannot_end_the_link() -> None:
    assert link("https://a.example/", "one|two>") == "<https://a.example/|one/two&gt;>"


def test_a_label_is_cut_with_a_sign() -> None:
    assert cut("short", 5) == "short"
    assert cut("rather long", 8) == "rather…"


@given(st.lists(st.text(alphabet="ab &<>\u00e9\U0001f600", max_size=400), max_size=6))
def test_lines_are_divided_and_never_cut(lines: list[str]) -> None:
    longest = 60
    made = list(pieces(lines, longest))
    assert all(len(piece) <= longest for piece in made)
    together = plain("".join(made), {})
    for sign in "ab&<>\u00e9\U0001f600":
        assert together.count(sign) == "".join(lines).count(sign)
