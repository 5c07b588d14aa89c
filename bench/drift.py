"""streams (wip)"""
from __future__ import annotations
import gzip, json, random, sys, os
from dataclasses import dataclass, field
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bot.live.drift_words import content_words, name_words, catch_all, SUBSTANTIAL

ROLES = ("Product", "Academic")

@dataclass
class Message:
    speaker: str
    text: str
    words: list[str]

@dataclass
class Meeting:
    id: str
    domain: str
    kind: str
    agenda: list[str]
    people: list[str]
    items: dict[int, list[Message]]

@dataclass
class Stream:
    meeting: str
    domain: str
    kind: str
    item: int
    title: str
    others: list[str]
    names: frozenset[str]
    messages: list[Message]
    label: list[str]          # "" on topic, else hard / medium / far / next
    spans: list[tuple[int,int]] = field(default_factory=list)

def load(path: str) -> list[Meeting]:
    out = []
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            raw = json.loads(line)
            kind = "chat" if raw["domain"].startswith("Chat") else "speech"
            people = sorted({t["s"] for t in raw["turns"]})
            names = name_words(()) if raw["domain"] in ROLES else name_words(people)
            items: dict[int, list[Message]] = {}
            for t in raw["turns"]:
                if t.get("m"): continue
                w = content_words(t["t"], names)
                if len(w) >= SUBSTANTIAL:
                    items.setdefault(t["k"], []).append(Message(t["s"], t["t"], w))
            out.append(Meeting(raw["id"], raw["domain"], kind, raw["agenda"], people if raw["domain"] not in ROLES else [], items))
    return out

def plant(meetings: list[Meeting], seed: int, chance: float = 0.03, most: int = 90, pool=None) -> list[Stream]:
    """pool: meetings that excerpts may come from (default the same)"""
    pool = meetings if pool is None else pool
    rng = random.Random(seed)
    sources = [(m, k) for m in pool for k in sorted(m.items) if k >= 0 and len(m.items[k]) >= 4 and not catch_all(m.agenda[k])]
    tw = {}
    def title_words(m, k):
        key = (m.id, k)
        if key not in tw: tw[key] = frozenset(content_words(m.agenda[k]))
        return tw[key]
    streams = []
    for m in meetings:
        names = name_words(m.people)
        for k in sorted(m.items):
            if k < 0 or catch_all(m.agenda[k]) or len(m.items[k]) < 8: continue
            mine = m.items[k]
            own = title_words(m, k)
            hard = [(m, j) for j in sorted(m.items) if j >= 0 and m.agenda[j] != m.agenda[k] and len(m.items[j]) >= 4]
            medium = [(n, j) for n, j in sources if n.domain == m.domain and n.id != m.id and not (title_words(n, j) & own)]
            far = [(n, j) for n, j in sources if n.kind == m.kind and n.domain != m.domain]
            msgs, label, spans = [], [], []
            for i, msg in enumerate(mine):
                if len(msgs) >= most: break
                if i and chance and rng.random() < chance:
                    r = rng.random()
                    which = "hard" if r < .5 else "medium" if r < .75 else "far"
                    options = {"hard": hard, "medium": medium, "far": far}[which]
                    if not options and which == "hard": which, options = "medium", medium
                    if options:
                        n, j = rng.choice(options)
                        src = n.items[j]
                        size = min(rng.randint(4, 12), len(src))
                        at = rng.randint(0, len(src) - size)
                        spans.append((len(msgs), len(msgs) + size))
                        theirs = src[at:at + size]
                        if n is not m:
                            other = name_words(n.people)
                            theirs = [Message(x.speaker, x.text, [w for w in x.words if w not in names]) for x in theirs]
                        msgs += theirs; label += [which] * size
                msgs.append(msg); label.append("")
            msgs, label = msgs[:most], label[:most]
            spans = [(a, min(b, most)) for a, b in spans if a < most]
            streams.append(Stream(m.id, m.domain, m.kind, k, m.agenda[k], [t for j, t in enumerate(m.agenda) if j != k], names, msgs, label, spans))
    return streams

def nexts(meetings: list[Meeting]) -> list[Stream]:
    out = []
    for m in meetings:
        ks = [k for k in sorted(m.items) if k >= 0]
        for k, j in zip(ks, ks[1:]):
            if catch_all(m.agenda[k]) or len(m.items[k]) < 8 or len(m.items[j]) < 4 or m.agenda[j] == m.agenda[k]: continue
            a, b = m.items[k][-60:], m.items[j][:12]
            out.append(Stream(m.id, m.domain, m.kind, k, m.agenda[k], [t for i, t in enumerate(m.agenda) if i != k], name_words(m.people), a + b, [""]*len(a)+["next"]*len(b), [(len(a), len(a)+len(b))]))
    return out

if __name__ == "__main__":
    ms = load(os.environ["HEARD_DRIFT_DATA"])
    s = plant(ms, 1)
    import collections
    for kind in ("chat", "speech"):
        g = [x for x in s if x.kind == kind]
        n = sum(len(x.messages) for x in g); p = sum(bool(l) for x in g for l in x.label)
        print(kind, len({x.meeting for x in g}), "streams", len(g), "messages", n, "off", p / n, collections.Counter(l for x in g for l in x.label), collections.Counter(x.domain for x in g), 'next', collections.Counter(x.domain for x in nexts(ms)))
    print(collections.Counter(x.title for x in s).most_common(40))
    print(sorted({a for m in ms for a in m.agenda if catch_all(a)})[:150])
