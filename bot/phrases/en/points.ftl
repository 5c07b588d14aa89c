## Points

point-raiser-left = The person who raised this has left.
point = Point { $number }: “{ $words }”
parked-title = Parked as point { $number }
parked-promise = It will not be lost. It comes back at the next meeting and stays on the list until somebody says what happened with it.
parked-promise-open = It will not be lost. There is no next meeting yet. It comes back when there is one, and stays on the list until somebody says what happened with it.
tabled-title = { $count ->
    [one] A parked point is back
    *[other] { $count } parked points are back
}
tabled-ask = What should happen next?
tabled-first = Parked at an earlier meeting.
tabled-again = { $times ->
    [2] It is back for the second time.
    [3] It is back for the third time.
    *[other] It has now come back { $times } times.
}
settled-title = Point { $number } is settled
became-changed = It changed the result.
became-partly = It changed the result in part.
became-answered = It was answered.
became-passed-on = It was passed on.
became-passed-on-to = It was passed on to { $recipient }.
became-not-taken = It was not taken up.
became-no-longer-needed = It is no longer needed.
became-withdrawn = It was withdrawn by the person whose point it was.
became-moved = It goes on in another room.
became-moved-to = It goes on in the room “{ $room }”.
became-joined = It was joined with point { $number }, and goes on there.
became-why = Why: { $words }
became-answer = The answer: { $words }
your-point-title = What happened with the point you raised
your-point-thanks = Thank you for raising it.
points-title = Parked points
points-count = { $count ->
    [one] One point is not settled yet.
    *[other] { $count } points are not settled yet.
}
points-none = No points are parked.
standing-parked = Parked. It comes back at the next meeting.
standing-parked-from = Parked. It comes back at the first meeting from { $when } on.
standing-parked-from-none = Parked. It comes back at the first meeting from { $when } on. None is planned for then yet.
standing-parked-after = Parked. It was put off from the next meeting. It comes back when there is another.
standing-parked-open = Parked. There is no next meeting yet. It comes back when there is one.
standing-tabled = On the agenda of this meeting.

## Points: whose they are, who looks after them, and how they end

