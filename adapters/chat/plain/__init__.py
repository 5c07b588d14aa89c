"""For platforms that have text, emoji and direct rooms, and nothing else.

Where there are no buttons, each button has a sign, and putting that emoji on the message presses
it. Where there are no forms, each field is a question in a direct room. Where there are no answers
that only one person sees, they go to that direct room. Commands are typed after Heard's own word.

A platform implements `text_wire.TextWire` and `text_rooms.TextRooms`, hands what happens on it to
`text_inbox.TextInbox`, and is put together by `text_adapter.TextAdapter`. `tests/chat/plain` has
the smallest one.
"""
