## Actions

action = Action { $number }: “{ $words }”
action-title = Action { $number }
action-due = To be done by { $day }.
action-no-day = It has no date any more.
action-owner = { $name } does it.
action-free = Nobody has taken it on yet.
action-asking = Somebody is being asked whether they will take it on.
action-done-title = Action { $number } is done
action-dropped-title = Action { $number } is dropped
action-undone-title = Action { $number } is open again
action-withdrawn = Action { $number } was taken back by the person who added it.
action-late = Action { $number }: “{ $words }” was to be done by { $day }.
action-is-late = That day has passed.
actions-late = { $count ->
    [one] One action is late
    *[other] { $count } actions are late
}
actions-late-more = { $more ->
    [one] One more is also late.
    *[other] { $more } more are also late.
}
action-offer-title = Would you take this on?
action-offer-over = { $name } has it now, and keeps it unless you say yes.
action-offer-named = If you say yes, your name is shown with it, in this room and in its minutes.
action-declined = { $name } would rather not. Nobody else is told.
actions-orphaned = { $count ->
    [one] The person who had taken this on has left. Nobody has it now.
    *[other] The people who had taken these on have left. Nobody has them now.
}
action-words-gone = The words of action { $number } are gone: they were taken back, or their message was deleted. The action itself is still on the list.
actions-title = Actions
actions-count = { $count ->
    [0] Nothing is to be done at the moment.
    [one] One thing is to be done.
    *[other] { $count } things are to be done.
}
actions-mine = { $count ->
    [one] You have taken this on
    *[other] You have taken on { $count } things
}
button-action-add = Add an action
button-actions-show = Show the actions
button-action-accept = Yes, I will do action { $number }
button-action-decline = No, thank you
button-action-done = Action { $number } is done
button-action-ask = Ask somebody to do action { $number }
button-action-date = Change the date of action { $number }
button-action-drop = Drop action { $number }
noted-action-free = It is action { $number } now. Nobody has taken it on yet.
noted-action-asking = Action { $number }: they are asked privately. Nobody is named unless they say yes.
noted-action-asking-when-back = Action { $number }: they are asked privately, now or when they next come. Nobody is named unless they say yes.
noted-action-yours = You have taken on action { $number }.
noted-action-declined = You have not taken on action { $number }. Only the people who asked are told.
noted-action-date = The date of action { $number } is changed.
noted-action-done = Action { $number } is done. Thank you.
noted-action-dropped = Action { $number } is dropped.
undone-action = Action { $number } is as it was before.
action-act-add = Add a new one
action-act-ask = Ask somebody to do it
action-act-accept = Take it on
action-act-decline = Say no
action-act-date = Change the date
action-act-done = It is done
action-act-drop = Drop it
follow-up-title = What has come up in this room
follow-up-once = You get at most one message like this a day from each room. Only you can see it.
follow-up-taken-on = You have taken this on
follow-up-back = It comes back on { $day }.
follow-up-changed = This has changed
follow-up-yours = You look after it.
follow-up-reopened = It is open again: its outcome did not settle it.
follow-up-settled = It is settled.
follow-up-review = This decision is to be reviewed
follow-up-review-on = It comes back at the first meeting from { $day } on.
follow-up-stuck = This may need your help
follow-up-views = { $count ->
        [one] One thing that somebody raised has had no answer for a week or longer.
       *[other] { $count } things that people raised have had no answer for a week or longer.
    }
follow-up-often = { $times ->
    [one] Its turn has come at one meeting, and it is still open.
    *[other] Its turn has come at { $times } meetings, and it is still open.
}
follow-up-no-owner = Nobody looks after it yet.
follow-up-no-date = It has no date.
follow-up-more = { $more ->
    [one] One more is in the list.
    *[other] { $more } more are in the list.
}
minutes-actions = Actions
minutes-action-open = Still to be done.
minutes-action-done = Done.
minutes-action-dropped = Dropped.
