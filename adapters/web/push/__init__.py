"""Web Push: telling a browser that something is up while it has no page of the room open.

Imported only where `web.push` is on.
"""
