"""The platform-neutral core of Heard: what a meeting is, and what should be said about it.

Nothing in this package imports a chat platform, a database, a web server or a scheduler. Only
`bot.service` is asynchronous; everything else only decides.
"""
