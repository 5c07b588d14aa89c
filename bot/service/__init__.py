"""The asynchronous part of the core: load, receive, commit, hand over.

`Service` is what faces call. `committer` takes everybody's turn and makes one commit of whatever
arrived meanwhile; `lives` keeps the meetings that are in use; `words` looks up what cards name.
"""

from bot.service.service import Service

__all__ = ["Service"]
