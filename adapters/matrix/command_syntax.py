"""How commands are typed on Matrix. Imports nothing of Matrix's: it is needed without it, too."""

from __future__ import annotations

from typing import Final

ROOT: Final = "!heard"


def as_typed_on_matrix(typed: str) -> str:
    """What we would type as "/agenda next", as it is typed on Matrix: "!heard agenda next"."""
    return f"{ROOT} {typed.removeprefix('/')}"
