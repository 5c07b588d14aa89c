"""How people say in English that a meeting goes on (see `bot.meeting.moving_phrases`)."""

from __future__ import annotations

from typing import Final

from bot.meeting.moving_phrases import MovingPhrases

_SOON = r"(?: (?:all|now|also|then|just|quickly|briefly|first|please|next|maybe|perhaps))*"
_LETS = (
    r"(?:let'?s|lets|let us|(?:we|i)'ll|(?:we|i) (?:will|can|should|could|shall|would like to"
    r"|want to|have to|need to|must)|shall we|can we|could we|should we|time to|i'd like to"
    r"|i suggest we|ready to|(?:we're|i'm|we are|i am) going to|gonna)"
) + _SOON  # fmt: skip
_TALKS = (
    r"(?:let'?s|lets|let us|(?:we|i)'ll|(?:we|i) (?:will|can)|shall we|can we|could we|time to"
    r"|i'd like to|i would like to|i suggest we|(?:we're|i'm|we are|i am) going to|gonna)"
) + _SOON  # fmt: skip
_NO_PERSON = r"(?!(?: now)? (?:to|with) (?:mr|mrs|ms|dr|prof|the hon\w*)\b)"
_THING = (
    r"(?:agenda )?(?:item|point|topic|subject|question|issue|thing|one|(?:order|bit|piece) of"
    r" business|proposal|section)"
)
_GO = r"(?:mov|go|jump|switch|turn|skip|slid|shimmy|hop|proceed|advanc)(?:e|ing)?"
_ONTO = r"(?:(?:in|on)?to)"
_FURTHER = r"(?:second|third|fourth|fifth|sixth|seventh)(?: most \w+)?"

