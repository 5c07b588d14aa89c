"""Other tests and the demonstration lean on the sample meeting: this keeps its shape."""

import json
from collections import Counter
from importlib.resources import files
from itertools import groupby

import pytest

from bot.records.questionnaire import SEVEN

COMMANDS = {
    "start", "end", "here", "pass", "agenda next", "hand", "lower", "call", "park", "settle",
    "note", "decide", "point", "point add", "outcomes", "propose", "answer", "proposal round",
    "proposal amend", "proposal close", "reply", "minutes agree",
    "blank-sheet", "constraint", "constraints review", "card", "plain-words",
    "what", "glossary explain",
    "learn", "agreement", "needs",
    "break", "break end", "check-out", "check",
}  # fmt: skip
ARGS = {
    "hand": {"reason"}, "park": {"wording"}, "settle": {"contention", "outcome", "reason"},
    "agenda next": {"anyway"}, "end": {"anyway"}, "note": {"text"}, "decide": {"text"},
    "point": {"contention"}, "point add": {"contention", "text", "kind", "name"},
    "outcomes": {"views", "outcome", "reason"}, "propose": {"wording", "method", "point"},
    "answer": {"proposal", "answer", "reason"}, "proposal round": {"proposal", "stage"},
    "proposal amend": {"proposal", "wording"}, "proposal close": {"proposal"},
    "reply": {"reply", "meeting"}, "minutes agree": {"meeting"},
    "blank-sheet": {"minutes"}, "break": {"minutes"}, "check-out": {"question"},
    "constraint": {"what", "kind", "name"},
    "constraints review": {"constraint", "standing", "changer"},
    "card": {"signal"}, "plain-words": set(), "what": {"term"},
    "glossary explain": {"term", "explanation", "name"},
    "learn": {"lesson"}, "agreement": {"text"}, "needs": {"what", "text", "show"},
}  # fmt: skip
SHAPES = {  # the key that says what a line is: the other keys it must have, and may have
    "meeting": (set(), set()),
    "person": ({"group", "about"}, {"facilitator", "invited"}),
    "item": ({"goal", "minutes"}, set()),
    "say": ({"after", "text"}, {"off", "sharp"}),
    "do": ({"after", "command"}, {"args"}),
    "ballot": (set(), set()),
    "next": (set(), set()),
}
ORDER = ["meeting", "person", "item", "talk", "ballot", "next", "talk"]


def kind(line):
    (found,) = [key for key in SHAPES if key in line]
    return found


def talk(line):
    return kind(line) in ("say", "do")


TEXT = files("adapters.sample").joinpath("respite-care.jsonl").read_text(encoding="utf-8")
LINES = [json.loads(row) for row in TEXT.splitlines()]
CUT = LINES.index({"next": True})
FIRST = [line for line in LINES[:CUT] if talk(line)]
SECOND = LINES[CUT + 1 :]
PEOPLE = {line["person"]: line for line in LINES if "person" in line}
FACILITATOR = next(name for name, line in PEOPLE.items() if line.get("facilitator"))
SAID = [line for line in FIRST if "say" in line]
MESSAGES = Counter(line["say"] for line in SAID)
QUIET = {name for name in PEOPLE if MESSAGES[name] <= 1}


def words(line):
    return len(line["text"].split())


def acts(lines, command):
    return [line for line in lines if line.get("command") == command]


@pytest.mark.parametrize("number", range(len(LINES)))
def test_every_line_has_a_known_shape(number):
    line = LINES[number]
    needs, may = SHAPES[kind(line)]
    assert needs | {kind(line)} <= line.keys() <= needs | may | {kind(line)}
    for flag in ("facilitator", "invited", "off", "sharp", "next"):
        assert line.get(flag, True) is True
    if "command" in line:
        assert line["command"] in COMMANDS
        assert line.get("args", {}).keys() <= ARGS.get(line["command"], set())
        assert line.get("args") != {}
    if "after" in line:
        assert 2 <= line["after"] <= 40


