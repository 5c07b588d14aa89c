"""Make the numbers that the drift score ships with, or models for measuring it fairly.

    python -m bench.drift_train [DATA]                      writes bot/meeting/drift_data/
    python -m bench.drift_train [DATA] --folds DIR          five models, split by meeting
    python -m bench.drift_train [DATA] --folds DIR --by community    each without one community

Needs numpy and lightgbm, in an environment of their own: Heard itself needs neither. Takes
some two minutes of CPU a model. Trained only on meetings under MIT, BSD or Apache licences
(`SHIPPED`); what else is in the data is for measuring. With the same data and versions the result
is the same. `--from-folds DIR` takes the shipped thresholds from models for measuring.

Three sets of trees, the first on words only. Its opinion of meetings that it was not fitted to
(each quarter in turn) then goes into the features of the second, and the second's into those of the
third. The first two are fitted to single messages, the third to alerts: where one would be right.
Drifts are planted more often than when measuring, and in several ways for each meeting: that makes
more of the few meetings there are. They come from the meeting's own quarter, for otherwise they
would be known as on topic to the trees that are asked for an opinion.
"""

from __future__ import annotations

import argparse
import json
import os
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from bench.drift import ALLOWED, PARTS, Thresholds, score
from bench.drift_streams import Meeting, Stream, load, plant
from bot.meeting.drift import WARM_UP
from bot.meeting.drift_course import Course
from bot.meeting.drift_features import NAMES, WORDS_ONLY, ItemFeatures
from bot.meeting.drift_model import Model, WordFrequencies, logistic
from bot.meeting.drift_words import content_words, name_words, tokens

SHIPPED = ("Product", "Academic", "Committee", "Chat-monero", "Chat-grin")
"""QMSum (MIT), Monero (BSD-3-Clause), Grin (Apache-2.0)."""
DATA = Path(__file__).resolve().parents[1] / "bot" / "meeting" / "drift_data"
PLANTINGS = 6
CHANCE = 0.05
QUARTERS = 4
CHAT_WEIGHT = 2.0
COMMON = {
    "objective": "binary", "learning_rate": 0.08, "min_data_in_leaf": 80, "feature_fraction": 0.3,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 20.0, "num_threads": 1,
    "deterministic": True, "force_row_wise": True, "verbose": -1, "seed": 1,
}  # fmt: skip
FIRST: dict[str, Any] = {**COMMON, "num_leaves": 10}
SECOND: dict[str, Any] = {**COMMON, "num_leaves": 10}
THIRD: dict[str, Any] = {
    **COMMON, "num_leaves": 8, "learning_rate": 0.05, "min_data_in_leaf": 200,
    "feature_fraction": 0.4,
}  # fmt: skip
FIRST_ROUNDS = 120
SECOND_ROUNDS = 180
THIRD_ROUNDS = 200
GRACE = 2
"""An alert is right up to so many messages after a drift."""


def background(meetings: Sequence[Meeting]) -> dict[str, Any]:
    """In how many messages each word is, of words that are nobody's name and no community's own.

    A word must be in three meetings and two communities. The names of speakers, and of people
    addressed with an @, are left out, and so are the beginnings of such names.
    """
    names: set[str] = set()
    count: Counter[str] = Counter()
    where: defaultdict[str, set[str]] = defaultdict(set)
    communities: defaultdict[str, set[str]] = defaultdict(set)
    messages = 0
    for m in meetings:
        names |= name_words(m.people)
        for message in (x for item in m.items.values() for x in item):
            messages += 1
            names.update(w[1:] for w in message.text.lower().split() if w.startswith("@"))
            count.update(message.words)
            for word in message.words:
                where[word].add(m.id)
                communities[word].add(m.domain)
    names |= {w for name in names for w in (*content_words(name), *tokens(name))}
    # Nicknames are shortened: neither "fluffy" nor "fluff" for "fluffybunny".
    short = {name[:n] for name in names for n in range(4, len(name)) if 2 * n >= len(name)}
    kept = {
        w: n for w, n in sorted(count.items())
        if len(where[w]) >= 3 and len(communities[w]) >= 2 and w not in names and w not in short
    }  # fmt: skip
    return {"messages": messages, "words": kept}