point-wording-title = Is this your point?
point-wording-ask = Somebody has parked something you wrote, as point { $number }:
point-reworded-ask = Somebody has put your point { $number } into other words:
point-wording-silence = Your name is not shown with it, unless you choose the answer that says so. If you say nothing for a day, Heard only notes that you have not confirmed it.
point-words-title = Point { $number } needs new words
point-words-gone = The words of your point { $number } are gone: the message behind it was deleted, or the words were taken back. Heard has deleted its copy, and is taking them out of its own messages too. The point itself is still parked.
point-words-ask = Please say it again in your own words, or withdraw it.
point-owner-title = Would you look after this point?
point-owner-means = The person who looks after a point makes sure that something happens with it between meetings. They also make sure that it is ready when it comes back. Everybody can see who it is. You can hand it over at any time.
point-answer-mine = That is my point
point-answer-differently = Put it differently
point-answer-not-mine = It is not mine
point-answer-accept = I will look after it
point-answer-decline = No, thanks
point-answer-settles = That settles it
point-answer-not-meant = Not what I meant
point-answer-not-settled = This does not settle it for me
your-point-reopens = Does that settle it for you? If it does not, say so, and the point is open again. You do not need to give a reason.
your-point-disputed = Does that settle it for you? It has been opened again once. If this does not settle it either, Heard records that you see it differently, and facilitators are told.
became-decided = The decision: { $words }
parked-asked = The person who wrote it is asked privately whether it is their point. It is theirs from now on: they can change its words.
parked-owner-ask = Who will look after it until it comes back? For five minutes, you can take the point back with the button. After that you still can, as long as nobody has done anything with it.
point-reworded = Point { $number } is now worded like this:
point-split = Point { $first } was more than one point. This part is now point { $number }:
point-reopened = Point { $number } is open again: its outcome did not settle it. It stays on the list until somebody says what happened with it.
point-undone = What was last done with point { $number } has been undone.
point-agreement-asked = The person whose words these are has been asked about them, and has not answered yet.
point-agreement-unconfirmed = Not confirmed: the person whose words these are was asked about them, and did not answer.
point-agreement-disowned = The person who wrote the message says that it is not their point. It belongs to the person who parked it.
point-owned = { $name } looks after it.
point-owner-waits = Nobody looks after it yet. Somebody has been asked.
point-owner-none = Nobody looks after it yet.
point-from = It comes back at the first meeting from { $when } on.
point-from-none = It comes back at the first meeting from { $when } on. None is planned for then yet.
point-next = It comes back at the next meeting.
point-no-date = It has no date: there is no next meeting.
point-after = It was put off from the next meeting. It comes back when there is another.
point-disputed = Disputed: somebody whose point it was says that this does not settle it.
point-ready = Wording, person and date are settled.
point-news-confirmed = The person whose point { $number } it is has agreed to its words:
point-news-reworded = The words of point { $number } have been changed:
point-news-objection = Your objection has been parked as point { $number }. It is yours: you can change its words, or withdraw it.
point-news-disowned = The person who wrote the message behind point { $number } says that it is not their point. It is yours now: you can change its words, or withdraw it.
point-news-unconfirmed = The person whose words point { $number } is in has not answered for a day. Heard has noted that they have not confirmed it. The point stays parked.
point-news-not-meant = The person whose point { $number } it was says that they meant something else. The words have been changed. Please check whether the outcome still fits:
point-news-unasked = Somebody else is asked now to look after point { $number }. You do not have to answer.
point-news-declined = The person who was asked to look after point { $number } would rather not. Nobody looks after it yet:
point-news-declined-stays = The person who was asked to look after point { $number } would rather not. The person who looks after it now still does:
point-news-owned = { $name } looks after point { $number } now:
point-news-let-go = Nobody looks after point { $number } any more:
point-news-split = Point { $first } was more than one point. This part of it is now point { $number }:
point-news-joined = Point { $other } has been joined with point { $number }, and goes on there:
point-news-closed = Point { $number }, which you looked after, is settled. Thank you for looking after it:
point-news-disputed = Somebody whose point it was says that the outcome of point { $number } does not settle it. It was opened again once before. So it stays settled, and is marked as disputed:
point-news-reopened = Point { $number } is open again: its outcome did not settle it for somebody whose point it was:
point-news-undone = What was last done with point { $number } has been undone:
news-point-from = Point { $number } comes back at the first meeting from { $when } on:
news-point-from-none = Point { $number } comes back at the first meeting from { $when } on. None is planned for then yet:
news-point-next = Point { $number } comes back at the next meeting:
news-point-after = Point { $number } was put off from the next meeting. It comes back when there is another:
news-point-no-date = Point { $number } has no date: there is no next meeting:
noted-point-mine = Thank you. Point { $number } is yours, as it is worded.
noted-point-not-mine = Point { $number } is not yours any more. The person who parked it has been told.
noted-point-not-mine-when-back = Point { $number } is not yours any more. The person who parked it will see that here now or when they next come.
noted-point-reworded = The words of point { $number } are changed.
noted-point-not-meant = The words of point { $number } are changed, and facilitators have been told that you meant something else. You can still say whether the outcome settles it.
noted-point-not-meant-when-back = The words of point { $number } are changed. Facilitators will see here, now or when they next come, that you meant something else. You can still say whether the outcome settles it.
noted-point-asked = The words of point { $number } are changed. The person whose point it is has been asked privately about them.
noted-point-asked-when-back = The words of point { $number } are changed. The person whose point it is will be asked privately about them, now or when they next come.
noted-point-owner-asked = { $name } has been asked privately to look after point { $number }.
noted-point-owner-asked-when-back = { $name } will be asked privately to look after point { $number }, now or when they next come.
noted-point-declined = Thank you for saying so. You are not asked again to look after point { $number }.
noted-point-owned = You look after point { $number } now. You can hand it over at any time.
noted-point-let-go = You no longer look after point { $number }. Facilitators have been told.
noted-point-let-go-when-back = You no longer look after point { $number }. Facilitators will see that here now or when they next come.
noted-point-from = Point { $number } comes back at the first meeting from { $when } on.
noted-point-from-none = Point { $number } comes back at the first meeting from { $when } on. None is planned for then yet.
noted-point-next = Point { $number } comes back at the next meeting.
noted-point-after = Point { $number } was put off from the next meeting. It comes back when there is another.
noted-point-no-date = Point { $number } has no date: there is no next meeting.
noted-point-named = Your name stands with point { $number } from now on. Everybody in this room can see that you raised it.
noted-point-unnamed = Your name is not shown with point { $number }.
noted-point-groups =
    { $count ->
        [0] Point { $number } concerns no group in particular.
        [one] Point { $number } concerns one group.
       *[other] Point { $number } concerns { $count } groups.
    }
