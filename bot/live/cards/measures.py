"""How evenly a meeting was shared: for facilitators, privately, and without anybody's name."""

from __future__ import annotations

from bot.cards import Card, Fact, Part, Say, Span, Words, say
from bot.live.measures import FEWEST_IN_A_GROUP, FEWEST_MESSAGES_A_HEAD, GroupMeasure, Measures


def measures(found: Measures) -> Card:
    """The measures of a meeting so far. What is withheld is said to be."""
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
    return Card(
        kind="measures",
        title=say("measures-title"),
        lines=(say("measures-only-you"), *lines),
        facts=tuple(facts),
        parts=_groups(found),
    )


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
