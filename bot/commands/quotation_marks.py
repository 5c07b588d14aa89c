"""Quotation marks, as keyboards and phones make them."""

from __future__ import annotations

PAIRS = {
    '"': '"”“„',
    "“": '”“"',
    "”": '”"',
    "„": '“”"',
    "‟": "”",
    "'": "'’",
    "‘": "’'",
    "’": "’'",
    "‚": "‘’'",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "＂": "＂",
    "`": "`",
}
"""Opening marks, and the marks that may close each."""
SINGLE = "'‘’‚"
"""Those that are apostrophes as well."""
_ENDS = ".,;:!?)]}"


def quoted(text: str, at: int) -> tuple[str, int] | None:
    """What stands between quotation marks that open at a place, and the place after them; None if
    none open there, or they never close."""
    closing = PAIRS.get(text[at : at + 1])
    if closing is None:
        return None
    for place in range(at + 1, len(text)):
        if text[place] in closing:
            after = text[place + 1 : place + 2]
            # An apostrophe inside a word closes nothing.
            if not after or after.isspace() or after in _ENDS:
                return text[at + 1 : place].strip(), place + 1
    return None


def unquoted(text: str) -> str:
    """A text without the quotation marks around the whole of it."""
    text = text.strip()
    found = quoted(text, 0)
    return text if found is None or found[1] != len(text) else found[0]


def listed(text: str) -> list[str]:
    """The pieces of a list with commas, semicolons or line breaks between; what stands in quotation
    marks is one piece."""
    pieces: list[str] = []
    piece, at = "", 0
    while at < len(text):
        marked = quoted(text, at) if not piece.strip() else None
        if marked is not None:
            piece, at = marked
        elif text[at] in ",;\n、，；":
            pieces.append(piece)
            piece, at = "", at + 1
        else:
            piece, at = piece + text[at], at + 1
    return [*pieces, piece]
