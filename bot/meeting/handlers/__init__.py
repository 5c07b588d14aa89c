"""What each event does to a meeting: functions of (state, event) that return effects.

Each checks first and changes the state only afterwards: an illegal event leaves no trace.
"""
