"""What access costs: a message in a room with cards, pace, a word list and constraints; what is
looked for in it; catalogues; and a panel that is read in many languages."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import count, islice
from typing import Any

from bench.measure import Options, Work, in_turns, micros, millis, table, times
from bench.talk import made_up
from bench.world import START, account, furnish, person_id, place, room_key, service_on, sqlite_file
from bot.events import ItemAdded, MeetingOpened, MeetingPlanned, NextItem, SignalKind, SignalRaised
from bot.ids import WordsId
from bot.meeting.constraint_words import names_constraint
from bot.meeting.drift_words import tokens
from bot.meeting.meeting import Meeting
from bot.people.glossary import TermIndex, spelled
from bot.people.preferences import Preferences
from bot.phrases import LANGUAGES
from bot.ports import Message, Room
from bot.records.glossary import MOST_WORDS, GlossaryWord, planned
from bot.records.pace import UsualPace
from bot.rules import USUAL_FEATURES, Feature, Rules
from bot.service.drift_tracking import DriftTracker
from bot.service.meeting_cache import LoadedMeeting

BARE, USUAL, FULL = "without", "no constraints", "all of it"
LINES = 400
TITLE = "Funding of the evening transport for carers"
CALLED = 60
"""Words of the list that people do say here: the others are found in no message."""
READ_IN = 20
"""Languages in which one panel is read."""


async def run(options: Options) -> None:
    """Print what each of them costs."""
    said = [line for meeting in made_up(1, LINES) for line in meeting.lines]
    await _messages(options, said)
    await _finding(options, said)
    _catalogues()
    await _languages(options)


# -- a message -------------------------------------------------------------------------------------


async def _messages(options: Options, said: Sequence[str]) -> None:
    """A message from its text to what follows from it, without the database."""
    sizes, items = (20, 500, 5_000), ("no item", "item up")
    rounds = options.pick(3, 1)
    works: dict[str, Work] = {
        f"{people:,} people, {item}, {which}": _taking(
            people, said, which=which, scored=item == "item up", rounds=rounds
        )
        for people in sizes
        for item in items
        for which in (BARE, USUAL, FULL)
    }
    costs = await in_turns(options.pick(9, 3), works)
    rows = []
    for name in (f"{people:,} people, {item}" for people in sizes for item in items):
        bare, usual, full = (costs[f"{name}, {which}"] for which in (BARE, USUAL, FULL))
        each = [micros(cost.cpu) for cost in (bare, usual, full)]
        ratios = [times(usual.over(bare).cpu), times(full.over(bare).cpu)]
        rows.append([name, *each, *ratios])
    table(
        "A message in the core, with access and without",
        ["", BARE, USUAL, FULL, "ratio without them", "ratio of all"],
        rows,
        f"All of it: a yellow card up, the pace compared, a word list of {MOST_WORDS:,} that "
        "somebody wants explained, constraints looked for in each message: usually that is only "
        "done on a blank sheet.",
    )


def _taking(people: int, said: Sequence[str], *, which: str, scored: bool, rounds: int) -> Work:
    """The room is made once, before anything is timed: each round says everything in it again."""
    loaded = _room(people, said, which=which, scored=scored)
    drift = DriftTracker() if scored else None
    numbers = count(1)

    async def work() -> int:
        state, receive, measure = loaded.state, loaded.meeting.receive, loaded.metrics.measure
        titles = loaded.metrics.titles
        for _ in range(rounds):
            for text in said:
                number = next(numbers)
                by = number * 7 % people
                message = Message(
                    room=place(0),
                    person=account(by),
                    text=text,
                    ref=f"message-{number}",
                    source="",
                    at=START + timedelta(seconds=4 * number),
                )
                event = measure(state, person_id(by), message)
                later = None
                if drift is not None and event.substantial:
                    later = drift.to_score(state, person_id(by), message)
                receive(event)
                if drift is None or later is None:
                    continue
                if (found := drift.hear(state, titles, later)) is not None:
                    receive(found)
        return rounds * len(said)

    return work


def _room(people: int, said: Sequence[str], *, which: str, scored: bool) -> LoadedMeeting:
    """A room whose meeting is running: everything about access on, or nothing."""
    full = which != BARE
    everybody = tuple(person_id(person) for person in range(people))
    terms = _terms(said) if full else {}
    words = [
        GlossaryWord(
            number=number,
            term=WordsId(f"term{number}"),
            explanation=WordsId(f"meaning{number}"),
            confirmed=True,
        )
        for number in terms
    ]
    first = MeetingPlanned(
        at=START,
        room=room_key(0),
        number=1,
        rules=Rules(),
        roster=everybody,
        facilitators=everybody[:1],
        features=(*USUAL_FEATURES, Feature.CONSTRAINTS) if which == FULL else USUAL_FEATURES,
        pace=UsualPace(600.0, 3_000.0, 30_000.0) if full else UsualPace(),
        glossary=planned(words, everybody),
        next_word=len(words) + 1,
        preferences={everybody[1]: Preferences(words=True, slower=True)} if full else {},
    )
    meeting = Meeting(first)
    meeting.receive(MeetingOpened(at=START, actor=everybody[0]))
    if scored:
        meeting.receive(ItemAdded(at=START, actor=everybody[0], title=WordsId("title")))
        meeting.receive(NextItem(at=START, actor=everybody[0]))
    if full:
        meeting.receive(SignalRaised(at=START, signal=SignalKind.SLOW))
    texts = {WordsId(f"term{number}"): term for number, term in terms.items()}
    room = Room(key=room_key(0), where=place(0), title="")
    return LoadedMeeting(room, meeting, {WordsId("title"): TITLE, **texts})


def _terms(said: Sequence[str]) -> dict[int, str]:
    """A full list: some words that people say, made-up ones of two and three words, and
    abbreviations."""
    chance = random.Random(7)
    common = dict.fromkeys(word for line in said for word in tokens(line) if len(word) > 6)
    called = list(islice(common, CALLED))
    made: dict[str, None] = dict.fromkeys(called)
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    while len(made) < MOST_WORDS:
        kind = len(made) % 3
        if kind == 0:
            made["".join(chance.choices(letters, k=chance.randint(3, 5)))] = None
        else:
            word = " ".join(
                "".join(chance.choices(letters.lower(), k=chance.randint(5, 10)))
                for _ in range(kind)
            )
            made[word] = None
    return dict(enumerate(made, start=1))


# -- what is looked for in it ----------------------------------------------------------------------


async def _finding(options: Options, said: Sequence[str]) -> None:
    """What a list costs a message, and what the detector of constraints does."""
    everything = _terms(said)
    split = [(tokens(text), text) for text in said]
    rounds = options.pick(40, 8)

    def finding(terms: dict[int, str]) -> Work:
        index = TermIndex({number: spelled(term) for number, term in terms.items()})
        return _each(rounds, split, lambda one: index.used_in(*one))

    few = dict(islice(everything.items(), 20))
    works: dict[str, Work] = {
        "words of a list of 20": finding(few),
        f"words of a list of {MOST_WORDS:,}": finding(everything),
        "a constraint": _each(rounds, split, lambda one: names_constraint(one[1])),
    }
    costs = await in_turns(options.pick(9, 3), works)
    begun = time.perf_counter()
    known = {number: spelled(term) for number, term in everything.items()}
    first = time.perf_counter() - begun
    begun = time.perf_counter()
    TermIndex(known)
    again = time.perf_counter() - begun
    longest = max(_slowest(names_constraint, text) for text in {*said, " ".join(said)[:4_000]})
    table(
        "What is looked for in one message",
        ["", "time a message"],
        [
            *([name, micros(cost.cpu)] for name, cost in costs.items()),
            ["a constraint, the slowest message", micros(longest)],
            [f"a list of {MOST_WORDS:,} made ready, once", millis(first + again)],
            ["the same after a word has changed", millis(again)],
        ],
    )


def _each(rounds: int, over: Sequence[Any], do: Callable[[Any], object]) -> Work:
    async def work() -> int:
        for _ in range(rounds):
            for one in over:
                do(one)
        return rounds * len(over)

    return work


def _slowest(do: Callable[[str], object], text: str) -> float:
    """The quickest of five: what it takes by itself."""
    found = []
    for _ in range(5):
        begun = time.perf_counter()
        do(text)
        found.append(time.perf_counter() - begun)
    return min(found)


# -- languages -------------------------------------------------------------------------------------

_LOADING = """
import sys, time, tracemalloc
from babel import Locale
import bot.phrases as phrases
language, traced = sys.argv[1], sys.argv[2] == "memory"
phrases.catalogue("en") if language != "en" else None
if traced:
    tracemalloc.start()
