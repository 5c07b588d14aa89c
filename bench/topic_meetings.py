"""The meetings of ADR 0070 as recordings that `bench.topic` reads, from clones of where they are.

    python -m bench.topic_meetings [--part 2] CLONES FOLDER

`CLONES/OWNER/NAME` is a clone of each repository that `topic_sources.json` names, with the commit
that stands there. `FOLDER/COMMUNITY/MEETING.jsonl` is written for each meeting, a message on each
line, and beside it, where people had written one down, its agenda. Labels name messages by their
place in these files. Keep the folder outside the repository: these are other people's words.

Part 1 has the meetings that were split in half. Part 2 has more of the same communities, all of
the kept half by their names, which were first looked at when all else was done.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, TypedDict

from bench.topic_changes import SOURCES
from bench.topic_recordings import AGENDA, SECONDS_A_WORD

UNTIMED_STARTS: Final = timedelta(hours=20)
SECONDS_BETWEEN: Final = 25.0
"""Where a log has no times, a message takes so long, and what its words take."""
LONGEST_TITLE: Final = 100


class Source(TypedDict):
    """Where a meeting is: a repository, a commit, and the paths of its log and agenda."""

    meeting: str
    part: int
    repo: str
    commit: str
    log: str
    agenda: str | None


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody wrote, and when."""

    at: datetime
    speaker: str
    text: str


def sources() -> list[Source]:
    """Where the meetings are from, by their names."""
    rows: list[Source] = json.loads(SOURCES.read_text(encoding="utf-8"))
    return rows


# --- Logs ---------------------------------------------------------------------------------------

_IRC: Final = re.compile(
    r"\[?(?:\d{4}-\d\d-\d\d[ T])?(?P<clock>\d{1,2}:\d\d(?::\d\d)?)\]?(?: (?P<half>[AP]M))?\]?"
    r"\s+<\s*[@+•~%& ]*(?P<nick>[^>\s]+?)\s*>\s(?P<text>.*)$"
)
_NAME: Final = re.compile(r"\*\*([^*:]+):\*\*\s?(.*)")
_REACTIONS: Final = re.compile(r"\s+\* ")
_NOBODY: Final = frozenset(("", "--", "-->", "<--", "*", "←", "→"))


def tabbed(log: str, _: datetime) -> Iterator[Message]:
    """Lines of a time, a nick and what it wrote, with tabs between them, as WeeChat keeps them."""
    for line in log.splitlines():
        at, *rest = line.split("\t")
        nick = rest[0].strip().strip("<>").lstrip("~@+%&") if len(rest) > 1 else ""
        if nick in _NOBODY:
            continue
        try:
            when = datetime.strptime(at.strip(), "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
        except ValueError:
            continue
        yield Message(when, nick, "\t".join(rest[1:]))


def irc(log: str, day: datetime) -> Iterator[Message]:
    """Lines of a time and a nick in angle brackets, in the order in which they stand."""
    last, later = day, timedelta()
    for line in log.splitlines():
        found = _IRC.match(line.replace("&lt;", "<").replace("&gt;", ">").strip("\ufeff"))
        if found is None:
            continue
        hour, minute, second = (*map(int, found["clock"].split(":")), 0)[:3]
        if found["half"] == "PM" and hour < 12:
            hour += 12
        at = day + timedelta(hours=hour, minutes=minute, seconds=second) + later
        if at < last - timedelta(hours=6):  # a clock of twelve hours has begun anew
            later += timedelta(hours=12)
            at += timedelta(hours=12)
        last = max(at, last)
        yield Message(last, found["nick"], found["text"])


def untimed(log: str, day: datetime) -> Iterator[Message]:
    """Paragraphs that begin with a bold name, without times: those are made from the words."""
    said: list[tuple[str, list[str]]] = []
    for line in log.splitlines():
        if found := _NAME.match(line):
            said.append((found[1].strip(), [found[2]]))
        elif said and line.strip() and not _REACTIONS.match(line):
            said[-1][1].append(line)
    at = day + UNTIMED_STARTS
    for speaker, lines in said:
        if text := "\n".join(lines).strip():
            yield Message(at, speaker, text)
            at += timedelta(seconds=SECONDS_BETWEEN + SECONDS_A_WORD * len(text.split()))


# --- Agendas ------------------------------------------------------------------------------------

_HEADING: Final = re.compile(r"(?P<level>#+)\s*(?P<name>.*)")
_ROW: Final = re.compile(
    r"( *)(?P<sign>[-*+] (?:\[[ xX]?\] ?)?|\[[ xX]?\] ?(?:\d+)? ?|\d{1,2}[.)] )(\S.*)"
)
_NOTES: Final = re.compile(r"\W*(?:status|next steps?|in charge|notes?)\b", re.IGNORECASE)
_NO_ITEM: Final = re.compile(
    r"\W*(?:status|next steps?|in charge|action|todo|>|\d+ yes|yes|no\b|r\+|\+\d)|.*your[_ ]agenda"
    r"|.*your topic",
    re.IGNORECASE,
)
_HAS_PARTS: Final = re.compile(r"r\?|rfcs?$|triage", re.IGNORECASE)
_LINK: Final = re.compile(r"\[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]\([^)]*\)")
_NOT_TITLE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"https?://\S+", r"^\W*\[[ x]?\]\s*", r'[*`"~]', r"\(\s*\)",
        r",? ?(?:speaker|moderator)\b.*", r":? *\d+ ?min(?:ute)?s?\b.*", r"\([\w ]*\)\s*$",
        r"^\(?\d{1,2}[.):]?\s+", r"\s*[-–—]+\s*@?[\w-]*\??\s*$",
    )
)  # fmt: skip
"""What stands beside a title: addresses, boxes, signs, who speaks and how long, its number."""


