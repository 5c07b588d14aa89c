"""A transcript as a room: what would Heard have said, and when?"""
