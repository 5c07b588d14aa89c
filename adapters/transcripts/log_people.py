"""Who is who in a chat log: names without case, names that change, and bots.

A log has no ids, so a person is the first name they had in it. On IRC, "Bob" and "bob" are one.
"""

import re
from dataclasses import replace

from adapters.transcripts.log_lines import nick_change
from adapters.transcripts.rows import SpokenLine

_BOTS = re.compile(
    r"(?:zakim|rrsagent|trackbot|agendabot|meetbot|meetingbot|zodbot|supybot|limnoria|botbot|"
    r"logbot|chanserv|nickserv|gh-?bot|github-?bot|ghurlbot|dependabot|webhook|meeting_bot)[_`\d]*",
    re.IGNORECASE,
)
"""Programs that keep minutes, queues and logs in chats. They are nobody."""


def is_known_bot(name: str) -> bool:
    """Whether somebody of that name is one of the programs that people know."""
    return _BOTS.fullmatch(name) is not None


class LogPeople:
    """Follows the names of a log, line by line."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        """The name that somebody had first, by each that they have had since, without case."""

    def named(self, row: SpokenLine, *, caseless: bool) -> SpokenLine:
        """A line as its speaker's. Whoever has changed their name appears under the first one.
        `caseless`: capitals and small letters make no difference in this chat."""
        if not caseless:
            return replace(row, bot=is_known_bot(row.speaker))
        first = self._first.setdefault(row.speaker.casefold(), row.speaker)
        same = first.casefold() == row.speaker.casefold()
        name = row.speaker if same else first
        return replace(row, speaker=name, id=first.casefold(), bot=is_known_bot(first))

    def notice(self, text: str) -> None:
        """Somebody may have another name now. A name that another person has had is theirs."""
        if (changed := nick_change(text)) is None:
            return
        before, now = changed
        first = self._first.setdefault(before.casefold(), before)
        self._first.setdefault(now.casefold(), first)
