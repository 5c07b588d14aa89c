"""The words by which people say that a meeting goes on, in each language.

Each entry is a regular expression over a line in small letters with straight apostrophes. They are
joined by "or". "At the beginning" is where a sentence or a part of one between commas begins; up
to four interjections may stand before it: "ok, so, then ...".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class MovingPhrases:
    """What is said in one language."""

    moves_on: tuple[str, ...]
    """On to what comes next, whatever it is: "let's move on", "next item"."""
    begins_next: tuple[str, ...]
    """The same, at the beginning only: "next up", "last question", "moving on"."""
    starts: tuple[str, ...]
    """Beginning with the agenda: "let's get started"."""
    goes_to: tuple[str, ...]
    """What stands before the title of an item that the meeting goes to: "let's talk about"."""
    begins_to: tuple[str, ...]
    """The same, at the beginning only: "on to", "as for"."""
    opens: tuple[str, ...]
    """What may stand at the beginning before the title of an item that is opened: "so", "on"."""
    moves_to: tuple[str, ...]
    """What stands before the number of an item that the meeting goes to: "on to", "into"."""
    numbering: tuple[str, ...]
    """What items with their numbers are called: "item", "point"."""
    winds_up: tuple[str, ...]
    """Whether anybody has more to say about the item, or whether the meeting may go on."""
    only_if: tuple[str, ...]
    """What makes going on a question, or a matter of something else: "if not", "can we"."""
    lingers: tuple[str, ...]
    """What stands before the number of an item that the meeting is still on: "anything else on"."""
    postpones: tuple[str, ...]
    """What makes it some other time."""
    looks_back: tuple[str, ...]
    """What makes it a question or a report about the past: "did we", "when did"."""
    interjections: tuple[str, ...]
    """What may stand at the beginning, before anything that counts: "ok, so now 2)"."""
    empty: frozenset[str]
    """Words that two titles can share by chance."""


_WAY = r"(?: (?:right|straight|quickly|swiftly|briefly|directly|along|forward|ahead|over|back|on))*"
_LETS = (
    r"(?:let'?s|let us|shall we|time to|(?:i|we)(?:'ll| will| can| could| should| must|'d better"
    r"| have to| need to|'d like to| would like to| want to| wanted to)|i suggest we|i'd like us to"
    r"|i(?:'m| am) (?:going to|gonna)|we(?:'re| are) (?:going to|gonna)|going to|gonna)"
)
_NOW = r"(?: (?:all|also|then|now|just|quickly|briefly|start to|try to|please))*"
_THING = r"(?:agenda )?(?:item|point|topic|subject|question|issue|thing|one|order of business)"

ENGLISH: Final = MovingPhrases(
    moves_on=(
        rf"{_LETS}{_NOW} (?:move|push|press|hop|jump) (?:on|along|ahead)\b(?! with)",
        rf"{_LETS}{_NOW} (?:proceed|continue) to\b",
        rf"(?:move|moving|go|going|jump|jumping|switch|switching|skip|skipping|get|getting|turn"
        rf"|turning|hop|hopping|continue|carry on|start|begin){_WAY} (?:to|into|with)"
        r" (?:the|our|my)"
        r" (?:next|last|final|first|following)(?! (?:week|month|time|meeting|year))",
        r"next (?:agenda )?(?:item|topic|subject)\b(?! (?:is done|was))",
        r"(?:next|first|last|up next) on (?:the|our) (?:agenda|list)",
        r"(?:here(?:'s| is)|with|to) (?:the|my|our) (?:next|last|final) question",
        r"(?:brings|leads|takes|gets) us (?:in)?to\b",
        r"(?:switching|changing|change of) (?:gears|topics?|subjects?)",
    ),
    begins_next=(
        r"(?:moving|move|carrying) (?:swiftly |right |quickly |straight )?(?:on|along)\b(?! with)",
        r"next up\b",
        r"first up(?= *:)",
        r"up next\b",
        r"next(?= *(?:[:,.!]|$))",
        rf"(?:on to |onto |now |now for |for )?(?:the |our |my |a )?(?:very )?"
        rf"(?:next|last|final|first(?= \w+ *(?::|$|is\b)))(?: and (?:last|final))? {_THING}\b"
        rf"(?! (?:release|we|i|you|they|anyone|anybody|anything|that)\b)",
        rf"(?:the |our |my )?(?:next|last|first|final) (?:two|three|four|few|couple(?: of)?)"
        rf" {_THING}s\b",
        r"(?:the |our )?new (?:topic|subject)\b",
    ),
    starts=(
        rf"{_LETS}{_NOW} (?:get (?:started|going)|begin|start|kick (?:it |this )?off|dive in"
        rf"|jump (?:right )?in|get into it)\b(?= *(?:[.,!?:]|$|now\b|then\b|with\b))",
        r"(?:dive|jump|get)(?: right| straight)? into the (?:agenda|questions|topics|items)",
    ),
    goes_to=(
        rf"(?:move|moving|jump|jumping|switch|switching|skip|skipping|turn|turning|hop|hopping"
        rf"|slide|sliding|proceed|proceeding){_WAY} (?:to|into|onto)",
        r"(?:go|going|come|coming|get|getting)(?: (?:right|straight|quickly|along|forward|over|back"
        r"|on))+ (?:to|into|onto)",
        r"(?:brings|leads|takes|gets) us (?:in)?to",
        rf"{_LETS}{_NOW} (?:talk|speak|chat|hear|think) (?:about|on)",
        rf"{_LETS}{_NOW} (?:discuss|cover|do|tackle|look at|look into|take|take up|turn to|go to"
        rf"|get to|get into|dive into|go through|go over|go with|review|consider|address|open|raise"
        rf"|(?:start|begin|continue|carry on|go on|finish|end|close) (?:with|on|by))",
        r"next(?: up)?(?: is| are|:|,| we have| comes| there is| there's| would be)?(?= )",
        r"(?:starting|beginning|continuing|finishing|ending) with",
        r"(?:item|topic|point|subject|thing|question|up)(?: on (?:the|our) (?:agenda|list))? is",
    ),
    begins_to=(
        r"on to", r"onto", r"over to", r"back to", r"now to", r"now on to", r"now for",
        r"now about", r"and now", r"as for", r"as to", r"regarding", r"concerning",
        r"with regards? to", r"speaking of", r"when it comes to",
        r"on the (?:topic|subject|issue|matter|question) of",
        r"coming to", r"finally", r"lastly", r"so then", r"re:?",
    ),
    opens=(r"", r"on", r"so", r"now", r"then", r"for", r"about", r"the", r"our", r"in terms of"),
    moves_to=(
        r"(?:along|back|down|forward|in|now|on|over|up|us|go|move|moving|jump|jumping|turn"
        r"|turning) to",
        r"into",
        r"onto",
        r"next(?: is| up(?: is)?|:)?",
        r"(?:start|begin|continue|carry on|go on)(?:ing)? with",
        rf"{_LETS}{_NOW} (?:talk|speak|chat) (?:about|on)",
        rf"{_LETS}{_NOW} (?:discuss|cover|do|tackle|look at|take)",
    ),
    numbering=("agenda item", "item", "point", "topic", "number", "no", "part", "question"),
    winds_up=(
        r"any(?:thing|body|one) (?:else|more|further)"
        r" (?:on|about|for|to (?:add|say|discuss|bring))",
        r"any (?:(?:other|more|further|last|final) )?"
        r"(?:questions|comments|thoughts|points|remarks)",
        r"(?:anything|anyone|anybody) else\s*(?:\?|$)",
        r"(?:move|moving|push|press) (?:on|along)\b",
    ),
    only_if=(
        r"if\b", r"unless\b", r"whether\b", r"(?:can|could|may|should|do) (?:we|i)\b",
        r"(?:are we|everyone|everybody|all|you) (?:all )?(?:ready|ok|okay|good|happy|fine)\b",
        r"(?:ready|ok|okay|good|fine) to\b", r"\bor (?:can|could|should|shall)\b",
    ),
    lingers=(
        r"(?:else|anything|anyone|anybody|more|nothing|enough|done|finished|questions|comments"
        r"|it for|all for|still|we are on|we're on|skip|skipping)\b"
        r"(?!.*\b(?:to|into|onto|next)\b)",
    ),
    postpones=(
        r"later",
        r"until",
        r"when we (?:get|come)",
        r"(?:come|get|go|coming|getting) back to",
        r"at the end",
        r"next (?:week|month|time|meeting|year)",
        r"(?:before|after) (?:that|we|i)",
    ),
    looks_back=(
        r"(?:did|didn't|had|was|were|why|when|how) (?:we|you|i|they)",
        r"(?:have|has|haven't) (?:we|you|i|they|anyone|anybody|everyone|everybody)",
        r"(?:we|you|i|they)(?:'ve| have| had)(?: already| just| all)? (?:been|had|done|gone|\w+ed)",
        r"(?:we|you|they)(?: already| just)? (?:did|were|was|talked|moved|discussed|went)",
        r"(?:will|would|might|may|could) (?:be|have)",
        r"last (?:week|month|time|meeting|year)",
    ),
    interjections=(
        "ah", "alright", "all", "and", "anyway", "anyways", "cool", "great", "good", "hokay", "k",
        "now", "ok", "okay", "oh", "right", "so", "thank you", "thanks", "then", "well", "yeah",
        "yes", "yep", "but", "excellent", "awesome", "perfect", "nice", "sure", "fine", "um", "uh",
    ),
    empty=frozenset(
        "a an and are be for from http https i in is it no not of on or s the this that to we with"
        " www all any as at by do does each has have her his how its more most my our out so some"
        " than their them then there these they those us was were what when where which who why"
        " will you your item items topic point points thing things agenda next last first final"
        " new about meeting".split()
    ),
)  # fmt: skip

PHRASES: Final = {"en": ENGLISH}
"""By the code of the language. English is looked for in every room."""