noted-point-split = Point { $number } has been split. The new part is point { $second }.
noted-point-settles = Thank you. Heard has noted that this settles point { $number } for you.
noted-point-reopened = Point { $number } is open again. It stays on the list until somebody says what happened with it.
noted-point-disputed = Heard has noted that this does not settle point { $number } for you. Facilitators have been told, without your name.
noted-point-disputed-when-back = Heard has noted that this does not settle point { $number } for you. Facilitators will see that here now or when they next come, without your name.
noted-point-withdrawn = Point { $number } is withdrawn.
noted-point-joined = Point { $number } has been joined with point { $into }, and goes on there.
button-point-own = I will look after it
button-point-ask = Ask somebody to look after it
button-point-hand-over = Hand it over
button-point-let-go = I can no longer look after it
button-point-wording = Change the words
button-point-date = Choose when it comes back
button-point-name = Show or hide my name
button-point-mine-named = That is my point, with my name
button-point-groups = Say which groups it concerns
button-point-join = Join it with another point
button-point-split = Split it in two
button-point-withdraw = Withdraw the point
button-point-decided = Settle a point with it
point-owner-ask = Ask somebody
point-owner-take = I will do it
point-owner-drop = I can no longer do it
point-act-wording = Its words
point-act-date = When it comes back
point-act-groups = Which groups it concerns
point-act-join = Join it with another point
point-act-split = Split it in two
point-act-withdraw = Withdraw it
point-act-name = Whether your name is shown as the person who raised it
point-when-next = At the next meeting
point-when-later = At the meeting after that
point-when-day = From a certain day on
over-wording = This question is no longer open.
over-owner = This question is no longer open.
over-objection = This objection has been parked as a point.
over-outcome = This question is no longer open.
over-outcome-reopened = The point is open again: its outcome did not settle it for somebody. It stays on the list until somebody says what happened with it.
ask-point-person = Who should be asked to look after it?
ask-point-into = Which point does it become part of?
ask-point-name = Should your name be shown as the person who raised it?
ask-point-wording = How should it be worded?
ask-point-when = When should it come back?
ask-point-day = From which day on should it come back? For example: 24 December, or next Friday.
bad-date-after = This room has no meeting on or after that day. Choose an earlier one, or first change when the room meets.
bad-no-decision = Press “Settle a point with it” on a decision, so that Heard knows which one is meant.
refused-no-next = There is no next meeting for it to come back at. Choose a day instead, or first say when the room meets.
refused-no-later = There is no meeting after the next one. Choose a day instead, or first change when the room meets.
refused-date-past = That day has passed. Choose a later one for point { $number }.
refused-not-holder = Only the person whose point { $number } is can do that.
refused-point-others = That is for facilitators, the person whose point { $number } is, and the one who looks after it.
refused-own-point = You parked point { $number } yourself. If it is not your point after all, you can withdraw it.
refused-words-gone = The words of point { $number } are gone. Say it in new words first.
refused-join-itself = Point { $number } cannot be joined with itself. Choose another point.
refused-join-settled = Point { $number } is already settled, so nothing can be joined with it. Choose a point that is open.
refused-reopened = Point { $number } has been opened again once before.
refused-owner-already = They look after point { $number } already.
refused-owner-asked = They have already been asked to look after point { $number }, and have not answered yet.
refused-owner-declined = They would rather not look after point { $number }, so Heard does not ask them again. They can still take it on themselves.
refused-owner-not-asked = You are not being asked to look after point { $number } now.
refused-owner-not = You do not look after point { $number }.
refused-owner-other = { $name } looks after this point already, and can hand it over.
refused-owner-supporter = { $name } is here as a supporter, and takes on nothing themselves.
refused-outcome-answered = You have already answered this, or point { $number } has moved on.
refused-undo-split = A split cannot be undone, because others may have read about both points. Join the two points again instead.
refused-undo-point = That answer has been passed on, so it cannot be undone. You can change the point itself.

