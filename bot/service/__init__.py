"""The asynchronous part of the core: accept (decide, commit), then answer.

`Service` puts a few objects together over one `Core`. `committer` makes one commit of everything
that arrived meanwhile; `meeting_cache` keeps meetings in memory; `card_renderer` looks up what
cards name. Nothing that answers (`responder`, `card_renderer`, `reports`) can commit.
"""

from bot.service.service import Service

__all__ = ["Service"]
