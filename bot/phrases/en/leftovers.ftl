## No further meeting is planned: what is open, and what becomes of it

ended-series = The series here has ended, and no further meeting is planned.
ended-single = The one meeting planned here is over, and no further meeting is planned.
ended-archived = This room has been archived. No meeting begins here while it is.
ended-deleted = This room has been deleted. No meeting begins here any more.
ended-lost = Heard was removed from this room. No meeting begins here until it is back.
closed-room-archived = The room has been archived, so Heard has ended the meeting.
closed-room-deleted = The room has been deleted, so Heard has ended the meeting.
closed-room-lost = Heard was removed from the room, so it has ended the meeting.
room-back = The room is there again, and can be used as before. Nothing was lost.
room-back-next = The room is there again, and can be used as before. The next meeting is on { $when }.
refused-room-gone = This room is gone or archived, so no meeting can begin here.
leftovers-title = { $count ->
    [one] One thing is still open
    *[other] { $count } things are still open
}
leftovers-ask = Please choose what happens with them: a day on which you look at it again, an outcome, or you take it away in a private message. The people who raised them or look after them are told what you choose. Until you have chosen, you are reminded each week, four times, and then each month.
leftovers-ask-when-back = Please choose what happens with them: a day on which you look at it again, an outcome, or you take it away. The people who raised them or look after them will see here, now or when they next come, what you choose. Until you have chosen, there is a reminder each week, four times, and then each month, which you see when you next come.
leftovers-only-you = Only you and others who run the meetings can see this.
leftovers-nothing = There is nothing left to choose.
leftovers-left = { $count ->
    [one] One thing is still open without a choice.
    *[other] { $count } things are still open without a choice.
}
leftovers-none-left = There is nothing left to choose.
noted-leftovers-date = { $count ->
    [one] It is looked at again on that day. Those concerned have been told.
    *[other] { $count } things are looked at again on that day. Those concerned have been told.
}
noted-leftovers-date-when-back = { $count ->
    [one] It is looked at again on that day. Those concerned will see that here now or when they next come.
    *[other] { $count } things are looked at again on that day. Those concerned will see that here now or when they next come.
}
noted-leftovers-outcome = { $count ->
    [one] It is closed. Those concerned have been told.
    *[other] { $count } things are closed. Those concerned have been told.
}
noted-leftovers-outcome-when-back = { $count ->
    [one] It is closed. Those concerned will see that here now or when they next come.
    *[other] { $count } things are closed. Those concerned will see that here now or when they next come.
}
noted-leftovers-file = { $count ->
    [one] You have it in a private message. Those concerned have been told.
    *[other] You have all { $count } in a private message. Those concerned have been told.
}
noted-leftovers-file-when-back = { $count ->
    [one] You have it here, only for you. Those concerned will see here, now or when they next come, that you took it.
    *[other] You have all { $count } here, only for you. Those concerned will see here, now or when they next come, that you took them.
}
noted-leftovers-room = { $count ->
    [one] One point goes on in the other room. Those whose point it is will be told.
    *[other] { $count } points go on in the other room. Those whose points these are will be told.
}
noted-leftovers-room-when-back = { $count ->
    [one] One point goes on in the other room. Those whose point it is will see that here, now or when they next come.
    *[other] { $count } points go on in the other room. Those whose points these are will see that here, now or when they next come.
}
leftovers-file-title = { $count ->
    [one] One open thing to take away
    *[other] { $count } open things to take away
}
leftovers-file-alt = A text file with all of it, and with what was added to the points.
leftovers-file = It all stays open here too. You are not reminded of it any more.
leftovers-taken = { $name } has taken this away, as no further meeting is planned. It stays open here too:
leftover-proposal = Proposal { $number }: “{ $words }”
leftover-review = Decision to be reviewed, from proposal { $number }: “{ $words }”
leftover-review-on = It was to be reviewed from { $when } on.
leftover-review-dated = This decision is reviewed on { $day }, as no further meeting is planned:
leftover-review-closed = No more meetings are planned, so no meeting will look at this decision again:
leftover-proposal-closed = No further meeting is planned, so your proposal was closed:
button-leftover-date = Choose a day
button-leftover-outcome = Give an outcome
button-leftover-file = Take it away
button-leftovers-all-date = A day for all
button-leftovers-all-outcome = An outcome for all
button-leftovers-all-file = Take all away
button-leftovers-room = Move points to another room
button-leftovers = Choose
follow-up-ended = This is still open
refused-leftovers-points = Only points can go to another room. Nothing was changed.
refused-no-other-room = You run no meetings in another room here that has meetings to come. Nothing was changed.
refused-other-room = You cannot bring points to that room. Nothing was changed.
bad-room = You run no meetings in a room with that name.
bad-room-many = More than one of your rooms has a name that begins like that.
points-arrived-title = { $count ->
    [one] A point has come from another room
    *[other] { $count } points have come from another room
}
points-arrived = { $count ->
    [one] It was parked in “{ $room }”, and goes on here. It comes back at a meeting like any other point.
    *[other] They were parked in “{ $room }”, and go on here. They come back at meetings like any other points.
}
points-arrived-yours = { $count ->
    [one] Your point from “{ $room }” goes on in this room:
    *[other] Your points from “{ $room }” go on in this room:
}
points-arrived-unowned = { $count ->
    [one] Nobody in this room looks after it yet:
    *[other] Nobody in this room looks after these yet:
}
refused-leftovers-none = A meeting is planned here, so everything that is open comes back there.
refused-leftovers-decided = Somebody has chosen what happens with this already. Nothing was changed.
refused-leftovers-reason = Please say what happened with it, and why. Nothing was changed.
over-leftovers = This has been chosen, or there is a next meeting again.
standing-ended-series = Parked. No date: the series has ended.
standing-ended-single = Parked. No date: the only planned meeting is over.
standing-ended-archived = Parked. No date: the room has been archived.
standing-ended-deleted = Parked. No date: the room has been deleted.
standing-ended-lost = Parked. No date: Heard was removed from the room.
standing-ended-day = Parked. Facilitators look at it again on { $day }. No further meeting is planned.
parked-promise-ended = It will not be lost. No further meeting is planned here, so it has no date. It stays on the list, and facilitators are reminded of it until somebody says what happened with it.
parked-promise-ended-when-back = It will not be lost. No further meeting is planned here, so it has no date. It stays on the list, and facilitators see a reminder of it when they next come, until somebody says what happened with it.
point-ended = It has no date: no further meeting is planned.
point-ended-day = Facilitators look at it again on { $day }. No further meeting is planned.
news-point-ended = Point { $number } has no date: no further meeting is planned:
news-point-ended-day = Facilitators look at point { $number } again on { $day }. No further meeting is planned:
noted-point-ended = Point { $number } has no date: no further meeting is planned.
noted-point-ended-day = You are reminded of point { $number } on { $day }. No further meeting is planned.
noted-point-ended-day-when-back = On { $day }, or when you next come after that, you are reminded of point { $number }. No further meeting is planned.
leftover-date = A day
leftover-outcome = An outcome
leftover-file = Take it away in a private message
leftover-room = Move points to another room
command-leftovers = What is still open
    .help = Where no further meeting is planned: see all that is still open, and choose what happens with it.
    .submit = Choose
    .thing = Of what, such as point-3?
    .thing-help = All of it, if this is left out.
    .choice = What happens with it?
    .date = On which day do you look at it again?
    .date-help = Facilitators are reminded of it on that day.
    .date-help-when-back = Facilitators are reminded of it on that day, or when they next come after it.
    .outcome = What happened with it?
    .reason = Why?
    .reason-help = One or two sentences. Everybody whose it is can read them.
    .points = Which points?
    .points-help = Their words go along, and what has been added to them.
    .room = Which room do they go to?
    .room-help = One of the rooms in which you run meetings. Everybody there can read them, and everybody here sees where they went.
