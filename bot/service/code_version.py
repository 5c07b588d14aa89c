"""Which version of the code this is, as far as folding a journal goes.

A release's number would not do: what folds a journal changes from one commit to the next. So it is
what the sources themselves say, without those that only carry out what was decided.
"""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

import bot

_DOES_NOT_FOLD = frozenset({"admin_phrases", "phrases", "service"})


@cache
def code_version() -> str:
    """A digest of the core's sources; "" if they cannot be read. The first call reads them."""
    root = Path(bot.__file__).parent
    digest = sha256(f"{sys.version_info[:2]} {msgspec.__version__}".encode())
    try:
        found = [
            (file.relative_to(root).as_posix(), file.read_bytes())
            for file in root.rglob("*.py")
            if file.relative_to(root).parts[0] not in _DOES_NOT_FOLD
        ]
    except OSError:
        return ""
    for name, source in sorted(found):
        digest.update(f"{name}\n{len(source)}\n".encode() + source)
    return digest.hexdigest() if found else ""
