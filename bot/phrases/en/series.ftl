## The series: single meetings, meetings that did not take place, the common goal

series-ends = The last one is on { $when }.
series-changes = What changes
series-moves = The meeting of { $was } moves to { $now }.
series-falls-away = There is no meeting on { $when } any more.
series-is-new = There is now a meeting on { $when }.
series-exceptions-kept = { $count ->
    [one] What was agreed for one later meeting stays as it is.
    *[other] What was agreed for { $count } later meetings stays as it is.
}
series-single-gone = The meeting that was agreed for { $when } is not held any more.
series-cancel-gone = The meeting of { $when } was cancelled. That no longer matters: there would be none on that day.
series-to-come = The next meetings
series-one = { $when }
series-one-moved = { $when }, moved from { $was }
series-one-extra = { $when }, an extra meeting
series-no-next = No further meeting is planned.
meetings-missed = Did not take place
meetings-missed-heard-down = { $when }: Heard was not running then.
meetings-missed-cancelled = { $when }: it was cancelled.
meetings-missed-reason = { $when }: it was cancelled. { $reason }
series-reason = The reason: { $reason }
cancelled-title = The meeting of { $when } is cancelled
moved-title = The meeting of { $when } is moved to { $now }
extra-title = There is an extra meeting on { $when }
noted-meeting-cancelled = The meeting is cancelled. The room has been told.
noted-meeting-moved = The meeting is moved. The room has been told.
noted-meeting-extra = The meeting is planned. The room has been told.
lapsed-title-many = { $count ->
    [one] One meeting did not take place
    *[other] { $count } meetings did not take place
}
lapsed-list = They were to start on { $times }.
lapsed-more = { $count ->
    [one] One more followed.
    *[other] { $count } more followed.
}
button-meeting-cancel = Cancel a meeting
button-meeting-move = Move a meeting
button-meeting-extra = Add a meeting
goal-title = Our common goal
goal-set-title = We have a common goal
goal-changed-title = Our common goal has changed
goal-is = { $goal }
goal-was = Until now it was: { $goal }
goal-line = Our common goal: { $goal }
goal-with-count = { $goal } ({ $count ->
    [0] nobody has agreed yet
    [one] 1 person agrees
    *[other] { $count } people agree
})
goal-count = { $count ->
    [0] Nobody has agreed to it yet.
    [one] One person agrees to it.
    *[other] { $count } people agree to it.
}
goal-agree-ask = Do you agree? Press the button if you do. Heard shows only how many agree, and never who.
goal-agree-again = Those who agreed to the earlier one have not agreed to this one. Do you agree? Press the button if you do. Heard shows only how many agree, and never who.
goal-none = This team has no common goal yet. Facilitators can set one with “The common goal”.
goal-gone = The common goal was taken back. The team has none now.
panel-goal = Our goal
noted-goal = The goal is set. The room has been told, and everybody can agree to it.
noted-goal-agreed = { $count ->
    [one] Noted. You are the first to agree.
    *[other] Noted. { $count } people agree.
}
goal-back = The last wording of the common goal was taken back. It is again:
undone-goal-set = Your change of the common goal is taken back. The room has been told.
undone-goal = Your agreement to the goal no longer counts.
button-goal-agree = I agree
button-goal-change = Set the goal
noted-quiet = Heard is now set to: { $level }.
noted-ballot = Thank you. Your answers are saved without your name.
several-yes = Yes, one item for each line
several-no = No, it is all one item
items-added = { $count ->
    [one] 1 item is new on the agenda:
    *[other] { $count } items are new on the agenda, in this order:
}
item-added = Added to the agenda as number { $place }: { $title }
item-moved = Moved to number { $place }: { $title }
item-dropped = Taken off the agenda: { $title }
quiet-normal = normal
quiet-quieter = quieter
quiet-silent = silent