ENGLISH: Final = MovingPhrases(
    moves_on=(
        rf"{_LETS} (?:move|push|press|carry|proceed|get) (?:on|along)\b{_NO_PERSON}",
        rf"{_LETS} proceed\b{_NO_PERSON}",
        rf"(?:we're|we are|i'm|i am|so|and|ok|then|now),? ?{_SOON} moving (?:on|along|ahead)",
        r"\A(?:(?:let|so) )?mov(?:e|ing) (?:right |swiftly |quickly )?(?:on|along|ahead)",
        rf"{_GO}(?: (?:right|straight|swiftly|quickly|now))?(?: (?:on|along|over|ahead|forward))?"
        rf" {_ONTO} (?:the|our) (?:next|last|final)"
        r"(?:(?: \w+)? (?:item|topic|point|one|thing|subject|section|part|issue|pr|rfc|proposal)"
        r"| on (?:the|our)|(?= *(?:$|[.,!?:])))",
        r"\A(?:the )?next (?:agenda )?(?:item|topic|subject)\b(?! (?:is done|was))",
        r"(?:next|first|last)(?: (?:item|topic|point|thing))? on (?:the|our|my) (?:agenda|list)",
        rf"(?:next|now),? we(?:'ll)? (?:{_GO}|come)(?: on| along| over)? {_ONTO}\b",
        r"\A(?:the |our )?new (?:topic|subject)",
        r"(?:switching|changing|shifting|change of) (?:gears|topics?|subjects?)",
        rf"{_LETS} (?:switch|change|shift) (?:gears|topics?|subjects?)",
        r"[,:;] *(?:moving|onwards?|on)(?: on| along)?\W*\Z",
        r"(?:that|this) (?:brings|leads|takes) us (?:on )?to",
        rf"(?:that|this) (?:brings|leads|takes|gets) (?:us )?(?:nicely |neatly )?{_ONTO}"
        r" (?:the|our) (?:first|next|last|final)",
    ),
    next_up=(
        r"\A(?:up next|next up|first up:|next:|next\Z)",
        rf"\A(?:(?:on|over) to |onto |now |now for |for )?(?:the |our |my )?(?:very )?"
        rf"(?:next|last|final|first(?= (?!thing|point|one|issue)\w+ *(?::|$|is\b)))"
        rf"(?: and (?:last|final))? {_THING}\b"
        r"(?! (?:release|we|i|you|they|anyone|anybody|anything|that|was|week|month)\b)"
        r"(?!(?: (?:is|are|goes|comes|will be))? (?:from|to|for|by)\b)",
        rf"\A(?:the |our |my )?{_FURTHER} (?:agenda )?(?:item|topic)\b",
        rf"\A(?:the |our |my )?(?:next|last|first|final) (?:two|three|four|few|couple(?: of)?)"
        rf" {_THING}s\b",
        r"(?:here(?:'s| is)|with|to) (?:the|my|our) (?:next|last|final) question",
    ),
    starts=(
        rf"{_LETS} (?:get (?:started|going)|begin|start|kick (?:it |this )?off|dive in"
        r"|jump (?:right )?in|get into it)(?= *(?:[.,!?:]|$|now\b|then\b|with\b))",
        r"(?:dive|jump|get)(?: right| straight)? into the (?:agenda|questions|topics|items)",
    ),
    firsts=("first",),
    moves_to=(
        r"(?:along|back|down|forward|in|now|on|over|up|us|go|move|moving|jump|jumping|turn) to",
        r"into",
        r"onto",
        r"next(?: is| up(?: is)?)?",
        r"(?:start|begin|continue|carry on|go on)(?:ing)? with",
        rf"{_LETS} (?:talk|speak|chat) about",
        rf"{_LETS} (?:discuss|cover|do|tackle|look at|take)",
        r"turning to",
        r"moving (?:on|along)",
    ),
    opens=(
        rf"{_LETS} (?:go|get|jump|move|turn|switch|come|dive)"
        rf"(?: (?:right|straight|on|along|over|ahead|back|down))* {_ONTO}",
        rf"{_LETS} (?:jump|dive|start|kick)(?: (?:right|straight))?(?: (?:in|off))? with",
        r"\A(?:move|go|turn|jump|skip)(?: (?:right|straight|on|along|over|ahead|back))+ (?:in)?to",
        r"\Aon the(?= (?:[\w-]+ ){1,4}(?:front|side)\b)",
        r"over to [\w.-]+(?: and [\w.-]+)? (?:for|with|on|about)",
        r"(?:mov|jump|switch|turn|skipp)ing(?: (?:us|now|right|straight|quickly|then))?"
        r"(?: (?:on|along|over|ahead|back))?(?: (?:in)?to| onto|:)",
        r"\A(?:(?:now|then) )?(?:on|over|back)(?: then| now)? (?:in)?to",
        r"\A(?:the )?next(?: up| item| topic| point| thing| on the (?:agenda|list))?"
        r"(?:,? (?:is|are|we have)|'s|:|,| -+| =)?",
        r"(?:next|last|final) (?:item|topic|point|thing)(?: on the (?:agenda|list))? (?:is|are)",
        r"next on (?:the|our) (?:agenda|list)(?: is|:)?",
        r"next(?: up)? (?:is|are|we have)",
        r"\A(?:agenda )?(?:item|point|topic) \w+ is",
        rf"{_LETS} move on(?: then| now)?[:,]",
        rf"{_TALKS} hear from \w+ (?:about|on)",
        rf"{_TALKS} (?:talk|speak|chat|hear)(?: a (?:bit|little))? (?:about|on|from)",
        rf"{_TALKS} (?:discuss|cover|tackle|take up|address)",
        rf"(?:let'?s|lets|let us|shall we){_SOON} (?:do(?! an?\b)|take|have|hear|look at"
        r"|review|consider|revisit|break down|(?:dive|look|get|go) into|touch(?: base)? on"
        r"|go (?:through|over)|deal with|get started (?:with|on)|focus on|return to"
        r"|pick up|think about)",
        r"\A(?:the )?(?:first|next|last|final|another|one more) (?:question|thing|one|item|topic"
        r"|point|up)(?: is| are|'s|:|,|\.)?",
        rf"(?:{_LETS} )?(?:start|starting|begin|beginning|continue|continuing|kick off|carry on"
        r"|go on)(?: off)?(?: now| then)? with",
        r"\A(?:now(?: for)?|turning to|(?:agenda )?(?:topic|item)(?: \d+)?:)",
        r"(?:brings|leads|takes|moves|gets) us(?: on| over)? to",
        r"\A(?:time for|now on to|now about|and now|as for|as to|regarding|concerning|re:"
        r"|with regards? to|speaking of|when it comes to|coming to|finally|lastly|so then"
        r"|on the (?:topic|subject|issue|matter|question) of)",
    ),
    follows=(
        r"(?:(?:is|are|comes?|goes) )?(?:up )?(?:next|first)(?: up)?(?:,? (?:then|please))?",
        r"(?:is|are) up",
    ),
    announces=(r"ok(?:ay)?|so|now|then|right|alright(?:y)?|all right|next|finally|lastly|k",),
    goes_back=(r"back", r"return(?:ing)?", r"revisit(?:ing)?", r"again"),
    winds_up=(
        r"any(?:thing|body|one) (?:else|more)|is there (?:more|something else)",
        r"any (?:other|more|further|last|final) (?:\w+ )?(?:questions?|comments?|thoughts?|points?"
        r"|remarks?|items?|input)",
        r"any (?:questions?|comments?|thoughts?|objections?)(?: (?:on|about|so far))?",
        r"before (?:we|i) (?:move|go|proceed|continue)",
        r"(?:last|final) (?:call|chance|words?|thoughts?)",
    ),
    lingers=(
        r"(?:else|anything|anyone|anybody|more|nothing|enough|done|finished|questions|comments"
        r"|it for|all for|still|we are on|we're on|skip|skipping)\b"
        r"(?!.*\b(?:to|into|onto|next)\b)",
    ),
    joins=(r"and (?=(?:then )?(?:let'?s|lets|move|go on|jump|turn|on to)\b)",),
    postpones=(
        r"later",
        r"soon",
        r"asap",
        r"afterwards?",
        r"tomorrow",
        r"in a (?:minute|moment|bit|while|second)",
        r"during",
        r"after (?:this|that|these|those|the|one|his|her|their|your)",
        r"until",
        r"(?:when|once|before|after|if|till) (?:we|i|you|they) (?:get|come|move|go|reach|are)",
        r"(?:come|get|coming|getting|(?:will|'ll|can|could|going to) go) back to",
        r"at the end",
        r"next (?:week|month|time|meeting|year)",
    ),
    looks_back=(
        r"(?:did|didn't|have|haven't|had|has|were|was|why) (?:we|you|i|they)",
        r"(?:when|how|where) (?:did|were)|when (?:do|will|are)",
        r"how (?:do|should|shall|can|could|would|will|might) (?:we|i|you|they|people)",
        r"(?:we|you|i|they|he|she)(?:'ve| have)? (?:already |just )?(?:talked|moved|discussed"
        r"|covered|spoke|went|looked|started|did)",
        r"last (?:week|month|time|meeting|year)",
        r"(?:don't|do not|cannot|can't|won't|never|not|no time)\b.{0,40}\b(?:move|go|get|jump|start"
        r"|continue|talk|discuss)",
        r"keep (?:moving|going)",
        r"(?:once|when|whenever|each time|every time) ",
        r"you(?:'re| are| can| could) (?:move|mov|go|jump|start)(?:ing)?",
    ),
    only_perhaps=(
        r"if",
        r"or",
        r"unless",
        r"otherwise",
        r"about to",
        r"before",
        r"(?:can|could|shall|should|may) (?:we|i)",
        r"we (?:can|could|should|may)",
    ),
    only_if=(
        r"(?:if|unless|otherwise)\b.*\b(?:we|i)(?:'ll| will| can| could| may| might| should)",
    ),
    offers=(
        r"or (?:else )?(?:do|should|shall|can|could|may|might) (?:we|i)\b.*\?",
        r"or (?:would|do) (?:you|people|folks|anybody|anyone|everybody|everyone)\b.*\?",
    ),
    interjections=(
        r"ah|alright(?:y)?|all right|and|anyway|cool|excellent|fine|good|great|k|now|ok(?:ay)?|okey"
        r"|right|so|sure|thanks?(?: you)?(?: (?:all|everybody|everyone|folks|very much|a lot|\w+))?"
        r"|then|well|yes|yep|hm+|perfect|lovely|if not|finally|lastly|but",
    ),
    everyday=(
        "status", "update", "updates", "discussion", "question", "questions", "work", "report",
        "reports", "news", "review", "plan", "planning", "issue", "issues", "project", "team",
        "people", "time", "meeting", "idea", "ideas", "open", "other", "release", "group",
    ),
    idle=(
        "time", "people", "meeting", "question", "questions", "issue", "issues", "idea", "ideas",
        "other", "open", "group", "team", "discussion",
    ),
    items=("agenda item", "item", "topic", "point"),
    counts=("number", "nr"),
    sections=("issues?", "sections?"),
    numbers=("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    empty=frozenset(
        "a an and are be for from http https i in is it no not of on or s the this that to we with"
        " www all any as at by do does each has have her his how its more most my our out so some"
        " than their them then there these they those us was were what when where which who why"
        " will you your item items topic topics point points thing things agenda next last first"
        " final new about meeting".split()
    ),
)  # fmt: skip
