## What only files say: pages to print, tables and calendars
### Not for members: *

minutes-contents = Contents
minutes-at-a-glance = At a glance
minutes-made-with = Made with Heard.
easy-picture = Picture for “{ $topic }”
calendar-action = Due: { $words }
calendar-review = To be reviewed: { $words }
csv-kind = Kind
csv-meeting = Meeting
csv-date = Date of the meeting
csv-number = Number
csv-words = Words
csv-state = State
csv-who = Who
csv-due = Due
csv-method = How it was decided
csv-review = Review on
csv-why = Why
csv-item = Agenda item
csv-kind-decision = Decision
csv-kind-point = Point
csv-kind-action = Action
csv-point-parked = Parked
csv-point-tabled = Being discussed
csv-point-settled = Settled
csv-action-open = To be done
csv-action-done = Done
csv-action-dropped = Dropped
