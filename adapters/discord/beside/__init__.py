"""What goes on beside the conversation: voice and stages, the calendar, leaving a server."""