def test_the_parts_come_in_order():
    parts = [part for part, _ in groupby("talk" if talk(line) else kind(line) for line in LINES)]
    assert parts == ORDER
    assert LINES[0]["meeting"].keys() == {"title", "team", "about"}


def test_nine_people_of_four_groups_and_one_facilitator():
    assert len(PEOPLE) == len([line for line in LINES if "person" in line]) == 9
    assert {line["group"] for line in PEOPLE.values()} == {
        "carers",
        "people with lived experience",
        "professionals",
        "members of the public",
    }
    assert [name for name, line in PEOPLE.items() if line.get("facilitator")] == ["Grace"]
    assert all(line["about"] for line in PEOPLE.values())


def test_whoever_speaks_or_acts_is_one_of_them():
    for line in FIRST + SECOND:
        assert (line.get("say") or line.get("do")) in PEOPLE


def test_three_items_each_with_a_goal_and_a_time_box():
    items = [line for line in LINES if "item" in line]
    assert len(items) == len({line["item"] for line in items}) == 3
    assert all(len(line["item"].split()) >= 2 and line["goal"] for line in items)
    assert all(isinstance(line["minutes"], int) and line["minutes"] > 0 for line in items)
    assert len(acts(FIRST, "agenda next")) == len(items) - 1


def test_it_opens_with_start_and_closes_with_end():
    for part in (FIRST, SECOND[SECOND.index(acts(SECOND, "start")[0]) :]):
        assert (part[0]["do"], part[0]["command"]) == (FACILITATOR, "start")
        assert len(acts(part, "start")) == 1
    before = SECOND[: SECOND.index(acts(SECOND, "start")[0])]
    assert {line["command"] for line in before} == {"point add", "outcomes", "reply"}
    assert (FIRST[-1]["do"], FIRST[-1]["command"]) == (FACILITATOR, "end")
    assert len(acts(FIRST, "end")) == 1
    facilitating = {"start", "end", "agenda next", "call", "settle", "decide"}
    facilitating |= {
        "outcomes",
        "reply",
        "minutes agree",
        "proposal round",
        "proposal amend",
        "proposal close",
    }
    for line in FIRST + SECOND:
        assert line.get("command") not in facilitating or line["do"] == FACILITATOR


def test_the_length_of_the_meeting_and_of_its_messages():
    assert 35 <= len(SAID) <= 45
    for line in FIRST + SECOND:
        if "say" in line:
            assert 0 < len(line["text"]) <= 500
            assert line["text"] == line["text"].strip()


def test_two_people_have_over_half_of_the_words_and_neither_is_the_facilitator():
    spoken: Counter[str] = Counter()
    for line in SAID:
        spoken[line["say"]] += words(line)
    loudest = dict(spoken.most_common(2))
    assert sum(loudest.values()) / spoken.total() > 0.55
    assert FACILITATOR not in loudest


def test_exactly_three_people_are_quiet():
    passed = {line["do"] for line in acts(FIRST, "pass")}
    assert len(QUIET) == 3
    assert all(MESSAGES[name] or name in passed for name in QUIET)
    assert all(words(line) <= 40 for line in SAID if line["say"] in QUIET)


def test_two_of_the_quiet_say_nothing_until_the_last_item():
    last_item = FIRST.index(acts(FIRST, "agenda next")[-1])
    before = {line["say"] for line in FIRST[:last_item] if "say" in line}
    assert len(QUIET - before) == 2


def test_several_say_that_they_are_here_and_one_passes():
    here = [line["do"] for line in acts(FIRST, "here")]
    assert len(here) == len(set(here)) >= 3
    assert len(acts(FIRST, "pass")) == 1


def test_there_is_an_off_topic_stretch():
    runs = [len(list(run)) for off, run in groupby(SAID, key=lambda m: m.get("off", False)) if off]
    assert [run >= 5 for run in runs] == [True]


