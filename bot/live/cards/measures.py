"""How evenly a meeting was shared: for facilitators, privately, and without anybody's name."""

from __future__ import annotations

from bot.cards import Bar, Bars, Card, Chart, Document, Fact, Part, Say, Span, Words, say
from bot.ids import MeetingId, number_of
from bot.live.measures import FEWEST_IN_A_GROUP, FEWEST_MESSAGES_A_HEAD, GroupMeasure, Measures


def measures(found: Measures, meeting: MeetingId, *, over: bool = False) -> Card:
    """The measures of a meeting so far, or of one that is over. What is withheld is said to be."""
    facts = [
        Fact(say("measures-heard"), _heard(found)),
        Fact(say("measures-half"), _half(found)),
    ]
    if found.largest_share is not None:
        share = say("measures-percent-words", percent=_percent(found.largest_share))
        facts.append(Fact(say("measures-largest"), share))
    lines: tuple[Say, ...] = ()
    if found.evenness is None or found.gini is None:
        lines = (say("measures-too-few", fewest=FEWEST_MESSAGES_A_HEAD),)
    else:
        even, gini = _percent(found.evenness), _percent(found.gini)
        facts.append(Fact(say("measures-evenness"), say("measures-evenness-value", value=even)))
        facts.append(Fact(say("measures-gini"), say("measures-gini-value", value=gini)))
    title = say("measures-title")
    if over:
        title = say("measures-title-over", number=number_of(meeting))
    return Card(
        kind="measures",
        title=title,
        lines=(say("measures-only-you"), *lines),
        facts=tuple(facts),
        parts=_groups(found),
        files=(document(found, meeting),),
    )


def document(found: Measures, meeting: MeetingId) -> Document:
    """How the meeting is shared, as a picture; for facilitators, as the measures are."""
    title = say("voices-chart-title", number=number_of(meeting))
    return Document(kind="voices-chart", meeting=meeting, title=title, alt=_alt(found))


def chart(found: Measures, meeting: MeetingId) -> Chart:
    """The same to be drawn: how many were heard, and turns by group where that may be shown."""
    heard = Bar(say("voices-chart-heard"), found.heard)
    unheard = Bar(say("voices-chart-unheard"), found.present - found.heard)
    groups = [Bars(say("voices-chart-people"), (heard, unheard))]
    if found.groups:
        turns = tuple(Bar(_group_label(part), part.turns) for part in found.groups)
        groups.append(Bars(say("voices-chart-groups"), turns))
    title = say("voices-chart-title", number=number_of(meeting))
    return Chart(title=title, groups=tuple(groups), alt=_alt(found))


def _alt(found: Measures) -> tuple[Say, ...]:
    heard = say("voices-chart-alt", heard=found.heard, unheard=found.present - found.heard)
    return (heard, *map(_group_alt, found.groups))


def _group_label(part: GroupMeasure) -> Say:
    if part.group is None:
        return say("voices-chart-rest", people=part.people)
    return say("voices-chart-group", group=Words(part.group), people=part.people)


def _group_alt(part: GroupMeasure) -> Say:
    if part.group is None:
        return say("voices-chart-rest-alt", people=part.people, turns=part.turns)
    group = Words(part.group)
    return say("voices-chart-group-alt", group=group, people=part.people, turns=part.turns)


def _heard(found: Measures) -> Say:
    return say("measures-heard-value", heard=found.heard, here=found.present)


def _half(found: Measures) -> Say:
    if found.half_heard_seconds is None:
        return say("measures-half-not-yet")
    return say("measures-half-value", time=Span(found.half_heard_seconds))


def _groups(found: Measures) -> tuple[Part, ...]:
    lines = [_group(group) for group in found.groups]
    if found.groups_withheld:
        lines.append(say("measures-groups-withheld", fewest=FEWEST_IN_A_GROUP))
    return (Part(heading=say("measures-groups"), lines=tuple(lines)),) if lines else ()


def _group(part: GroupMeasure) -> Say:
    counts = {"people": part.people, "turns": part.turns, "words": part.words}
    if part.group is None:
        return say("measures-rest-line", **counts)
    return say("measures-group-line", group=Words(part.group), **counts)


def _percent(share: float) -> int:
    return round(share * 100)