def title(text: str) -> str:
    """A title as people would type it into an agenda."""
    text = _LINK.sub(r"\1", text)
    for pattern in _NOT_TITLE:
        text = pattern.sub("", text)
    return " ".join(text.split()).strip(" -–—:;,.")[:LONGEST_TITLE].strip()


def rows_of_an_agenda(text: str) -> Iterator[str]:
    """The rows under a heading with "agenda", without what was written under each afterwards."""
    inside = noted = False
    level, before = 0, ""
    for line in text.splitlines():
        if heading := _HEADING.match(line):
            noted = False
            if "agenda" in heading["name"].lower():
                inside, level = True, len(heading["level"])
            elif len(heading["level"]) <= level:
                inside = False
            continue
        row = _ROW.match(line) if inside else None
        if row is None:
            noted = noted or (inside and _NOTES.match(line) is not None)
            continue
        ticked = row["sign"][0] in "[0123456789"
        if (noted and not ticked) or _NO_ITEM.match(row[3]):
            continue
        noted = noted or ticked
        if len(row[1]) <= 1 or _HAS_PARTS.match(before):
            before = title(row[3])
            yield before


def headings_of_notes(text: str) -> Iterator[str]:
    """The headings under one with "topic", "agenda" or "issue"."""
    inside = False
    for line in text.splitlines():
        heading = _HEADING.match(line)
        level, name = (len(heading["level"]), heading["name"]) if heading else (0, "")
        if level == 2:
            inside = any(word in name.lower() for word in ("topic", "agenda", "issue"))
        elif level == 3 and inside:
            yield title(name)


def innermost_rows(text: str) -> Iterator[str]:
    """The rows under a heading with "agenda" that have none under them."""
    inside = False
    rows: list[tuple[int, str]] = []
    for line in text.splitlines():
        if heading := _HEADING.match(line):
            inside = "agenda" in heading["name"].lower()
        elif inside and (row := re.match(r"(\s*)[*-] (\S.*)", line)):
            rows.append((len(row[1].expandtabs(4)), title(row[2])))
    for (depth, name), (following, _) in zip(rows, [*rows[1:], (0, "")], strict=True):
        if following <= depth:
            yield name


# --- Meetings -----------------------------------------------------------------------------------

Log = Callable[[str, datetime], Iterator[Message]]
Rows = Callable[[str], Iterator[str]]
COMMUNITIES: Final[dict[str, tuple[Log, Rows]]] = {
    "chef": (irc, innermost_rows),
    "eslint": (untimed, headings_of_notes),
    "rust-community": (irc, rows_of_an_agenda),
    "rust-embedded": (tabbed, rows_of_an_agenda),
}


def titles(rows: Iterator[str]) -> list[str]:
    """Those that say something, each once."""
    return [row for row in dict.fromkeys(rows) if len(row) > 2 and re.search("[a-zA-Z]{3}", row)]


def write(source: Source, show: Callable[[str], str], folder: Path) -> None:
    """A meeting into a folder. `show`: the text of a path of its repository."""
    community, year, month, day = source["meeting"].rsplit("-", 3)
    log, rows = COMMUNITIES[community]
    starts = datetime(int(year), int(month), int(day), tzinfo=UTC)
    there = folder / community
    there.mkdir(parents=True, exist_ok=True)
    with (there / f"{source['meeting']}.jsonl").open("w", encoding="utf-8") as recording:
        for one in log(show(source["log"]), starts):
            row = {"at": one.at.isoformat(), "speaker": one.speaker, "text": one.text}
            recording.write(json.dumps(row, ensure_ascii=False) + "\n")
    if source["agenda"] is not None and (agenda := titles(rows(show(source["agenda"])))):
        (there / f"{source['meeting']}{AGENDA}").write_text("\n".join(agenda) + "\n", "utf-8")


def main() -> None:
    """All meetings, from clones into a folder."""
    parser = argparse.ArgumentParser(prog="bench.topic_meetings", description=__doc__)
    parser.add_argument("--part", type=int, choices=(1, 2), default=1)
    parser.add_argument("clones", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    for source in sources():
        if source["part"] != options.part:
            continue

        def show(path: str, source: Source = source) -> str:
            command = ["git", "-C", str(options.clones / source["repo"]), "show"]
            done = subprocess.run(
                [*command, f"{source['commit']}:{path}"], check=True, capture_output=True
            )
            return done.stdout.decode("utf-8", "replace")

        write(source, show, options.folder)


if __name__ == "__main__":
    main()