def test_hands_are_raised_then_called_and_the_person_called_is_the_one_who_speaks():
    queue: list[str] = []
    spoken: Counter[str] = Counter()
    called, raised = False, 0
    for line in FIRST:
        who, command = line.get("say") or line["do"], line.get("command")
        if called:  # the first line after a call: the least heard in the queue has the floor
            assert "say" in line
            assert who in queue
            assert spoken[who] == min(spoken[name] for name in queue)
            queue.remove(who)
            called = False
        elif command == "hand":
            assert who not in queue
            queue.append(who)
            raised += 1
        elif command == "lower":
            queue.remove(who)
        elif command == "call":
            # With nobody of theirs in the queue it is for the newcomer, if they have a hand up.
            called = bool(queue)
        elif "say" in line:
            assert who not in queue, f"{who} has a hand up and does not wait"
        if "say" in line:
            spoken[who] += words(line)
    assert not called
    assert not queue
    assert 2 <= raised <= 4


def test_something_is_noted_and_something_decided_so_that_there_are_minutes_to_read():
    assert acts(FIRST, "note")
    assert acts(FIRST, "decide")


def test_the_disagreement_is_parked_in_words_for_both_sides_and_not_settled():
    (parked,) = acts(FIRST, "park")
    at = FIRST.index(parked)
    sharp = [number for number, line in enumerate(FIRST) if line.get("sharp")]
    assert len(sharp) >= 6
    assert len({FIRST[number]["say"] for number in sharp}) >= 2
    assert max(sharp) < at
    item = [number for number, line in enumerate(FIRST) if line.get("command") == "agenda next"]
    assert len({sum(number > begin for begin in item) for number in [*sharp, at]}) == 1
    wording = parked["args"]["wording"]
    assert len(wording) <= 300
    assert "house" in wording
    assert "home" in wording
    assert not acts(FIRST, "settle")


def test_the_ballots_are_whole_and_name_nobody():
    ballots = [line["ballot"] for line in LINES if "ballot" in line]
    assert len(ballots) == 9
    for ballot in ballots:
        assert ballot.keys() == {*(item.name for item in SEVEN.items), "comment"}
        assert all(str(ballot[item.name]) in item.answers for item in SEVEN.items)
        assert not any(name in ballot["comment"] for name in PEOPLE)
    assert len([ballot for ballot in ballots if ballot["comment"]]) == 2


def test_the_next_meeting_takes_it_up_and_settles_it():
    assert 8 <= len(SECOND) <= 40
    assert sum(line["after"] for line in SECOND) <= 300, "a minute and a quarter at the usual speed"
    assert len([line for line in SECOND if "say" in line]) >= 6
    assert SECOND[-1]["command"] == "settle"
    assert SECOND[-1]["args"]["outcome"] in ("changed", "not-taken")
    assert 0 < len(SECOND[-1]["args"]["reason"]) <= 300
    assert not [line for line in SECOND if "off" in line or "sharp" in line]


def test_in_between_people_work_on_it_and_somebody_says_what_became_of_a_note():
    (parked,) = acts(FIRST, "park")
    for line in acts(SECOND, "point add"):
        assert line["args"]["contention"] in parked["args"]["wording"][:40]
    assert {line["args"]["kind"] for line in acts(SECOND, "point add")} == {"note", "position"}
    (became,) = acts(SECOND, "outcomes")
    assert [n for n in acts(FIRST, "note") if n["args"]["text"].startswith(became["args"]["views"])]


def test_consent_an_objection_that_is_heard_new_words_and_everybody_answers_them():
    (made,), (amended,) = acts(SECOND, "propose"), acts(SECOND, "proposal amend")
    assert made["args"]["method"] == "consent"
    at = SECOND.index(amended)
    (objected,) = [one for one in SECOND[:at] if one.get("command") == "answer"]
    assert (objected["args"]["answer"], bool(objected["args"]["reason"])) == ("objection", True)
    after = [one for one in SECOND[at:] if one.get("command") == "answer"]
    assert sorted(one["do"] for one in after) == sorted(PEOPLE)
    assert {one["args"]["answer"] for one in after} == {"consent", "pass"}
    for line in acts(SECOND, "answer") + acts(SECOND, "proposal close") + [amended]:
        for wording in (made["args"]["wording"], amended["args"]["wording"]):
            assert wording.startswith(line["args"]["proposal"])
