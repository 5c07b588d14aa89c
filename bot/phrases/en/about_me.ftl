## What Heard knows about somebody

me-title = What Heard knows about you
me-only-you = Only you can see this.
me-name = Your name here: { $name }
me-name-of-platform = Your name comes from the chat that you use. If you change it there, Heard uses the new name the next time you do something.
me-rename = You can change your name and get this page at any time under “Settings” in the room.
me-unsure = Heard cannot check just now whether you can see all of your rooms, so some are not shown. Please look again in a moment.
me-more-rooms = { $count ->
    [one] You are in one more room. It is in the copy.
    *[other] You are in { $count } more rooms. They are in the copy.
}
me-no-rooms = You do not belong to any room.
me-forget-later = You have asked to be forgotten when the series of meetings ends.
me-room = In “{ $room }”
me-member = You take part.
me-facilitator = You can run meetings.
me-meeting = Meeting { $number }: { $turns ->
    [0] you had no turn
    [one] you had one turn
    *[other] you had { $turns } turns
}, { $messages ->
    [0] no message
    [one] one message
    *[other] { $messages } messages
}, { $hands ->
    [0] no raised hand
    [one] one raised hand
    *[other] { $hands } raised hands
}
me-poll = The poll of meeting { $number } is open, and you may answer it. Nobody can look up whether you have.
me-raised = { $count ->
    [one] You have also raised one thing that was recorded.
    *[other] You have also raised { $count } things that were recorded.
}
me-points = { $count ->
    [one] One point is yours, or you have parked it, or look after it:
    *[other] { $count } points are yours, or you have parked them, or look after them. The latest:
}
me-kept = Your words, and what was sent to you
me-texts = { $count ->
    [0] Nothing that you wrote has been recorded.
    [one] One text of yours has been recorded.
    *[other] { $count } texts of yours have been recorded.
}
me-lessons = { $count ->
    [0] You have read no lesson.
    [one] You have read one lesson. Nobody else can see which.
    *[other] You have read { $count } lessons. Nobody else can see which.
}
me-sent = { $count ->
    [0] Heard keeps no private message to you.
    [one] Heard keeps one private message that it sent to you.
    *[other] Heard keeps { $count } private messages that it sent to you.
}
me-copy-title = A copy of what Heard knows about you
me-copy-alt = A file with what Heard keeps about you. Programs can read it too.
me-copy = Here is what Heard keeps about you, in one file. At its end it says what is not in it.
me-copy-private = It contains your words, and the groups you have chosen. Keep it to yourself.
noted-renamed = Your name in this room is now { $name }.
noted-renamed-number = It has a number at the end: there is a name here that is the same, or looks like it.
noted-copy = Your copy is being made. Heard will send it to you privately.
button-copy = Get a copy
button-forget = Forget me
button-forget-now = Forget me now
button-forget-later = Forget me when the series ends
button-forget-never = Do not forget me
button-take-back = Take this back
button-take-back-list = Take words back
button-correct = Record what applies now
me-what-show = Show me
me-what-copy = A copy as a file
me-what-forget = Forget me
forget-when-now = Now
forget-when-later = When the series of meetings ends
forget-when-never = Do not forget me
take-back-what-undo = What I did last
take-back-what-list = Show me what there is
take-back-what-pass = My pass
supporter-what-add = Ask somebody to support me
supporter-what-end = End the support
supporter-what-accept = Agree to support somebody
supporter-what-decline = Say that I would rather not
supporter-share-yes = Yes, show them
supporter-share-no = No, only me

