"""Which sentences promise something: who sees what, whose name is shown, what is kept or sealed.

Somebody may decide by such a sentence what they say or vote. So in a language that no speaker has
checked yet, it is followed by the English one. No list says which these are: a list would lack the
next sentence that somebody writes. It is told by the words of the English sentence, and a test
holds the rule against sentences of every kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fluent.syntax.ast import BaseNode, Pattern, TextElement

_SENTENCE = re.compile(r"\.(\s|$)")
"""Labels and questions promise nothing."""
_PROMISES: Final = re.compile(
    r"\b("
    # who sees it
    r"only (you|they|she|he|the (person|people|author|contact)|facilitators)\b[^.]{0,40}\b"
    r"(see|sees|read|reads|shown|told)"
    r"|(shows?|tells?|names?) nobody"
    r"|nobody (else )?(in the room |here )?(is (told|shown|named|asked)"
    r"|sees?\b|has seen|can (see|tell|look|read|know)|will (see|know)|could|knows?\b|reads)"
    r"|(is|are) not (shown|told|named)|not be (shown|named)|private(ly)?\b|in this room alone"
    # whose name stands by it
    r"|nobody.s name|without (your|their|any|the|a) names?|without names|no names?\b|by name\b"
    r"|your name (is|will|with)|their names? (is|are)|anonymous(ly)?|never who|tell whose"
    r"|who (wrote|answered|said|sent) (what|it|them)|could find out|give you away|give away"
    # ballots, and what is kept
    r"|sealed|ballots?|(is|are|was|were|be|been) (deleted|erased|forgotten)\b|no longer keeps"
    r"|heard (keeps|deletes|forgets|does not (keep|write))|keeps (these|your|who|no)"
    r")",
    re.IGNORECASE,
)


def promises(english: Pattern) -> bool:
    """Whether an English sentence promises something, in any of its variants."""
    said = "".join(_texts(english))
    return bool(_SENTENCE.search(said) and _PROMISES.search(said))


def _texts(node: object) -> Iterator[str]:
    match node:
        case TextElement(value=text):
            yield text
        case BaseNode():
            for part in vars(node).values():
                yield from _texts(part)
        case list():
            for part in node:
                yield from _texts(part)