def features(
    streams: Sequence[Stream], table: WordFrequencies, seemed: Sequence[float] | None = None
) -> np.ndarray[Any, Any]:
    """All messages' features; without `seemed`, as if all had looked alike."""
    rows = []
    for stream in streams:
        names = name_words(stream.meeting.people)
        others = [t for t in stream.meeting.agenda if t != stream.title]
        item = ItemFeatures(
            table,
            content_words(stream.title, names),
            others=[content_words(t, names) for t in others],
        )
        for message in stream.messages:
            words = message.words or ["?"]
            rows.append(item.measure(words))
            item.settle(0.15 if seemed is None else float(seemed[len(rows) - 1]))
    return np.array(rows, dtype=np.float32)


def courses(streams: Sequence[Stream], log_odds: Sequence[float]) -> np.ndarray[Any, Any]:
    """The course of the second trees' log odds, for all messages."""
    rows, values = [], iter(log_odds)
    for stream in streams:
        course = Course()
        rows += [course.add(next(values)) for _ in stream.messages]
    return np.array(rows, dtype=np.float32)


def alerting(streams: Sequence[Stream]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Where an alert would be right, and how much each message matters for it.

    Nobody can know at its first message that a drift will last; nor is anything said during the
    warm-up.
    """
    right, matters = [], []
    for stream in streams:
        size = len(stream.messages)
        yes, much = np.zeros(size), np.ones(size)
        for begin, end in stream.spans:
            yes[begin : end + GRACE] = 1.0
            much[begin] = 0.3
        much[:WARM_UP] *= 0.2
        right.append(yes)
        matters.append(much)
    return np.concatenate(right), np.concatenate(matters)


def fit(
    rows: np.ndarray[Any, Any], labels: np.ndarray[Any, Any], weights: np.ndarray[Any, Any],
    settings: dict[str, Any], rounds: int, columns: Sequence[int] | None = None,
) -> lightgbm.Booster:  # fmt: skip
    """Boosted trees; columns that may not be used are made constant, so that places stay."""
    if columns is not None:
        hidden = sorted(set(range(len(NAMES))) - set(columns))
        rows = rows.copy()
        rows[:, hidden] = 0.0
    return lightgbm.train(settings, lightgbm.Dataset(rows, labels, weight=weights), rounds)


def flat(booster: lightgbm.Booster) -> dict[str, list[Any]]:
    """The trees as nodes in preorder, as `drift_trees.Trees` reads them."""
    out: dict[str, list[Any]] = {"feature": [], "value": [], "right": [], "roots": []}

    def walk(node: dict[str, Any]) -> None:
        at = len(out["feature"])
        leaf = "split_feature" not in node
        out["feature"].append(-1 if leaf else node["split_feature"])
        out["value"].append(float(f"{node['leaf_value' if leaf else 'threshold']:.5g}"))
        out["right"].append(0)
        if not leaf:
            walk(node["left_child"])
            out["right"][at] = len(out["feature"])
            walk(node["right_child"])

    for tree in booster.dump_model()["tree_info"]:
        out["roots"].append(len(out["feature"]))
        walk(tree["tree_structure"])
    return out


def train(meetings: Sequence[Meeting], quick: bool = False) -> dict[str, Any]:
    """A model's numbers from some meetings."""
    words = background(meetings)
    table = WordFrequencies(words["words"], words["messages"])
    times = 2 if quick else PLANTINGS
    chance = {d: random.Random(d).random() for d in sorted(m.id for m in meetings)}
    order = sorted(meetings, key=lambda m: (m.domain, chance[m.id]))
    quarter = {m.id: i % QUARTERS for i, m in enumerate(order)}
    streams = [
        s
        for n in range(times)
        for q in range(QUARTERS)
        for s in plant([m for m in meetings if quarter[m.id] == q], 1000 + QUARTERS * n + q, CHANCE)
    ]
    labels = np.array([bool(x) for s in streams for x in s.labels], dtype=float)
    part = np.array([quarter[s.meeting.id] for s in streams for _ in s.messages])
    weights = np.array(
        [CHAT_WEIGHT if s.meeting.kind == "chat" else 1.0 for s in streams for _ in s.messages]
    )
    rows = features(streams, table)
    seemed = np.zeros(len(labels))
    for n in range(QUARTERS):
        use = part != n
        booster = fit(rows[use], labels[use], weights[use], FIRST, FIRST_ROUNDS, WORDS_ONLY)
        seemed[~use] = booster.predict(rows[~use])
    first = fit(rows, labels, weights, FIRST, FIRST_ROUNDS, WORDS_ONLY)
    rows = features(streams, table, seemed.tolist())
    held = np.zeros(len(labels))
    for n in range(QUARTERS):
        use = part != n
        booster = fit(rows[use], labels[use], weights[use], SECOND, SECOND_ROUNDS)
        held[~use] = booster.predict(rows[~use], raw_score=True)
    second = fit(rows, labels, weights, SECOND, SECOND_ROUNDS)
    slope, shift = calibrate(held, labels)
    rows = np.hstack([rows, courses(streams, held.tolist())])
    right, matters = alerting(streams)
    third = fit(rows, right, weights * matters, THIRD, THIRD_ROUNDS)
    return {
        "first": flat(first), "second": flat(second), "third": flat(third), "slope": slope,
        "shift": shift, "thresholds": {}, "background": words,
    }  # fmt: skip


def calibrate(log_odds: np.ndarray[Any, Any], labels: np.ndarray[Any, Any]) -> tuple[float, float]:
    """Platt's slope and shift by Newton's method, for one message in six off topic."""
    share = labels.mean()
    weights = np.where(labels > 0, 0.18 / share, 0.82 / (1 - share))
    x = np.stack([log_odds, np.ones_like(log_odds)], axis=1)
    beta = np.array([1.0, 0.0])
    for _ in range(25):
        p = np.array([logistic(v) for v in x @ beta])
        gradient = x.T @ (weights * (labels - p))
        hessian = (x * (weights * p * (1 - p))[:, None]).T @ x
        beta += np.linalg.solve(hessian, gradient)
    return round(float(beta[0]), 4), round(float(beta[1]), 4)


def folds(meetings: Sequence[Meeting], by: str) -> dict[str, int]:
    """Which part each meeting is in: five by chance within communities, or by community."""
    if by == "community":
        domains = sorted({m.domain for m in meetings})
        return {m.id: domains.index(m.domain) for m in meetings}
    rng = random.Random(7)
    order = sorted(meetings, key=lambda m: m.id)
    rng.shuffle(order)
    return {m.id: i % PARTS for i, m in enumerate(sorted(order, key=lambda m: m.domain))}


def write(path: Path, content: object) -> None:
    path.write_text(
        json.dumps(content, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", nargs="?", default=os.environ.get("HEARD_DRIFT_DATA"))
    parser.add_argument("--folds", type=Path, help="write models for measuring to this folder")
    parser.add_argument("--by", choices=("meeting", "community"), default="meeting")
    parser.add_argument("--from-folds", type=Path, help="take the thresholds from these models")
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    meetings = load(given.data)
    usable = [m for m in meetings if m.domain in SHIPPED]
    if given.folds:
        index = folds(meetings, given.by)
        given.folds.mkdir(parents=True, exist_ok=True)
        write(given.folds / "folds.json", index)
        for n in range(max(index.values()) + 1):
            write(
                given.folds / f"{n}.json",
                train([m for m in usable if index[m.id] != n], given.quick),
            )
            print("model", n, "done", flush=True)
        return
    raw = train(usable, given.quick)
    if given.from_folds:
        index = json.loads((given.from_folds / "folds.json").read_text(encoding="utf-8"))
        models = [
            Model(json.loads((given.from_folds / f"{n}.json").read_text(encoding="utf-8")))
            for n in range(max(index.values()) + 1)
        ]
        scored = [
            score(s, models[index[s.meeting.id]])
            for seed in range(10)
            for n in range(len(models))
            for s in plant([m for m in usable if index[m.id] == n], 1 + seed * len(models) + n)
            if s.meeting.kind == "chat"
        ]
        choice = Thresholds([scored])
        raw["thresholds"] = {str(allowed): choice.choose(allowed) for allowed in ALLOWED}
    DATA.mkdir(exist_ok=True)
    write(DATA / "background.json", raw.pop("background"))
    write(DATA / "trees.json", raw)


if __name__ == "__main__":
    main()