forget-title = Do you want Heard to forget you?
forget-nothing-yet = Nothing has been deleted yet.
forget-goes = What will be deleted, in all of your rooms
forget-goes-here = What will be deleted, in this room
forget-goes-name-here = Your name. Wherever you were named, it will say “somebody who has left”.
forget-goes-name = Your name, and your account on the chat that you use. Wherever you were named, it will say “somebody who has left”.
forget-goes-choices = Your groups, what you prefer, what you need to take part, which rooms you belong to, and your own links.
forget-goes-words = { $count ->
    [0] What you wrote for one occasion, such as words in a silent round. There are none.
    [one] What you wrote for one occasion, such as words in a silent round: one text.
    *[other] What you wrote for one occasion, such as words in a silent round: { $count } texts.
}
forget-goes-messages = Private messages to you that Heard still keeps, and any that have not been sent yet.
forget-record = What also belongs to your team’s record
forget-record-choice = These stay, without your name, unless you take them back. Choose “Forget me now” and give their numbers, or “all”.
forget-text = { $place }. { $what }: “{ $words }”
forget-more-texts = { $count ->
    [one] And one more, up to number { $last }. All are in the copy.
    *[other] And { $count } more, up to number { $last }. All are in the copy.
}
forget-these-go = { $count ->
    [one] This text would be deleted along with your name:
    *[other] These { $count } texts would be deleted along with your name:
}
button-forget-these = Forget me now, and delete these
forget-stays = What stays
forget-stays-ids = The fact that a person came, spoke, raised a hand or parked a point. It is kept under a number that does not say who it was.
forget-stays-roll = { $count ->
    [one] One poll is open. Until it closes, your number stays on its list. If you have not answered it, you no longer can.
    *[other] { $count } polls are open. Until they close, your number stays on their lists. If you have not answered some of them, you no longer can.
}
forget-out-of-reach = What Heard cannot delete
forget-reach-posts = What you wrote in the chat yourself. You can delete it there.
forget-reach-shown = What you wrote in the room is removed from the server’s memory. People who have the room open may still see it.
forget-reach-seats = Your seats in other rooms. You can be forgotten in each of them in the same way.
forget-reach-names = Your name in what Heard has posted or sent to others, and in minutes that people have saved.
forget-reach-backups = Backups and copies of the database, for as long as they are kept.
forget-reach-anonymous = Answers and comments in polls. Nobody knows whose they are.
forget-reach-others = What others wrote about you.
forget-later-noted = Heard will forget you when this room’s series of meetings has ended. You can change your mind until then.
forget-never-noted = Heard will not forget you. Nothing was deleted.
forgotten-title = Heard has forgotten you
forgotten-words = { $words ->
    [0] No text was deleted.
    [one] One text was deleted.
    *[other] { $words } texts were deleted.
} { $kept ->
    [0] { $words ->
        [0] There was none.
        *[other] None is left.
    }
    [one] One stays, without your name.
    *[other] { $kept } stay, without your name.
}
forgotten-again = If you use Heard again, it will treat you as somebody new.
refused-no-series = No later meeting is planned here, so there is no end of a series to wait for. Nothing was deleted.
bad-texts-none = There are no texts to choose from, so leave the numbers out. Nothing was deleted.
bad-texts = { $most ->
    [one] There is one text in the list. Give 1, or “all”. Nothing was deleted.
    *[other] Give the numbers of texts in the list, from 1 to { $most }, with commas between, or “all”. Nothing was deleted.
}

