"""Whether a message says that something cannot be done for want of money, time, people or room, or
because of a rule.

A pure function over text, for English. Nothing here keeps what it is given. How well it does, and
how that was measured, is in docs/adr/0056-constraints.md; `bench/constraints.py` measures it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 80
"""Words. Whoever writes more than this is explaining something, and is left alone."""
SHORTEST = 3
"""Words. "No time" by itself can be the answer to anything."""

# One of these words is in whatever the patterns below find. Most messages have none of them, and
# are done with after one look.
_NEEDED = frozenset(
    """
    afford allow allowed allows budget budgets busy capacity cash closed comply consuming costing
    constraints cost costs costly cover covers devs developers contributors maintainers reviewers
    drivers carers nurses teachers interpreters truckers expensive euro euros dollars pounds fund
    forbidden funded funding funds hours illegal insurance late law let limited money overworked
    part-time pay pays permission permit permitted permits pricey prohibited resource resources
    restraints booked small room rooms space spend staff staffed short-staffed understaffed
    manpower time time-consuming unaffordable volunteer volunteers full people
    """.split()
)

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
_PATTERNS = (
    # time
    rf"{_WANT} (?:time|hours)(?= (?:to|for|left|now|next|anyway|yet|before|in)\b|[.!?]| ?$)",
    r"(?:is|'s|are|'re|was|were|am|'m) too busy",
    r"(?:i'm|i am|we're|we are) (?:just |all |still |a bit |bit |very |really |quite |pretty )*busy"
    r"(?! (?:\w+ing|on)\b)",
    r"(?:^|[.,!?] )(?:a bit|bit|very|really|quite|pretty|too) busy",
    r"too late (?:for (?:this|that|the)|to)\b",
    r"(?:very |too |so )?time-? ?consuming|takes? too (?:long|much time)",
    r"(?:run|running|ran) out of time to",
    r"(?:only|just) (?:work |working )?part-time",
    r"(?:given|because of|with) (?:the |our |such )?(?:limited|lack of) (?:time|money|people)",
    # money
    r"(?:too|very|really|pretty|quite|so|bit|rather) (?:expensive|costly|pricey)",
    r"(?:could|might|would|will|'ll|gonna|going to|definitely) (?:also |probably )?be"
    r" (?:(?:a |too |very |quite |more |much |e )*)(?:expensive|costly|pricey)",
    r"(?:lot|much|far|way|is|'s|it|still) (?<!how much )more (?:expensive|costly)",
    r"it's (?:expensive|costly|pricey)|^(?:expensive|costly|pricey)\b",
    r"(?:can't|cannot|can not|couldn't|won't be able to|not able to) (?:really )?afford",
    r"unaffordable",
    rf"{_WANT} (?:money|budget|funds|funding|cash)",
    r"(?:over|outside|beyond|exceeds?|above) (?:the |our |your )?budget",
    r"(?:n't|not)(?: really)? (?:with)?in (?:the |our )?budget",
    r"budget (?:is|was|has been) (?:very |too |so )?(?:tight|small|limited|cut|gone|fixed|spent)",
    r"(?:still |also )?needs? (?:more |some )?fund(?:ing|s)",
    r"(?:hard|difficult|impossible) to (?:fund|finance|pay for)",
    r"costs? (?:is |are )?(?:far |way |much )?(?:too much|too high|more than|a lot)",
    r"(?:can )only spend|push (?:us over|the costs)|cost (?:re|con)straints?",
    r"not for (?:[\w-]+ ){1,2}(?:euros?|pounds?|dollars?)",
    r"who(?:'s| is) going to pay|who(?:'ll| will|would) pay",
    # people
    rf"{_WANT} {_PEOPLE}",
    rf"{_WANT} people (?:to|for|who)",
    r"(?:unless|if) (?:someone|somebody|anyone|nobody|no one) volunteers?",
    r"(?:nobody|no one|no-one) (?:has|had|with) (?:the |any )?time",
    r"(?:under|short-?) ?staffed|overworked",
    r"limited by (?:the |our )?(?:number|skills?|time|money|budget|people|amount)",
    r"struggling to (?:find|get|recruit) (?:\w+ ){0,2}(?:members|people|staff|volunteers|funding)",
    # room
    rf"{_WANT} (?:room|rooms|space)(?! for\b| constraint| free\b| to do\b)",
    r"(?:hall|building|room|office|kitchen|venue) (?:is|was|'s) (?:far |way |much )?"
    r"(?:too small|closed|booked|full)(?! of)",
    # rules
    r"(?:we're|we are|they're|they are|we|they|i'm|may|might|will|would|be) ?(?:not|n't)"
    r" (?:be |been |legally )?(?:allowed|permitted) to",
    r"(?:are|were|was|is)n't (?:legally )?(?:allowed|permitted) to",
    r"(?:would|will|'s|may) (?:be )?(?:illegal|forbidden|prohibited)(?= to| for|[.!?]| ?$)",
    r"(?:be|that's|is|it's|goes) against the (?:law|rules?|policy)",
    rf"{_FORBIDS} (?:do|does|will|would|wo)(?:n't| not) (?:let|allow|permit|cover|pay)",
    r"(?:n't|not) (?:have|get) (?:the )?permission",
    r"(?:not|n't)(?: \w+){0,6} comply with",
    # whatever it is
    rf"{_WANT} (?:resources|capacity)",
    r"(?:capacity|resources|budget|space) (?:is |are )?(?:very |so )?limited",
)
# What begins inside a word, or with the end of a clause, may do so: "don't", "sorry, too busy".
_SAYS = re.compile(rf"(?:(?<![a-z])|(?=n't|[.,!?]))(?:{'|'.join(_PATTERNS)})")
_DENIED = re.compile(
    r"(?:not|n't|no|never|less|whether|if)(?: [\w']+){0,8}?"
    r" (?:expensive|costly|pricey|time-consuming|cost a lot|cost too much)"
    r"|no (?:additional|extra) cost|than no time|in no time"
    r"|(?:no|n't any|not any|without(?: any)?) (?:\w+ )?(?:limits?|constraints?|restrictions?)"
    r"|(?:not|n't|without) (?:going )?(?:short of|over) (?:money|budget)"
    r"|(?:we're|we are|we have|we've) (?:just |now )?(?:run |running )?(?:out of|short o[fn]) time"
)
_FILLER = re.compile(r"(?<!['\w])(?:u+h+|u+m+|m+|e)\b ?|[;:()\"“”*_]+")
_SPLIT = re.compile(r" (?='|n't\b)| (?=- )|(?<=-) ")
_TORN = (" '", " n't", "- ")
"""One of these is in each text in which `_SPLIT` finds anything: most have none."""
_BLANKS = re.compile(r" +")


def may_name(said: Iterable[str]) -> bool:
    """Whether a text with these words, as `drift_words.tokens` has them, may name a constraint at
    all. It is cheap, where they are known: most messages have none of the words that it takes."""
    return not _NEEDED.isdisjoint(said)


def names_constraint(text: str) -> bool:
    """Whether the text says that something is limited by money, time, people, room or rules.

    Short and long messages are left alone, and whatever is not English. A message that says that
    there is no such limit is none.
    """
    words = text.lower().replace("’", "'").split()
    if not SHORTEST <= len(words) <= LONGEST:
        return False
    if _NEEDED.isdisjoint(word.strip(".,;:!?()'\"") for word in words):
        return False
    plain = " ".join(words)
    if any(torn in plain for torn in _TORN):
        plain = _SPLIT.sub("", plain)
    plain = _FILLER.sub(" ", plain)
    if "  " in plain:
        plain = _BLANKS.sub(" ", plain)
    return _SAYS.search(_DENIED.sub(" ", plain)) is not None