Locale.parse(language).plural_form
babel = tracemalloc.get_traced_memory()[0] if traced else 0
begun = time.process_time()
found = phrases.catalogue(language)
spent = time.process_time() - begun
held = tracemalloc.get_traced_memory()[0] - babel if traced else 0
print(spent, held, babel, ",".join(sorted(phrases._catalogues)))
"""


def _catalogues() -> None:
    """Loading each catalogue, in a process of its own, and which others are there then."""
    rows = []
    for language in LANGUAGES:
        spent = min(float(_loaded(language, "time")[0]) for _ in range(5))
        _, held, babel, others = _loaded(language, "memory")
        rows.append([language, millis(spent), _mib(held), _mib(babel), others])
    table(
        "Loading a catalogue",
        ["", "CPU", "memory", "Babel's locale", "catalogues in the process"],
        rows,
        "English is there first, as it fills in for what the others lack. Sentences are parsed "
        "when they are first said. Babel's data of a locale is there for dates and numbers anyway.",
    )


def _mib(size: str) -> str:
    return f"{int(size) / 2**20:.1f} MiB"


def _loaded(language: str, what: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _LOADING, language, what],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


async def _languages(options: Options) -> None:
    """A panel that many people read in many languages: put into words once for each of them."""
    people = options.pick(500, 100)
    rows = []
    with sqlite_file() as url:
        await furnish(url, range(1), people)
        async with service_on(url) as service:
            room = await service.directory.ensure_room(place(0))
            state = (await service.core.current(room)).state
            accounts = [account(person) for person in range(people)]

            async def change() -> int:
                await service.queries.own_views(place(0), accounts)
                return 1

            for languages in (1, READ_IN):
                for person in range(people):
                    chosen = Preferences(language=f"l{person % languages}")
                    state.wishes.choose(person_id(person), chosen)
                before = service.views.rendered
                await change()
                rendered = service.views.rendered - before
                costs = await in_turns(options.pick(5, 2), {"change": change})
                rows.append([f"{languages}", f"{rendered:,}", millis(costs["change"].wall)])
    table(
        f"A change of the panel for {people} people in one room, in so many languages (SQLite)",
        ["languages", "rendered", "time"],
        rows,
        "Languages that have no catalogue are said in English: each is put into words all the "
        "same. Facilitators and members have panels of their own.",
    )