## Points: finding them, and what belongs to one

points-count-mine = { $count ->
    [0] You have not raised a point here.
    [one] You have raised one point here.
    *[other] You have raised { $count } points here.
}
points-count-owned = { $count ->
    [0] You look after no open point.
    [one] You look after one open point.
    *[other] You look after { $count } open points.
}
points-count-no-owner = { $count ->
    [0] Somebody looks after every open point.
    [one] Nobody looks after this point yet.
    *[other] Nobody looks after these { $count } points yet.
}
points-count-no-date = { $count ->
    [0] No open point is without a date.
    [one] One open point has no date.
    *[other] { $count } open points have no date.
}
points-count-closed = { $count ->
    [0] No point has been closed.
    [one] One point is closed.
    *[other] { $count } points are closed. The last to be closed comes first.
}
points-count-found = { $count ->
    [0] No open point matches.
    [one] One open point matches.
    *[other] { $count } open points match.
}
points-about = Only those about “{ $title }” are shown.
points-older = { $days ->
    [one] Only points that were parked a day ago or earlier are shown.
    *[other] Only points that were parked { $days } days ago or earlier are shown.
}
points-search = Only those with “{ $words }” in them are shown.
points-page = Page { $page } of { $pages }.
points-search-more = Look for another word as well to see fewer.
point-owner = { $name } looks after it.
point-no-owner = Nobody looks after it yet.
point-added = Added since then: how people see it ({ $positions }), notes ({ $notes }), links ({ $links }).
agenda-next-time = What comes back after this meeting
rest-title = { $title }: what is left of it
rest-message = No answer yet: { $words }
rest-more = { $more ->
    [one] One more message had no answer either.
    *[other] { $more } more messages had no answer either.
}
rest-unanswered = { $more ->
    [one] One message on it had no answer.
    *[other] { $more } messages on it had no answer.
}
point-title = Point { $number }
point-when = { $when }
point-words = “{ $words }”
point-number = Point { $number }
point-fact-parked = Parked
point-fact-owner = Looked after by
point-fact-item = On the agenda item
point-fact-groups = Concerns
point-fact-tabled = Its turn has come
point-tabled = { $count ->
    [one] once
    [2] twice
    *[other] { $count } times
}
point-fact-decision = Decided
point-fact-came = Came from
point-fact-raiser = Raised by
point-fact-split = Split from
point-arose = This is where it came up.
point-positions = How people see it
point-notes = Notes
point-links = Links
point-entry = “{ $words }”
point-entry-named = “{ $words }” ({ $name })
point-entries-none = Nothing has been added to it yet. Everybody here can say how they see it, and add a note or a link.
point-entries-gone = { $count ->
    [one] One more thing was added, and was taken back or deleted.
    *[other] Other things were added as well ({ $count }), and were taken back or deleted.
}
point-history = What happened so far
point-step = { $when }: { $what } (meeting { $number })
point-step-before = { $when }: { $what } (before meeting { $number })
point-did-park = parked
point-did-take-up = its turn came
point-did-put-off = it was put off
point-did-come-after-all = it comes back after all
point-did-take-in = another point was joined into it
point-did-table = on the agenda
point-did-park-again = parked again
point-did-settle = settled
point-did-unsettle = its outcome was taken back
point-did-take-back = taken back by the person who parked it
point-did-erase = its words were deleted
point-did-confirm = its words were confirmed
point-did-reword = its words were changed
point-did-disown = the person who wrote the message said that it is not theirs
point-did-unconfirmed = its words were not confirmed within a day
point-did-own = somebody looks after it
point-did-let-go = nobody looks after it any more
point-did-date = comes back at another time
point-did-name = whether a name is shown with it
point-did-groups = concerns other groups
point-did-split = split in two
point-did-withdraw = withdrawn
point-did-move = moved to another room
point-did-arrive = came from another room
point-did-join = joined with another point
point-did-reopen = opened again, as its outcome did not settle it
point-did-undo = what was done last was undone
button-point = Open point { $number }
button-points-choose = Look for points
button-points-all = Show all points
points-more = { $more ->
    [one] One more point is open.
    *[other] { $more } more points are open.
}
button-points-back = Page before
button-points-more = Next page
button-point-add = Add to this point
button-point-propose = Propose something about this
button-entries-newer = Newer
button-entries-older = Older
button-steps-newer = Later history
button-steps-older = Earlier history
noted-entry = Added to point { $number }: { $kind }. Everybody here can read it with the point.
bad-link = A link begins with https:// or http://. Please put the whole address in.
which-open = All open points
which-mine = Points I raised
which-owned = Points I look after
which-no-owner = Nobody looks after
which-no-date = Without a date
which-closed = Closed points
entry-position = how I see it
entry-note = a note
entry-link = a link

