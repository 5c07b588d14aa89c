"""The text of a Word document, as Teams, Google Docs and Otter save a transcript.

Such a document is an archive; its paragraphs stand in `word/document.xml`. Only what is written is
taken: a paragraph a line.
"""

import re
from html import unescape

DOCUMENT = "word/document.xml"
"""Where in the archive its text stands."""
_BREAK = re.compile(r"<w:(?:br|cr)\b[^<>]*/?>")
_TAB = re.compile(r"<w:tab\b[^<>]*/?>")
_WRITTEN = re.compile(r"<w:t(?:\s[^<>]*)?>([^<]*)</w:t>")


def text_of(xml: str) -> str:
    """What is written in a document, a paragraph a line."""
    paragraphs = xml.split("</w:p>")
    return "\n".join(map(_line, paragraphs))


def _line(paragraph: str) -> str:
    marked = _TAB.sub("<w:t>  </w:t>", _BREAK.sub("<w:t>\n</w:t>", paragraph))
    return unescape("".join(_WRITTEN.findall(marked)))
