"""What each event does to a meeting: functions of (state, event) that return effects.

Each first makes sure that it may, and only then changes anything: an illegal event leaves no trace.
"""
