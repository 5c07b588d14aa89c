"""What Heard itself did in a meeting, in words. The same for everybody: nobody is in it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards import CardSection, Phrase, phrase
from bot.records.heard_did import HeardDid


def did_section(did: HeardDid) -> CardSection:
    """All of it, a line each; what is withheld is said to be."""
    return CardSection(heading=phrase("heard-did"), lines=tuple(_lines(did)))


def _lines(did: HeardDid) -> Iterator[Phrase]:
    if did.invited is None:
        yield phrase("heard-did-invited-withheld")
    elif did.invited == 0 or did.accepted is None or did.declined is None:
        yield phrase("heard-did-invited", invited=did.invited)
        if did.invited:
            yield phrase("heard-did-answers-withheld")
    else:
        yield phrase(
            "heard-did-invited-answers",
            invited=did.invited,
            accepted=did.accepted,
            declined=did.declined,
            open=did.invitations_open or 0,
        )
    if did.permissions:
        yield phrase("heard-did-permissions", people=did.permissions)
    yield phrase("heard-did-floor", times=did.floor_openings)
    if did.topic_questions:
        yield phrase(
            "heard-did-topic-answers",
            asked=did.topic_questions,
            confirmed=did.topic_confirmed,
            acted=did.topic_acted_on,
            dismissed=did.topic_dismissed,
            open=did.topic_unanswered,
        )
    else:
        yield phrase("heard-did-topic", asked=0)
    if did.moves_asked:
        yield phrase(
            "heard-did-moves",
            asked=did.moves_asked,
            taken=did.moves_taken,
            later=did.moves_put_off,
            open=did.moves_unanswered,
        )
    yield phrase("heard-did-posts", posts=did.posts)
