"""Which messages a message answers, where nobody has used "reply"."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.ids import PersonId
from bot.meeting.drift_words import content_words
from bot.meeting.reply_inference import LONGEST_AGO, LOOK_BACK, WRITERS, ReplyInference

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
SAID = "Night staff should be trained by the families."


class Talk:
    def __init__(self, item=""):
        self.replies, self.item = ReplyInference(), content_words(item)
        self.now, self.said = NOON, 0

    def point(self, name, text=SAID):
        self.now += timedelta(seconds=10)
        self.said += 1
        self.replies.add(f"{name}-{self.said}", PersonId(name), name, self.now, content_words(text))

    def answers(self, name, text):
        self.now += timedelta(seconds=10)
        words = content_words(text)
        return self.replies.answered(PersonId(name), self.now, text, words, self.item)


def test_an_initial_names_nobody():
    talk = Talk()
    talk.point("Tom B")
    assert talk.answers("Ana", "plan b, then") == ()
    assert talk.answers("Ana", "plan b, Tom?") == ("Tom B-1",)


@pytest.mark.parametrize(
    "text",
    ["Yes, Tom.", "@tom: how?", "tom’s idea is good", "I agree with (Tom)!",
     "Families know nights best", "We were never TRAINED by any FAMILY"],
)  # fmt: skip
def test_naming_the_writer_or_taking_up_two_of_their_words_answers(text):
    talk = Talk()
    talk.point("Tom")
    assert talk.answers("Ana", text) == ("Tom-1",)


@pytest.mark.parametrize(
    "text", ["Yes!", "What about tomorrow?", "The families pay.", "Tomorrow the atom splits.", ""]
)
def test_one_word_in_common_a_part_of_a_name_or_nothing_does_not(text):
    talk = Talk()
    talk.point("Tom")
    assert talk.answers("Ana", text) == ()


def test_nobody_answers_themselves():
    talk = Talk()
    talk.point("Tom")
    assert talk.answers("Tom", f"Tom says: {SAID}") == ()


def test_a_name_that_is_a_common_word_counts_with_a_sign_only():
    talk = Talk()
    talk.point("Will")
    assert talk.answers("Ana", "That will be hard.") == ()
    assert talk.answers("Ana", "@Will That is hard.") == ("Will-1",)


def test_the_words_of_the_item_are_everybodys():
    talk = Talk(item="Training the night staff")
    talk.point("Tom")
    assert talk.answers("Ana", "The night staff is tired.") == ()
    assert talk.answers("Ana", "Who trains whom? Families, the families of that night!") == ()


def test_what_is_long_ago_is_not_answered_by_chance():
    talk = Talk()
    talk.point("Tom")
    talk.now += LONGEST_AGO
    assert talk.answers("Ana", "Tom?") == ()


def test_ten_minutes_ago_can_be_answered():
    talk = Talk()
    talk.point("Tom")
    talk.now += timedelta(minutes=9, seconds=50)  # and ten seconds until the answer
    assert talk.answers("Ana", "Tom?") == ("Tom-1",)


def test_only_the_last_points_are_looked_at():
    talk = Talk()
    talk.point("Tom")
    for number in range(LOOK_BACK):
        talk.point("Eve", f"cake{number} with cream{number} and tea{number}")
    assert talk.answers("Ana", "Tom?") == ()
    assert len(talk.answers("Ana", "Eve?")) == LOOK_BACK


def test_a_point_is_answered_by_the_name_that_its_writer_had_then():
    replies, by = ReplyInference(), PersonId("t")
    for number, name in enumerate(("Tom", "Tom", "Thomas")):
        at = NOON + timedelta(seconds=number)
        replies.add(name + str(number), by, name, at, content_words(SAID))
    at = NOON + timedelta(seconds=10)
    assert replies.answered(PersonId("a"), at, "Thomas?", []) == ("Thomas2",)
    assert replies.answered(PersonId("a"), at, "Tom?", []) == ("Tom0", "Tom1")


def test_nobody_is_named_by_somebody_elses_name_however_many_have_spoken():
    replies = ReplyInference()
    for number in range(WRITERS + LOOK_BACK):
        name = f"Speaker{number}"
        replies.add(name, PersonId(name), name, NOON, content_words(SAID))
        assert replies.answered(PersonId("a"), NOON, f"{name}?", []) == (name,)
        assert replies.answered(PersonId("a"), NOON, "Speaker?", []) == ()
