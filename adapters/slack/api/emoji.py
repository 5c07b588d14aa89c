"""Slack's names of the emoji that mean something in a meeting, as signs.

Every other emoji is simply "I have heard this".
"""

from __future__ import annotations

SIGNS = {
    "hand": "✋",
    "raised_hand": "✋",
    "raised_hand_with_fingers_splayed": "🖐",
    "raised_back_of_hand": "🤚",
    "raising_hand": "🙋",
    "man-raising-hand": "🙋",
    "woman-raising-hand": "🙋",
    "wave": "👋",
    "question": "❓",
    "grey_question": "❔",
    "thinking_face": "🤔",
    "+1": "👍",
    "thumbsup": "👍",
    "-1": "👎",
    "thumbsdown": "👎",
    "ok_hand": "👌",
    "clap": "👏",
    "pray": "🙏",
    "raised_hands": "🙌",
    "heart": "❤",
    "eyes": "👀",
    "white_check_mark": "✅",
    "heavy_check_mark": "✔",
    "heavy_plus_sign": "➕",
    "100": "💯",
    "bulb": "💡",
    "speech_balloon": "💬",
}


def sign(name: str) -> str:
    """The emoji itself, without a skin tone; "" if it is none of these."""
    return SIGNS.get(name.partition("::")[0], "")
