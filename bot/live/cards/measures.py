"""How evenly a meeting was shared: for facilitators, privately, and without anybody's name."""

from __future__ import annotations

from bot.cards import Bar, Bars, Card, Chart, Document, Fact, Say, Span, say
from bot.ids import MeetingId, number_of
from bot.live.measures import FEWEST_MESSAGES_A_HEAD, Measures


def measures(found: Measures, meeting: MeetingId, *, over: bool = False) -> Card:
    """The measures of a meeting so far, or of one that is over. What is withheld is said to be."""
    facts = [Fact(say("measures-heard"), _heard(found))]
    if found.everybody:
        facts.append(Fact(say("measures-half"), _half(found)))
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
    if not found.everybody:
        lines = (say("measures-by-name"), *lines)
    if found.uncounted:
        lines = (*lines, say("measures-uncounted", turns=found.uncounted))
    title = say("measures-title")
    if over:
        title = say("measures-title-over", number=number_of(meeting))
    return Card(
        kind="measures",
        title=title,
        lines=(say("measures-only-you"), *lines),
        facts=tuple(facts),
        files=(document(found, meeting),),
    )


def document(found: Measures, meeting: MeetingId) -> Document:
    """How the meeting is shared, as a picture; for facilitators, as the measures are."""
    title = say("voices-chart-title", number=number_of(meeting))
    return Document(kind="voices-chart", meeting=meeting, title=title, alt=_alt(found))


def chart(found: Measures, meeting: MeetingId) -> Chart:
    """The same to be drawn: how many were heard."""
    heard = Bar(say("voices-chart-heard"), found.heard)
    unheard = Bar(say("voices-chart-unheard"), found.present - found.heard)
    bars = Bars(say("voices-chart-people"), (heard, unheard))
    title = say("voices-chart-title", number=number_of(meeting))
    return Chart(title=title, groups=(bars,), alt=_alt(found))


def _alt(found: Measures) -> tuple[Say, ...]:
    unheard = found.present - found.heard
    return (say("voices-chart-alt", heard=found.heard, unheard=unheard),)


def _heard(found: Measures) -> Say:
    return say("measures-heard-value", heard=found.heard, here=found.present)


def _half(found: Measures) -> Say:
    if found.half_heard_seconds is None:
        return say("measures-half-not-yet")
    return say("measures-half-value", time=Span(found.half_heard_seconds))


def _percent(share: float) -> int:
    return round(share * 100)
