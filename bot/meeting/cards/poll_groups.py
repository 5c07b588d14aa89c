"""What the people of a team's groups answered to a poll, where that may be shown.

Where it may not, nothing here says so: why it may not could tell how many of a group have answered.
"""

from __future__ import annotations

from bot.cards import Bar, Bars, CardSection, Chart, Document, Phrase, RecordedText, phrase
from bot.ids import MeetingId, number_of
from bot.meeting.cards.poll_item_lines import line
from bot.people.thresholds import POLL_GROUP
from bot.records.published_poll import PublishedPoll
from bot.records.questionnaire import PollItem, Questionnaire, Side
from bot.records.report_figures import percent


def sections(asked: Questionnaire, told: PublishedPoll) -> tuple[CardSection, ...]:
    """How to read it, and a section for each group with a line for each item that is shown."""
    found = told.by_group
    if not found:
        return ()
    how = CardSection(
        heading=phrase("poll-groups"), lines=(phrase("poll-groups-how", fewest=POLL_GROUP),)
    )
    return (
        how,
        *(
            CardSection(
                heading=phrase("poll-group", group=RecordedText(group), ballots=of.ballots),
                lines=tuple(line(item, of) for item in asked.items if item.name in of.items),
            )
            for group, of in found.items()
        ),
    )


def document(meeting: MeetingId, asked: Questionnaire, told: PublishedPoll) -> tuple[Document, ...]:
    """The same as a picture; nothing where nothing may be shown."""
    if not told.by_group:
        return ()
    file = Document(
        kind="poll-groups-chart",
        meeting=meeting,
        title=phrase("poll-groups-chart-title", number=number_of(meeting)),
        alt=_alt(asked, told),
    )
    return (file,)


def chart(meeting: MeetingId, asked: Questionnaire, told: PublishedPoll) -> Chart | None:
    """The picture: for each item, how many of a hundred in each group said yes, and how many of
    all. Groups differ in size, so that bars of counts could not be compared."""
    bars = tuple(
        Bars(item.label, tuple(Bar(who, yes) for who, yes in shown), whole=100)
        for item in asked.items
        if (shown := _shown(item, told))
    )
    if not bars:
        return None
    return Chart(
        title=phrase("poll-groups-chart-title", number=number_of(meeting)),
        groups=bars,
        alt=_alt(asked, told),
    )


def _shown(item: PollItem, told: PublishedPoll) -> list[tuple[Phrase, int]]:
    """Who said yes to an item, of a hundred; nothing where it is shown of no group."""
    found = [
        (phrase("poll-group-bar", group=RecordedText(group)), _yes(of, item.name))
        for group, of in told.by_group.items()
        if item.name in of.items
    ]
    return [*found, (phrase("poll-group-everybody"), _yes(told, item.name))] if found else []


def _alt(asked: Questionnaire, told: PublishedPoll) -> tuple[Phrase, ...]:
    found = [phrase("poll-groups-alt")]
    for item in asked.items:
        for group, of in told.by_group.items():
            if item.name in of.items:
                yes = _yes(of, item.name)
                slots = {"group": RecordedText(group), "item": item.slot, "percent": yes}
                found.append(phrase("poll-group-alt", **slots))
        if _shown(item, told):
            everybody = _yes(told, item.name)
            found.append(phrase("poll-group-alt-all", item=item.slot, percent=everybody))
    return tuple(found)


def _yes(of: PublishedPoll, item: str) -> int:
    """How many of a hundred who answered an item said yes."""
    return percent(of.on_side(item, Side.HIGH) or 0, of.answered(item) or 0) or 0
