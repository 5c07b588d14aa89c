"""Every field of an event and of a card that can hold a text or an id, and what it holds of people:
they are kept as JSON, in one column each of `storage.personal_data`.

A test fails for a field that is not in here: add a line with every field.
"""

from __future__ import annotations

from collections.abc import Mapping

from storage.personal_data_rules import Forgetting

EVENT_FIELDS: Mapping[str, Forgetting] = {
    # Ids of people and of words: they mean nothing once `person` and `words` have deleted them.
    **dict.fromkeys(("PersonId", "WordsId"), Forgetting.KEPT),
    # What people have chosen for themselves is no part of the record.
    "Preferences": Forgetting.REWRITTEN,
    "Planned.in_groups": Forgetting.REWRITTEN,
    "GroupChosen.group": Forgetting.REWRITTEN,
}
"""What is personal in an event: by the type that holds it, wherever it stands, and by the names of
the fields that need more. A journal has no other text of anybody's: `str` fields are in
`EVENT_TEXTS`."""

EVENT_TEXTS: Mapping[str, str] = {
    "questionnaire": "which form a poll asks",
    "about": "what an appointment or an offer is about: a number, a lesson's name; or the id of a "
    "message to a contact",
    "answer": "the name of an answer to a proposal, of those that its method has",
    "answers": "references of messages",
    "excluded": "when meetings of a series are cancelled",
    "extra": "when meetings are held beside a series",
    "counts": "how many gave each answer to a proposal",
    "items": "how many gave each answer to a poll, or are on each side; where it may be told",
    "facilitator_roles": "ids of roles or user groups of the platform",
    "first": "when a series begins",
    "offered": "what Heard has offered somebody, by kind and by a lesson's name, among the "
    "preferences",
    "outcome": "a code",
    "place": "a voice channel's id",
    "recurrence": "when a meeting of a series is due",
    "closed": "the same, of points that are settled",
    "points": "points in short: codes, ids, and the reference of a message",
    "ref": "the reference of a message",
    "role": "the id of a role or user group of the platform",
    "room": "a room's key",
    "rule": "how a series repeats",
    "source": "the reference of a message",
    "start": "when a meeting of a series is held",
    "taken": "what was taken away in a file once a room has no next meeting: kinds with numbers",
    "tip": "the name of something to try",
    "voice": "a voice channel's id",
    "zone": "a time zone",
    "language": "the code of a language, among the preferences",
    "lesson": "a lesson's name",
    "occasion": "when a lesson is offered, from a list",
}
"""Fields of events that are texts and no ids of ours, and why they are nobody's words."""

CARD_FIELDS: Mapping[str, str] = {
    "PersonName.who": "somebody is named: by their id",
    "WorryText.id": "a message to a contact, by its id",
    "WorrySender.id": "a message to a contact, by its id",
    "RecordedText.id": "recorded words, by their id",
    "WebAddress.text": "never stored: put into the answer to one person",
    "NeedText.text": "never stored: put into the answer to one person",
    "Document.form": "the name of a form",
    "LessonText.text": "a lesson's text, which was written for everybody to read",
    "FirstWords.text": "never stored: put into an answer from memory just before it is shown",
    "CatalogueRef.key": "a key of the catalogue",
    "LanguageName.code": "the code of a language",
    "CommandText.text": "a command, from the table of commands",
    "Moment.zone": "a time zone",
    "TimeOfDay.zone": "a time zone",
    "TimeRange.zone": "a time zone",
    "AnswerCount.meeting": "a meeting",
    "AnswerCount.question": "a question of the poll",
    "AnswerCount.answer": "an answer that was offered",
    "AnswerCount.more": "other answers that were offered",
    "PollComment.meeting": "a meeting",
    "RoomTitle.room": "a room, by its key",
    "Phrase.key": "a key of the catalogue",
    "Phrase.placeholders": "names of gaps",
    "Button.command": "a command",
    "Button.args": "ids and numbers that a command is given, people's ids among them",
    "CardSection.ref": "the reference of a message",
    "CardSection.room": "a room, by its key",
    "Document.meeting": "a meeting",
    "Document.whose": "whom a file is about: by their id",
    "Card.kind": "a code",
    "Card.mentions": "whose attention it is for: by their ids",
    "Card.thread": "a code with a number",
    "Card.about": "a code with numbers",
    "CardSection.about": "a code with numbers",
    "CardSection.name": "which of the sections of somebody's own panel it is: a code",
    "CardSection.thread": "a code with numbers",
}
"""Fields of cards in `parcel` that are texts or ids. None has anybody's name or words."""
