"""How long tests wait for what comes by itself, however busy the machine is."""

from __future__ import annotations

from typing import Final

PATIENCE: Final = 18.0
"""Seconds. Less than it takes until Heard looks at its outbox again, or tries again to show that
something is over: what comes only then has not come."""
ANSWERED_WITHIN: Final = 45.0
"""Seconds for the answer to a command: a picture may have to be drawn for it, by a library that is
imported then. Nothing is tried again meanwhile."""
