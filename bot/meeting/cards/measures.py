"""How evenly a meeting was shared: for facilitators, privately, and without anybody's name."""

from __future__ import annotations

from bot.cards import Bar, Bars, Card, CardSection, Chart, Document, Duration, Fact, Phrase, phrase
from bot.ids import MeetingId, number_of
from bot.meeting.cards.heard_did import did_section
from bot.meeting.measures import Measures
from bot.people.thresholds import FEWEST_MESSAGES_A_HEAD
from bot.records.heard_did import HeardDid


def measures(
    found: Measures,
    meeting: MeetingId,
    *,
    over: bool = False,
    of_groups: tuple[CardSection, ...] = (),
    did: HeardDid | None = None,
) -> Card:
    """The measures of a meeting so far, or of one that is over. What is withheld is said to be.
    `of_groups`: the figures of the team's groups over the series; `did`: what Heard did in it."""
    facts = [Fact(phrase("measures-heard"), _heard(found))]
    if found.everybody:
        facts.append(Fact(phrase("measures-half"), _half(found)))
    if found.largest_share is not None:
        share = phrase("measures-percent-words", percent=_percent(found.largest_share))
        facts.append(Fact(phrase("measures-largest"), share))
    lines: tuple[Phrase, ...] = ()
    if found.evenness is None or found.gini is None:
        lines = (phrase("measures-too-few", fewest=FEWEST_MESSAGES_A_HEAD),)
    else:
        even, gini = _percent(found.evenness), _percent(found.gini)
        facts.append(
            Fact(phrase("measures-evenness"), phrase("measures-evenness-value", value=even))
        )
        facts.append(Fact(phrase("measures-gini"), phrase("measures-gini-value", value=gini)))
    if not found.everybody:
        lines = (phrase("measures-by-name"), *lines)
    if found.uncounted:
        lines = (*lines, phrase("measures-uncounted", turns=found.uncounted))
    title = phrase("measures-title")
    if over:
        title = phrase("measures-title-over", number=number_of(meeting))
    return Card(
        kind="measures",
        title=title,
        lines=(phrase("measures-only-you"), *lines),
        facts=tuple(facts),
        parts=(*of_groups, *(() if did is None else (did_section(did),))),
        files=(document(found, meeting),),
    )


def document(found: Measures, meeting: MeetingId) -> Document:
    """How the meeting is shared, as a picture; for facilitators, as the measures are."""
    title = phrase("voices-chart-title", number=number_of(meeting))
    return Document(kind="voices-chart", meeting=meeting, title=title, alt=_alt(found))


def chart(found: Measures, meeting: MeetingId) -> Chart:
    """The same to be drawn: how many were heard."""
    heard = Bar(phrase("voices-chart-heard"), found.heard)
    unheard = Bar(phrase("voices-chart-unheard"), found.present - found.heard)
    bars = Bars(phrase("voices-chart-people"), (heard, unheard))
    title = phrase("voices-chart-title", number=number_of(meeting))
    return Chart(title=title, groups=(bars,), alt=_alt(found))


def _alt(found: Measures) -> tuple[Phrase, ...]:
    unheard = found.present - found.heard
    return (phrase("voices-chart-alt", heard=found.heard, unheard=unheard),)


def _heard(found: Measures) -> Phrase:
    return heard_of(found.heard, found.present)


def heard_of(heard: int, here: int) -> Phrase:
    """How many of those who came were heard, as the value of a fact."""
    if heard == here > 1:
        return phrase("measures-heard-all", here=here)
    return phrase("measures-heard-value", heard=heard, here=here)


def how_many_heard(heard: int, here: int) -> Phrase:
    """The same as a sentence."""
    if heard == here > 1:
        return phrase("closing-heard-all", here=here)
    return phrase("closing-heard", heard=heard, here=here)


def _half(found: Measures) -> Phrase:
    if found.half_heard_seconds is None:
        return phrase("measures-half-not-yet")
    return phrase("measures-half-value", time=Duration(found.half_heard_seconds))


def _percent(share: float) -> int:
    return round(share * 100)
