"""How people say in Welsh that a meeting goes on (see `bot.meeting.moving_phrases`).

A draft, like the catalogue: no speaker has checked it yet.
"""

from __future__ import annotations

from typing import Final

from bot.meeting.moving_phrases import MovingPhrases

_THE = r"(?:'r| yr| y)?"
_NOW = r"(?: (?:nawr|rwan|felly|hefyd))?"
_LETS = (
    r"(?:gadewch i ni|gadewch inni|gawn ni|dewch i ni|beth am(?: i ni)?|mae'n bryd(?: i ni)?"
    r"|mae'n amser(?: i ni)?|amser|hoffwn(?: i)?|gallwn(?: ni)?|byddwn(?: ni)?'n)"
) + _NOW  # fmt: skip
_ITEM = r"(?:eitem|pwynt|bwynt|pwnc|mater|fater)"

WELSH: Final = MovingPhrases(
    moves_on=(
        r"symud(?:wn)?(?: ni)? ymlaen",
        r"(?:awn|mynd|ewn)(?: ni)? ymlaen",
        r"ymlaen a ni",
        rf"(?:at|i){_THE} {_ITEM} (?:nesaf|olaf)",
        rf"\A(?:yr? )?{_ITEM} nesaf",
        r"nesaf ar yr agenda",
    ),
    next_up=(r"\A(?:yr? )?nesaf:",),
    starts=(
        rf"{_LETS} (?:d?dechrau|cychwyn)",
        r"(?:dechreuwn|cychwynnwn)(?= *(?:[.,!?:]|$|nawr\b|gyda\b))",
    ),
    firsts=("[cg]yntaf",),
    moves_to=(
        rf"(?:symud(?:wn)?|mynd|awn|neidio|troi|trown|ymlaen)(?: ni)?(?: ymlaen| yn ol)?{_NOW}"
        rf" (?:at|i){_THE}(?: {_ITEM}| rif)?",
        r"(?:ymlaen|yn ol) (?:at|i)",
        r"(?:dechrau|dechreuwn|cychwyn|parhau) (?:gyda|efo|a)",
        r"nesaf(?: yw| ydy)?",
    ),
    opens=(
        rf"(?:symud(?:wn)?|mynd|awn|neidio|troi|trown|ymlaen)(?: ni)?(?: ymlaen| yn ol)?{_NOW}"
        rf" (?:at|i){_THE}(?: {_ITEM})?",
        rf"{_LETS} (?:siarad|sgwrsio|son|drafod|trafod|edrych|ystyried)(?: ychydig)?{_NOW}"
        rf"(?: am| ar)?{_THE}",
        rf"(?:trafodwn|siaradwn|edrychwn|ystyriwn)(?: ni)?{_NOW}(?: am| ar)?{_THE}",
        rf"(?:dechrau|dechreuwn|cychwyn|cychwynnwn|parhau|parhawn)(?: ni)? (?:gyda|efo|a|ag){_THE}",
        rf"\A(?:yr? )?(?:{_ITEM} |peth )?(?:nesaf|olaf)(?: yw| ydy|:|,)?{_THE}",
        rf"\A(?:nawr|rwan)(?:,| am)?{_THE}",
    ),
    follows=(r"(?:sydd |sy |sy'n )?(?:nesaf|gyntaf|dod nesaf)",),
    announces=(r"iawn|reit|nawr|rwan|felly|dyna ni|oce|ok",),
    goes_back=(r"yn ol", r"eto", r"dychwelyd", r"dychwelwn"),
    winds_up=(
        r"(?:unrhyw beth|rhywbeth|unrhyw un|rhywun) (?:arall|pellach|i'w)",
        r"unrhyw (?:gwestiwn|gwestiynau|sylw|sylwadau)",
        r"(?:cwestiynau|sylwadau) (?:eraill|pellach)",
        r"cyn (?:i ni|inni) (?:symud|fynd)|cyn symud",
    ),
    lingers=(
        r"(?:unrhyw|arall|mwy|dim byd|cwestiynau|sylwadau|dal ar|gorffen|ar)\b"
        r"(?!.*\b(?:at|i|nesaf)\b)",
    ),
    joins=(r"ac (?=awn\b)",),
    postpones=(
        r"nes ymlaen",
        r"wedyn",
        r"diweddarach",
        r"yfory",
        r"(?:tro|wythnos|mis|cyfarfod|flwyddyn) nesaf",
        r"cyn (?:i ni|inni|symud)",
        r"pan",
        r"(?:dod|down|ddod) yn ol",
        r"ar y diwedd",
    ),
    looks_back=(
        r"(?:wnaethon|wnaethom|buon|buom|oedden|gawson|aethon|siaradon|symudon) (?:ni|chi|nhw)",
        r"(?:pryd|pam|sut) ",
        r"wedi (?:trafod|siarad|symud|bod|dechrau|gorffen)",
        r"(?:tro|wythnos|mis|cyfarfod) diwethaf|ddoe",
        r"trafodwyd|soniwyd",
        r"peidi(?:wch|o)|ddim|dim (?:symud|eisiau|amser)",
    ),
    only_perhaps=(r"os", r"neu", r"gawn ni", r"allwn ni", r"a gawn", r"cyn"),
    only_if=(r"os\b.*\b(?:gallwn|byddwn|awn)",),
    offers=(r"neu (?:a )?(?:gawn|awn|allwn|gallwn|symudwn|hoffech|ydych)\b.*\?",),
    interjections=(
        r"iawn|da iawn|reit|nawr|rwan|felly|popeth yn iawn|oce|ok|gwych|ardderchog|dyna ni|wel|ie"
        r"|ac|a|diolch(?: yn fawr)?(?: (?:pawb|i bawb|\w+))?",
    ),
    everyday=(
        "adroddiad", "adroddiadau", "newyddion", "cwestiynau", "gwaith", "cynllun", "cyfarfod",
        "grwp", "tim", "prosiect", "syniadau", "amser", "pobl", "diweddariad",
    ),
    idle=("cwestiynau", "cyfarfod", "grwp", "tim", "syniadau", "amser", "pobl"),
    items=("eitem", "pwynt", "bwynt", "pwnc"),
    counts=("rhif", "rif"),
    sections=("adran", "rhan"),
    numbers=("un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg"),
    empty=frozenset(
        "a ac am ar at dy ei ein eich eu fy gyda i mae nawr ni o oedd sydd sy un ydy yn yr yw y hyn"
        " hwn hon eitem pwynt pwnc agenda mater".split()
    ),
    mutations={
        "p": ("b", "mh", "ph"), "t": ("d", "nh", "th"), "c": ("g", "ngh", "ch"), "b": ("f", "m"),
        "d": ("dd", "n"), "g": ("", "ng"), "m": ("f",), "ll": ("l",), "rh": ("r",),
    },
)  # fmt: skip