use-action-reason = Why something to do was dropped
use-action-what = Something to do
use-agreement-text = How we work together
use-agenda-add-goal = Goal on the agenda
use-agenda-add-title = Title on the agenda
use-answer-reason = Reason for an answer to a proposal
use-decide-text = Decision
use-groups-set-names = Name of a group
use-hand-reason = What your hand was about
use-leftovers-room = The name of a room that a point was moved to, or came from
use-leftovers-reason = What happened with what was left open
use-minutes-correct-text = Correction to the minutes
use-note-text = Note
use-poll-items-first = Question of your team’s own in its polls
use-poll-items-second = Question of your team’s own in its polls
use-poll-items-third = Question of your team’s own in its polls
use-outcomes-reason = What happened with what people raised
use-reply-reply = Reply to what people said in a poll
use-park-again-reason = Why a point was put off
use-park-wording = Point
use-point-add-text = Something added to a point
use-point-answer-wording = New words for a point
use-point-change-reason = Why a point was changed
use-point-change-second = Second part of a point
use-point-change-wording = New words for a point
use-proposal-amend-wording = New words for a proposal
use-propose-wording = Proposal
use-raised-answer-meant = What you meant
use-pause-reason = Reason for a pause
use-checks-question = Question for check-in or check-out
use-check-in-question = Question for a check-in
use-check-out-question = Question for a check-out
use-round-question = Question for a round
use-round-silent-question = Question for a silent round
use-other = A text
use-say-text = Statement
use-settle-recipient = Who a point was passed on to
use-series-goal-goal = Common goal
use-meeting-cancel-reason = Why a meeting was cancelled
use-meeting-move-reason = Why a meeting was moved
use-meeting-extra-reason = What an extra meeting is for
use-settle-reason = What happened with a point
use-write-text = Words in a silent round, check-in or check-out
take-back-title = Your words in this room
take-back-how = The latest come first. If you take something back, it is deleted. Heard also edits its own messages that quote it.
take-back-line = { $what }, { $when }: “{ $words }”
take-back-more = { $count ->
    [one] There is one more.
    *[other] There are { $count } more.
}
take-back-none = You have no words in this room to take back.
noted-taken-back = { $count ->
    [one] Your words are deleted. Heard is taking them out of its own messages too.
    *[other] Your { $count } texts are deleted. Heard is taking them out of its own messages too.
}
point-withdrawn = Point { $number } has been taken back by the person who parked it.
unsettled-title = Point { $number } is open again
unsettled = Its outcome was taken back by the person who had recorded it.
unsettled-yours = The outcome of your point was taken back by the person who had recorded it. The point is open again.
undone-moved-back = You have undone your last step. The item has the time that it had left.
undone-added = { $count ->
    [one] The item that you added is off the agenda.
    *[other] The { $count } items that you added are off the agenda.
}
undone-dropped = Item { $place } is back on the agenda: { $title }
undone-times = The time for the items is as it was before.
undone-hand-again = Your hand is up as it was before.
undone-lowered = { $name }’s hand is up again, at place { $place }.
undone-call = You have taken the call back. { $name }’s hand is up again, in its old place.
undone-call-no-hand = You have taken the call back. { $name } does not have the floor.
undone-call-you = You had been called, and that has been taken back. Your hand is up again, in its old place.
undone-call-you-no-hand = You had been called, and that has been taken back. It is not your turn now.
undone-here = You are no longer marked as here. You still belong to this room.
undone-settled = You have taken the outcome of point { $number } back. The room has been told that it is open again.
undone-parked-again = Point { $number } is on the table again.
refused-undo-message = The last thing that you did was to write a message. Heard cannot undo that: edit or delete it where you wrote it. What you did before it, you can change with its own command.
refused-undo-decision = A decision stays on record. A facilitator can correct it with a new one.
refused-undo-start = You started the meeting, and everybody has been told, so that cannot be undone. You can end it.
refused-undo-reopened = You reopened the meeting, and everybody has been told, so that cannot be undone. You can end it again.
refused-undo-floor = You finished speaking, and the floor may be somebody else’s now. Raise your hand to speak again.
refused-undo-pass-back = You took your pass back. If you have nothing to add after all, you can pass again.
refused-undo-words = Your words are deleted, so they cannot be brought back. You can have them recorded again.
refused-undo-round = You opened a round, and people have been asked, so that cannot be undone. A facilitator can end the round.
refused-undo-round-over = The round is over, and everybody has been told, so that cannot be undone. You can open another one.
refused-undo-turn = The round has moved on to the next person, so that cannot be undone. Raise your hand if you want to add something.
refused-undo-later = You asked to be invited later, so there is nothing to undo. Raise your hand when you want to speak.
refused-undo-pause = The person has been told of the pause, so that cannot be undone. You can end it: ask for a pause of 0 minutes.
refused-undo-pause-when-back = The person sees the pause here, now or when they next come, so that cannot be undone. You can end it: ask for a pause of 0 minutes.
refused-undo-copy = Your copy is being sent to you, so that cannot be undone. You can delete the file.
refused-undo-support = The other person has been told, so that cannot be undone. You can end the support.
refused-undo-support-ended = The support has ended, and the other person has been told, so that cannot be undone. You can ask for support again.
refused-undo-left = You left the room, and its facilitators may have been told, so that cannot be undone. You can join again.
refused-undo-answer = Your answer has been counted, so that cannot be undone. You can still say in the room what you think.
refused-undo-flag = The facilitators have been asked about it, so that cannot be undone. You can tell them that you did not mean it.
refused-undo-apologies = Your apologies have been recorded. If you can come after all, say that you are here.
refused-undo-told = Others have been told, so that cannot be undone. You can tell them what you meant.
refused-undo-poll-added = They may have been asked by now, so that cannot be undone. They do not have to answer.
refused-undo-links = The old links no longer work, so that cannot be undone. Share the new ones.
refused-undo-cancelled = The room has been told that the meeting is cancelled, so that cannot be undone. To hold it after all, add a meeting at that time, with “Add one meeting”.
refused-undo-moved = The room has been told that the meeting is moved, so that cannot be undone. Please move it back, with “Move one meeting”.
refused-undo-extra = The room has been told of the extra meeting, so that cannot be undone. Please cancel it, with “Cancel one meeting”.
refused-undo-setting = The last thing that you did was to change a setting, which may already have had an effect. Use the same command again to set it as it was.
refused-undo-called = Since then, another person was called, or the floor is free again. So the call cannot be undone.
refused-undo-spoken = { $name } has spoken since they were called, so the call cannot be undone. You can call the next person.
refused-undo-set-since = Somebody else has changed that since, so it stays as it is. You can change it again.
refused-undo-here = The platform shows that you are here, so you are marked as here until you go.
refused-point-closed = Point { $number } is closed: it is already settled, or was taken back.
point-taken-back = The person who raised point { $number } has taken its words back. The point itself is still there: settle it if there is nothing left to discuss.
point-taken-back-closed = The person who raised point { $number } has taken its words back. It is settled, and what happened with it stays on record.
decision-stays = A decision cannot be taken back silently: “{ $words }”
decision-stays-how = Record what applies now. The earlier decision stays in the minutes, and the new one says which one it corrects.
decision-corrects = This replaces an earlier decision: “{ $before }”
note-line-corrects = “{ $words }” (replaces “{ $before }”)
refused-not-your-words = These are not your words in this room, or they have already been deleted. Nothing has changed.

copy-without-ballots = Your answers and comments in polls are not in here. They carry no name, so nobody can tell which are yours. Whether you have answered is sealed.
copy-without-posts = What you wrote in the chat is kept by the chat, not by Heard.
copy-without-push = One thing is not in here, if you have switched it on: the address that Heard uses to tell your browser something while the page of a web room is closed. It is deleted when you switch it off in “Settings” there.
copy-without-rest = Some of what only helps Heard to work is not in here either, such as where its messages to you are. What you wrote to your team’s contact is not in here while it is on its way. Heard’s page on privacy lists all of it.
copy-without-backups = Backups may hold earlier versions of this.
