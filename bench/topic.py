"""What Heard would ask about the agenda in recorded meetings as they ran, judged by reading.

    python -m bench topic                        figures, on the kept half
    python -m bench.topic --half build           the same on the other half
    python -m bench.topic --sheet FILE           what would be asked, with context, to be labelled
    python -m bench.topic --take FILE            the labels on a sheet are kept

`HEARD_DRIFT_DATA` names the file of meetings that `bench.drift` describes, `HEARD_TRANSCRIPTS` a
folder of recordings; one of them is enough. `bench.topic_recordings` says how they are read, and
who is taken for the facilitator. Meetings are split by a hash of their names: the detector's words
were chosen on one half ("build"), the figures come from the other ("kept"). Of that half, again by
the hash, one part was looked at to see what kinds of questions are wrong; the rest is "unread".

Meetings run as they were, with the record's agenda set up: see `bench.topic_run` for what is done
in Heard meanwhile. A question about moving on is asked after a message; it *catches* a change of
item if it comes at most two messages after the message that makes the change, and at most five
before it.

Where chairs type the items' numbers, the records' own boundaries were found by these numbers, as
the questions are: what is asked there is counted apart, since it proves nothing. All else was
labelled by hand: `bench/topic_labels.json` has the readings of each place, the second in another
order and with the first off the sheet, by another reader where it does not say "same";
`bench.topic_changes` has the changes of item in meetings in which nobody types numbers.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench import topic_sheets
from bench.measure import Options, table
from bench.topic_cases import Case, load
from bench.topic_figures import (
    CAUGHT_HEADS,
    CHATS,
    MOVES,
    SHARE_HEADS,
    SPEECH,
    agreement,
    caught,
    shares,
)
from bench.topic_recordings import kept
from bench.topic_run import Presses
from bench.topic_sheets import Key, Label
from bot.rules import DriftCare

__all__ = ["kept", "load", "measure", "sheet", "take"]

HALVES = ("kept", "unread", "build", "both")
PASSES = ("first", "second")
DRIFT_RUNS = (
    (Presses.WHEN_ASKED, DriftCare.STRICT),
    *((Presses.THEMSELVES, care) for care in DriftCare),
)
LAST = (CHATS, SPEECH)


def measure(half: str) -> None:
    """Run the meetings of a half, and print the figures."""
    cases, labels = load(half), topic_sheets.load()
    by_hand = sum(case.by_hand for case in cases)
    messages = sum(len(case.recording.turns) for case in cases)
    print(f"\n{len(cases)} meetings ({half}), {messages} messages; "
          f"in {by_hand} of them a reader found the changes")  # fmt: skip
    print(agreement(labels))
    runs = {presses: [(case, case.run(presses)) for case in cases] for presses in Presses}
    asked = shares(runs[Presses.WHEN_ASKED], labels, MOVES)
    table(
        "topic: asked at words, answered as the record does",
        ["community", *SHARE_HEADS],
        [[name, *asked[name].cells()] for name in _sorted(asked)],
        "",
    )
    rows = []
    for name in (name for name in LAST if name in asked):
        for kind in MOVES:
            by_kind = shares(runs[Presses.WHEN_ASKED], labels, (kind,))
            rows.append([f"{name}: {kind}", *by_kind[name].cells()])
        for presses in (Presses.THEMSELVES, Presses.NOBODY):
            rows.append(
                [
                    f"{name}, pressed by {presses}",
                    *shares(runs[presses], labels, MOVES)[name].cells(),
                ]
            )
    table("topic: the same by kind, and with others who press", ["", *SHARE_HEADS], rows, "")
    for by_hand, title in ((True, "found by a reader"), (False, "from typed numbers")):
        found = caught(runs[Presses.WHEN_ASKED], by_hand=by_hand)
        table(
            f"topic: changes of item {title}",
            ["community", *CAUGHT_HEADS],
            [[name, *found[name].cells()] for name in _sorted(found)],
            "",
        )
    _drifts(cases, labels)


def _drifts(cases: Sequence[Case], labels: dict[Key, Label]) -> None:
    rows = []
    for presses, care in DRIFT_RUNS:
        run = [(case, case.run(presses, care)) for case in cases]
        for kind in ("drift", "mark"):
            found = shares(run, labels, (kind,))
            names = [n for n in _sorted(found) if n in LAST or care is DriftCare.STRICT]
            rows += [[f"{care}, {presses}, {kind}: {name}", *found[name].cells()] for name in names]
    table(
        "topic: asked or marked at drifts",
        ["", *SHARE_HEADS],
        [row for row in rows if row[1] != "0"],
        "",
    )


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (name.startswith(LAST), name))


def places(cases: Sequence[Case]) -> list[Key]:
    """Every place at which something would be asked in one of the runs."""
    found: dict[Key, None] = {}
    for case in cases:
        for presses in Presses:
            found |= dict.fromkeys(case.key(asked) for asked in case.run(presses))
        for care in DriftCare:
            run = case.run(Presses.THEMSELVES, care)
            found |= dict.fromkeys(case.key(asked) for asked in run)
    return list(found)


def sheet(path: Path, half: str, order: str, most: int | None) -> None:
    """Write places that have no label, or for the second pass those that have one, to a file."""
    cases, labels = load(half), topic_sheets.load()
    if order == "first":
        keys = [key for key in places(cases) if key not in labels]
    else:
        names = {case.name for case in cases}
        keys = [key for key, one in labels.items() if one.second is None and key[:2] in names]
    number = topic_sheets.write(path, keys, [case.recording for case in cases], order, most)
    print(f"{path}: {number} places. Fill in their labels, then: --take {path} --pass {order}")


def take(path: Path, order: str, *, same: bool) -> None:
    """Keep the labels that somebody wrote on a sheet."""
    found = topic_sheets.read(path)
    known, second = topic_sheets.load(), order == "second"
    labels = topic_sheets.merged(known, found, second=second, same=same)
    topic_sheets.save(labels)
    print(f"{len(found)} labels taken.\n{agreement(labels)}")


def run(options: Options) -> None:
    """For `python -m bench`."""
    del options  # there is no less of it
    measure("kept")


def main() -> None:
    """From the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--half", choices=HALVES, default="kept", help="of the meetings (kept)")
    parser.add_argument("--sheet", type=Path, metavar="FILE", help="write what is to be labelled")
    parser.add_argument("--take", type=Path, metavar="FILE", help="keep the labels on a sheet")
    parser.add_argument("--most", type=int, metavar="N", help="so many places at most on the sheet")
    parser.add_argument(
        "--pass", dest="order", choices=PASSES, default="first", help="of the labels (first)"
    )
    parser.add_argument("--same", action="store_true", help="who read first has read again")
    given = parser.parse_args()
    if not os.environ.get("HEARD_DRIFT_DATA") and not os.environ.get("HEARD_TRANSCRIPTS"):
        parser.error("set HEARD_DRIFT_DATA to the file of meetings, or HEARD_TRANSCRIPTS")
    if given.take is not None:
        take(given.take, given.order, same=given.same)
    elif given.sheet is not None:
        sheet(given.sheet, given.half, given.order, given.most)
    else:
        measure(given.half)


if __name__ == "__main__":
    main()
