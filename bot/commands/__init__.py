"""Commands: what people may ask of Heard, declared once.

`table` is the one table. `spec` says what a declaration is made of, `read` turns what somebody
typed or pressed into values, `forms` makes forms of it, and `perform` asks a command what follows.
"""
