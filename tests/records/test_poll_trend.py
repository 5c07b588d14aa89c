"""An item goes on from meeting to meeting only as itself, and only as far as it was published."""

from __future__ import annotations

from bot.ids import WordsId
from bot.records.poll_trend import MOST_COMPARED, ItemFigure, earlier, series
from bot.records.published_poll import PublishedPoll, published
from bot.records.questionnaire import FIRST, LONG, SEVEN, Questionnaire, with_own

QUIET, LIFT = WordsId("quiet"), WordsId("lift")


def told(asked: Questionnaire, **items: dict[str, int]) -> PublishedPoll:
    return published(asked, items, 8, 9)


def test_an_item_goes_on_in_another_questionnaire_that_asks_it():
    before = told(LONG, say={"5": 6, "1": 2}, clear={"5": 8})
    found = earlier(SEVEN, 3, LONG, before)
    assert found is not None
    assert found.items == {"say": ItemFigure(6, 8)}


def test_the_first_questionnaire_has_other_words_and_does_not_go_on():
    assert earlier(SEVEN, 3, FIRST, told(FIRST, again={"yes": 8}, listened={"5": 8})) is None
    assert earlier(FIRST, 3, FIRST, told(FIRST, again={"yes": 8})) is not None


def test_a_teams_own_item_goes_by_its_words_and_not_by_its_place():
    before = with_own(SEVEN, [QUIET, LIFT])
    now = with_own(SEVEN, [LIFT])
    shown = told(before, **{"team-1": {"1": 8}, "team-2": {"5": 8}})
    found = earlier(now, 3, before, shown)
    assert found is not None
    assert found.items == {"team-1": ItemFigure(8, 8)}


def test_what_was_not_published_is_not_compared():
    assert earlier(SEVEN, 3, SEVEN, published(SEVEN, {"say": {"5": 4}}, 4, 9)) is None
    one_hidden = told(SEVEN, say={"5": 4, "none": 4}, heard={"5": 5, "none": 3})
    found = earlier(SEVEN, 3, SEVEN, one_hidden)
    assert found is not None
    assert list(found.items) == ["heard"]


def test_the_newest_of_many_meetings_stand_beside_the_new_one_in_order():
    polls = [earlier(SEVEN, n, SEVEN, told(SEVEN, say={"5": 8})) for n in (9, 2, 7, 3, 5, 8, 4)]
    found = series("say", [one for one in polls if one], 12, ItemFigure(1, 8))
    assert [meeting for meeting, _ in found] == [4, 5, 7, 8, 9, 12]
    assert len(found) == MOST_COMPARED + 1
    assert sum(one.is_most for _, one in found) == 5
    assert not ItemFigure(4, 8).is_most, "half is not most"