## Points: on the agenda, back, and put off

tabled-on-agenda = { $count ->
    [one] It is on the agenda, with a time of its own.
    *[other] They are on the agenda, each with a time of its own.
}
item-begins-point = Now: { $place }. Point { $number }: { $title }
agenda-line-point = { $place }. Point { $number }: { $title } ({ $state }, { $time })
agenda-more-points = { $count ->
    [one] One more point is due than fits. A facilitator can choose which points come.
    *[other] { $count } more points are due than fit. A facilitator can choose which points come.
}
point-choice = Point { $number }: { $words }
point-raised = Raised: { $when }.
point-raised-by = Raised: { $when }, by { $name }.
point-raised-by-at = Raised: { $when }, at meeting { $number }, by { $name }.
point-raised-by-on = Raised: { $when }, under “{ $item }”, by { $name }.
point-raised-by-at-on = Raised: { $when }, at meeting { $number }, under “{ $item }”, by { $name }.
point-raised-at = Raised: { $when }, at meeting { $number }.
point-raised-on = Raised: { $when }, under “{ $item }”.
point-raised-at-on = Raised: { $when }, at meeting { $number }, under “{ $item }”.
point-since-nobody = Since then: { $positions ->
    [0] no views
    [one] one view
    *[other] { $positions } views
}, { $notes ->
    [0] no notes
    [one] one note
    *[other] { $notes } notes
}. Nobody looks after it yet.
point-since-nobody-last = Since then: { $positions ->
    [0] no views
    [one] one view
    *[other] { $positions } views
}, { $notes ->
    [0] no notes
    [one] one note
    *[other] { $notes } notes
}. Nobody looks after it yet. { $earlier }
point-since-nobody-said = Since then: { $positions ->
    [0] no views
    [one] one view
    *[other] { $positions } views
}, { $notes ->
    [0] no notes
    [one] one note
    *[other] { $notes } notes
}. Nobody looks after it yet. It was put off: { $words }
point-since-owner = Since then: { $positions ->
    [0] no views
    [one] one view
    *[other] { $positions } views
}, { $notes ->
    [0] no notes
    [one] one note
    *[other] { $notes } notes
}. { $owner } looks after it.
point-since-owner-last = Since then: { $positions ->
    [0] no views
    [one] one view
    *[other] { $positions } views
}, { $notes ->
    [0] no notes
    [one] one note
    *[other] { $notes } notes
}. { $owner } looks after it. { $earlier }
point-since-owner-said = Since then: { $positions ->
    [0] no views
    [one] one view
    *[other] { $positions } views
}, { $notes ->
    [0] no notes
    [one] one note
    *[other] { $notes } notes
}. { $owner } looks after it. It was put off: { $words }
postponed-not-reached = Last time there was no time left for it.
postponed-no-outcome = Last time it was up, and no outcome was recorded.
postponed-nobody-there = Last time nobody was there.
postponed-too-many = It was put off, because more points were due than fit into one meeting.
postponed-said = It was put off.
point-was-reopened = It had an outcome, which did not settle it.
point-asked = Asked now: what would settle this, or what is still missing?
point-asked-again = Asked now, { $times ->
    [2] for the second time
    [3] for the third time
    *[other] at { $times } meetings so far
}: what would settle this, or what is still missing?
put-off-title = { $count ->
    [one] A point that concerns you was put off at meeting { $number }
    *[other] { $count } points that concern you were put off at meeting { $number }
}
put-off-because = Why: { $words }
put-off-not-reached = Why: the meeting ended before it was reached.
put-off-no-outcome = Why: the meeting ended without an outcome for it.
put-off-nobody-there = Why: nobody was at the meeting.
put-off-too-many = Why: more points were due than fit into one meeting.
put-off-next = It comes back at the next meeting: { $when }.
put-off-until = It comes back at the first meeting from { $when } on.
put-off-open = It comes back at the next meeting. No date is set for that yet.
put-off-ended = It has no date: no further meeting is planned. You will be told what happens with it.
parked-again-title = Point { $number } is parked again
third-time-title = { $times ->
    [3] Point { $number } is up for the third time
    *[other] Point { $number } is up again. That makes { $times } times
}
third-time = It has been up before, and is still open. The same talk once more may not settle it either. That is nobody’s fault. Here are ways on.
third-time-smaller = Ask something smaller: look for a part that everybody can live with for now, and have a consent round on that.
third-time-help = Get help from outside: somebody who knows more, or somebody who can decide.
third-time-split = Split it in two, if it is really two questions.
third-time-close = Close it: say that it is not taken up, and why. That is also an honest answer.
button-pass-on = Pass it on
button-propose-smaller = Propose something smaller
points-today-title = { $count } points are due at the next meeting
points-today-ask = At most { $most } fit well. Which of them should come back? You can choose as many as you like.
points-today-silence = If nobody chooses, these { $count } come back: the ones that were up least often, and of those the oldest.
points-today-rest = The others come back at the meeting after that: { $when }. The people whose points they are will be told, and why.
points-today-rest-open = The others come back at the meeting after that. The people whose points they are will be told, and why.
points-today-due = Due now
points-today-more = And { $count } more, which are in the form.
button-points-today = Choose the points
over-points-today = It is settled now which points come back.
noted-points-today = { $count ->
    [one] One point comes back at the next meeting.
    *[other] { $count } points come back at the next meeting.
} { $rest ->
    [0] None is put off.
    [one] One is put off, and the person whose point it is will be told.
    *[other] { $rest } are put off, and the people whose points they are will be told.
}
undone-put-off = Point { $number } comes back at the next meeting after all.
refused-undo-points-chosen = The people whose points were put off have been told, so that cannot be undone. You can choose the points again.
refused-undo-points-chosen-when-back = The people whose points were put off see that here, now or when they next come, so that cannot be undone. You can choose the points again.
refused-drop-point = This item is for point { $number }, which would then be lost from sight. Put the point off and say why, or settle it: then its item goes as well.
refused-point-not-due = Point { $number } is not due at the next meeting. Nothing has changed.
bad-points = Please give the numbers of points, with commas between, such as 2, 5, 7.
minutes-item-point = { $place }. Point { $number } ({ $state })
minutes-point-put-off = It was due at this meeting, and is put off.
