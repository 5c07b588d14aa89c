"""Whether a message says that something cannot be done for want of money, time, people or room, or
because of a rule.

A pure function over text, for English. Nothing here keeps what it is given. How well it does, and
how that was measured, is in docs/adr/0056-constraints.md; `bench/constraints.py` measures it again.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Final

LONGEST = 80
"""Words. Whoever writes more than this is explaining something, and is left alone."""
SHORTEST = 3
"""Words. "No time" by itself can be the answer to anything."""

_WANT = (
    r"(?:no(?: more| spare| extra)?|not enough|not (?:have|had|got)(?: the| any| enough| much)*"
    r"|n't (?:have|had|got|get|be)(?: the| any| enough| much| all| that much| that many| more)*"
    r"|n't enough|(?:without|lacks?|lacking|lack of|shortage of|short of|short on)(?: the| any)?"
    r"|too (?:little|few|less)|(?:so|very) little|insufficient)"
)
_PEOPLE = (
    r"(?:staff|devs|developers|volunteers|contributors|maintainers|reviewers|manpower|carers"
    r"|nurses|teachers|truckers|drivers|interpreters)"
)
_FORBIDS = (
    r"(?:council|trust|funders?|law|rules?|policy|policies|insurance|insurers?|health and safety"
    r"|landlord|management|school|nhs|data protection|gdpr|licen[cs]e|contract|regulations?)"
)
_DEAR = r"(?:expensive|costly|pricey)"
_ANY = ""
_FINDS: Final[tuple[tuple[str, str], ...]] = (
    # time
    (
        "time hours",
        rf"{_WANT} (?:time|hours)"
        r"(?= (?:to|for|left|now|next|anyway|yet|before|in)\b|[.!?]| ?$)",
    ),
    ("busy", r"(?:is|'s|are|'re|was|were|am|'m) too busy"),
    (
        "busy",
        r"(?:i'm|i am|we're|we are) "
        r"(?:just |all |still |a bit |bit |very |really |quite |pretty )*busy(?! (?:\w+ing|on)\b)",
    ),
    ("busy", r"(?:^|[.,!?] )(?:a bit|bit|very|really|quite|pretty|too) busy"),
    ("late", r"too late (?:for (?:this|that|the)|to)\b"),
    ("time", r"(?:very |too |so )?time-? ?consuming"),
    (_ANY, r"takes? too (?:long|much time)"),
    ("time", r"(?:run|running|ran) out of time to"),
    ("time", r"(?:only|just) (?:work |working )?part-time"),
    (
        "limited time money people",
        r"(?:given|because of|with) (?:the |our |such )?"
        r"(?:limited|lack of) (?:time|money|people)",
    ),
    # money
    ("expensive costly pricey", rf"(?:too|very|really|pretty|quite|so|bit|rather) {_DEAR}"),
    (
        "expensive costly pricey",
        r"(?:could|might|would|will|'ll|gonna|going to|definitely) (?:also |probably )?be"
        rf" (?:(?:a |too |very |quite |more |much |e )*){_DEAR}",
    ),
    (
        "expensive costly",
        r"(?:lot|much|far|way|is|'s|it|still) (?<!how much )more (?:expensive|costly)",
    ),
    ("expensive costly pricey", rf"it's {_DEAR}|^{_DEAR}\b"),
    (
        "afford",
        r"(?:can't|cannot|can not|couldn't|won't be able to|not able to) (?:really )?afford",
    ),
    ("unaffordable", r"unaffordable"),
    ("money budget budgets funds funding cash", rf"{_WANT} (?:money|budget|funds|funding|cash)"),
    ("budget", r"(?:over|outside|beyond|exceeds?|above) (?:the |our |your )?budget"),
    ("budget", r"(?:n't|not)(?: really)? (?:with)?in (?:the |our )?budget"),
    (
        "budget",
        r"budget (?:is|was|has been) "
        r"(?:very |too |so )?(?:tight|small|limited|cut|gone|fixed|spent)",
    ),
    ("funding funds", r"(?:still |also )?needs? (?:more |some )?fund(?:ing|s)"),
    ("fund finance pay", r"(?:hard|difficult|impossible) to (?:fund|finance|pay for)"),
    (
        "cost costs",
        r"costs? (?:is |are )?(?:far |way |much )?(?:too much|too high|more than|a lot)",
    ),
    (_ANY, r"(?:can )only spend|push (?:us over|the costs)|cost (?:re|con)straints?"),
    ("euro euros pounds dollars", r"not for (?:[\w-]+ ){1,2}(?:euros?|pounds?|dollars?)"),
    ("pay", r"who(?:'s| is) going to pay|who(?:'ll| will|would) pay"),
    # people
    (
        "staff devs developers volunteers contributors maintainers reviewers manpower carers "
        "nurses teachers truckers drivers interpreters",
        rf"{_WANT} {_PEOPLE}",
    ),
    ("people", rf"{_WANT} people (?:to|for|who)"),
    (
        "volunteer volunteers",
        r"(?:unless|if) (?:someone|somebody|anyone|nobody|no one) volunteers?",
    ),
    ("time", r"(?:nobody|no one|no-one) (?:has|had|with) (?:the |any )?time"),
    (
        "staffed understaffed shortstaffed overworked",
        r"(?:under|short-?) ?staffed|overworked",
    ),
    (
        "limited",
        r"limited by (?:the |our )?(?:number|skills?|time|money|budget|people|amount)",
    ),
    (
        _ANY,
        r"struggling to (?:find|get|recruit) "
        r"(?:\w+ ){0,2}(?:members|people|staff|volunteers|funding)",
    ),
    # room
    ("room rooms space", rf"{_WANT} (?:room|rooms|space)(?! for\b| constraint| free\b| to do\b)"),
    (
        "small closed booked full",
        r"(?:hall|building|room|office|kitchen|venue) (?:is|was|'s) (?:far |way |much )?"
        r"(?:too small|closed|booked|full)(?! of)",
    ),
    # rules
    (
        "allowed permitted",
        r"(?:we're|we are|they're|they are|we|they|i'm|may|might|will|would|be) ?(?:not|n't)"
        r" (?:be |been |legally )?(?:allowed|permitted) to",
    ),
    ("allowed permitted", r"(?:are|were|was|is)n't (?:legally )?(?:allowed|permitted) to"),
    (
        "illegal forbidden prohibited",
        r"(?:would|will|'s|may) (?:be )?(?:illegal|forbidden|prohibited)(?= to| for|[.!?]| ?$)",
    ),
    (_ANY, r"(?:be|that's|is|it's|goes) against the (?:law|rules?|policy)"),
    (
        "let allow permit cover pay",
        rf"{_FORBIDS} (?:do|does|will|would|wo)(?:n't| not) (?:let|allow|permit|cover|pay)",
    ),
    ("permission", r"(?:n't|not) (?:have|get) (?:the )?permission"),
    ("comply", r"(?:not|n't)(?: \w+){0,6} comply with"),
    # whatever it is
    ("resources capacity", rf"{_WANT} (?:resources|capacity)"),
    ("limited", r"(?:capacity|resources|budget|space) (?:is |are )?(?:very |so )?limited"),
)
"""What names a constraint, and before it the words of which one is in whatever it finds: it is
looked for in no other message, which costs half as much as looking for everything. `_ANY`: it has
no such word."""

# One of these words is in whatever is found. Most messages have none of them, and are done with
# after one look.
_NEEDED = frozenset(" ".join(words for words, _ in _FINDS).split()) | frozenset(
    """
    allows consuming costing constraints covers fund law overworked part-time pays permits resource
    restraints short-staffed spend time-consuming
    """.split()
)


_WANTING = frozenset(
    "no not without lack lacks lacking shortage short too little insufficient".split()
)
"""One of these, or "n't", is in whatever `_WANT` finds."""
_ALONE = frozenset(
    "take takes spend push constraint constraints restraint restraints struggling against".split()
)
"""One of these is in whatever a pattern finds that has no word of its own."""
_FORBIDDING = frozenset(
    """
    council trust funder funders law rule rules policy policies insurance insurer insurers health
    landlord management school nhs data gdpr licence license contract regulation regulations
    """.split()
)
_TOGETHER: Final = {
    **dict.fromkeys("people room rooms space".split(), _WANTING | _ALONE | {"limited"}),
    "time": _WANTING | _ALONE | {"limited", "consuming", "out", "part", "nobody"},
    **dict.fromkeys("let allow permit".split(), _FORBIDDING | _ALONE),
}
"""Words that people say often, and the others of which one, or "n't", has to stand with them: what
they are part of is found nowhere else."""


def _looked_for() -> dict[str, tuple[str, ...]]:
    """The patterns that may find something in a message, by a word that is in it."""
    found: dict[str, tuple[str, ...]] = {}
    always = tuple(pattern for words, pattern in _FINDS if words == _ANY)
    for words, pattern in _FINDS:
        for word in words.split():
            found[word] = (*found.get(word, always), pattern)
    return {**found, _ANY: always}


_BY_WORD: Final = _looked_for()


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    # What begins inside a word, or with the end of a clause, may do so: "don't", "sorry, too busy".
    return re.compile(rf"(?:(?<![a-z])|(?=n't|[.,!?]))(?:{'|'.join(patterns)})")


_LETTERS = re.compile(r"[a-z]+")
_DENIED = re.compile(
    r"(?:not|n't|no|never|less|whether|if)(?: [\w']+){0,8}?"
    r" (?:expensive|costly|pricey|time-consuming|cost a lot|cost too much)"
    r"|no (?:additional|extra) cost|than no time|in no time"
    r"|(?:no|n't any|not any|without(?: any)?) (?:\w+ )?(?:limits?|constraints?|restrictions?)"
    r"|(?:not|n't|without) (?:going )?(?:short of|over) (?:money|budget)"
    r"|(?:we're|we are|we have|we've) (?:just |now )?(?:run |running )?(?:out of|short o[fn]) time"
)
_HESITATES = re.compile(r"(?<!['\w])(?:u+h+|u+m+|m+|e)\b ?")
_HESITATIONS = frozenset(
    ["e", *("m" * n for n in range(1, 9))]
    + ["u" * n + sign * m for sign in "hm" for n in range(1, 9) for m in range(1, 9)]
)
"""What `_HESITATES` finds, as people draw it out: most messages have none, and are not searched."""
_SIGNS = str.maketrans(dict.fromkeys(';:()"“”*_', " "))
_SPLIT = re.compile(r" (?='|n't\b)| (?=- )|(?<=-) ")
_TORN = (" '", " n't", "- ")
"""One of these is in each text in which `_SPLIT` finds anything: most have none."""
_BLANKS = re.compile(r" +")


def may_name(said: Collection[str], text: str) -> bool:
    """Whether a text with these words, as `drift_words.tokens` has them, may name a constraint at
    all. It is cheap, where they are known: most messages have none of the words that it takes, and
    most of those that speak of people, room or time say of none that it is wanting."""
    if _NEEDED.isdisjoint(said):
        return False
    for word in _NEEDED.intersection(said):
        others = _TOGETHER.get(word)
        if others is None or not others.isdisjoint(said):
            return True
    return "n't" in text or "n’t" in text or "N'T" in text or "N’T" in text


def names_constraint(text: str) -> bool:
    """Whether the text says that something is limited by money, time, people, room or rules.

    Short and long messages are left alone, and whatever is not English. A message that says that
    there is no such limit is none.
    """
    words = text.lower().replace("’", "'").split()
    if not SHORTEST <= len(words) <= LONGEST:
        return False
    bare = [word.strip(".,;:!?()'\"") for word in words]
    if _NEEDED.isdisjoint(bare):
        return False
    plain = " ".join(words)
    if any(torn in plain for torn in _TORN):
        plain = _SPLIT.sub("", plain)
    plain = plain.translate(_SIGNS)
    if not _HESITATIONS.isdisjoint(bare):
        plain = _HESITATES.sub(" ", plain)
    if "  " in plain:
        plain = _BLANKS.sub(" ", plain)
    if not _says(plain):
        return False
    left = _DENIED.sub(" ", plain)
    return left == plain or _says(left)


def _says(plain: str) -> bool:
    tried = {_BY_WORD[word] for word in _BY_WORD.keys() & _LETTERS.findall(plain)}
    for patterns in tried or (_BY_WORD[_ANY],):
        if _compiled(patterns).search(plain) is not None:
            return True
    return False
