"""Who led a recorded meeting, as far as the record tells."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from adapters.transcripts.rows import AgendaListed, ItemStarted, MeetingStartLine, Row, SpokenLine
from bot.admin_texts import admin_text

_NAMED = re.compile(r"chairs?\s*[:+]\s*(?P<who>\S[^,;]{0,60})", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:ack\s+\S|q\?|agenda\?|next agendum|zakim, (?:next|open|take up|close|ack)\b|"
    r"(?:let'?s|shall we) (?:start|begin|move on|get started)\b|welcome\b|"
    r"(?:next (?:item|topic|up)|moving on|on to)\b)",
    re.IGNORECASE,
)
_FEWEST = 2
"""So many acts of a chair make one."""


@dataclass(frozen=True, slots=True)
class Chair:
    """Who led a meeting, and how that is known."""

    who: str
    name: str
    why: str


def chair_of(rows: Sequence[Row]) -> Chair | None:
    """The chair of a meeting; None if nobody says anything in it.

    Whom the file names; else who did what chairs do; else who spoke first.
    """
    said = [row for row in rows if isinstance(row, SpokenLine) and not row.bot]
    if not said:
        return None
    by_name = {row.speaker.casefold(): row for row in reversed(said)}
    for row in rows:
        if isinstance(row, MeetingStartLine) and row.speaker:
            found = by_name.get(row.speaker.casefold(), said[0])
            return Chair(found.who, found.speaker, admin_text("recording-chair-started"))
    for row in said:
        named = _NAMED.fullmatch(row.text.strip())
        if named and (chair := by_name.get(named["who"].strip().casefold())):
            return Chair(
                chair.who, chair.speaker, admin_text("recording-chair-line", line=row.line)
            )
    acts = Counter(row.who for row in said if _LEADS.match(row.text))
    acts.update(_moved(rows))
    if acts and (best := acts.most_common(1)[0])[1] >= _FEWEST:
        name = next(row.speaker for row in said if row.who == best[0])
        return Chair(best[0], name, admin_text("recording-chair-acts"))
    return Chair(said[0].who, said[0].speaker, admin_text("recording-chair-first"))


def _moved(rows: Sequence[Row]) -> Counter[str]:
    """How often somebody listed the agenda or took up an item."""
    found: Counter[str] = Counter()
    before: SpokenLine | None = None
    begins = False
    for row in rows:
        if isinstance(row, SpokenLine):
            if begins and not row.bot:
                found[row.who] += 1
            before, begins = row, False
        elif isinstance(row, ItemStarted):
            begins = True
        elif isinstance(row, AgendaListed) and before is not None:
            found[before.who] += 2
    return found
