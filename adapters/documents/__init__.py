"""Files that go with what Heard says: minutes in their forms, calendars, figures as pictures.

They are made when they are delivered, from what is kept then. What draws is loaded when the first
picture is asked for, and pictures are drawn outside the event loop.
"""

from adapters.documents.generated_files import Documents, GeneratedFile, minutes_writer
from bot.phrases import add_sentences

add_sentences(__name__)

__all__ = ["Documents", "GeneratedFile", "minutes_writer"]
