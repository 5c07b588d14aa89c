### Everything Heard says, in plain English: short sentences, no jargon, no idiom.
### A term in a gap is written { $like-this }. Nobody is ranked, and nobody is told off.

## Small words

count = { $count }
name = { $name }
names = { $names }
names-more = { $names }, and { $count ->
    [one] one more person
    *[other] { $count } more people
}
quote = “{ $words }”
bullet = { $words }
gone = somebody who has left
unnamed = somebody new
taken-back = (these words are no longer kept)
moment = { $date } ({ $city } time)
moment-utc = { $date } (UTC)
clock = { $time } ({ $city } time)
clock-utc = { $time } (UTC)
time-up = time is up
left = { $time ->
    *[other] { $time }
}
late = This is { $time } late. It was due on { $due }.
fact = { $label }: { $value }
heading = { $heading }:
you-can = You can type { $typed }.
facilitators-can = Facilitators can type { $typed }.

## A meeting begins and ends

opening-title = Meeting { $number } has started
opening = Everybody’s view is welcome. You can write at any time. Raise your hand if you would like to be called on. If you have nothing to add, pass: that counts too.
agenda = Agenda
agenda-line = { $place }. { $title } ({ $state }, { $time })
agenda-empty = Nothing is on the agenda yet.
no-time-box = no set time
item-waiting = to come
item-current = now
item-done = done
item-begins = Now: { $place }. { $title }
item-goal = What we want from this: { $words }
time-left = Time left
item-time = Time is up for “{ $title }” ({ $time }). You can carry on, move on, or park what is left.
item-soon = The time for “{ $title }” ({ $time }) is nearly up. Only facilitators see this.
item-vague = A longer title makes it clearer what this item covers. Two or more words work best.
to-come = Coming up, if we keep to time
item-begins-at = { $place }. { $title }, from { $time }
item-box = { $place }. { $title }: { $time }
agenda-done = Everything on the agenda has been discussed.
floor = { $name }, it is your turn to speak.
floor-about = You wanted to talk about: { $words }
floor-answers = You wanted to answer this message.
closing-title = Meeting { $number } is over
closing-heard = { $here ->
    [0] Nobody came.
    [one] { $heard ->
        [0] One person came, and neither spoke nor passed.
        *[other] One person came, and was heard.
    }
    [2] { $heard ->
        [0] Neither of the 2 people who came spoke or passed.
        [one] 1 of the 2 people who came was heard.
        *[other] Both people who came were heard.
    }
    *[other] { $heard ->
        [0] None of the { $here } people who came spoke or passed.
        [one] { $heard } of the { $here } people who came was heard.
        *[other] { $heard } of the { $here } people who came were heard.
    }
}
closing-heard-all = { $here ->
    [2] Both people who came were heard.
    *[other] All { $here } people who came were heard.
}
closing-next = The next meeting is on { $when }.
closing-poll = Thank you, everybody. You will each get a few short questions, privately: were you heard?
closing-poll-when-back = Thank you, everybody. A few short private questions are here for each of you, now or when you next come: were you heard?
closing-poll-confirmed = Thank you, everybody. Everyone with a confirmed seat will get a few short questions, privately: were you heard?
closing-poll-confirmed-when-back = Thank you, everybody. A few short private questions are here for everyone with a confirmed seat, now or when they next come: were you heard?
closing-poll-on = Thank you, everybody. Answers that were given before the meeting was reopened still count. Everybody who may answer and has not been asked yet gets the questions now, privately: were you heard?
closing-poll-on-when-back = Thank you, everybody. Answers that were given before the meeting was reopened still count. The questions are here, privately, for everybody who may answer and has not been asked yet, now or when they next come: were you heard?
closing-poll-over = Thank you, everybody. The poll about this meeting closed while it was being reopened, and its result stands.
closing-no-poll = Thank you, everybody.
closing-poll-small = Thank you, everybody. Nobody is asked privately whether they were heard: with fewer than { $fewest } people, it could be guessed who answered what. You can talk about it instead.
talk-guide = To talk about, now or when you next meet
talk-guide-said = Could everybody say what they wanted? What would have helped?
talk-guide-taken = Was everybody listened to, and taken seriously?
talk-guide-change = What became different because of what was said?
talk-guide-next = Would you come again? What should we do differently next time?
closing-nobody = Nobody came this time. Nothing has changed.
closing-carried = Carried over to the next meeting
closing-parked = Still parked, and back at the next meeting
closing-parked-open = Still parked. They come back when a next meeting is set
closing-parked-later = Still parked, for later
closing-kept = Still on the agenda, for when a next meeting is set
closing-unchanged = Nothing was said or done, so nothing has changed.
reopened-title = Meeting { $number } goes on
reopened = It was ended and has been reopened. Everything is where it was.
reopened-typed = To end it, type { $typed }.
reopened-item = You are still on { $title }.
reopened-poll = Answers that you have given in the poll are kept, without your name, and count. You will not be asked again. If you have not answered, you still can.
reopened-poll-over = The poll about this meeting has closed, and its result stands.
noted-reopened = Meeting { $number } is open again.
button-reopen = Reopen the meeting
refused-undo-begun = The item that you added has already started, so it stays. A facilitator can take it off.
refused-reopen-none = There is no earlier meeting to reopen.
refused-reopen-late = A meeting can be reopened for { $time } after its end, and that time has passed. You can start meeting { $number } now: what was not finished is on its agenda.
refused-reopen-never = Meetings are not reopened here. You can start meeting { $number } now: what was not finished is on its agenda.
lapsed-title = The meeting of { $when } did not take place
lapsed-why = Heard was not running then, and it is too late to start it now.
lapsed-stays = Nothing has changed. You can still start a meeting at any time.
unfinished = The meeting ended while “{ $title }” was being discussed. It stays on the agenda.
unfinished-if = If it is finished, you can take it off. Otherwise it comes up again.
button-finished = It is finished
closed-idle = Nobody has written or done anything here for { $time }, so Heard has ended the meeting.

## What is gone

words-gone = The message behind point { $number } was deleted, so Heard has deleted its copy of the words, and is taking them out of its own messages too. The point itself is still parked.
words-gone-copies = Answers that were shown to one person only, and files that somebody has saved, cannot be changed.
words-gone-again = To keep the point, park it again in different words.
gap = Heard could not read everything that was written from { $since } to { $until }.
gap-what-to-do = If anything important was said then, please say it again or park it.
room-gone = a room that no longer exists

## Somebody’s own page

home-title = Your meetings
home-intro = Only you can see this page.
home-unsure = Heard cannot check just now whether you can see all of your rooms, so some are not shown. Please look again in a moment.
home-no-room = You have not been in a meeting with Heard yet.
home-more-rooms = { $more ->
        [one] You are in { $more } more room.
       *[other] You are in { $more } more rooms.
    } Rooms with a meeting under way come first.
home-room = { $room }
home-raised = What happened with the points you raised in { $room }
home-owned = Points you look after in { $room }
home-parked = Parked in { $room }

## Keeping on topic

topic-ask = Is this about “{ $title }”?
topic-why = Heard asks because the last few messages have little in common with what was said about it before.
topic-ask-other = Still on “{ $title }”, or on to “{ $other }”?
topic-why-other = Heard asks because the last few messages use the words of “{ $other }”.
topic-unsure = Heard only compares words, so it is often wrong. Only you, and anyone else it asked, can see this.
topic-flagged = Somebody feels the discussion has moved away from “{ $title }”.
topic-flagged-why = They asked Heard to tell you, without their name. What would you like to do?
topic-facilitators-only = facilitators only
topic-author-first = author first
topic-off = off
button-on-topic = Yes, it is
button-is-on-topic = It is on topic
button-still-on-topic = Still on this item
button-move-on = On to the other item
button-park-it = Park it
button-new-item = New agenda item
button-leave-it = Do nothing
button-extend = Five more minutes
button-park-rest = Park the rest
noted-flag = Thank you. Heard will tell the facilitators, without your name.
noted-on-topic = Thank you. Heard will count this as part of “{ $title }” and ask less often.
noted-left = OK. Nothing changes.
noted-topic = Topic questions are now set to: { $mode }.
noted-extended = This item has { $time } more.
noted-no-longer-fits = There is no longer enough time for the other items.
button-replan = Shorten the other items
noted-replanned = The remaining items now fit. The meeting can end at { $time }.

minutes-reduced = Heard no longer keeps what happened in this meeting, only figures. Notes and decisions are listed separately, if they are kept.
minutes-counts = { $turns ->
    [0] There was no turn
    [one] There was one turn
    *[other] There were { $turns } turns
}, with { $messages ->
    [0] no message.
    [one] one message.
    *[other] { $messages } messages.
}

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
me-sent = { $count ->
    [0] Heard keeps no private message to you.
    [one] Heard keeps one private message that it sent to you.
    *[other] Heard keeps { $count } private messages that it sent to you.
}
me-copy-title = A copy of what Heard knows about you
me-copy-alt = A file with everything that Heard keeps about you. Programs can read it too.
me-copy = Here is everything that Heard keeps about you, in one file.
me-copy-private = It contains your words, and the groups you have chosen. Keep it to yourself.
noted-renamed = Your name in this room is now { $name }.
noted-renamed-number = There is a number after it, because another name here is the same or looks very much like it.
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
forget-goes-choices = Your groups, your preferences, your memberships and your personal links.
forget-goes-words = { $count ->
    [0] What you wrote for one occasion, such as words in a silent round. There are none.
    [one] What you wrote for one occasion, such as words in a silent round: one text.
    *[other] What you wrote for one occasion, such as words in a silent round: { $count } texts.
}
forget-goes-messages = Private messages to you that Heard still keeps, and any that have not been sent yet.
forget-record = What is also your team’s record
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
forget-stays-ids = That somebody came, spoke, raised a hand or parked a point, under a number that says nothing about you.
forget-stays-roll = { $count ->
    [one] One poll is open. Until it closes, your number stays on its list. If you have not answered it, you no longer can.
    *[other] { $count } polls are open. Until they close, your number stays on their lists. You can no longer answer those that you have not answered.
}
forget-out-of-reach = What Heard cannot delete
forget-reach-posts = What you wrote in the chat yourself. You can delete it there.
forget-reach-shown = What you wrote in the room is removed from the server’s memory. People who have the room open may still see it.
forget-reach-seats = Your seats in other rooms. You can be forgotten in each of them in the same way.
forget-reach-names = Your name in messages that Heard has posted, in private messages to others, and in minutes that somebody has saved.
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
use-write-text = Words in a silent round
take-back-title = Your words in this room
take-back-how = The latest are first. What you take back is deleted, and Heard edits its own messages that quote it.
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
refused-undo-pass-back = You took your pass back. If you do have nothing to add, you can pass again.
refused-undo-words = Your words are deleted, so they cannot be brought back. You can have them recorded again.
refused-undo-round = You opened a round, and people have been asked, so that cannot be undone. A facilitator can end the round.
refused-undo-round-over = The round is over, and everybody has been told, so that cannot be undone. You can open another one.
refused-undo-turn = The round has moved on to the next person, so that cannot be undone. Raise your hand if you want to add something.
refused-undo-later = You asked to be invited later, so nothing is open that could be undone. Raise your hand when you want to speak.
refused-undo-pause = The person has been told of the pause, so that cannot be undone. You can end it: ask for a pause of 0 minutes.
refused-undo-pause-when-back = The person sees the pause here, now or when they next come, so that cannot be undone. You can end it: ask for a pause of 0 minutes.
refused-undo-copy = A copy that was asked for is sent to you, so that cannot be undone. You can delete the file.
refused-undo-support = The other person has been told, so that cannot be undone. You can end the support.
refused-undo-support-ended = The support has ended, and the other person has been told, so that cannot be undone. You can ask for support again.
refused-undo-left = You left the room, and its facilitators may have been told, so that cannot be undone. You can join again.
refused-undo-answer = Your answer has been counted, so that cannot be undone. You can still say in the room what you think.
refused-undo-flag = The facilitators have been asked about it, so that cannot be undone. You can tell them that you did not mean it.
refused-undo-apologies = Your apologies have been recorded. If you can come after all, say that you are here.
refused-undo-told = Others have been told, so that cannot be undone. You can tell them what you meant.
refused-undo-poll-added = They may have been asked by now, so that cannot be undone. They do not have to answer.
refused-undo-links = The old links no longer work, so that cannot be undone. Share the new ones.
refused-undo-cancelled = A cancelled meeting is not undone, as the room has been told. To hold it after all, add a meeting at that time, with “Add one meeting”.
refused-undo-moved = A moved meeting is not undone, as the room has been told. Please move it back, with “Move one meeting”.
refused-undo-extra = An extra meeting is not undone, as the room has been told. Please cancel it, with “Cancel one meeting”.
refused-undo-setting = The last thing that you did was to change a setting, which may already have had an effect. Use the same command again to set it as it was.
refused-undo-called = Somebody else has been called since, or the floor is free again, so the call cannot be undone.
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
copy-without-push = The address at which your browser can be told while the page of a web room is closed, if you have switched that on, is not in here. It is deleted when you switch it off in “Settings” there.
copy-without-backups = Backups may hold earlier states of this.

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

## Actions

action = Action { $number }: “{ $words }”
action-title = Action { $number }
action-due = To be done by { $day }.
action-no-day = It has no date any more.
action-owner = { $name } does it.
action-free = Nobody has taken it on yet.
action-asking = Somebody is being asked whether they take it on.
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
noted-action-asking = Action { $number }: they are asked privately. Nobody is named before they say yes.
noted-action-asking-when-back = Action { $number }: they are asked privately, now or when they next come. Nobody is named before they say yes.
noted-action-yours = You have taken on action { $number }.
noted-action-declined = You do not have action { $number } to do. Only the people who asked are told.
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
## Decisions: proposals and the answers to them

proposal-title = Proposal { $number }
proposal-title-again = Proposal { $number }, version { $version }
proposal-line = { $number }. { $words }
proposal-method = How it is decided: { $method }
method-temperature = temperature check
method-temperature-rule = This shows how people feel about it. It decides nothing.
method-consent = consent
method-consent-rule = It is decided if nobody objects. An objection needs a reason. The question is not whether it is the best idea, but whether it is good enough for now and safe enough to try.
method-consensus = consensus
method-consensus-rule = It is decided if nobody blocks it, and more people agree than stand aside. A block needs a reason. To stand aside means: I do not support it, and I will not stop it.
method-gradients-5 = gradients of agreement, five levels
method-gradients-5-rule = This shows how far people agree, as figures for each level. It decides nothing.
method-gradients-8 = gradients of agreement, eight levels
method-gradients-8-rule = This shows how far people agree, as figures for each level. It decides nothing.
method-majority = majority
method-majority-rule = Of the people who answer yes or no, this part has to answer yes: { $share }.
threshold-half = more than half
threshold-two-thirds = at least two thirds
threshold-three-quarters = at least three quarters
proposal-quorum = { $quorum ->
    [one] At least one person has to answer.
    *[other] At least { $quorum } people have to answer.
}
proposal-who-open = { $listed ->
    [one] One person can answer: everybody who is in this room now, and who comes before the first answer.
    *[other] { $listed } people can answer: everybody who is in this room now, and who comes before the first answer.
}
proposal-who-fixed = { $listed ->
    [one] One person can answer. The list does not grow any more.
    *[other] { $listed } people can answer. The list does not grow any more.
}
proposal-who-advisory = Everybody on the list counts, co-opted and advisory members too. The answer of somebody who leaves the room does not count while they are away.
proposal-who-advisory-anonymous = Everybody on the list counts, co-opted and advisory members too. The answer of somebody who leaves the room still counts, because nobody knows which one it is.
proposal-until = It is open until { $when }.
proposal-until-end = It is open until this meeting ends.
proposal-until-next-end = It is open until the next meeting ends.
proposal-until-closed = No further meeting is planned. It is open until a facilitator closes it. If there is another meeting after all, it closes when that ends.
proposal-shown-named = Everybody in this room can see your answer, with your name. You can change it until it closes.
proposal-shown-hidden = Nobody in this room can see your answer until it closes. Then everybody can, with your name. You can change it until then.
proposal-shown-anonymous = Heard does not write down who answered what. So an answer cannot be changed, and no reasons are taken. It closes at its time, and not before. If all answers are the same, everybody’s answer is known.
proposal-shown-anonymous-until-closed = Heard does not write down who answered what. So an answer cannot be changed, and no reasons are taken. If all answers are the same, everybody’s answer is known.
proposal-fewest = Figures are shown only if at least { $fewest } people answer. With fewer, there is no result.
proposal-review = If it is decided, it comes back to be reviewed at the first meeting on or after { $when }.
proposal-replaces = If it is decided, it replaces an earlier decision: “{ $before }”
proposal-review-decided = It comes back to be reviewed at the first meeting on or after { $when }.
proposal-replaces-decided = It replaces an earlier decision: “{ $before }”
proposal-amended = The words have changed, so all answers start afresh.
proposal-answer-again = You answered an earlier version. The words have changed, so your answer does not count any more. Please answer again.
proposal-reminder-open = You can answer, or change your answer, until then. Everybody who can answer gets this once.
proposal-reminder-sealed = Each person can answer once. Everybody who can answer gets this once, because Heard does not write down who has.
proposal-withdrawn = Proposal { $number } was withdrawn. Nothing is decided.
proposal-out-of-reach = So many people have left that too few can answer: { $listed }, and it takes { $quorum }. So this proposal cannot be decided any more, unless people come back.
proposal-answered = Answers so far: { $count }. People who can answer: { $listed }.
proposal-answered-result = Answers: { $count }. People who could answer: { $listed }.
proposal-result-title = What came of proposal { $number }
proposal-result-carried = It is decided.
proposal-result-not-carried = It is not decided.
proposal-result-no-quorum = It is not decided, because too few people answered.
proposal-result-too-few = There is no result, because so few people answered that people could guess who said what.
proposal-result-advice = Nothing is decided by this. It shows where people stand.
proposal-reasons = In people’s own words
proposal-reason = { $name } ({ $answer }): “{ $words }”
proposal-reasons-more = { $more ->
    [one] One more reason was given.
    *[other] { $more } more reasons were given.
}
proposal-chart-title = Answers to proposal { $number }
proposal-chart-alt = Bars that show how many people gave each answer.
proposal-chart-line = { $answer }: { $count }.
proposal-form-words = “{ $words }”
proposal-goal = Our goal: “{ $words }” Does this bring us nearer to it?
proposal-any-time = You can answer, or change your answer, until then.
proposal-once = Each person can answer once.
proposal-about-point = This was proposed about point { $number }, which is still open.
reviews-title = To be reviewed
review-ask = This was decided with proposal { $number }, and is to be reviewed now. If nobody proposes something else, it goes on as it is.
button-propose-instead = Propose something in its place
consent-round-title = Consent round about proposal { $number }
consent-round-equal = Everybody who is here has a turn, facilitators too. You can pass.
consent-stage-questions = First, questions: in your turn, ask what you need to know to understand it. What you think of it comes later.
consent-stage-reactions = Now, reactions: in your turn, say what you think of it. Nobody answers yet.
consent-stage-consent = Now, consent: in your turn, say whether you object, and why. Your answer ends your turn.
round-about-questions = Proposal { $number }: “{ $words }” What do you need to know to understand it?
round-about-reactions = Proposal { $number }: “{ $words }” What do you think of it?
round-about-consent = Proposal { $number }: “{ $words }” Do you object to it? If you do, please say why.
round-how-consent = When it is your turn, choose “Answer proposal { $number }”, pass, or be asked again later. If you do not want to answer, you do not have to do anything: after a while, the round goes on without you.
your-turn-consent = It is your turn in the round. Choose “Answer proposal { $number }” to say whether you object. Your answer ends your turn. You can also pass, or come back at the end.
your-turn-consent-again = It is your turn in the round again. Choose “Answer proposal { $number }” to say whether you object. Your answer ends your turn. You can also pass.
stage-questions = questions
stage-reactions = reactions
stage-consent = consent
button-stage-questions = Begin a consent round: questions
button-stage-reactions = On to reactions
button-stage-consent = On to consent
button-park-objection = Park this objection as a point
refused-consent-round = A consent round is for a proposal that is decided by consent.
refused-supporter-sealed = This is answered without names, so only { $name } can answer it. Nothing was sent.
refused-objection-gone = There is no such objection here, or it is no longer kept. Nothing was parked.
noted-objection-parked = This objection is parked as point { $number }. The person who made it has been told. Heard will tell you both what happens with it.
noted-objection-parked-when-back = This objection is parked as point { $number }. You and the person who made it will see here, when you next come, what happens with it.
refused-objection-parked = This objection is parked as a point already.
refused-undo-objection = A parked objection is not undone, because its words are somebody else’s. A facilitator can settle the point.
proposals-title = Open proposals
proposals-none = No proposal is open.
proposals-count = { $count ->
    [one] One proposal is open.
    *[other] { $count } proposals are open.
}
response-warm = I like it
response-lukewarm = I am not sure about it
response-cold = I do not like it
response-consent = No objection
response-objection = I object
response-agree = I agree
response-stand-aside = I stand aside
response-block = I block it
response-full-support = I fully support it
response-support = I support it
response-can-live-with-it = I can live with it
response-doubts = I have serious doubts
response-against = I am against it
response-wholehearted = I support it with all my heart
response-small-worry = I support it, with a small worry
response-with-reservations = I support it, with reservations
response-mixed-feelings = I have mixed feelings
response-not-taking-part = I do not support it, and will not stand in the way
response-more-talk = We should talk about it more
response-will-not-stop-it = I disagree, and will go along with what most people want
response-cannot-accept = I cannot accept it
response-yes = Yes
response-no = No
response-pass = I pass
shown-named = with names
shown-hidden = with names, hidden until it closes
shown-anonymous = anonymous
button-answer-proposal = Answer proposal { $number }
button-show-proposal = Look at proposal { $number }
button-close-proposal = Close proposal { $number } now
button-withdraw-proposal = Withdraw proposal { $number }
button-amend-proposal = Change the words of proposal { $number }
noted-proposed = Your proposal has the number { $number }.
noted-response = Your answer to proposal { $number } is noted: { $answer }.
noted-answer-late = Proposal { $number } is closed, so your answer does not count. Your reason is kept as a note.
noted-amended = Proposal { $number } has its new words.
noted-withdrawn = Proposal { $number } is withdrawn.
noted-closed = Proposal { $number } is closed.
over-proposal = Proposal { $number } is closed.
over-proposal-withdrawn = Proposal { $number } was withdrawn.
refused-proposal-closed = Proposal { $number } is closed. If you want to say something about it, take a note or park a point.
refused-proposal-nobody = There is nobody in this room yet who could answer.
refused-proposal-too-few = Figures of an anonymous proposal are shown only if at least { $fewest } people answer, and only { $listed } can. Please choose names instead.
refused-proposal-not-listed = You are not on the list of proposal { $number }. It was fixed before you came.
refused-proposal-anonymous = This proposal is anonymous, so the answer cannot be taken like this. Please use its button.
refused-proposal-others = Only the person who made proposal { $number }, or a facilitator, can change that.
refused-proposals-many = { $most } proposals are open here, which is the most there can be. Please close one first.
refused-no-proposal = There is no proposal { $number } here.
refused-close-anonymous = An anonymous proposal closes at its time, and not before: who has answered by now could be guessed from the figures. You can withdraw it.
refused-amend-anonymous = An anonymous proposal cannot be changed: the answers to it are sealed. Please withdraw it and make a new one.
refused-undo-proposal = A proposal is not undone. The person who made it can withdraw it or change its words.
refused-undo-response = An answer to a proposal is not undone. You can answer again until it closes, and the new answer takes its place.
refused-undo-proposal-over = A proposal that is closed or withdrawn stays so. It can be made once more.
bad-proposal = Please give the number of a proposal. { $typed } lists the open ones.
bad-quorum = That is more than the number of people who can answer, which is { $listed }. Please choose a smaller number.
bad-quorum-advice = This method decides nothing, so nobody has to answer. Please write nothing here.
bad-threshold = Only a majority has this. Please leave it at “more than half”, or choose the method “majority”.
bad-anonymous-reasons = An objection or a block needs a reason, and anonymous answers take none. Please choose another method, or show names.
bad-review-advice = This method decides nothing, so there is nothing to review. Please write nothing here.
bad-review-early = The review has to come after the proposal closes. Please choose a later day.
bad-review-far = That is too far ahead. Please choose a day in the next { $years } years.
bad-answer-method = This proposal does not have that answer. Please choose one of those in its form.
bad-reason-anonymous = This proposal is anonymous, so no reasons are taken. Please write nothing here.
ask-reason = Please say why: an objection or a block counts with its reason.
## Points: whose they are, who looks after them, and how they end

point-wording-title = Is this your point?
point-wording-ask = Somebody has parked something you wrote, as point { $number }:
point-reworded-ask = Somebody has put your point { $number } into other words:
point-wording-silence = Your name is not shown with it, unless you choose the answer that says so. If you say nothing for a day, Heard only notes that you have not confirmed it.
point-words-title = Point { $number } needs new words
point-words-gone = The words of point { $number }, which is yours, are gone: the message behind it was deleted, or they were taken back. Heard has deleted its copy, and is taking them out of its own messages too. The point itself is still parked.
point-words-ask = Please say it again in your own words, or withdraw it.
point-owner-title = Would you look after this point?
point-owner-means = The person who looks after a point makes sure that something happens with it between meetings, and that it is ready when it comes back. Everybody can see who it is. You can hand it over at any time.
point-answer-mine = That is my point
point-answer-differently = Put it differently
point-answer-not-mine = It is not mine
point-answer-accept = I will look after it
point-answer-decline = No, thanks
point-answer-settles = That settles it
point-answer-not-meant = Not what I meant
point-answer-not-settled = This does not settle it for me
your-point-reopens = Does that settle it for you? If it does not, say so, and the point is open again. You do not need to give a reason.
your-point-disputed = Does that settle it for you? It has been opened again once. If this does not settle it either, Heard keeps that you see it differently, and facilitators are told.
became-decided = The decision: { $words }
parked-asked = The person who wrote it is asked privately whether it is their point. It is theirs from now on: they can change its words.
parked-owner-ask = Who will look after it until it comes back? You can still take the point back: press the button within five minutes, or as long as nobody has done anything with it.
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
point-news-disputed = Somebody whose point it was says that the outcome of point { $number } does not settle it. It had been opened again once before, so it stays settled, and is marked as disputed:
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
button-point-name = Whether my name is shown
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
over-outcome-reopened = The point is open again, because its outcome did not settle it for somebody. It stays on the list until somebody says what happened with it.
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
refused-point-others = Only the person whose point { $number } is, the person who looks after it and facilitators can do that.
refused-own-point = You parked point { $number } yourself. If it is not your point after all, you can withdraw it.
refused-words-gone = The words of point { $number } are gone. Say it in new words first.
refused-join-itself = Point { $number } cannot be joined with itself. Choose another point.
refused-join-settled = Point { $number } is already settled, so nothing can be joined with it. Choose a point that is open.
refused-reopened = Point { $number } has been opened again once before.
refused-owner-already = They look after point { $number } already.
refused-owner-asked = They have already been asked to look after point { $number }, and have not answered yet.
refused-owner-declined = They would rather not look after point { $number }, so Heard does not ask them again. They can still take it on themselves.
refused-owner-not-asked = You are not asked to look after point { $number }, or not any more.
refused-owner-not = You do not look after point { $number }.
refused-owner-other = { $name } looks after this point already, and can hand it over.
refused-owner-supporter = { $name } is here as a supporter, and takes on nothing themselves.
refused-outcome-answered = You have already answered this, or point { $number } has moved on.
refused-undo-split = A split cannot be undone, as others may have read of both points. Join them with each other instead.
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
    [0] No open point fits.
    [one] One open point fits.
    *[other] { $count } open points fit.
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
    [one] Something else was added, and was taken back or deleted.
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

## What happened with what people raised

views-open-title = What people raised
views-open = { $count ->
    [one] One thing that somebody raised has no outcome yet.
    *[other] { $count } things that people raised have no outcome yet.
}
views-open-why = A person who raised something is told what happened with it, and why. It takes a sentence, and you can answer several at once.
views-open-why-when-back = A person who raised something sees here, now or when they next come, what happened with it, and why. It takes a sentence, and you can answer several at once.
views-first = First comes what somebody says they were not heard on, then what has waited longest.
views-page = Page { $page } of { $pages }.
views-none-open = Everything that people raised here has an outcome.
views-hint = You can type, for example: /outcomes 12, 15 not taken up It would cost too much this year.
view-line = { $number }. “{ $words }”
view-came = { $kind }, { $when }
view-about = About: { $title }
view-point = a point
view-note = a note
view-position = a view on a point
view-proposal = a proposal
view-reason = a reason
view-objection = an objection
view-read-out = read out
view-written = written in a round
view-constraint = a constraint
view-outcome-so-far = So far: { $outcome }.
view-not-heard = The person who raised it says: I was not heard on this.
view-not-heard-named = { $name } says: I was not heard on this.
view-misread = The person who raised it says: that is not what I meant.
view-meant = What they meant: “{ $words }”
views-decided = { $count ->
    [one] Noted for one: { $outcome }. The person who raised it is told.
    *[other] Noted for { $count }: { $outcome }. The people who raised them are told.
}
views-decided-when-back = { $count ->
    [one] Noted for one: { $outcome }. The person who raised it will see that here now or when they next come.
    *[other] Noted for { $count }: { $outcome }. The people who raised them will see that here now or when they next come.
}
undone-views = { $count ->
    [one] It has no outcome again. The person who raised it is told.
    *[other] They have no outcome again. The people who raised them are told.
}
undone-views-when-back = { $count ->
    [one] It has no outcome again. The person who raised it will see that here now or when they next come.
    *[other] They have no outcome again. The people who raised them will see that here now or when they next come.
}
button-outcomes = See what is open
button-decide-views = Say what happened with them
button-views-more = Show more
button-views-back = Show the page before
button-views-left = Show what is left
your-views-title = What you raised, and where it stands
your-views-intro = Only you can see this.
your-views-more = { $count ->
    [one] There is news of one more thing that you raised.
    *[other] There is news of { $count } more things that you raised.
}
your-views-unsigned = { $count ->
    [one] There is also news of something that you said without your name. It is not shown here, so that this message does not say whose it is.
    *[other] There is also news of { $count } things that you said without your name. They are not shown here, so that this message does not say whose they are.
}
your-views-unsigned-only = { $count ->
    [one] There is news of something that you said without your name. It is not shown here, so that this message does not say whose it is.
    *[other] There is news of { $count } things that you said without your name. They are not shown here, so that this message does not say whose they are.
}
button-raised = Show everything I raised
raised-only-you = Only you can see this. What has no outcome yet is on the facilitators’ list.
raised-nothing = Nothing that you raised here has been recorded.
raised-unsigned = You said this without your name. Only you can see here that it is yours.
view-pending = Nobody has said yet what happened with it. It is on the facilitators’ list.
became-decision = The decision that it changed: “{ $words }”
you-answered-right = You said: that is right.
you-answered-misread = You said: that is not what I meant.
you-answered-not-heard = You said: I was not heard on this.
button-that-is-right = That is right
button-not-what-i-meant = Not what I meant
button-not-heard = I was not heard on this
noted-view-right = Noted: that is right. Thank you.
noted-view-misread = Noted. It is open again, and facilitators see that it was not what you meant.
noted-view-not-heard = Noted, without your name. Facilitators see that somebody was not heard on this, and the report counts it.
noted-view-not-heard-named = Noted, with your name. Facilitators see that you were not heard on this, and the report counts it.
you-said-title = You said, we did
minutes-views = What people raised
minutes-views-counted = { $count ->
    [one] One thing was recorded.
    *[other] { $count } things were recorded.
}
minutes-views-changed = { $count ->
    [one] One changed the result.
    *[other] { $count } changed the result.
}
minutes-views-answered = { $count ->
    [one] One was answered or passed on.
    *[other] { $count } were answered or passed on.
}
minutes-views-not-taken = { $count ->
    [one] One was considered and not taken up.
    *[other] { $count } were considered and not taken up.
}
minutes-views-pending = { $count ->
    [one] One has no outcome yet.
    *[other] { $count } have no outcome yet.
}
minutes-views-not-heard = { $count ->
    [one] One was raised by somebody who says that they were not heard.
    *[other] { $count } were raised by people who say that they were not heard.
}

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
leftover-review-closed = No further meeting is planned, so this decision is not reviewed at a meeting any more:
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

## Notes, decisions and minutes

note-line = { $words }
note-line-about = { $words } (on “{ $title }”)
noted-note = Noted. Everybody here can read it, and it will be in the minutes.
noted-note-next = Noted. Everybody here can read it, and it will be in the minutes of the next meeting.
noted-decision = The decision is recorded, and will be in the minutes.
noted-decision-next = The decision is recorded, and will be in the minutes of the next meeting.
decision-title = A decision is recorded
decision-kept = It will be in the minutes.
notes-title = Notes
notes-none = Nothing has been noted here so far.
notes-earlier = These are the latest.
notes-of-a-meeting = For one meeting, type its number, such as { $typed }.
decisions-title = Decisions
decisions-none = No decision has been recorded here so far.
decisions-heading = Decisions
decisions-more = And { $more } more. All of them are in the minutes.
meeting-heading = Meeting { $number }
recorded-count = { $decisions ->
    [0] No decision was recorded,
    [one] One decision was recorded,
    *[other] { $decisions } decisions were recorded,
} and { $notes ->
    [0] no note was made.
    [one] one note was made.
    *[other] { $notes } notes were made.
}
minutes-break = It was ended at { $since } and went on at { $until }.
closing-minutes = To read the minutes, type { $typed }.
minutes-title = Minutes of meeting { $number }
minutes-title-so-far = Minutes of meeting { $number }, so far
minutes-title-room = { $room }: minutes of meeting { $number }
minutes-title-room-so-far = { $room }: minutes of meeting { $number }, so far
minutes-alt = The minutes as text.
meetings-title = Meetings so far
meetings-none = There has not been a meeting here yet.
meetings-latest = { $count ->
    [1] This is the latest.
   *[other] These are the latest { $count }.
    }
button-other-minutes = Minutes of another meeting
meetings-began = It started on { $when }.
meetings-running = It is on now.
meetings-gone = Its minutes are no longer kept.
meetings-read = To read the minutes of a meeting, type its number, such as { $typed }.
minutes-to-open = The complete minutes are in the file. They say who was there and what happened with each item and point.
minutes-when = When
minutes-when-value = { $when } until { $end }
minutes-when-so-far = { $when }, not over yet
minutes-heard = People heard
minutes-next = Next meeting
minutes-next-none = Not set yet
minutes-present = Who was there
minutes-nobody = Nobody came.
minutes-agenda = Agenda
minutes-agenda-empty = Nothing was on the agenda.
minutes-item = { $place }. { $title } ({ $state })
minutes-item-done = discussed
minutes-item-waiting = not discussed, carried over
minutes-item-unfinished = discussed, not finished
minutes-item-closed = closed
minutes-item-now = being discussed
minutes-item-to-come = to come
minutes-no-decisions = No decision was recorded.
minutes-point = Parked point { $number }
minutes-point-raiser = Raised by { $name }.
minutes-point-parked = Parked at this meeting.
minutes-point-back = It came back at this meeting, and is still parked.
minutes-point-tabled = It came back at this meeting, and is being discussed.
minutes-point-settled = Settled.
minutes-notes = Notes
minutes-round = Written in a silent round
minutes-round-held = Too few people took part, so nothing is shown.
minutes-poll = Were you heard?
minutes-poll-nobody = Nobody answered the poll.
minutes-item-aim = Aim: { $words }
minutes-introduced = Introduced by { $name }
minutes-decision = Decision: { $words }
minutes-decision-corrects = Decision: { $words } (replaces “{ $before }”)
minutes-note = Note: { $words }
minutes-action-line = Action { $number }: { $words }
minutes-point-line = Parked point { $number }: “{ $words }”
minutes-proposal = Proposal { $number }: “{ $words }”
minutes-proposals = Proposals
minutes-proposal-open = It is still open.
minutes-proposal-withdrawn = It was withdrawn.
minutes-method = Proposal { $number }, by { $method }.
minutes-threshold = It took { $share } of those who answered yes or no.
minutes-quorum = { $quorum ->
    [one] At least one person had to answer.
   *[other] At least { $quorum } people had to answer.
    }
minutes-dissent = Dissent (“{ $answer }”): “{ $words }”
minutes-regrets = Who sent regrets
minutes-kept = These minutes show what people asked Heard to record, not everything that was said.
refused-no-minutes = There are no minutes with that number.

## Minutes: the forms in which they can be had

minutes-form-text = Plain text
minutes-form-markdown = Markdown
minutes-form-html = Page to print
minutes-form-easy-read = Easy-read
minutes-form-json = Data for programs
minutes-form-csv = Table for a spreadsheet
minutes-form-calendar = Dates for a calendar
button-minutes-forms = Other forms
minutes-as-text = The minutes as plain text.
minutes-as-markdown = The minutes as text in Markdown.
minutes-as-html = The minutes as a page. It can be printed, and read aloud by a screen reader.
minutes-as-easy-read = The minutes in short sentences and large letters. It is a page that can be printed.
minutes-as-json = The minutes as data for programs.
minutes-as-csv = Decisions, points and actions as a table, one a line. It opens in a spreadsheet.
minutes-as-calendar = The next meeting, the days by which actions are due, and the days on which decisions are reviewed, to put into a calendar. It does not follow later changes.
minutes-no-dates = There is nothing in these minutes for a calendar: no next meeting is set, no action has a day, and no decision is to be reviewed.

feed-title = Calendar of this room
feed-none = There is no address for calendars yet.
feed-off = It is switched off: the address there was opens nothing any more.
feed-replaced = This is a new address. The old one opens nothing any more.
feed-address = Add this address to your calendar as one to subscribe to:
feed-is = { $address }
feed-secret = Anybody who has it can read the calendar without signing in. Give it only to people who may see this room.
feed-yours = It is yours, and works for as long as you may see this room. A new address, made by anybody who runs meetings here, ends all there were.
feed-contents = The calendar has when this room meets, and the days by which actions are due and on which decisions are reviewed, with their words. What is called off says so.
feed-leaves-out = It names nobody, and has nothing of points, notes or the agenda.
button-calendar-feed = A calendar that follows changes
button-feed-new = Make an address
button-feed-anew = Make a new address
button-feed-off = Switch it off
refused-no-web-address = Heard has no address on the web here, so calendars cannot fetch anything. The person who runs Heard can set one (web.public_url).

easy-title = { $room }: what happened at meeting { $number }
easy-about = This is the easy-read version of the minutes.
easy-kept = It shows what people asked Heard to keep. People said more than that.
easy-more = The full minutes say more.
easy-agreed = On { $day } the team was asked about the full minutes.
easy-agreed-how = Nobody objected.
easy-meeting = When we met
easy-on = We met on { $day }.
easy-began = We began at { $time }.
easy-ended = We ended at { $time }.
easy-going-on = The meeting is still going on.
easy-break = We stopped at { $since }, and went on at { $until }.
easy-goal = This is what we want to reach together:
easy-goal-by = { $count ->
    [0] Nobody has said yet that they agree.
    [one] One person said that they agree.
   *[other] { $count } people said that they agree.
}
easy-words = { $words }
easy-name = { $name }
easy-decisions = What we decided
easy-no-decision = We wrote down no decision.
easy-instead = We used to say: { $words }
easy-answered = { $listed ->
    [one] { $answered ->
        [one] One person could answer, and did.
       *[other] One person could answer, and nobody did.
    }
   *[other] { $answered } of { $listed } people answered.
}
easy-dissent = Some people gave a reason:
easy-review = We look at this again on { $day }.
easy-proposals = Ideas we asked about
easy-proposal-open = People can still answer.
easy-proposal-withdrawn = This idea was taken back.
easy-proposal-carried = We said yes to this.
easy-proposal-closed = This did not become a decision.
easy-actions = What we will do
easy-action-who = { $name } does this.
easy-action-nobody = Nobody has said yet that they will do this.
easy-action-due = It should be done by { $day }.
easy-action-done = This is done.
easy-action-dropped = We will not do this.
easy-because = Why: { $words }
easy-points = Where we see things differently
easy-point = Point { $number }: { $words }
easy-point-raised = { $name } raised this.
easy-point-settled = We are done with this point.
easy-point-now = We are talking about it now.
easy-point-new = Somebody asked us to keep this point for later.
easy-point-back = We talked about it. We are not done.
easy-point-not-reached = We did not talk about it this time.
easy-point-kept = It stays on our list.
easy-agenda = Our list of topics
easy-no-agenda = We had no list of topics.
easy-item-done = We talked about: { $title }
easy-item-closed = We did not talk about this for long, or not at all: { $title }
easy-item-unfinished = We talked about this, and are not done: { $title }
easy-item-now = We are talking about: { $title }
easy-item-waiting = We did not get to this: { $title }
easy-item-to-come = We will talk about: { $title }
easy-introduced = { $name } tells us about it first.
easy-notes = What else we wrote down
easy-round = What people wrote, without names
easy-round-asked = The question was: { $words }
easy-round-held = Only a few people wrote something. So we do not show it.
easy-round-nothing = Nobody wrote anything.
easy-poll = Were you heard?
easy-poll-asked = After the meeting, Heard asked people how it was for them.
easy-poll-answered = { $count ->
    [0] Nobody answered.
    [one] One person answered.
   *[other] { $count } people answered.
}
easy-poll-item = “{ $item }”: { $high } of { $answered } people said yes.
easy-poll-yes = Yes means: fully, or mostly.
easy-poll-held = We do not show the answers this time, so that nobody can guess.
easy-poll-figures = The full minutes have the numbers.
easy-people = Who was there
easy-people-count = { $count ->
    [0] Nobody came.
    [one] One person was there:
   *[other] { $count } people were there:
}
easy-heard = { $here ->
    [one] { $count ->
        [0] This person was not heard.
       *[other] This person was heard.
    }
   *[other] { $count ->
        [0] Nobody was heard.
        [one] One of them was heard.
       *[other] { $count } of them were heard.
    }
}
easy-heard-means = “Heard” means: they spoke, or they chose to pass.
easy-regrets = These people could not come, and told us before:
easy-missing = Before the meeting, nobody had told us that they come from these groups:
easy-corrections = Something was put right later
easy-next = When we meet again
easy-next-none = The day is not fixed yet.
easy-next-on = We meet again on { $day }.
easy-next-at = We begin at { $time }.

## Minutes: agreed, corrected, and for those who were not there

minutes-not-agreed = These minutes have not been agreed yet.
minutes-agreed-line = Agreed at meeting { $number }, on { $day }: nobody objected. { $here ->
    [one] One person was there.
   *[other] { $here } people were there.
    }
minutes-corrections = Corrections
minutes-correction-line = Correction to “{ $line }”: “{ $words }”
minutes-correction-present = Correction to who was there: “{ $words }”
minutes-correction-times = Correction to when it was: “{ $words }”
minutes-correction-other = Correction: “{ $words }”
minutes-correction-day = Added on { $day }.
minutes-correction-after = Added on { $day }, after the minutes were agreed.
minutes-corrections-more = { $more ->
    [one] And one more correction.
   *[other] And { $more } more corrections.
    } All of them are in the minutes.
minutes-part-present = Who was there
minutes-part-times = When it was
minutes-part-other = Something else, or something that is missing
minutes-due-title = Are the minutes of meeting { $number } right?
minutes-due-ask = If something is wrong or missing, anybody can add a correction. Nothing is overwritten.
minutes-due-rule = If nobody objects, a facilitator can record that they are agreed. If nobody does, they stay “not agreed yet”.
minutes-due-typed = To read them, type { $typed }.
minutes-corrected-title = A correction to the minutes of meeting { $number }
minutes-corrected-stays = What it corrects stays as it is. The correction stands in the minutes with its date.
minutes-agreed-title = The minutes of meeting { $number } are agreed
minutes-agreed-how = A facilitator recorded that nobody here objects. If you do, add a correction: that can be done at any time.
noted-minutes-corrected = Your correction stands in the minutes of meeting { $number }, with its date and without your name.
noted-minutes-corrected-later = Your correction stands in the minutes of meeting { $number }, with its date and without your name. The next meeting is shown it, if it is about the last one.
noted-minutes-agreed = The minutes of meeting { $number } are marked as agreed.
refused-minutes-agreed = The minutes of meeting { $number } are agreed already. If something in them is wrong, add a correction.
refused-minutes-own = The minutes of a meeting are agreed at a later one. If something in them is wrong, add a correction.
refused-undo-agreed = The room has been told that the minutes are agreed, so that cannot be undone. If something in them is wrong, add a correction.
bad-line = The minutes have no such line. Use the beginning of its words, or one of: present, times, other.
bad-line-many = Several lines of the minutes begin like that. Please use more of the words.
button-minutes = Minutes of meeting { $number }
button-minutes-correct = Add a correction
button-minutes-agree = Agreed, nobody objects
minutes-times = When things happened
minutes-at-start = { $time }: The meeting began.
minutes-at-item = { $time }: { $place }. { $title }
minutes-at-decision = { $time }: Decision: { $words }
minutes-at-note = { $time }: Note: { $words }
minutes-at-point = { $time }: A point was parked: “{ $words }”
minutes-at-break = { $time }: It was ended.
minutes-at-again = { $time }: It went on.
minutes-at-end = { $time }: It was over.
over-minutes-due = These minutes are agreed.
yes-no-yes = Yes
yes-no-no = No
missed-once = You belong to this room, and were not at its last meeting. You get this once after each meeting that you miss. Only you can see it.
missed-decided = What meeting { $number } decided
missed-decision = “{ $words }”
missed-asked = Still open for your view
missed-asked-more = There is more: see “For me”, and the proposals with { $typed }.
missed-own = Your own points
missed-no-date = There is no date yet on which it comes back.
regrets-named = Thank you. Those who run the next meeting can see that you cannot come, and its minutes will say that you sent your regrets. Until then nobody else is told. If you can come after all, just come.
regrets-ask = May those who run that meeting see that you cannot come, and may its minutes say that you sent your regrets? If you do nothing, you are not named.
regrets-my-named = Those who run it can see that, and its minutes will say that you sent your regrets.
button-regrets-named = Yes, name me
button-regrets-unnamed = Do not name me
named-yes = Yes, to those who run the meeting, and in its minutes
named-no = No, do not name me

## Pictures

poll-chart-title = Were you heard? The answers after meeting { $number }
poll-chart-alt = Bars that show how many people gave each answer.
poll-chart-chance = { poll-chance }: yes { $n1 }, partly { $n2 }, no { $n3 }.
poll-chart-listened = { poll-listened }, from 5 (very much) to 1 (not at all): 5 { $n1 }, 4 { $n2 }, 3 { $n3 }, 2 { $n4 }, 1 { $n5 }.
poll-chart-matters = { poll-matters }, from 5 (very much) to 1 (not at all): 5 { $n1 }, 4 { $n2 }, 3 { $n3 }, 2 { $n4 }, 1 { $n5 }.
poll-chart-again = { poll-again }: yes { $n1 }, maybe { $n2 }, no { $n3 }.
voices-chart-title = Meeting { $number }: who has been heard
voices-chart-alt = Bars. People who came and were heard: { $heard }. People who came and have not been heard yet: { $unheard }.
voices-chart-people = People who came
voices-chart-heard = Heard
voices-chart-unheard = Not heard yet

## The live panel

panel-open = Meeting { $number } is running
panel-next-at = Next meeting: { $when }
panel-withdrawn = Meeting { $number } waits
panel-withdrawn-why = Meeting { $number } goes on. When it ends, the next meeting is planned again.
panel-when = { $when }
panel-no-date = No date is set for the next meeting
panel-item = Now: { $place }. { $title }
panel-no-item = Open discussion
panel-up-next = Next: { $title }
panel-hands = Hands up
panel-no-hands = none
panel-more-hands = { $names }, then { $more } more
somebody = somebody
panel-floor = Speaking now
panel-unheard = Not heard yet
panel-unheard-count = { $here ->
    [0] nobody is here yet
    [one] { $count ->
        [0] nobody
        *[other] the one person here
    }
    *[other] { $count ->
        [0] nobody
        *[other] { $count } of the { $here } here
    }
}
panel-parked = Parked points
button-start = Start the meeting
button-end = End the meeting
button-hand = Raise my hand
button-lower = Lower my hand
button-pass = Pass
button-here = I am here
button-for-me = For me
button-park = Park a point
button-call = Call the next speaker
button-skip = Skip this speaker for now
button-floor-done = I have finished
button-step-back = No, thank you
button-keep-place = Keep my place
button-next = Next item
button-back = Back one item
button-add-item = Add an agenda item
button-series = Set meeting times
button-settle-point = Settle point { $number }
button-park-point-again = Park point { $number } again

## For facilitators

side-title = For facilitators
side-here = Here
side-regrets = Cannot come
side-gone = Were here, and have left
side-unheard = Here, and not heard yet
side-all-heard = Everybody here has been heard.
side-away = Not here yet
side-hands = Hands up, next first
side-parked = Parked points
hand-line = { $name } ({ $kind })
hand-line-about = { $name } ({ $kind }): { $words }
hand-new-point = new point
hand-reply = reply
hand-question = question
hand-order = point of order
queue-title = The queue
queue-empty = No hands are up.
queue-line = { $place }. { $name }
queue-line-because = { $place }. { $name } ({ $kind }), { $because }
queue-line-about-because = { $place }. { $name } ({ $kind }): { $words } ({ $because })
queue-more = And { $more } more.
queue-rule-least-heard = People who have not been heard go first, then people who have had fewer turns, then those who have waited longest.
queue-rule-first-come = Hands are called in the order they went up.
because-order = a point of order goes first
because-chosen = a facilitator chose this place
because-not-heard = has not been heard yet
because-fewer = has had fewer turns
because-waited = has waited longest among people with the same number of turns
because-after = next after people who have had fewer turns
because-first-come = in the order that hands went up

## Before moving on, and how evenly a meeting is shared: for facilitators

moving-on-title = Before you move on
moving-on-not-yet = You are still on this item. Please look at these first, or move on anyway.
ending-title = Before you end the meeting
ending-not-yet = The meeting is still running. Please look at these first, or end it anyway.
ending-sure = The meeting is still running. If you end it, everybody who may answer the poll and has not been asked yet gets it, and what is not finished stays on the agenda.
ending-way-back = It can be reopened for { $time } after its end.
unanswered = Points without an answer
unanswered-title = Points without an answer
unanswered-line = { $name }, { $time } ago
unanswered-none = Every point on this item has had an answer, as far as Heard can tell.
button-next-anyway = Move on anyway
button-end-anyway = End it anyway
anyway-yes = Yes
measures-title = Who has been heard so far
measures-title-over = Who was heard at meeting { $number }
measures-only-you = Only you can see this. It has no names in it.
measures-heard = People heard
measures-heard-value = { $here ->
    [0] nobody came
    [one] { $heard ->
        [0] not the one person who came
        *[other] the one person who came
    }
    *[other] { $heard ->
        [0] none of the { $here } people who came
        *[other] { $heard } of the { $here } people who came
    }
}
measures-heard-all = { $here ->
    [2] both people who came
    *[other] all { $here } people who came
}
measures-half = Half of the people had been heard
measures-half-value = after { $time }
measures-half-not-yet = not yet
measures-largest = The most active person wrote
measures-percent-words = { $percent } percent of all words
measures-evenness = How evenly the words are shared
measures-evenness-value = { $value } out of 100 (100: everybody the same)
measures-gini = How unevenly the words are shared
measures-gini-value = { $value } out of 100 (0: everybody the same, 100: one person has all)
measures-too-few = Heard cannot say yet how evenly people are speaking. It takes two or more people, and { $fewest } messages for each of them.
measures-uncounted = { $turns ->
    [one] One turn was spoken aloud, read out, or written in a round. Nobody counted its words, so the figures about words leave it out.
    *[other] { $turns } turns were spoken aloud, read out, or written in a round. Nobody counted their words, so the figures about words leave them out.
}

## Groups

groups-title = The groups of this team
groups-none = This team has not said which groups it has. Facilitators can set them.
groups-choose = You can choose one of these, several, or none. It is up to you, and you can change it at any time. Nobody else can choose for you.
groups-used = For each one you decide who may know of it. At first nobody may: you are only counted, and only where at least { $fewest } people of a group and { $fewest } others are counted.
groups-changed = The groups of this team have changed. If you had chosen one that is gone or has a new name, you are no longer in it: nothing was carried over. Please choose again if you want to.
groups-taken-away = This team has no groups now. What people had chosen was deleted.
group-advisory = co-opted or advisory
group-offer-lived-experience = people with lived experience
group-offer-carers = carers
group-offer-professionals = professionals
group-offer-public = public and local community
my-groups-counted = You have chosen: { $groups }. You are only counted, where { $fewest } or more are counted. Nobody else is shown this.
my-groups-facilitators = You have chosen: { $groups }. Facilitators may know that somebody from there is in this room. They are not told who it is.
my-groups-everybody = You have chosen: { $groups }. Everybody here may know that somebody from there is in this room. They are not told who it is.
my-group-none = You have not chosen a group.
noted-groups = Only you can see this, and you can change it at any time.
noted-no-group = You are not in a group now.
button-group = Choose my groups
groups-missing-title = Before meeting { $number }: who may be missing
groups-missing = So far, nobody has let facilitators know that they come from: { $groups }.
groups-missing-publicly = If you tell the room, it will say: { $groups }. Somebody may have told only you.
groups-missing-how = This is about everybody who belongs to this room and has not said that they cannot come, not about who is here now. Somebody may have chosen one of these groups only to be counted.
groups-missing-ways = You can invite somebody from there, move an item that needs them, or go ahead and have the minutes say so. Only facilitators can read this.
groups-missing-room = So far, nobody has said to this room that they come from: { $groups }.
groups-missing-room-how = Anyone who does can say so, or not. You can also invite somebody who should be heard here.
groups-figures = The groups across all meetings here
groups-figures-how = A group counts as there, or as having had a turn, where at least { $inside } of its people and at least { $outside } others were there or had one. Nobody can tell who. What people choose later does not change this.
groups-figures-line = { $group }: there in { $there } of { $meetings } { $meetings ->
    [one] meeting
    *[other] meetings
    }, had a turn in { $heard }
share-room = tell the room
share-minutes = say so in the minutes
button-move-item = Move an item
button-missing-minutes = Say so in the minutes
button-missing-room = Tell the room
noted-missing-in-minutes = The minutes of this meeting will say so.
noted-missing-told = The room has been told.
noted-silent = Heard is silent in this room, so nothing was said.
minutes-missing-title = Groups
minutes-missing = Before the meeting, nobody had said to this room that they come from: { $groups }.

## Rounds, and words that are read out

round-title = A round: everybody is asked in turn
round-question = The question: “{ $words }”
round-how = When it is your turn, you can speak, pass, or be asked again later. When you have finished, choose “I have finished”. If you do not want to speak, you do not have to do anything: after a while, the round goes on without you.
round-turn = { $name }, it is your turn in the round.
round-over = The round is over. Thank you, everybody. You can still speak at any time.
your-turn = It is your turn in the round. Say or write your answer in the room, then choose “I have finished”. You can also pass, or come back at the end.
your-turn-again = It is your turn in the round again. Say or write your answer in the room, then choose “I have finished”. You can also pass.
your-turn-time = The round waits { $time } for you to begin. If you do not want to speak now, you do not have to do anything.
moved-on-for-now = The round has moved on for now. You will be asked once more at the end of it.
moved-on = The round has moved on. You can still speak at any time, or pass.
silent-title = A silent round: everybody writes
silent-how = Write what you think. Nobody sees it until the round closes. Until then you can change it. You can also pass.
silent-where = To write privately, choose “Write”. Anything you send to everybody instead is seen straight away and cannot be taken back.
silent-named = Then everything is shown together, with your names. The minutes have it too, without names.
silent-unnamed = Then everything is shown together, without names and in random order. The minutes have it too. If fewer than { $fewest } people write or pass, nothing is shown. Nobody in the room will see who wrote what. The person who runs Heard could find out.
silent-over = What you wrote in the silent round
silent-nothing = Nobody wrote anything this time.
silent-too-few = Fewer than { $fewest } people wrote or passed. People could guess who wrote what, so nothing is shown.
silent-held-back = What you wrote in the silent round was not shown to anybody, because too few people took part. You can still say it in another way.
said-by = { $name }: “{ $words }”
said-unsigned = Somebody, without a name: “{ $words }”
said-title = Sent in to be read out
said-title-item = Sent in about “{ $title }”
panel-round = Round
panel-turn = Whose turn it is
panel-next = Next in the round
panel-to-come = Still to come in the round
panel-written = Have written or passed
panel-written-count = { $here ->
    [0] nobody is here yet
    [one] { $count ->
        [0] nobody so far
        *[other] the one person here
    }
    *[other] { $count ->
        [0] nobody so far
        *[other] { $count } of the { $here } here
    }
}
panel-writing = Time left to write
button-round = Start a round
button-silent-round = Start a silent round
button-end-round = End the round
button-next-person = Next person
button-done = I have finished
button-come-back = Come back to me
button-write = Write
button-say = Send something in
noted-turn-done = Thank you. The round goes on.
noted-turn-later = OK. You will be asked once more at the end of the round.
noted-moved-on = The round has moved on from { $name }. Anybody who has not spoken is asked once more at the end.
noted-round-ended = The round is over.
noted-wrote = Thank you. Nobody sees it until the round closes. Until then you can change it, and you already count as heard.
noted-wrote-again = Changed. What you wrote before will not be shown.
noted-said = It has been read out.
noted-said-item = It will be read out when “{ $title }” comes up. If it does not come up this time, it is kept.
noted-said-opening = It will be read out when the meeting starts.
noted-signed = It comes with your name.
noted-unsigned = To keep it private, this does not count as you being heard. You can still speak or pass. The person who runs Heard could find out that it was you.
noted-unsigned-on = From now on, people can send something in here without their name.
noted-unsigned-off = From now on, what people send in here comes with their name.
status-contributed = You have been heard in another way than by a message. That counts as much.
round-names-no = No, without names
round-names-yes = Yes, with names
say-name-yes = Yes, with my name
say-name-no = No, without my name
unsigned-on = on
unsigned-off = off
write-help-named = In this round your name is shown with your words. Heard keeps these words.
write-help-unnamed = Nobody in the room will see who wrote what. Heard keeps these words and who wrote them, so the person who runs Heard could find out. The way you write may still give away who you are.
say-help-unsigned = Without your name, nobody in the room will see that it was you. Heard keeps who wrote it, so the person who runs Heard could find out. The way you write may still give away who you are.
unsigned-help-not-allowed = This room does not allow words without names, so it can only be switched off. A facilitator can change that under “What this room allows”.
say-help-signed = In this room, what people send in comes with their name.

## For one person

for-you = For you
my-turn = It is your turn.
my-floor = It is your turn to speak.
my-place-in-round = { $before ->
    [0] You are next in the round.
    [one] One person is before you in the round.
    *[other] { $before } people are before you in the round.
}
my-answer-in = You have answered in the silent round. You can still change it.
my-pause = You were asked to pause until { $until }.
my-absence = You have not said that you are here.
my-apologies = You have said that you cannot come to the next meeting.
arrived = { $count ->
    [one] { $names } has come. Only facilitators see this.
    *[other] { $names } have come. Only facilitators see this.
}
arrived-more = { $names }, and { $count ->
    [one] one more person
    *[other] { $count } more people
} have come. Only facilitators see this.
my-here = Here now ({ $count })
own-floor = You were called to speak. Please say when you have finished.
status-you = You
status-turns = You have had { $turns ->
    [0] no turn
    [one] one turn
    *[other] { $turns } turns
} and written { $messages ->
    [0] no message
    [one] one message
    *[other] { $messages } messages
}. Only you can see this.
status-passed = You have passed. That counts as being heard.
status-not-heard = You have not spoken yet. You can speak or pass at any time.
status-hand = Your hand is up. { $place ->
    [1] You are next.
    *[other] You are number { $place } in the queue.
}
your-place-order = This is because a point of order goes first.
your-place-chosen = This is because a facilitator chose this place for you.
your-place-not-heard = This is because people who have not been heard yet go first.
your-place-fewer = This is because you have had fewer turns than the people after you.
your-place-waited = This is because, among people with the same number of turns, the one who has waited longest goes first.
your-place-after = This is because people who have had fewer turns in this meeting go first.
your-place-first-come = This is because hands are called in the order they went up.
put-up = { $name } thinks that you may want to speak, and has put your hand up. { $place ->
    [1] You are next.
    *[other] You are number { $place } in the queue.
}
put-up-choice = You can keep this place, or take your hand down.
floor-note = It is { $name }’s turn to speak just now. Everybody can still read your message. To speak next, you can raise your hand.
speaking-time = You have been speaking for { $time }. When you are ready, please finish your point.
noted-hand-back = Your hand is up again, in its old place. { $place ->
    [1] You are next.
    *[other] You are number { $place } in the queue.
}
noted-put-up = { $name } is { $place ->
    [1] next
    *[other] number { $place } in the queue
}. Heard will ask them whether that is all right.
noted-put-up-when-back = { $name } is { $place ->
    [1] next
    *[other] number { $place } in the queue
}. Heard will ask them whether that is all right when they next look at the room.
noted-stepped-back = OK. Your hand is down. You can raise it yourself at any time.
noted-moved = { $name } is now { $place ->
    [1] next
    *[other] number { $place } in the queue
}.
noted-skipped = { $name } has been called. { $skipped } stays in the queue and comes next.
noted-floor-done = Thank you. Anybody can speak now.
noted-queue-order = For this meeting and the ones after it: { $order }.
noted-floor-notes-on = Anyone who writes during somebody else’s turn will now get one private note per meeting.
noted-floor-notes-off = People who write during somebody else’s turn will no longer get a note.
noted-speaking-limit = From now on, speakers get a private reminder after { $time }.
noted-no-speaking-limit = Speakers no longer get a reminder.
queue-order-least-heard = people who have been heard least go first
queue-order-first-come = hands are called in the order they went up
floor-notes-on = on
floor-notes-off = off
who-title = Who is here
who-count = { $count ->
    [0] Nobody is here, as far as Heard can tell.
    [one] One person is here, as far as Heard can tell.
    *[other] { $count } people are here, as far as Heard can tell.
}
coming-yes = I am here
coming-no = I cannot come
noted-here = Thank you. You are marked as here.
noted-apologies = Thank you for saying so. You are marked as not coming to the next meeting. Nobody is told. If you can come after all, just come.
already-here = You are already marked as here.
noted-pass = You have passed. That counts as being heard. You can still speak at any time.
noted-hand = Your hand is up. { $place ->
    [1] You are next.
    *[other] You are number { $place } in the queue.
}
noted-hand-again = Your hand was already up, and you keep your place. { $place ->
    [1] You are next.
    *[other] You are number { $place } in the queue.
}
noted-lowered = Your hand is down.
noted-lowered-other = { $name }’s hand is down.
noted-called = { $name } has been called.
noted-parked = Your point is parked as number { $number }. Heard will tell you what happens with it.
noted-parked-for-author = Parked as point { $number }. Heard will tell you what happens with it.
noted-parked-when-back = Your point is parked as number { $number }. When you next come after it is settled, you will see here what happened with it.
noted-settled = Point { $number } is settled. { $outcome }. Heard will tell the person who raised it.
noted-settled-when-back = Point { $number } is settled. { $outcome }. The person who raised it will see that here when they next come.
noted-settled-raiser-left = Point { $number } is settled. { $outcome }. The person who raised it has left. Heard keeps the outcome, and will tell them if they come back.
noted-parked-again = Point { $number } is parked again: “{ $words }”
noted-facilitator = { $name } can now run meetings here.
noted-no-facilitator = { $name } no longer runs meetings here.
noted-facilitator-role = Everybody who has that role, or is in that user group, can now run meetings here. Heard checks this when they do something.
noted-no-facilitator-role = That role or user group no longer lets anybody run meetings here. People who were made facilitators by name still can.
noted-you-left = You have left this room. Heard no longer expects you, calls on you or asks you anything here. If you were at a meeting whose poll is open or still to come, you can answer it. You can come back at any time: type { $typed }, or take part again.
noted-seat-taken = { $name } no longer belongs to this room. Heard will tell them, privately. Their parked points stay.
noted-seat-taken-when-back = { $name } no longer belongs to this room. They will see that when they next come. Their parked points stay.
support-title = A supporter beside you
support-what = A supporter is there for one person. They see the agenda and the panel, but do not take part themselves, and are not asked or counted anywhere. They can raise or lower a hand, pass, write in a silent round, answer a proposal, park a point, and look after points and actions for that person, who is told straight away and can take it back.
support-yours = Your supporters here: { $names }
support-asked = You have asked: { $names }. They have not answered so far.
support-offer-title = Would you be somebody’s supporter?
support-offer = { $name } asks you to be their supporter here.
support-offer-means = If you agree, you do not take part in this room yourself: you are not on any list, are not asked or counted anywhere, and what you write is not a turn. What you do here with Heard’s buttons and commands for hands, passing, silent rounds and parked points counts as theirs. They are told each time and can take it back. Either of you can end it at any time.
support-offer-shares = They would also like you to see what Heard asks them privately, such as whether they would like to speak.
support-begun-who = { $name } is your supporter here now. The room is not told.
support-begun = What they do for you counts as yours. You are told each time, and can take it back. What Heard asks you privately, only you can see.
support-begun-when-back = What they do for you counts as yours. You see it each time you come, and can take it back. What Heard asks you privately, only you can see.
support-begun-shares = What they do for you counts as yours. You are told each time, and can take it back. When Heard asks you privately whether you would like to speak, or says that it is your turn, they see it too.
support-begun-shares-when-back = What they do for you counts as yours. You see it each time you come, and can take it back. When Heard asks you privately whether you would like to speak, or says that it is your turn, they see it too.
support-agreed = You are here as the supporter of { $name }.
support-agreed-how = You do not take part yourself: what you write in the room is not a turn. You can raise or lower a hand, pass, write in a silent round and park a point for them. Speak for them only when they ask you to.
support-agreed-shares = When Heard asks them privately whether they would like to speak, or says that it is their turn, you see it too.
support-declined = { $name } would rather not be your supporter here. You can ask somebody else.
support-ended = { $name } is no longer your supporter here. What they did for you stays.
support-ended-yours = You are no longer the supporter of { $name } here. You can now take part yourself.
support-person-left = The person you supported no longer belongs to this room, so that is over. Thank you for being there. You can now take part yourself.
support-supporter-left = Your supporter no longer belongs to this room, so the support is over. What they did for you stays. You can ask somebody else.
support-shared = For { $name }, who wants you to see this too. What you press counts as theirs.
support-act = { $name } has done this for you:
noted-for-them = Done for { $name }. They are told, and can take it back.
noted-for-them-when-back = Done for { $name }. They will see that when they next come, and can take it back.
noted-supporter-asked = Heard is asking { $name } privately, and will tell you what they answer.
noted-supporter-asked-when-back = Heard will ask { $name } privately when they next come. Their answer will be here for you when you next come.
noted-support-declined = OK. { $name } will be told that you would rather not.
noted-support-declined-when-back = OK. { $name } will see that you would rather not when they next come.
noted-pass-back = You have taken your pass back.
button-supporter-add = Ask somebody
button-supporter-end = End the support
button-support-yes = Yes, I will support them
button-support-no = I would rather not
button-take-it-back = Take it back
worry-name-no = No, do not say who I am
worry-name-yes = Yes, give my name
worry-form-title = Tell somebody that something is wrong
worry-goes-to = What you write goes to { $name } alone, as a private message, with your name only if you want that. You can write at any time, even between meetings.
worry-goes-to-when-back = What you write goes to { $name } alone. They read it here when they next come, with your name only if you want that. You can write at any time, even between meetings.
worry-what-is-kept = Heard keeps that something was sent, to whom and when, and nothing else: neither who sent it, nor what. Until it has arrived, it is in Heard’s database, with a note of who gets it back if it cannot be delivered; then all of that is deleted. The person who runs Heard could read it until then, and backups made in that time contain it. Without a name, people may still guess from what you write.
worry-no-emergency = This is not an emergency service: nobody watches it, and it may be read late. If somebody is in danger, call your emergency number.
worry-nobody = This team has not named anybody to write to. A facilitator can do that with this command.
worry-title = A private message from “{ $room }”
worry-from = From: { $name }
worry-unnamed = somebody who did not give their name
worry-says = They write: “{ $text }”
worry-not-kept = Only you have been sent this. Heard has now deleted it, and cannot pass on an answer.
worry-kept-here = Only you can see this. Heard deletes it when you say that you have read it. It cannot pass on an answer.
worry-arrived = (this message is no longer here)
worry-returned-title = Your message has not arrived
worry-returned = Heard could not deliver what you wrote to your team’s contact, and nobody has read it. Please find another way to tell them. Here it is again. Heard has now deleted it.
contact-named = A facilitator has named you as the person that people in “{ $room }” can write to, privately, when something is wrong.
contact-means = You get each message as a private message, and nobody else does. Heard does not keep them. If you would rather not be that person, please tell the facilitator.
contact-means-when-back = Each message waits here for you, and for nobody else, until you next come. If you would rather not be that person, please tell the facilitator.
noted-contact = What people write with this command goes to { $name } alone, privately. Heard tells them that they are the contact. You are not told when somebody writes.
noted-contact-when-back = What people write with this command goes to { $name } alone, privately. They will see here, when they next come, that they are the contact. You are not told when somebody writes.
noted-worry = Your message is on its way to { $name } alone. If it cannot be delivered, you will be told privately, and get it back.
noted-worry-when-back = Your message waits here for { $name } alone, until they next come. If it cannot be delivered, you will have it back when you next come.
noted-worry-read = It is deleted.
button-worry = Write to them
button-worry-read = I have read it
pause-title = A facilitator asks you to pause
pause-asked = { $name } asks you to pause for a moment. Nobody else is told.
pause-why = The reason given: “{ $words }”
pause-left-out = Until { $until } at the latest, or until the meeting ends, Heard does not count what you write here as turns, and keeps you out of the queue. Your messages stay where they are, for everybody to read.
pause-may = You can still pass, park a point and write in silent rounds. People may guess if they do not see you in the queue.
pause-over = { $name } has ended the pause: what you write counts as turns again, and you can raise a hand.
noted-pause-asked = { $name } is asked to pause, privately. Nobody else is told.
noted-paused = { $name } is asked to pause, privately. Until { $until }, or until the meeting ends, Heard does not count what they write as turns, and keeps them out of the queue. They know this and the reason; nobody else is told. To end it sooner, do the same with 0 minutes.
noted-pause-over = { $name } is no longer asked to pause. They are told so; nobody else is.
seat-taken = A facilitator has ended your membership of this room. Heard no longer expects you, calls on you or asks you anything there. If you were at a meeting whose poll is open or still to come, you can answer it.
leaderless = The last facilitator has left this room. Until somebody else is one, everybody can run the meeting, and make anybody a facilitator. Heard will ask the person who starts the next meeting whether they want to be one.
leaderless-offer = This room has no facilitator at the moment. Would you like to be one? Then you run the meetings here, and can share that with others. Otherwise everybody can run this meeting.
leaderless-accept = Yes, I will
noted-series = { $repeat }, for { $length }. The next meeting is on { $when }.
clocks-skipped = The clocks go forward that night, and there is no { $time } then. The meeting is at { $shown }.
clocks-twice = The clocks go back that night, and { $time } comes twice. The meeting is at the first of the two.
noted-no-series = No regular meeting is set.

## The series: single meetings, meetings that did not take place, the common goal

series-ends = The last one is on { $when }.
series-changes = What changes
series-moves = The meeting of { $was } moves to { $now }.
series-falls-away = There is no meeting on { $when } any more.
series-is-new = There is now a meeting on { $when }.
series-exceptions-kept = { $count ->
    [one] What was agreed for one single meeting to come stays as it is.
    *[other] What was agreed for { $count } single meetings to come stays as it is.
}
series-single-gone = The meeting that was agreed for { $when } is not held any more.
series-cancel-gone = That the meeting of { $when } was cancelled no longer matters: none would be on that day.
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
goal-agree-ask = Do you agree? Press the button if you do. Only how many agree is shown, and never who.
goal-agree-again = Those who agreed to the earlier one have not agreed to this one. Do you agree? Press the button if you do. Only how many agree is shown, and never who.
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
    [one] 1 item was added to the agenda:
    *[other] { $count } items were added to the agenda, in this order:
}
item-added = Added to the agenda as number { $place }: { $title }
item-moved = Moved to number { $place }: { $title }
item-dropped = Taken off the agenda: { $title }
quiet-normal = normal
quiet-quieter = quieter
quiet-silent = silent

## Preferences, invitations, few voices

preferences-title = Your preferences
preferences-everywhere = This applies in every room. Only you can see it.
preferences-invitations = Ask you privately whether you want to speak
preferences-direct = Write to you privately
preferences-language = Language
preferences-plain = Plain messages
preferences-reminders = Remind you before a meeting
preferences-time = More time in rounds
button-preferences = Change this
invitations-ask = Ask me first
invitations-on = Yes, you may ask me
invitations-off = No, do not ask me
answer-yes = Yes
answer-no = No
language-en = English
noted-preferences = Saved. This applies in every room.
noted-invitations-ask = Heard will ask you once whether it may invite you to speak.
noted-invitations-on = Heard may now ask you privately whether you want to speak. If you want to say something now, you can.
noted-invitations-off = Heard will not ask you again whether you want to speak. You can still speak at any time.
noted-no-direct = Heard now writes to you only about what happened with your own points, to ask whether you were heard, with what you have asked for, such as a reminder, and with what somebody has for you alone, such as a request to pause. Everything else is under “For me”.
reminder-title = Your next meeting is coming up
reminder-when = It is planned for { $when }.
reminder-agenda = On the agenda: { $items }.
reminder-free = You do not have to prepare anything. If you cannot come, you can say so, or send something in to be read out.
reminder-regrets = They cannot come, and said that you may know: { $names }.
reminder-off = You asked for this reminder. To stop it, open “Your preferences”.
button-cannot-come = I cannot come
status-missed = For you
may-invite = May Heard ask you privately now and then whether you would like to speak?
may-invite-often = At most { $times ->
    [one] once
    [2] twice
    *[other] { $times } times
} in a meeting, and only while others are talking. If you do not answer, Heard will not ask you. Only you can see this.
button-invite-yes = Yes, you may
button-invite-no = No, thank you
invite = Would you like to say something?
invite-about = Would you like to say something about “{ $title }”?
invite-free = You do not have to answer. Only you can see this.
button-speak = I would like to speak
button-later = Later
button-never = Do not ask me again
noted-later = OK. Heard may ask you once more, in { $time } or later.
noted-not-again = OK. Heard will not ask you again in this meeting. You can speak at any time.
few-voices-turns = The last { $turns } longer turns came from { $people ->
    [one] one person
    *[other] { $people } people
}.
few-voices-unheard = { $count ->
    [one] One person here has not been heard yet.
    *[other] { $count } people here have not been heard yet.
}
few-voices-ask = Would anybody else like to say something?
few-voices-asked = Heard has asked the room whether anybody else would like to say something.
few-voices-not-asked = Heard has not said this to the room. You may want to ask whether anybody else would like to speak.
few-voices-names = Not heard yet: { $names }

## The poll

poll-title = Were you heard at meeting { $number }?
poll-ask = A few short questions, and space for your own words. It takes a minute or two. You can skip it.
poll-secret = Heard does not write down who answered what, and shows nobody who has answered.
poll-numbers = With fewer than { $fewest } answers, only their number is shown. With { $fewest } or more, everybody can also see how many said yes, no, or something in between. With { $every } or more, they can see how many gave each answer. What people wrote is shown with { $comments } answers or more, without names. Figures are left out where they could give away what somebody answered who has joined or left.
poll-open-for = It is open for { $time }.
poll-reminder = You can answer until { $when }.
poll-reminder-everybody = Everybody who was asked gets this reminder, once, as Heard shows nobody who has answered. If you have, thank you: there is nothing more to do.
poll-button = Answer
poll-results-title = Were you heard? What you said after meeting { $number }
poll-answered = { $ballots ->
    [one] One person answered.
    *[other] { $ballots } people answered.
}
poll-comments = Comments, without names, in random order
poll-chance = I had the chance to say what I wanted
poll-chance-yes = Yes
poll-chance-partly = Partly
poll-chance-no = No
poll-chance-result = { $good } of { $ballots } said yes
poll-chance-line = I had the chance to say what I wanted: { $good } of { $ballots } said yes
poll-listened = I was listened to
poll-listened-5 = 5, very much
poll-listened-4 = 4
poll-listened-3 = 3
poll-listened-2 = 2
poll-listened-1 = 1, not at all
poll-listened-result = { $good } of { $ballots } answered 4 or 5 (very much)
poll-listened-line = I was listened to: { $good } of { $ballots } answered 4 or 5 (very much)
poll-matters = What I said can make a difference
poll-matters-5 = 5, very much
poll-matters-4 = 4
poll-matters-3 = 3
poll-matters-2 = 2
poll-matters-1 = 1, not at all
poll-matters-result = { $good } of { $ballots } answered 4 or 5 (very much)
poll-matters-line = What I said can make a difference: { $good } of { $ballots } answered 4 or 5 (very much)
poll-again = I would come again
poll-again-yes = Yes
poll-again-maybe = Maybe
poll-again-no = No
poll-again-result = { $good } of { $ballots } said yes
poll-again-line = I would come again: { $good } of { $ballots } said yes

## Poll: what is asked (see bot/records/questionnaire.py)

poll-answer-5 = Yes, fully
poll-answer-4 = Mostly
poll-answer-3 = Partly
poll-answer-2 = Hardly
poll-answer-1 = No, not at all
poll-answer-none = I would rather not say
poll-helped = What would have helped?
poll-anything = Was there something you could not say?
poll-own-item = { $words }
poll-say = I could say what I wanted
poll-heard = People listened
poll-serious = What I said was taken seriously
poll-needs = I had what I needed to take part
poll-difference = It made a difference to what we decided
poll-enjoyed = I enjoyed it
poll-again7 = I would come again
poll-equal = Nobody counted for more than others
poll-clear = I knew what this meeting was for
poll-scope = I knew what we could decide, and what not
poll-there = The people whom this is about were there
poll-views = Different views had a place
poll-became = I know what happened with what we said before
poll-items = What your polls ask besides the usual questions
poll-items-changed = A facilitator has changed what your polls ask besides the usual questions
poll-items-from-now = Polls that open from now on ask this as well, with the same answers. A poll that is open keeps its questions.
poll-items-none = Polls that open from now on ask nothing besides. A poll that is open keeps its questions.
poll-items-long = Every third month the questions are a longer form.
poll-items-short = There is no longer form.
noted-poll-added = If the poll of meeting { $number } is open, { $name } is asked as well, unless they have been. Nobody else is told.
refused-poll-late = People can be added to a poll only for { $time } after the end of its meeting. That does not depend on whether anybody has answered.
refused-poll-no-seat = { $name } cannot be added: they do not belong to this room, or their seat is not confirmed.
poll-long-on = Yes
poll-long-off = No
refused-poll-item = Please choose an answer here. You can choose “I would rather not say”.
refused-poll-questions = These answers belong to the questions of another poll, so none of them was kept. Please open the poll again and answer the questions in it.

## Poll: what the room is told

poll-rate = { $ballots } of { $roll } people answered.
poll-held-few = Figures are shown if at least { $fewest } people answer. With fewer, people could guess who said what.
poll-held-changed = The figures are not shown this time. People have joined or left since the last polls, and what they answered could be worked out from the difference.
poll-sides = “Yes” is fully or mostly; “no” is hardly, or not at all.
poll-item-sides = { $unsaid ->
    [0] { $high } of { $answered } yes, { $middle } partly, { $low } no
    *[other] { $high } of { $answered } yes, { $middle } partly, { $low } no; { $unsaid } would rather not say
}
poll-item-sides-line = { $unsaid ->
    [0] { $item }: { $high } of { $answered } yes, { $middle } partly, { $low } no
    *[other] { $item }: { $high } of { $answered } yes, { $middle } partly, { $low } no; { $unsaid } would rather not say
}
poll-item-held = Too few people answered this for figures.
poll-item-held-line = { $item }: too few people answered this for figures.
poll-groups = Answers by group
poll-groups-how = People choose their groups themselves, and can be in several. Answers are shown by group only where at least { $fewest } people of each group that is shown, and at least { $fewest } others, have answered.
poll-group = { $group }: { $ballots } people answered
poll-group-bar = { $group }
poll-group-everybody = Everybody
poll-group-alt-all = Everybody, { $item }: { $percent } of 100.
poll-groups-chart-title = After meeting { $number }: how many of 100 said yes, by group
poll-groups-alt = Bars that show, for each question, how many of 100 answers were yes: of each group, and of everybody.
poll-group-alt = { $group }, { $item }: { $percent } of 100.
poll-numbers-groups = Your team has groups. Answers can also be shown by group, but only where at least { $fewest } people of each group that is shown, and at least { $fewest } others, have answered. They are counted by the groups that you have chosen when you answer.
poll-answer-high = Yes, fully or mostly
poll-answer-low = Hardly, or not at all
poll-listened-high = 4 or 5 (very much)
poll-listened-low = 1 or 2 (not at all)
poll-matters-high = 4 or 5 (very much)
poll-matters-low = 1 or 2 (not at all)
poll-chart-alt-sides = Bars that show how many people said yes, partly or no.
poll-chart-usual = { $item }: yes, fully { $n1 }, mostly { $n2 }, partly { $n3 }, hardly { $n4 }, no, not at all { $n5 }, would rather not say { $n6 }.
poll-chart-usual-sides = { $item }: yes, fully or mostly { $n1 }, partly { $n2 }, hardly or not at all { $n3 }, would rather not say { $n4 }.
poll-chart-listened-sides = { poll-listened }, from 5 (very much) to 1 (not at all): 4 or 5 { $n1 }, 3 { $n2 }, 1 or 2 { $n3 }.
poll-chart-matters-sides = { poll-matters }, from 5 (very much) to 1 (not at all): 4 or 5 { $n1 }, 3 { $n2 }, 1 or 2 { $n3 }.
poll-trend = Compared with earlier meetings
poll-trend-2 = { $item }: yes from most people at { $most } of { $count } meetings (meeting { $m1 }: { $h1 } of { $n1 }; { $m2 }: { $h2 } of { $n2 }).
poll-trend-3 = { $item }: yes from most people at { $most } of { $count } meetings (meeting { $m1 }: { $h1 } of { $n1 }; { $m2 }: { $h2 } of { $n2 }; { $m3 }: { $h3 } of { $n3 }).
poll-trend-4 = { $item }: yes from most people at { $most } of { $count } meetings (meeting { $m1 }: { $h1 } of { $n1 }; { $m2 }: { $h2 } of { $n2 }; { $m3 }: { $h3 } of { $n3 }; { $m4 }: { $h4 } of { $n4 }).
poll-trend-5 = { $item }: yes from most people at { $most } of { $count } meetings (meeting { $m1 }: { $h1 } of { $n1 }; { $m2 }: { $h2 } of { $n2 }; { $m3 }: { $h3 } of { $n3 }; { $m4 }: { $h4 } of { $n4 }; { $m5 }: { $h5 } of { $n5 }).
poll-trend-6 = { $item }: yes from most people at { $most } of { $count } meetings (meeting { $m1 }: { $h1 } of { $n1 }; { $m2 }: { $h2 } of { $n2 }; { $m3 }: { $h3 } of { $n3 }; { $m4 }: { $h4 } of { $n4 }; { $m5 }: { $h5 } of { $n5 }; { $m6 }: { $h6 } of { $n6 }).
poll-beside = How the talking was shared
poll-beside-half = Half of the people had been heard after { $time }.
poll-beside-half-not = By the end fewer than half of the people had been heard.
poll-beside-even = How evenly the words were shared: { $value } out of 100 (100: everybody the same).
poll-beside-too-few = Heard cannot say how evenly people spoke. It takes two or more people, and { $fewest } messages for each of them.
poll-reply-wanted = This needs a reply
poll-reply-asked = The people who run the meetings are asked to reply here.
heard-did = What Heard itself did
heard-did-invited = { $invited ->
    [0] It invited nobody privately to speak.
    [one] It sent one private invitation to speak.
    *[other] It sent { $invited } private invitations to speak.
}
heard-did-invited-answers = { $invited ->
    [one] It sent one private invitation to speak.
    *[other] It sent { $invited } private invitations to speak.
} Taken up: { $accepted }; declined: { $declined }; put off, or without an answer: { $open }.
heard-did-answers-withheld = How they were answered is not shown, as too few people were asked.
heard-did-invited-withheld = How often it invited people privately to speak is not shown: it is about too few people.
heard-did-permissions = { $people ->
    [one] It asked one person whether it may invite them.
    *[other] It asked { $people } people whether it may invite them.
}
heard-did-floor = { $times ->
    [0] It never asked the room whether anybody else would like to speak.
    [one] It asked the room once whether anybody else would like to speak.
    *[other] It asked the room { $times } times whether anybody else would like to speak.
}
heard-did-topic = It never asked whether the discussion was still about the topic.
heard-did-topic-answers = { $asked ->
    [one] It asked once, privately, whether the discussion was still about the topic.
    *[other] It asked { $asked } times, privately, whether the discussion was still about the topic.
} “Yes, it is”: { $confirmed }. Parked, made an agenda item, or moved on: { $acted }. “Do nothing”: { $dismissed }. No answer: { $open }.
heard-did-posts = { $posts ->
    [0] It posted nothing in the room during the meeting.
    [one] It posted one message in the room during the meeting.
    *[other] It posted { $posts } messages in the room during the meeting.
}

## Poll: it wants a reply

poll-flag-heard-not-acted-on = Most people could say what they wanted. Few say that it made a difference to what was decided.
poll-flag-needs-not-met = Some people did not have all that they needed to take part.
reply-wanted-title = The answers after meeting { $number } need a reply
reply-wanted-why = Everybody here can see the same figures as you. Please reply to the room: what will change, or why nothing can. Your reply is posted with your name, and the next meeting begins with it. Until there is a reply you are reminded, and the next meeting says that there is none yet.
reply-wanted-why-when-back = Everybody here can see the same figures as you. Please reply to the room: what will change, or why nothing can. Your reply is posted with your name, and the next meeting begins with it. Until there is a reply you see a reminder of it here when you next come, and the next meeting says that there is none yet.
reply-passed-over = { $count ->
    [one] A meeting has been held since without a reply.
    *[other] { $count } meetings have been held since without a reply.
}
button-reply = Reply to the room
poll-reply-title = A reply to what you said after meeting { $number }
poll-reply-by = { $name } replies:
poll-replies-title = What you said after earlier meetings
poll-reply-after = After meeting { $number }
poll-reply-none-yet = There is no reply to this yet.
noted-poll-reply = Your reply to the answers after meeting { $number } is posted with your name.
follow-up-replies = The room waits for a reply
refused-no-replies = No poll waits for a reply here. After a poll whose answers need one, those who run meetings are told.
refused-no-reply-wanted = The poll after meeting { $number } waits for no reply, or somebody has replied already. Nothing was posted.
bad-reply-meeting = Several polls wait for a reply. Please add the number of the meeting that you mean, such as meeting={ $newest }. Nothing was posted.
over-reply = Somebody has replied to the room.

## Reports: how a meeting went, for those who run it

look-back-title = Looking back at meeting { $number }
look-back-open = Open the whole
look-back-only-you = Only those who run meetings can see this.
look-back-unheard = Not heard: { $names }.
look-back-unheard-more = Not heard: { $names }, and { $more } more.
look-back-all-heard = { $people ->
    [one] The one person who came was heard.
   *[other] All { $people } people who came were heard.
}
look-back-unanswered = { $count ->
    [one] One longer message had no answer.
   *[other] { $count } longer messages had no answer.
}
look-back-waiting = { $count ->
    [one] One hand was still up at the end.
   *[other] { $count } hands were still up at the end.
}
look-back-over = Agenda items took { $time } longer than planned, all together.
look-back-views = { $count ->
    [one] One thing that somebody raised has no outcome yet.
   *[other] { $count } things that people raised have no outcome yet.
}
look-back-replies = { $count ->
    [one] One poll waits for a reply to the room.
   *[other] { $count } polls wait for a reply to the room.
}
look-back-who = Who was heard
look-back-heard = People who came: { $people }. Heard, which means that they had a turn or passed: { $heard }.
look-back-half = Half of them had been heard after { $time }.
look-back-even = Evenness: { $value } out of 100. At 100, all who came said as much as each other.
look-back-answers = Messages without an answer
look-back-all-answered = { $messages ->
    [0] Nobody wrote a longer message.
   *[other] Every longer message was answered, reacted to or recorded.
}
look-back-answered = { $count } of { $messages } longer messages had no answer.
look-back-asking = { $count ->
    [one] This one seems to ask for an answer:
   *[other] These seem to ask for an answer:
}
look-back-message = { $name }, at { $when }
look-back-queue = Waiting to speak
look-back-called = { $count ->
    [0] No raised hand was called.
    [one] One raised hand was called.
   *[other] { $count } raised hands were called.
}
look-back-longest = The longest wait was { $time }.
look-back-time = Time
look-back-lasted = The meeting took { $time }. Planned: { $planned }.
look-back-lasted-only = The meeting took { $time }. No length was planned.
look-back-item = { $title }: { $used } (no time was planned)
look-back-item-planned = { $title }: { $used } of { $planned }
look-back-item-waiting = { $title }: not reached
look-back-open-heading = Still open
look-back-views-all = { $count ->
    [0] Everything that people raised has an outcome.
    [one] One thing that somebody raised has no outcome yet.
   *[other] { $count } things that people raised have no outcome yet.
}
look-back-replies-all = { $count ->
    [0] No poll waits for a reply.
    [one] One poll waits for a reply to the room.
   *[other] { $count } polls wait for a reply to the room.
}
look-back-noise = What Heard itself did
look-back-posts = { $count ->
    [0] It posted nothing.
    [one] It posted once.
   *[other] It posted { $count } times.
}
look-back-invited = { $count ->
    [0] It invited nobody to speak.
    [one] It sent one private invitation to speak.
   *[other] It sent { $count } private invitations to speak.
}
look-back-invited-held = How many it invited to speak is not shown: too few people were there.
look-back-answers-to = Taken up: { $accepted }. Declined: { $declined }.
look-back-openings = { $count ->
    [0] It did not ask the room for other voices.
    [one] It asked the room once for other voices.
   *[other] It asked the room { $count } times for other voices.
}
look-back-topic = { $count ->
    [0] It asked nothing about the topic.
    [one] It asked once about the topic.
   *[other] It asked { $count } times about the topic.
}{ $confirmed ->
    [0] { "" }
   *[other] { " " }On topic after all: { $confirmed }.
}
tip-round = One thing to try: begin with a round. Everybody speaks or passes, in turn.
tip-hands = One thing to try: some minutes before the end, call everybody whose hand is still up.
tip-unanswered = One thing to try: before you move on, look at what has had no answer, and ask about it.
tip-waits = One thing to try: call a hand after every two or three messages.
tip-write = One thing to try: let everybody write first, and talk afterwards.
tip-time = One thing to try: plan one item less, or give each some minutes more.
tip-outcomes = One thing to try: begin the next meeting with five minutes on what happened with the things that were raised.
tip-actions = One thing to try: after a decision, ask who would like to do what, and by when.
tip-quieter = One thing to try: make Heard quieter in this room, if it says too much.
tip-ask = One thing to try: ask at the end what helped people to take part today.
tip-share = One thing to try: ask somebody else to introduce an item next time.
refused-no-report = There is no report on that meeting. It has not ended, there was none, or what happened in it is no longer kept.
refused-report-facilitators = This report is for those who run meetings here. You can see the report on all meetings.
report-file-alt = The whole report, as a page to open in a browser or to print.
report-kind-meeting = How one meeting went (for facilitators)
report-kind-series = What our meetings came to
report-kind-programme = For those who fund or commission the work (for facilitators)

## Reports: a series of meetings

report-made = Made on { $day } by Heard.
report-none = none
report-held = held back
report-meeting = { $number } ({ $day })
report-meeting-column = Meeting
report-series-title = What our meetings came to: { $room }
report-series-nothing = There are no figures yet. They come with the first meeting that has ended.
report-series-span = { $count ->
    [one] One meeting, on { $first }.
   *[other] { $count } meetings, from { $first } to { $last }.
}
report-series-day = { $count } meetings, all on { $day }.
report-series-zones = The room’s time zone has changed. Each meeting has the day that it was where the room was then.
report-series-goal = Our goal: { $goal }
report-series-people = { $meetings ->
    [one] { $usual ->
        [one] One person came.
       *[other] { $usual } people came.
    }
   *[other] Half of the meetings had { $usual ->
        [one] one person
       *[other] { $usual } people
    } or more.
} Of all who came, { $percent } percent were heard: they had a turn, or passed.
report-series-points = Points: { $opened } opened, { $settled } settled. Disputed after that: { $disputed }.
report-series-median = { $count ->
    [one] The point that was settled took { $days ->
        [0] less than a day
        [one] one day
       *[other] { $days } days
    }.
   *[other] Half of the points that were settled took { $days ->
        [0] less than a day
        [one] one day or less
       *[other] { $days } days or less
    }.
}
report-series-outcomes = { $outcomes ->
    [0] Nothing that people raised was given an outcome.
    [one] One thing that people raised was given an outcome.
   *[other] What people raised was given an outcome { $outcomes } times.
} Decisions recorded: { $decisions }. Decisions reviewed: { $reviewed }.
report-series-flags = Results of the poll have needed a reply to the room { $raised ->
    [one] once
   *[other] { $raised } times
}. Replied to: { $answered }. Still waiting: { $waiting }.
report-series-flags-again = Left without a reply twice in a row: { $count }.
report-series-left-out = { $count ->
    [one] One older meeting is not in here
   *[other] { $count } older meetings are not in here
}: what happened in them is no longer kept.
report-people = Who came, and who was heard
report-people-how = Heard means: had a turn in some way, or passed.
report-people-chart = People at each meeting
report-people-alt = Two lines over { $count ->
    [one] one meeting
   *[other] { $count } meetings
}: how many people came, and how many of them were heard. The figures are in the table below.
report-unit-people = People
report-unit-percent = Of 100
report-unit-points = Points
report-unit-times = Times
report-came = Came
report-heard = Heard
report-heard-percent = Heard, of 100
report-half = Half heard after, minutes
report-evenness = Evenness, of 100
report-felt = Felt and measured, side by side
report-felt-how = A meeting can feel fair and be uneven, or the other way round. So both stand here.
report-evenness-how = Evenness 100 means that all who came said as much as each other. It is held back where fewer than two people came, or too little was said.
report-felt-chart = What people felt, and what was measured
report-felt-alt = Lines over { $count ->
    [one] one meeting
   *[other] { $count } meetings
}: how many of 100 people were heard, how evenly people spoke, and how many felt listened to where that may be shown. The figures are in the table below.
report-high-of = “{ $item }”: yes, of 100
report-answered = How many answered the poll
report-answered-how = Everybody who may answer is asked, including those who were silent. With fewer than { $fewest } answers no figures are shown. With fewer than { $all }, only how many were on each side.
report-answered-chart = Answers to the poll
report-answered-alt = A line over { $count ->
    [one] one poll
   *[other] { $count } polls
}: how many of 100 people who were asked have answered. The figures are in the table below.
report-asked = Asked
report-ballots = Answered
report-rate = Answered, of 100
report-item = “{ $item }”
report-item-chart = “{ $item }”, of 100 answers
report-item-alt = Two lines over { $count ->
    [one] one poll
   *[other] { $count } polls
}: how many of 100 answers to “{ $item }” were on the high side, and how many on the low side. The figures are in the table below.
report-sides = High side: the two best answers of five. Low side: the two worst. “I would rather not say” is on neither.
report-sides-yes = High side: “yes”. Low side: “no”.
report-high = High side
report-high-percent = High side, of 100
report-low-percent = Low side, of 100
report-middle = Middle
report-low = Low side
report-unsaid = Would rather not say
report-group = Group
report-question = Question
report-points = Points and outcomes
report-points-how = Each meeting counts what was done since the one before had ended.
report-points-chart = Points of each meeting
report-points-alt = Three lines over { $count ->
    [one] one meeting
   *[other] { $count } meetings
}: how many points were opened, settled, and disputed after that. The figures are in the table below.
report-opened = Opened
report-settled = Settled
report-disputed = Disputed
report-took = Half settled within, days
report-outcomes = Outcomes given
report-decisions = Decisions
report-reviewed = Reviewed
report-actions = Actions
report-did = What Heard itself did
report-did-how = These are only counts, and about nobody in particular. “Held back” means that there were too few people to show a figure.
report-did-chart = What Heard did in each meeting
report-did-alt = Lines over { $count ->
    [one] one meeting
   *[other] { $count } meetings
}: how often Heard invited somebody to speak, asked about the topic, and posted. The figures are in the table below.
report-did-invited = Invitations
report-did-accepted = Accepted
report-did-declined = Declined
report-did-floor = Asked everybody
report-did-topic = Asked about the topic
report-did-confirmed = Of those, on topic
report-did-acted-on = Of those, led to a step
report-did-dismissed = Of those, sent away
report-did-posts = Posts
report-read = How to read this
report-read-few = { $count ->
    [one] One meeting shows no trend.
   *[other] { $count } meetings show no trend.
}
report-read-nobody = Nobody is named, and no figure is about one person.
report-read-poll = The poll has figures only where { $fewest } or more people answered, and how many gave each answer only where { $all } or more did. Nothing finer is kept.
report-read-self = People choose whether to answer a poll. Those who felt worst may be missing.
report-read-scale = The questions are our own words. Nobody has tested how well they measure, so please do not compare teams by them.
report-read-cause = A change after something was tried does not show that it was the reason.

## Reports: for those who fund or commission the work

report-programme-title = What meetings with Heard came to
report-programme-few = There are no figures yet. They need { $fewest } or more rooms that have agreed, each with a meeting of { $people } or more people. So far: { $rooms }.
report-programme-span = Rooms: { $rooms }. Meetings: { $meetings }, the first on { $first } and the last on { $last }.
report-programme-agreed = Those who run the meetings in each of these rooms have agreed to this report, and their room was told.
report-programme-read-meetings = Only meetings with { $people } or more people are counted.
report-programme-read-polls = Answers to the poll after a meeting are counted only where { $fewest } or more people gave one.
report-programme-read-groups = A group counts as there only where at least { $fewest } of its people and as many others were.
report-programme-read-texts = Texts are in here only if their team has released each of them. They are in the words of the people who raised them, without a name.
report-programme-read-hours = Hours of people’s time: for each meeting, how many people came, times how long it was open. Who came late or left early counts in full. Preparing and travelling do not count.
report-cannot-say = What it cannot say
report-cannot-others = Anything about rooms that have not agreed, or about what people said elsewhere.
report-cannot-cause = Why something changed, or that these meetings were the reason.
report-cannot-silent = How those felt who did not answer the poll.
report-cannot-constraints = Which limits (money, time, places) were expected, and how people got round them: Heard does not record these.
report-cannot-teams = Which room, or who, a figure comes from. It does not compare teams, and is not meant to.
report-programme-time = People and their time
report-programme-meetings = Meetings counted
report-programme-usual = People at a typical meeting: half had so many or more
report-programme-heard = Heard, of 100 who came
report-programme-hours = Hours of people’s time
report-programme-hours-how = Heard means: had a turn in some way, or passed.
report-programme-groups = Groups that were wanted, and were there
report-programme-groups-how = A group was there if at least { $fewest } of its people and as many others were at one meeting or more, as far as they have chosen to be counted.
report-programme-group = Group
report-programme-wanted = Rooms that want it
report-programme-there = Rooms where it was there
report-words = { $words }
report-programme-raised = What was raised, and what changed because of it
report-programme-texts = Released by their teams, one by one:
report-programme-no-texts = No team has released a text so far. So here are figures only.
report-programme-text = “{ $words }” { $outcome }
report-programme-text-reason = “{ $words }” { $outcome } “{ $reason }”
report-outcome-changed = This changed the result.
report-outcome-partly = This changed the result in part.
report-outcome-answered = It was a question, and was answered.
report-outcome-passed-on = This was passed on.
report-outcome-not-taken = This was not taken up.
report-outcome-no-longer-needed = This is no longer needed.
report-outcome-withdrawn = This was withdrawn.
report-outcome-joined = This went on as part of another point.
report-programme-opened = Points opened
report-programme-settled = Points settled
report-programme-disputed = Points disputed after that
report-programme-reviewed = Decisions reviewed
report-actions-closed = Actions done or dropped
report-item-alt-quarters = Two lines over { $count ->
    [one] one quarter
   *[other] { $count } quarters
}: how many of 100 answers to “{ $item }” were on the high side, and how many on the low side. The figures are in the table below.
report-quarter = Quarter
report-quarter-name = Quarter { $quarter } of { NUMBER($year, useGrouping: 0) }
report-programme-open = What is open
report-programme-open-points = Points without an outcome
report-programme-open-views = Other things that were raised, without an outcome
report-programme-open-actions = Actions to be done
report-programme-open-replies = Polls that wait for a reply to the room
report-what = What
report-how-many = How many
programme-yes = yes
programme-no = no
programme-what = A report for those who fund or commission the work can be made over several rooms. It has totals, and nobody’s name: how many meetings, people and hours there were, which of your groups were there, how many points were settled, and answers to the poll where enough people gave one. Texts are in it only if you release each of them.
programme-is-in = This room is in the report for those who fund or commission the work. It would say:
programme-agreed-title = This room is in a report from now on
programme-agreed = Those who run the meetings have agreed to it.
programme-end = They can end that at any time. Please tell them if you do not want it.
programme-ended = This room is no longer in the report for those who fund or commission the work.
programme-text-released = This text may stand in the report for those who fund or commission the work, without a name. Whose it is can take it back (“{ command-take-back }”).
programme-text-kept-back = This text is no longer in the report for those who fund or commission the work.
programme-texts-title = Texts for the report
programme-texts-how = These have an outcome. Each can be released for the report for those who fund or commission the work. The room is told each time, and whose it is can still take it back.
programme-no-texts-yet = There is no text that could be released. A text needs an outcome first, and its author must not have said that they were not heard.
programme-text-outcome = { $outcome }
button-programme-on = Agree to the report
button-programme-off = End that
button-programme-texts = Texts for the report
button-text-release = Release this text
button-text-keep-back = Keep it back
noted-programme-on = Done. The room has been told that it is in the report.
noted-programme-off = Done. This room is no longer in the report, and has been told so.
noted-text-released = Done. That text may stand in the report.
noted-text-kept-back = Done. That text is no longer in the report.
refused-programme-on = This room is in the report already.
refused-programme-off = This room is not in the report.
refused-text-not-here = That text cannot be released here. It is no longer kept, has no outcome, or its author says that they were not heard. Nothing was changed.
refused-text-released = This text has been released already.
refused-text-kept-back = This text is not released.
refused-programme-not-agreed = This room is not in the report. Please agree to that first.
refused-undo-programme = The room has been told, so this cannot be taken back like that. You can end it, or keep a text back, and the room is told that as well.

## Commands: title, help, the form's button, and each parameter with its help

command-here = I am here
    .help = Say that you are here. While a meeting is running, facilitators may be told. Before a meeting you can also say that you cannot come, and nobody is told unless you choose to be named. Where facilitators are told which groups nobody comes from, you are then left out.
    .intro = Say whether you are here, or cannot come. While a meeting is running, facilitators may be told that you are here. If you cannot come, nobody is told unless you choose to be named. Where facilitators are told which groups nobody comes from, you are left out if you cannot come.
    .submit = Save
    .coming = Here, or unable to come?
    .synonyms = present, arrive, check in, attendance
command-who = Who is here
    .help = See who is here now. Only you see the answer.
    .submit = Who is here
    .synonyms = people, members, attendance, participants, list of names
command-hand = Raise my hand
    .help = Ask to speak. You can say why now, or later by raising your hand again. You keep your place.
    .submit = Raise my hand
    .on-message = I would like to answer
    .on-person = Raise their hand
    .reason = What is it about?
    .kind = What kind of point is it?
    .person = For somebody else?
    .person-help = Leave it blank for yourself. Somebody else is asked privately, and can take the hand down.
    .person-help-when-back = Leave it blank for yourself. Somebody else is asked privately, now or when they next come, and can take the hand down.
    .synonyms = speak, raise hand, queue up, ask, talk, turn
command-lower = Lower my hand
    .help = Take your hand down. Facilitators can take down anybody’s.
    .intro = Take a hand down.
    .submit = Lower it
    .person = Whose hand?
    .person-help = Leave it blank for your own.
    .synonyms = take hand down, withdraw, cancel hand
command-leave = Leave this room
    .help = Leave the room. Heard no longer expects you, calls on you or asks you anything here, and you can come back at any time. Facilitators can end somebody else’s membership.
    .intro = Leave the room. Heard no longer expects you, calls on you or asks you anything here, and you can come back at any time.
    .submit = Leave
    .person = Who leaves?
    .person-help = Leave it blank to leave yourself.
    .synonyms = go, quit, exit, remove me, unsubscribe, remove somebody
command-me = About me
    .help = See what Heard keeps about you, get a copy of it, or have it forgotten. Only you see the answer.
    .submit = Go on
    .what = What would you like?
    .when = If you want to be forgotten: when?
    .when-help = Nothing is deleted before you have chosen this.
    .texts = What else would you like to take back?
    .texts-help = The numbers of texts in the list, such as 1, 3, or “all”. If you leave it blank, these texts stay without your name.
    .synonyms = my data, privacy, forget, delete, download, account, profile, gdpr
command-worry = Something is wrong
    .help = Write to your team’s contact, privately, with or without your name. Only they read it. This is not an emergency service. Facilitators name the contact.
    .intro = Write to your team’s contact, privately, with or without your name. Only they read it. This is not an emergency service.
    .submit = Send it
    .text = What would you like them to know?
    .text-help = Heard deletes it as soon as it has arrived.
    .name = Give your name?
    .contact = Who is the contact?
    .contact-help = They do not have to belong to this room. From now on, what people write goes to them.
    .synonyms = complain, complaint, concern, report, safeguarding, unsafe
command-action = What is to be done
    .help = Add something that is to be done, with the person who does it and a date. That person is asked privately. Alone, it shows what is still to be done.
    .help-when-back = Add something that is to be done, with the person who does it and a date. That person is asked privately, now or when they next come. Alone, it shows what is still to be done.
    .intro = What is to be done after this, by whom, and by when? The person you name is asked privately.
    .intro-when-back = What is to be done after this, by whom, and by when? The person you name is asked privately, now or when they next come.
    .submit = Save
    .what = What is to be done?
    .owner = Who could do it?
    .owner-help = They are asked privately, and named only if they say yes. You can name yourself.
    .owner-help-when-back = They are asked privately, now or when they next come, and named only if they say yes. You can name yourself.
    .due = By when?
    .due-help = A day, such as: Friday, 4 December, in two weeks.
    .act = What would you like?
    .number = Which action?
    .reason = Why is it dropped?
    .on-message = Make this an action
    .synonyms = task, to-do, todo, actions, assign, who does what
command-supporter = A supporter beside you
    .help = Ask somebody to be your supporter here, or end it. A supporter does not take part themselves, and can raise a hand, pass, write, answer and park for you. You are told each time, and can take it back.
    .help-when-back = Ask somebody to be your supporter here, or end it. A supporter does not take part themselves, and can raise a hand, pass, write, answer and park for you. You see it each time you come, and can take it back.
    .intro = Ask somebody to be your supporter here, or end it. A supporter does not take part themselves, and can raise a hand, pass, write, answer and park for you. You are told each time, and can take it back.
    .intro-when-back = Ask somebody to be your supporter here, or end it. A supporter does not take part themselves, and can raise a hand, pass, write, answer and park for you. You see it each time you come, and can take it back.
    .submit = Go on
    .what = What would you like?
    .person = Who?
    .share = May they see what Heard asks you privately?
    .share-help = Such as whether you would like to speak, or that it is your turn.
    .synonyms = helper, carer, assistant, interpreter
command-rename = Change my name
    .help = Change your name in this room. Everybody in the room sees it.
    .intro = Everybody in this room sees this name.
    .submit = Change it
    .name = What should everybody call you?
    .name-help = Up to 60 characters.
    .synonyms = name, nickname, call me
command-take-back = Take back
    .help = Undo what you did last, or delete words that you had recorded here. If it cannot be undone, you are told why, and what to do instead. A decision stays on record, and can be corrected by another one. An answer to a poll is sealed, and cannot be changed.
    .intro = Undo what you did last, or delete words that you had recorded here. A decision stays in the record. A facilitator can correct it.
    .submit = Take it back
    .what = What would you like to take back?
    .synonyms = undo, delete, retract, revert, remove, cancel, mistake
command-pause = Ask somebody to pause
    .help = Ask somebody, privately, to pause. If you give a number of minutes, Heard does not count what they write as turns for that long, and keeps them out of the queue. They are told the reason and when it ends; nobody else is told. 0 ends it.
    .help-when-back = Ask somebody, privately, to pause. If you give a number of minutes, Heard does not count what they write as turns for that long, and keeps them out of the queue. They see the reason and when it ends, now or when they next come; nobody else is told. 0 ends it.
    .intro = Ask somebody, privately, to pause. If you give a number of minutes, Heard does not count what they write as turns for that long, and keeps them out of the queue. They are told the reason and when it ends; nobody else is told.
    .intro-when-back = Ask somebody, privately, to pause. If you give a number of minutes, Heard does not count what they write as turns for that long, and keeps them out of the queue. They see the reason and when it ends, now or when they next come; nobody else is told.
    .submit = Ask them
    .person = Who should pause?
    .minutes = For how long should Heard leave them out?
    .minutes-help = Leave it blank to ask only.
    .reason = Why?
    .reason-help = They read these words, and your name. Heard keeps them until you take them back.
    .synonyms = break, rest, timer
command-pass = Pass
    .help = Say that you have nothing to add for now. It counts as being heard, and you can still speak later.
    .submit = Pass
    .synonyms = not now, skip my turn, nothing to say
command-propose = Propose something
    .help = Put something to the group to decide. How, until when, and who sees answers is fixed first.
    .submit = Propose it
    .on-message = Propose this
    .synonyms = proposal, vote, decide, consent, consensus, poll, motion
    .wording = What do you propose?
    .method = How is it decided?
    .method-help = Consent, consensus and majority decide. A temperature check and gradients show where people stand.
    .shown = Who sees the answers?
    .days = Open for how many days?
    .days-help = With no number, it closes when the meeting ends.
    .quorum = How many people have to answer?
    .quorum-help = With no number, more than half. A temperature check and gradients have none.
    .threshold = How much of a majority?
    .threshold-help = Only for a majority.
    .review = On which day is the decision reviewed?
    .review-help = With no day, it is not reviewed. A decision by consent is then reviewed after twelve weeks.
command-answer = Answer a proposal
    .help = Say where you stand on a proposal. You can change your answer until it closes, unless it is anonymous.
    .intro = Say where you stand.
    .submit = Answer
    .synonyms = vote, consent, object, objection, agree, block, stand aside, abstain
    .proposal = Which proposal?
    .answer = Where do you stand?
    .reason = Why?
    .reason-help = An objection or a block needs a reason. Otherwise you can write nothing here.
command-proposals = Open proposals
    .help = See the proposals that are open.
    .submit = Show
command-proposal = Look at a proposal
    .help = See one proposal: how it is decided, and how it stands as far as that is shown.
    .submit = Show
    .proposal = Which proposal?
command-proposal-amend = Reword a proposal
    .help = Give a proposal new words. All answers start afresh, and everybody who had answered is told. For the person who made it, and for facilitators.
    .help-when-back = Give a proposal new words. All answers start afresh, and everybody who had answered sees that here, now or when they next come. For the person who made it, and for facilitators.
    .submit = Change the words
    .proposal = Which proposal?
    .wording = What is proposed now?
command-proposal-close = Close a proposal
    .help = Close a proposal before its time, and show what came of it. An anonymous one closes at its time.
    .submit = Close it
    .proposal = Which proposal?
command-proposal-round = Consent round
    .help = Go through a proposal in rounds: questions, then reactions, then consent. The next one begins, unless you choose another. Each can be skipped.
    .submit = Begin
    .proposal = Which proposal?
    .stage = Which stage?
command-proposal-park = Park an objection
    .help = Park an objection to a proposal as a point, in its own words. The button beside an objection parks that one. Typed, it parks the first one that is not parked.
    .submit = Park it
    .proposal = Which proposal?
command-proposal-withdraw = Withdraw a proposal
    .help = Take a proposal back, so that nothing is decided. For the person who made it, and for facilitators.
    .submit = Withdraw it
    .proposal = Which proposal?
command-park = Park a point
    .help = Put a point aside that the group cannot agree on now. Heard brings it back when this room meets again.
    .submit = Park it
    .on-message = Park this point
    .wording = What is the point?
    .wording-help = Say it so that everybody can agree that this is the question. Name both sides. Heard keeps these words.
    .groups = Which groups does it concern?
    .groups-help = Groups of this team, and never people. You can leave it blank.
    .name = Be named as the person who raised it?
    .name-help = With “yes”, everybody in this room can see it: with the point, in the opening, and in the minutes. You can change that later.
    .synonyms = disagree, disagreement, contention, later, postpone, table
command-note = Note something
    .help = Have something noted for the minutes. Your name is not shown with it.
    .submit = Note it
    .on-message = Note this
    .text = What should be noted?
    .text-help = Heard keeps these words and your name with them, but does not show your name.
    .synonyms = write down, record, remember, memo
command-notes = Notes
    .help = See what was noted here.
    .submit = Show them
    .meeting = Which meeting?
    .meeting-help = Its number. Leave it blank for the latest.
    .synonyms = written down, records, memos
command-decide = Record a decision
    .help = Record what the meeting has decided. Everybody is told, and it will be in the minutes.
    .help-when-back = Record what the meeting has decided. Everybody who is here sees it, and it will be in the minutes, for people to read when they next come.
    .submit = Record it
    .on-message = Record a decision
    .text = What was decided?
    .text-help = One or two sentences that somebody who was not here can understand. Heard keeps these words.
    .synonyms = agree, agreed, decision, record
command-decisions = Decisions
    .help = See what was decided here.
    .submit = Show them
    .meeting = Which meeting?
    .meeting-help = Its number. Leave it blank for the latest.
    .synonyms = decided, agreed, agreements, results
command-minutes = Minutes
    .help = Get the minutes: who was there, what was decided, and what happened with each item and point.
    .submit = Show them
    .meeting = Which meeting?
    .meeting-help = Its number. Leave it blank for this meeting, or the last one.
    .form = In which form?
    .form-help = A page to print, easy-read, a table, dates for a calendar. Leave it blank for the usual one.
    .synonyms = easy read, csv, calendar, print, save, export, download, email, summary, protocol, record, report
    .times = With times?
    .times-help = When items, decisions and notes came.
command-minutes-correct = Correct the minutes
    .help = Add a correction to the minutes of a meeting. It stands there with its date and without your name. What it corrects stays as it is.
    .submit = Add it
    .meeting = Which meeting?
    .meeting-help = Its number. Leave it blank for this meeting, or the last one.
    .line = What does it correct?
    .text = What is right?
    .text-help = Everybody here can read this.
command-minutes-agree = Agree the minutes
    .help = Record that nobody at this meeting objects to the minutes of an earlier one. Ask first: if nobody records it, they stay “not agreed yet”.
    .submit = Agreed
    .meeting = Which meeting?
    .meeting-help = Its number. Leave it blank for the last one.
    .synonyms = approve, accept, sign off
command-meetings = Meetings so far
    .help = See the meetings that there have been here, with their dates and their minutes.
    .submit = Show them
    .synonyms = earlier, past, previous, history, list, last time, minutes
command-parked = Parked points
    .help = See the points that are parked, with their numbers. You can look for your own, for those that nobody looks after, for closed ones, or for words in them.
    .submit = Show them
    .which = Which points?
    .search = With these words
    .search-help = Words in the point. What you look for is not recorded.
    .older = Parked at least so many days ago
    .item = About this agenda item
    .synonyms = points, disagreements, open points, contentions, find a point, search, closed points
command-point = A point
    .help = See everything about one point: its history, how people see it, and who looks after it.
    .submit = Show it
    .contention = Which point?
    .contention-help = Its number. Closed points can be read too.
    .synonyms = open a point, history of a point, details
command-point-add = Add to a point
    .help = Say how you see a point, in your own words, or add a note or a link to it. Everybody in this room can read it, between meetings too. Your name is shown with it only if you say so.
    .submit = Add it
    .on-message = Keep with this point
    .contention = Which point?
    .text = What would you like to add?
    .text-help = Up to 1,000 characters. A link begins with https:// or http://.
    .kind = What is it?
    .name = With your name?
    .name-help = Without it, nobody in this room is shown who wrote it. Heard keeps who did, so that you can take it back.
    .synonyms = position, comment on a point, view, opinion, add a link
command-status = For me
    .help = See how things stand for you: your hand, what you are asked, what you can do now, and who is here. Only you see the answer.
    .submit = Show it
    .synonyms = panel, now, overview, where are we
command-group = My groups
    .help = Choose the groups you come from: one, several or none. For each one you decide who may know of it. If you choose one twice, the more careful choice counts. Nobody else can choose for you, and “none” takes everything back. If you type, put commas between the names; with nothing after it you are told what you have chosen.
    .intro = Choose the groups you come from: one, several or none. For each one you decide who may know of it. If you choose one twice, the more careful choice counts. Nobody else can choose for you, and you can change it at any time.
    .submit = Save
    .counted = Only count me (three or more are counted)
    .counted-help = Nobody is shown these. They count where three of a group and three others are there.
    .facilitators = Facilitators may know somebody is there
    .facilitators-help = They may know that somebody from these is in this room, not who. They may guess.
    .everybody = Everybody may know somebody is there
    .everybody-help = All may know that somebody from these is in this room, not who. They may guess.
    .synonyms = stakeholder, role, who I speak for
command-preferences = Your preferences
    .help = Choose how Heard behaves towards you, in every room.
    .intro = Choose how Heard behaves towards you, in every room.
    .submit = Save
    .invitations = May Heard ask whether you want to speak?
    .invitations-help = At most once for each agenda item and a few times in a meeting, and never after you have passed.
    .direct = May Heard write to you privately?
    .direct-help = If not, you still get what has to reach you, such as news of your points, and the poll. Everything else is under “For me”.
    .language = Which language?
    .language-help = For what only you see.
    .plain = Plain messages?
    .plain-help = Shorter, without emoji, and without hints about what you can type.
    .time = More time in rounds?
    .time-help = If you would like longer before a round goes on to the next person.
    .reminders = Remind you before a meeting?
    .reminders-help = Usually an hour before, with a private message, if the time is set. In the web room you see it if you are there.
    .synonyms = settings, options, language, fewer messages, accessibility, notifications, mute
command-later = Ask me later
    .help = Be asked once more, later: in a round, or when Heard has asked whether you want to speak.
    .submit = Later
    .synonyms = not yet, wait, ask again
command-poll-add = Ask somebody else too
    .help = Add somebody who was left out to the poll of the meeting that has just ended. It can be done for as long as that meeting can be reopened, whether anybody has answered or not.
    .submit = Ask them
    .person = Who should be asked as well?
command-poll-items = Your own poll questions
    .help = Add up to three sentences to what polls ask after meetings: whether the lift worked, say. People say how far they agree. Each is shown as you type it, and the room is told. With “none” as the first sentence, there are none any more. If you add nothing, you see what is set.
    .intro = Add up to three sentences to what polls ask after meetings: whether the lift worked, say. People say how far they agree. Each is shown as you type it, and the room is told. What you leave empty is not asked any more.
    .submit = Save for the next polls
    .first = First sentence
    .second = Second sentence
    .third = Third sentence
    .long = A longer form every third month?
    .long-help = Thirteen questions instead of seven. They also ask whether people knew what the meeting was for, who was there, and what happened with what was said before.
    .synonyms = survey, feedback, own questions, items
command-poll = Were you heard?
    .help = Answer the short questions after a meeting. Heard does not write down who answered what.
    .intro = Please choose an answer to each question. “I would rather not say” is one too. Heard does not write down who answered what.
    .submit = Send my answers
    .say = { poll-say }
    .heard = { poll-heard }
    .serious = { poll-serious }
    .needs = { poll-needs }
    .difference = { poll-difference }
    .enjoyed = { poll-enjoyed }
    .again7 = { poll-again7 }
    .chance = { poll-chance }
    .listened = { poll-listened }
    .matters = { poll-matters }
    .again = { poll-again }
    .equal = { poll-equal }
    .clear = { poll-clear }
    .scope = { poll-scope }
    .there = { poll-there }
    .views = { poll-views }
    .became = { poll-became }
    .team-1 = Your team’s own first question
    .team-2 = Your team’s own second question
    .team-3 = Your team’s own third question
    .comment = { poll-helped }
    .comment-help = Everybody in the room may see it, without your name. How you write may still give you away.
    .synonyms = vote, survey, answer, feedback, were you heard
command-help = Help
    .help = See what you can do here.
    .submit = Show it
    .command = Which command?
    .synonyms = commands, support, how to, what can I do
command-done = I have finished
    .help = Say that you have finished your turn in a round.
    .submit = I have finished
    .synonyms = finished, end my turn, finish
command-write = Write privately
    .help = Write privately. Everything is shown together when the round closes. You can change it until then.
    .submit = Write it
    .text = What do you want to write?
    .text-help = Heard keeps these words, and who wrote them. When a round starts, everybody is told whether names will be shown.
    .synonyms = private, anonymous, silent
command-say = Send something in
    .help = Say something without speaking live, before, during or after a meeting. Heard reads it out when its agenda item comes up, or when the meeting starts. With your name, it counts as much as speaking.
    .submit = Send it in
    .text = What do you want to say?
    .text-help = Heard keeps these words, and who wrote them.
    .item = On which agenda item?
    .item-help = Leave it blank for the whole meeting.
    .name = With your name?
    .name-help = You can leave your name out only if the facilitators allow it.
    .synonyms = read out, anonymous, speak for me
command-round = Start a round
    .help = Ask everybody here in turn. Each person speaks, passes, or is asked again at the end. A different person starts each time.
    .submit = Start
    .question = What is the question?
    .synonyms = go round, everybody in turn, check in, check out
command-round-silent = Start a silent round
    .help = Everybody writes privately, and then everything is shown together.
    .submit = Start
    .question = What is the question?
    .names = Show names?
    .names-help = Everybody is told before they write.
    .synonyms = write privately, brainstorm, anonymous
command-round-next = Next person in the round
    .help = Move the round on. Anyone who has not spoken is asked once more at the end.
    .submit = Move on
    .synonyms = move on, next person
command-round-end = End the round
    .help = End the round now. In a silent round, what people wrote is shown.
    .submit = End it
    .synonyms = stop the round, close the round
command-unsigned-say = Send in without a name
    .help = Allow people in this room to send something in without their name, or stop it. It is off at first.
    .submit = Save
    .allowed = Allow it?
    .synonyms = anonymous, without names
command-start = Start the meeting
    .help = Start the meeting now. Parked points come back first.
    .submit = Start it
    .synonyms = begin, open, meeting
command-end = End the meeting
    .help = End the meeting. Everybody who may answer gets the poll, and anything not finished stays on the agenda.
    .submit = End it
    .anyway = End it anyway?
    .anyway-help = Even if a round is running, points have had no answer, or hands are up.
    .synonyms = close, finish, stop, meeting
command-reopen = Reopen the last meeting
    .help = Go on with a meeting that ended by mistake or too early, up to a few minutes after its end. Answers already given in the poll are kept.
    .submit = Reopen it
    .synonyms = go on, continue, undo, end, mistake, closed
command-unanswered = Points without an answer
    .help = See which points nobody has answered yet. Only you can see the list.
    .submit = Show them
    .synonyms = open questions, missed, nobody answered
command-measures = Who has been heard
    .help = See how many people were heard and how evenly people speak, without names. Between meetings it is about the last one. Only you can see it.
    .submit = Show it
    .synonyms = figures, statistics, evenness, numbers
command-report = A report
    .help = See how a meeting went, if you run meetings here, or what all meetings came to. Only you are shown it.
    .submit = Show the report
    .synonyms = figures, trend, look back, summary, statistics
    .kind = Which report
    .kind-help = Leave it out for the usual one. For facilitators that is how the last meeting went, for everybody else what all meetings came to.
    .meeting = Number of the meeting
    .meeting-help = Leave it out for the last one.
command-report-agree = Agree to a wider report
    .help = Agree that this room is in the report for those who fund or commission the work, or end that. The room is told.
    .submit = Save
    .synonyms = programme, funders, commissioners, evaluation
    .agree = This room is in the report
command-report-release = Texts for the report
    .help = Release texts that were raised here and have an outcome, one by one, for the wider report. That is the report for those who fund or commission the work.
    .submit = Show them
    .synonyms = programme, funders, quotes
command-call = Call the next speaker
    .help = Give the floor to the next person in the queue, or to a person you name.
    .intro = Give the floor to the next person in the queue, or to somebody else.
    .submit = Call
    .on-person = Call to speak
    .person = Who?
    .person-help = Leave it blank for the next in the queue.
    .synonyms = next speaker, give the floor, invite to speak
command-skip = Skip a speaker for now
    .help = Call the second person in the queue. The first stays in the queue and comes next.
    .submit = Skip
    .synonyms = pass over, next
command-queue = The queue
    .help = See whose hands are up, and why you have the place you have.
    .submit = Show it
    .synonyms = hands, order, waiting, whose turn
command-queue-move = Move a hand in the queue
    .help = Put a raised hand at another place. It keeps that place as the queue moves on.
    .submit = Move
    .person = Who?
    .place = To which place?
    .place-help = 1 is the first.
    .synonyms = reorder, priority, change the order
command-queue-order = Order of the queue
    .help = Choose who is called first in this room, in this meeting and the ones after it.
    .submit = Save
    .order = Who goes first?
    .synonyms = first come, least heard, rules
command-floor-notes = Notes during turns
    .help = Choose whether people who write during somebody else’s turn get a note. It is private, and at most one for each person in a meeting.
    .submit = Save
    .setting = On or off?
    .synonyms = reminder, speaking time, notify
command-speaking-limit = Speaking limit
    .help = Remind the person who is speaking, privately and only once, after so many minutes.
    .submit = Save
    .minutes = After how long?
    .minutes-help = 0 means never.
    .synonyms = time limit, too long, timer
command-settle = Settle a point
    .help = Settle a parked point and say what happened with it. The person who raised it is told.
    .help-when-back = Settle a parked point and say what happened with it. The person who raised it will see that here when they next come.
    .submit = Settle it
    .contention = Which point?
    .outcome = What happened with it?
    .reason = Why?
    .reason-help = One or two sentences that the person who raised it can read. If it was a question: the answer.
    .recipient = Who was it passed on to?
    .recipient-help = A person, a group or a place that everybody here knows. The person who raised it reads this too.
    .synonyms = resolve, close a point, outcome, answer a point
command-outcomes = Say what happened
    .help = See what people raised that has no outcome yet, and say what happened with it. Several can have one reason. The people who raised them are told.
    .help-when-back = See what people raised that has no outcome yet, and say what happened with it. Several can have one reason. The people who raised them see it here, now or when they next come.
    .intro = Choose what you can say something about, and say what happened with it. The person who raised it is told.
    .intro-when-back = Choose what you can say something about, and say what happened with it. The person who raised it sees it here, now or when they next come.
    .submit = Tell them
    .views = Of which of these?
    .views-help = As many as the same answer fits.
    .outcome = What happened with them?
    .reason = Why?
    .reason-help = One or two sentences that the people who raised them can read. If it was a question: the answer.
    .decision = Which decision did they change?
    .decision-help = Only if they changed the result. You can leave this out.
    .synonyms = views, pending, what happened, close the loop, feedback
command-reply = Reply to the room
    .help = Reply to what people said in the poll after a meeting, if its answers need a reply. The reply is posted to the room with your name, and the next meeting begins with it.
    .intro = Say what will change, or why nothing can. Everybody in the room reads it, with your name.
    .submit = Post the reply
    .reply = What do you reply?
    .reply-help = A few sentences to everybody.
    .meeting = To the poll after which meeting?
    .meeting-help = Its number. Only needed if several polls wait for a reply.
    .synonyms = answer the poll, respond, feedback
command-raised = What I raised
    .help = See everything that you raised in this room, and where it stands. Only you can see it.
    .submit = Show it
command-raised-answer = Answer what happened
    .help = Say how you see what happened with something you raised. You can also say that you were not heard on it.
    .submit = Send it
    .view = Its number in the list of what you raised
    .answer = What do you say?
    .meant = What did you mean?
    .meant-help = In your own words. Facilitators read it. You can leave this out.
    .name = May facilitators see your name with it?
    .name-help = What you said without your name stays without it, whatever you choose here.
command-park-again = Park a point again
    .help = Put a point off to a later meeting, and say why. Its item leaves the agenda. Heard tells the room, and the people whose point it is.
    .help-when-back = Put a point off to a later meeting, and say why. Its item leaves the agenda. The room is told, and the people whose point it is see it here, now or when they next come.
    .submit = Park it again
    .contention = Which point?
    .reason = Why not now?
    .reason-help = Everybody here can read this.
command-points-today = Choose today’s points
    .help = When more points are due than fit into the next meeting, choose which of them come back at it. The others come back at the meeting after that, and the people whose points they are will be told.
    .help-when-back = When more points are due than fit into the next meeting, choose which of them come back at it. The others come back at the meeting after that, and the people whose points they are will see that here when they next come.
    .submit = Choose these
    .points = Which points?
    .synonyms = postpone, keep open
command-offtopic = This is off topic
    .help = Tell the facilitators that the discussion has moved away from the agenda item. They do not see who said so.
    .submit = Tell them
    .on-message = Off topic?
    .synonyms = drift, off track, another subject
command-ontopic = This is on topic
    .help = Answer Heard’s question: this is about the agenda item. Heard then asks less often. Facilitators can say so at any time.
    .submit = It is on topic
    .synonyms = on track, belongs here
command-leave-it = Do nothing
    .help = Answer Heard’s question about the topic: leave things as they are.
    .submit = Do nothing
    .synonyms = ignore, carry on
command-extend = More time for this item
    .help = Give the current item more time. If you do not give a number, it is five minutes.
    .intro = Give the current item more time.
    .submit = Give more time
    .minutes = How much more time?
    .synonyms = more time, longer, minutes, timer
command-replan = Shorten the other items
    .help = Shorten the remaining items so that they fit into the rest of the meeting. Each keeps its share.
    .submit = Shorten them
    .synonyms = run out of time, shorten, squeeze
command-topic = Topic questions
    .help = Choose who Heard asks, privately, when the discussion seems to have moved away from the item. It can ask only facilitators, the person who wrote first, or nobody.
    .submit = Save
    .mode = Who may Heard ask?
    .synonyms = drift, off topic, questions about the topic
command-agenda-list = See the agenda
    .help = See what is on the agenda.
    .submit = Show it
    .synonyms = items, topics, plan
command-agenda-add = Add an agenda item
    .help = Put something on the agenda.
    .submit = Add it
    .title = What is it about?
    .title-help = Two or more words that say what it covers, such as “Breaks at home”.
    .goal = What do we want from it?
    .minutes = How much time does it need?
    .introduce = Do you introduce it yourself?
    .introduce-help = If you do, the minutes say so with your name.
    .several = Is each line an item of its own?
    .synonyms = new item, topic, plan, suggest
command-agenda-next = Next item
    .help = Move on to the next item, or to the one you name.
    .submit = Move on
    .item = Which item?
    .item-help = Leave it blank for the next one.
    .anyway = Move on anyway?
    .anyway-help = Even if points have had no answer or hands are up.
    .synonyms = move on, next item, forward
command-agenda-back = Back one item
    .help = Go back to the item before.
    .submit = Back
    .synonyms = previous item, reopen an item
command-agenda-move = Move an agenda item
    .help = Change the order of the agenda.
    .submit = Move it
    .item = Which item?
    .place = To which place?
    .place-help = 1 is the first.
    .synonyms = reorder, change the order, sort
command-agenda-drop = Remove an agenda item
    .help = Take an item off the agenda.
    .submit = Take it off
    .item = Which item?
    .synonyms = remove an item, delete an item, cancel an item
command-groups-list = The groups of this team
    .help = See which groups the team wants to hear from. Who has chosen which is not shown.
    .submit = Show them
    .share = Where should Heard say who is missing?
    .share-help = Leave it blank to say it nowhere.
    .synonyms = stakeholders, who is represented
command-groups-set = Set this team’s groups
    .help = Say which groups this team wants to hear from. People choose for themselves.
    .submit = Save
    .names = Which groups?
    .names-help = Names with commas between them, such as: carers, nurses. “none” takes all groups away. A group with a new name is a new group, and people choose again. “Co-opted or advisory” is always there, and does not count as a stakeholder group.
    .synonyms = stakeholders, name the groups
command-series = Set meeting times
    .help = Set when this room meets. Heard opens the meeting at that time and brings parked points back.
    .intro = Set when this room meets. Heard opens the meeting at that time and brings parked points back.
    .submit = Save
    .first = When is the first meeting?
    .zone = Time zone
    .repeat = How often?
    .minutes = How long is a meeting?
    .ends = When does it end?
    .ends-help = The last day, such as 31 December 2027, or a number of meetings, such as 10. Give none if it goes on.
    .synonyms = date, when, schedule, calendar, next meeting, repeat, time, weekly, plan
command-series-goal = The common goal
    .help = Say in one sentence what this team wants to reach together. The room is told, and everybody who wants to can agree with a button. Without a text it shows the goal.
    .intro = What this team wants to reach together, in one sentence. The room is told, and everybody who wants to can agree with a button. Only how many agree is shown, and never who.
    .submit = Save
    .goal = What do we want to reach together?
    .synonyms = goal, aim, purpose, objective, what we want
command-goal-agree = Agree to the common goal
    .help = Say that you agree to the common goal. Only how many agree is shown, and never who.
    .submit = I agree
command-meeting-cancel = Cancel one meeting
    .help = Cancel one meeting of the series. The room is told why. All other meetings stay.
    .submit = Cancel the meeting
    .reason = Why? The room is told.
    .meeting = Which meeting?
    .synonyms = call off, skip, drop, no meeting, holiday
command-meeting-move = Move one meeting
    .help = Hold one meeting of the series at another time. The room is told. All other meetings stay.
    .submit = Move the meeting
    .to = To when?
    .reason = Why? The room is told.
    .meeting = Which meeting?
    .synonyms = reschedule, postpone, put off, another day, shift
command-meeting-extra = Add one meeting
    .help = Hold one more meeting, beside those of the series. The room is told.
    .submit = Add the meeting
    .at = When?
    .reason = What for? The room is told.
    .synonyms = additional, extra, special meeting, one more
command-facilitator-add = Add a facilitator
    .help = Let somebody else run meetings here too. Where the platform has roles or user groups, it can be one of those: type its mention.
    .intro = Let somebody else run meetings here too.
    .submit = Add
    .person = Who?
    .synonyms = promote, host, moderator, admin, make somebody a facilitator
command-facilitator-remove = Remove a facilitator
    .help = Stop somebody from running meetings here. Where people join by link, the facilitators’ link is replaced.
    .submit = Remove
    .person = Who?
    .synonyms = demote, host, moderator, admin
command-allow = What this room allows
    .help = Set what this room allows, such as emoji that count as hands. With nothing after it you see how things are set.
    .intro = Choose what this room allows, such as emoji that count as hands.
    .submit = Save
    .what = What?
    .switch = Allowed?
    .synonyms = features, switch on, switch off, settings, reactions
command-voice = Voice channel
    .help = Say which voice channel your meetings use. People in it count as here. With nothing after it you see which it is.
    .intro = Say which voice channel your meetings use. People in it count as here.
    .submit = Save
    .channel = Which voice channel?
    .synonyms = channel, call, audio
feature-reactions = emoji as hands and answers
feature-groups = stakeholder groups
feature-unnamed = words without names
feature-calendar = meetings in the calendar
switch-on = allowed
switch-off = not allowed
features-title = What this room allows
button-allow = Change this
noted-allowed = From now on this room allows: { $what }.
noted-not-allowed = From now on this room does not allow: { $what }.
voice-title = Voice channel
voice-tied = Meetings in this room use a voice channel. People in it count as here.
voice-untied = Meetings in this room do not use a voice channel. The chat of a voice channel belongs to that channel.
button-voice = Choose the voice channel
button-no-voice = Use no voice channel
noted-voice = Meetings in this room now use that voice channel. People in it count as here.
noted-no-voice = Meetings in this room no longer use a voice channel.
command-calendar = Calendar feed
    .help = Get the address by which calendars follow this room, make a new one, or switch it off.
    .submit = Do it
    .act = What should happen?
    .act-help = Leave it blank to see the address.
    .synonyms = ics, subscribe, webcal, feed, dates
feed-act-new = A new address
feed-act-off = Switch it off
command-links = Replace a room link
    .help = Replace the members’ or the facilitators’ link. The old one stops working. Everybody who is in the room stays in.
    .submit = Replace it
    .which = Which link?
    .synonyms = invite, invitation, share, revoke, renew, url, qr code, email
command-by-name = Whose seats count
    .help = Set whether only confirmed seats count in polls, in rounds without names and in figures. With nothing after it you see how things are set.
    .intro = Choose whether only confirmed seats count in polls, in rounds without names and in figures.
    .submit = Save
    .switch = Count confirmed seats only?
    .synonyms = seats, confirmed, who counts, double votes
command-confirm = Confirm somebody’s seat
    .help = Say that a seat belongs to one person you know, or that it does not. Confirmed seats count where a room is by name. Without an answer, it does.
    .intro = Say that a seat belongs to one person you know, or that it does not. Confirmed seats count where a room is by name.
    .submit = Save
    .person = Whose seat?
    .answer = Is it one person you know?
    .synonyms = seat, verify, identity
command-earlier = What new people can read
    .help = Set whether people who join can read what was said before they came. The join page tells them.
    .submit = Save
    .switch = Show what was said before?
    .synonyms = history, old messages, read back
links-member = the members’ link
links-facilitator = the facilitators’ link
seats-switch-on = yes
seats-switch-off = no
confirm-yes = yes
confirm-no = no
seats-title = Whose seats count
seats-by-name = This room is by name. Only confirmed seats count in polls, in rounds without names and in figures.
seats-open = Every seat counts in this room. Anyone with the members’ link can take several seats.
open-link-limit = Anyone with the link to this room can join it more than once. By adding answers of their own, they could work out yours.
by-name-limit = Only confirmed seats count here. The person who confirms them can still count one person more than once.
measures-by-name = Only confirmed seats are counted, because this room is by name.
seats-limits = People who confirm seats and give out personal links can still count one person more than once.
side-unconfirmed = Not confirmed, so not counted
side-unconfirmed-more = And { $more } more. “Confirm somebody’s seat” confirms anybody by name.
button-confirm = Confirm
seats-members = Members’ seats
seats-members-more = And { $more } more. “Leave this room” takes away anybody’s seat by name.
button-take-seat = Take this seat away
button-by-name-on = Count confirmed seats only
button-by-name-off = Count every seat
noted-links-renewed = Replaced: { $which }. The old one no longer works. Everybody who is in the room stays in.
noted-by-name = From now on only confirmed seats count in polls, in rounds without names and in figures.
noted-not-by-name = From now on every seat counts in this room.
noted-confirmed = The seat of { $name } is confirmed.
noted-not-confirmed = The seat of { $name } is no longer confirmed.
noted-earlier = From now on, people who join can read what was said before they came. The join page tells them.
noted-not-earlier = From now on, people who join can read only what is said after they came.
command-quiet = How much Heard says
    .help = Make Heard say less on its own in this room. Answers and parked points are always given.
    .submit = Save
    .level = How much?
    .synonyms = mute, fewer messages, silent, less
repeat-once = Once
repeat-weekly = Every week
repeat-fortnightly = Every two weeks
repeat-monthly = Every month, on the same weekday
repeat-every-3-weeks = Every three weeks
repeat-every-4-weeks = Every four weeks
repeat-every-5-weeks = Every five weeks
repeat-every-6-weeks = Every six weeks
repeat-every-7-weeks = Every seven weeks
repeat-every-8-weeks = Every eight weeks
repeat-every-9-weeks = Every nine weeks
repeat-every-10-weeks = Every ten weeks
repeat-every-11-weeks = Every eleven weeks
repeat-every-12-weeks = Every twelve weeks
repeat-every-13-weeks = Every 13 weeks
repeat-every-26-weeks = Every 26 weeks
repeat-every-52-weeks = Every 52 weeks
repeat-monthly-last = Every month, on the last such weekday
repeat-monthly-date = Every month, on the same date
repeat-never = No regular meeting
outcome-changed = It changed the result
outcome-partly = It changed the result in part
outcome-answered = It was answered
outcome-passed-on = It was passed on
outcome-not-taken = It was not taken up
outcome-no-longer-needed = It is no longer needed
outcome-withdrawn = It was withdrawn
outcome-joined = It was joined with another point
outcome-moved = It goes on in another room
view-answer-right = That is right
view-answer-misread = It is not what I meant
view-answer-not-heard = I was not heard on this
view-named-no = No, without my name
view-named-yes = Yes, with my name
unit-minutes = minutes
item-choice = { $place }. { $title }
topic-part = Taking part
topic-part-intro = For everybody, at any time.
topic-me = Yourself
topic-me-intro = For everybody: how Heard behaves towards you, and what it knows about you.
topic-meeting = Running a meeting
topic-meeting-intro = For facilitators.
topic-agenda = The agenda
topic-agenda-intro = What the meeting talks about, in order.
topic-points = Points
topic-points-intro = Points of disagreement, and what is done about them between meetings.
topic-decide = Decisions
topic-decide-intro = Proposals, how people answer them, and what was decided.
topic-room = The room
topic-room-intro = What applies to this room from now on.
help-title = What you can do here
help-intro = Type a command, or use the buttons. Both do the same.
help-running = While a meeting is running you can also type { $typed }.
help-line = { $typed }: { $help }
help-typed = Type: { $typed }
help-param = { $name }: { $help }
help-facilitator = This is for facilitators.
command-point-owner = Look after a point
    .help = Say who looks after a parked point until it is settled. You can take it on, or have somebody asked privately.
    .help-when-back = Say who looks after a parked point until it is settled. You can take it on, or have somebody asked privately, now or when they next come.
    .submit = Send
    .contention = Which point?
    .act = What would you like to do?
    .person = Who should be asked?
    .person-help = They are asked privately, and can say no. Until they agree, nobody is shown.
    .person-help-when-back = They are asked privately, now or when they next come, and can say no. Until they agree, nobody is shown.
    .synonyms = owner, responsible, take on, hand over, assign
command-point-change = Change a point
    .help = Change the words, date or groups of a parked point. You can also join it with another, split it in two, or withdraw it.
    .submit = Change it
    .contention = Which point?
    .act = What would you like to change?
    .wording = How should it be worded?
    .wording-help = Say it so that everybody can agree that this is the question. Heard keeps these words.
    .second = What is the other point?
    .second-help = It becomes a point of its own. Heard keeps these words.
    .when = When does it come back?
    .date = From which day on?
    .date-help = For example: 24 December, or next Friday. It comes back at the first meeting from that day on.
    .into = Which point does it become part of?
    .groups = Which groups does it concern?
    .groups-help = Groups of this team, and never people.
    .name = Be named as the person who raised it?
    .reason = Why? You do not have to say.
    .reason-help = Everybody here can read it.
    .synonyms = edit, reword, postpone, date, merge, join, split, withdraw
command-point-answer = Answer about a point
    .help = Answer what Heard has asked you about a point. Every such question has buttons for this.
    .submit = Send
    .contention = Which point?
    .answer = What do you say?
    .wording = How would you put it?
    .wording-help = Say it so that everybody can agree that this is the question. Heard keeps these words.
    .name = Be named as the person who raised it?
command-settle-decided = Settle with a decision
    .help = Say that a decision settles a point. The decision is shown with it, and those whose point it was are told. Every decision has a button for this.
    .help-when-back = Say that a decision settles a point. The decision is shown with it, and those whose point it was see that here, now or when they next come. Every decision has a button for this.
    .submit = Settle it
    .contention = Which point?
    .outcome = What happened with it?

## Refusals: what is the matter, and what to do

unknown-command = Heard does not know that command. Type { $help } to see what you can do.
unknown-command-guess = Heard does not know that command. Did you mean { $guess }?
bad-missing = Please fill this in.
refused-decision-gone = The decision that you are correcting is no longer kept, so nothing was recorded. You can send this again, as a new decision.
bad-unknown = Heard does not know that part of the command. Type it like this: { $typed }
bad-long = This is too long ({ $length } characters). The limit is { $longest }.
bad-number = Please give a whole number from { $least } to { $most }.
bad-choice = Please choose one of these: { $choices }.
bad-person = Heard does not know anybody with that name in this room.
bad-person-not-in = The person you chose is not in this room, so nothing was done. You can invite them first.
bad-person-unclear = Heard cannot check just now whether the person you chose is in this room. Nothing has changed. Please try again in a moment.
bad-person-many = More than one person has a name like that. Please give the whole name.
bad-item = { $count ->
    [0] There is nothing on the agenda yet.
    [one] There is only one item on the agenda. Please give 1, or its title.
    *[other] Please give the number of an agenda item, from 1 to { $count }.
}
bad-point = There is no open point with that number. Type { $typed } to see them.
bad-group = Please choose one of these groups, or “none”: { $groups }.
bad-group-none = This team has not said yet which groups it has.
bad-groups-many = That is too many groups. The limit is { $most }.
bad-moment = Heard does not understand that date. Please give a day and a time, such as { $example } or 2027-01-12 19:00.
bad-moment-time = At what time? Please give the time as well, such as { $example }.
bad-moment-day = On which day? Please give the day as well, such as { $example }.
bad-moment-figures = That date can be read in two ways, because the day or the month may come first. Please write the month as a word, such as 1 December.
bad-moment-none = There is no such day in the calendar.
bad-moment-weekday = The day of the week and the date do not match: that is { $date }.
bad-zone = Heard does not know that time zone. Please give a name like Europe/London.
bad-name = Please give a name of 1 to { $longest } characters.
bad-name-alike = This name mixes letters of different alphabets and looks like another name here. Please write it in one alphabet.
bad-zone-short = “{ $zone }” does not say when the clocks change. Please give a place, such as { $place }.
bad-moment-range = That date is too far away. Please give one from the last year or the next five years.
bad-lines = That is too many lines. You can add at most { $most } items at once.
bad-item-many = More than one item begins like that. Please give its number, or more of its title.
ask-recipient = Who was it passed on to? Please say so, so that the person who raised it knows.
bad-recipient = A name can be given only for a point that was passed on. Please choose that, or leave the name blank.
ask-several = There are { $count } lines. Is each one a separate item?
ask-part = It looks as if “{ $name }” is meant to set something. Please check each field, then send it.
ask-twice = “{ $name }” is there more than once. Please check each field, then send it.
bad-past = That time has passed. Please choose a later one.
bad-meeting-far = That date is too far away. Please give one from the next five years.
bad-meeting-gap = The clocks go forward then, and there is no such time on that day. Please choose another time: the clocks show { $when } at that moment.
bad-meeting-after = That is after the last meeting of the series, { $when }. Please choose an earlier day, or change when the series ends first, with “Set meeting times”.
bad-meeting-day = There is a meeting on that day already: { $when }. Please choose another day, or move or cancel that one first.
bad-move-same = The meeting is at that time already: { $when }. Please choose another time.
bad-occurrence = There is no meeting on that day. The next meetings are on { $times }.
bad-occurrence-none = There is no meeting on that day, and none is planned.
bad-end = Heard does not understand that end. Please give a day, such as 31 December 2027, or a number of meetings, such as 10.
bad-end-once = A single meeting has no end of its own. Please leave the end empty, or choose how often you meet.
bad-end-count = Please give a number of meetings from 1 to { $most }.
bad-end-past = That end is before the first meeting. Please give a later one.
bad-end-far = That end is too far away. Please give a day within ten years of the first meeting, or none if it goes on.
bad-first-last = That is not the last such weekday of its month. Please give the first meeting on the last one, such as { $date }.
refused-facilitator = Only a facilitator can do that. You can ask one of them to.
refused-not-open = No meeting is running here at the moment.
refused-open = The meeting is already running.
refused-coming-open = The meeting has already started. If you cannot come to it, you do not have to do anything.
refused-closed = This meeting is over.
refused-moved-on = The meeting has already moved on. Nothing was changed.
refused-no-item = There are no more items on the agenda.
refused-no-item-before = There is no earlier item to go back to.
refused-no-current-item = No agenda item is being discussed at the moment.
refused-no-time-box = This item has no set time, so it cannot run out.
refused-extended = Somebody has already given this item more time. Nothing more was changed.
refused-no-length = Nobody has said how long this meeting takes. Give the items a number of minutes, or set meeting times.
refused-nothing-to-plan = None of the remaining items has a set time.
refused-fits = The remaining items fit into the time that is left ({ $time }). Nothing was changed.
refused-too-little-time = { $count ->
    [one] The remaining item does not fit into the time that is left. You can end later, or carry it over.
    *[other] The { $count } remaining items do not fit into the time that is left. You can end later, or carry some over.
}
refused-flagged = { $count ->
    [0] You cannot say this here.
    [one] You have already said so on this item. The facilitators know.
    *[other] You have already said so { $count } times on this item. The facilitators know.
}
refused-answered = This question has been answered, or the meeting has moved on.
refused-not-asked = Heard has no open question for you.
refused-item-gone = That item is no longer on the agenda.
refused-person-gone = That person no longer belongs to this room.
refused-feature-reactions = This room does not count emoji. A facilitator can change that with { $typed }.
refused-feature-groups = This room does not use stakeholder groups. A facilitator can change that with { $typed }. On some platforms they are off at first, because of those platforms’ rules about people’s data.
refused-feature-unnamed = In this room words are shown with names. A facilitator can change that with { $typed }. On some platforms it starts that way, because those platforms require that nobody’s identity is hidden.
refused-feature-calendar = This room is not shown in the calendar. A facilitator can change that with { $typed }.
refused-no-voice = There are no voice channels here.
refused-link-replaced = A link to this room was replaced just now. Please open your link again.
refused-no-links = People do not join this room by link.
refused-not-counted = In this room only confirmed seats take part in polls. Yours was not confirmed when this poll opened. A facilitator can confirm it for the next one.
refused-nothing-missed = Nothing was missed.
bad-voice = Please choose a voice channel from the list.
refused-none-missing = There is nothing to say: no group was missing when Heard last looked for this meeting.
refused-no-group = This team no longer has such a group.
refused-nobody = Heard could not tell who that was.
refused-not-seen = This is about a room that is now closed to you. Heard shows you nothing of it, and does nothing there for you. Nothing has changed.
refused-sight-unknown = This is about a room, and Heard cannot check just now whether you can see it. Nothing has changed. Please try again in a moment.
refused-no-hand = That hand is not up.
refused-not-your-hand = You can only lower your own hand.
refused-queue-empty = No hands are up.
refused-called-already = The queue has already moved on. Nobody was called a second time.
refused-nobody-else = Nobody else has a hand up.
refused-hand-up = { $name }’s hand is already up.
refused-own-hand = { $name } would rather raise a hand themselves when they want to speak.
refused-not-your-floor = You have not been called to speak at the moment.
refused-no-meetings = This room has no meeting times yet. Please set them first, with { $typed }.
refused-no-next-meeting = No further meeting is planned here that could be cancelled or moved.
refused-just-changed = Somebody else has changed the next meeting just now. If you mean the one on { $when }, please say so with its day, or wait a minute.
refused-goal-changed = The common goal has changed since. Please look at it again before you agree.
refused-goal-agreed = { $count ->
    [one] You have agreed already.
    *[other] You have agreed already. { $count } people agree.
}
refused-no-meeting-then = No meeting is planned for { $when }. It may have been cancelled or moved since. Please look at the times again.
refused-meeting-past = The meeting of { $when } has begun or is over. Only a meeting to come can be changed.
refused-exceptions-many = At most { $most } single meetings can be cancelled, moved or added at a time. Please change the series itself, with “Set meeting times”.
refused-no-point = There is no point number { $number }.
refused-none-due = No point is due at the next meeting.
refused-none-asked = You are not being asked anything about a point.
refused-only-closed-points = No points are parked now. { $typed } can show those that are settled.
refused-no-action = There is no action { $number } here.
refused-action-over = Action { $number } is no longer open.
refused-action-open = Action { $number } is still open.
refused-action-done = Action { $number } is done already.
refused-action-dropped = Action { $number } was dropped.
refused-action-owns = They have action { $number } already.
refused-action-owned = Somebody else has action { $number } already.
refused-action-asked = They are being asked about action { $number } already.
refused-action-not-asked = You are not being asked about action { $number } any more.
refused-action-declined = They have said no to action { $number } twice, and are not asked again. They can still take it on if they want to.
refused-action-others = Only the person who has action { $number }, the person who added it and facilitators can change it.
refused-action-supporter = Somebody who is here as a supporter takes nothing on themselves.
bad-action-what = This is about an action that is there already, and takes no new words for it.
bad-action-act = Did you mean { $typed }? For a new action, please say a little more.
refused-settled = Point { $number } is already settled.
refused-parked = Point { $number } is already parked.
refused-not-member = You do not belong to this room, so there is nothing to leave. You can join it with { $typed }.
refused-no-such-member = { $name } does not belong to this room. Nothing has changed.
refused-supporter = You are here as the supporter of { $name }, so you can raise or lower a hand, pass, write, answer proposals, and do what there is to do with points and actions for them, and nothing else here. Nothing has changed.
refused-supporter-others = You are here as the supporter of { $name }, and can do this for them only. Nothing has changed.
refused-supporter-self = You cannot be your own supporter. Name somebody else.
refused-supporter-of-supporter = You are here as a supporter yourself. End that first.
refused-supporter-again = { $name } is already your supporter.
refused-supporter-facilitates = Nobody can be a supporter and a facilitator of the same room. Nothing has changed for { $name }.
refused-supports-already = You are already here as the supporter of { $name }. End that first.
refused-supported-yourself = You have a supporter here yourself, so you cannot be one. End that first.
refused-support-not-asked = { $name } has not asked you to be their supporter, or no longer does. Nothing has changed.
refused-no-support = There is no such support to end. Nothing has changed.
refused-not-passed = You have not passed, so there is nothing to take back.
refused-takes-no-part = { $name } does not take part themselves in this room at the moment. Nothing has changed.
refused-for-them-now = Heard cannot put { $name } in the queue at the moment. Nothing has changed. They know more.
refused-no-contact = There is nobody to send this to: this team has named no contact, or the contact is no longer known. Nothing was sent or kept.
refused-worry-or-contact = Either write a message, or name the contact. Nothing was sent or changed.
refused-worry-gone = There is no longer such a message for you.
refused-paused = A facilitator has asked you to pause until { $until }. Heard puts nobody in the queue during a pause. Nothing has changed.
refused-pause-self = To pause yourself, simply pause: you do not have to set anything.
refused-no-pause = { $name } is not paused. Nothing has changed.
refused-left = You left this room after you had sent this, so none of it was done. You can come back and do it again.
refused-not-facilitator = { $name } is not a facilitator here.
refused-runs-by-role = { $name } runs meetings here because of a role or a user group. Take that away, or take it off the facilitators’ list.
refused-no-such-role = That role or user group does not run meetings here. Nothing has changed.
refused-many-roles = A room can name at most { $most } roles or user groups. Remove one first.
refused-role-unknown = You can run meetings here because of a role or a user group, and Heard cannot check just now whether you still have it. Nothing has changed. Please try again in a moment.
refused-role-unclear = Heard cannot find out who has that role or is in that user group, so nothing has changed. It may not have permission to ask: the person who runs Heard can check this in its setup.
refused-last-facilitator = There has to be at least one facilitator. Add another one first.
refused-no-poll = No poll is open for you at the moment.
refused-not-invited = Heard has not asked you anything in this meeting.
refused-round-running = A round is already running. End it first.
refused-no-round = No round is running.
refused-round-ended = The round is over. Nothing was changed.
refused-no-silent-round = No silent round is running.
refused-round-over = That round is over. Nothing was shown or changed.
refused-not-your-turn = It is somebody else’s turn in the round. You can raise your hand or write at any time.
refused-later-once = You have already been asked twice. You can speak or pass.
refused-unsigned = In this room, what people send in comes with their name. You can ask a facilitator to change that.
refused-ballot-key = Your answers could not be saved, so none of them was kept. A key is missing where Heard runs: please tell the person who runs it. Then try again.
refused-poll-key = This poll cannot be answered just now. A key is missing where Heard runs: please tell the person who runs it. Then try again.
bad-views = Choose at least one from the list, or type their numbers as they stand in it, such as 12, 15. Nothing was changed.
bad-view-decision = Only what changed the result can name a decision. Nothing was changed.
refused-views-decided = Somebody has already said what happened with one of these. Nothing was changed: look at the list again.
refused-view-gone = That is not among what you have raised here, or it is no longer kept. Nothing was changed.
refused-view-changed = What happened with it has changed since. Nothing was noted: look at it as it stands now.
refused-voted = You have already answered, or the poll is over. Each person can answer once.
not-saved = This was not saved. Nothing has changed. Please try again.
done-not-shown = It is done. Heard cannot show it just now.
card-not-said = There was something to say here, but a fault in Heard kept it from being put into words. The person who runs Heard can look into its log.
answer-not-shown = Heard cannot show the answer just now. Nothing has changed. Please try again.
fate-unknown = Heard cannot tell whether this was saved. Please check whether it is there before you try again.
fate-unknown-ballot = Heard cannot tell yet whether your answer is saved. Please send it again in a moment: it counts once, even if it was saved now.
saved-already = This was already saved the first time. It was not done twice.

## All chat platforms

chat-our-fault = Something went wrong in Heard. It is not your fault. Please check whether it was done, and try again if not.
chat-slow = This takes longer than usual. Heard will tell you here when it is done.
chat-done = It is done.
chat-done-this = Done: { $command }.
chat-stale = This button or form is no longer valid, or it does not belong here. Nothing has changed. Type the command again to get a new one.
chat-form-late = The form could not be opened in time. You can open it with this button.
chat-label-unit = { $label } ({ $unit })
chat-shared-note = Note or keep with point
chat-copied-part = The message is longer than { $longest } characters. Only its beginning is here.
chat-open-form = Open the form
chat-form-opened = The form is open now. Nothing is done until you send it.
chat-you-typed = You typed:
chat-see-message = See the message
chat-for-facilitators = For facilitators
chat-about-room = In { $room }:
chat-more = More
chat-more-typed = To read what else there is, and what each command does, type { $typed }.
chat-which-room-title = Which room is it for?
chat-which-room = Press the name of the room. Nothing is done before that.
chat-room-of = { $room } ({ $place })
chat-which-room-typed = You can also type it in the room.
chat-mend = Heard cannot write in “{ $room }”. The reason given is “{ $code }”. Somebody who moderates the room can allow it.
chat-not-taken = { $platform } did not accept something that Heard wanted to say in “{ $room }”, and will not accept it later. It gives the reason as “{ $code }”. Nothing else is lost: what was recorded is in the minutes.
chat-panel-more = There is more than fits here. Type { $typed } to see the rest.
closed-kept = What it has to say is kept for { $days ->
    [one] one day
    *[other] { $days } days
}, and comes when this is put right.

## Chat platforms without buttons, forms, or answers that only one person sees

chat-signs = React to this message with one of these:
chat-no-direct = Heard has an answer for you but cannot send it: you have left your direct room with Heard, or turned down the invitation to it.
chat-typed-long-ago = Heard was away when you typed this, so nothing was done. Please type it again if you still want it.
chat-begin-in-room = Heard helps in rooms where your team meets. Type { $typed } in one that Heard is in.
chat-direct-hint = Heard takes commands here, such as { $typed }. Nobody reads anything else that you write here.
chat-choose-several = Type the names or numbers you choose, with commas between them, or “{ $none }”.
chat-not-choices = Some of these are not among the choices.
chat-choose = React to choose, or type your choice.
chat-type-answer = Type your answer here.
chat-as-it-is = It is now “{ $value }”.
chat-skip = “{ $skip }” leaves it as it is.
chat-send-or-stop = “{ $send }” leaves out the rest, “{ $stop }” ends this without doing anything.
chat-stopped = Nothing was done.
chat-not-a-choice = That is not one of the choices.
chat-question-over = You have already answered that question. This one is open now.
chat-question-forgotten = Heard has been restarted since it asked you, and no longer has your answers. Nothing has changed. Please start again.

panel-link = See how the meeting stands

# -- What is over: shown in place of buttons, and in answer to a press on an old one

over-action = Action { $number } is no longer open.
over-action-free = Somebody has taken on action { $number }.
over-action-offer = This is no longer open.
over-closed = It is too late to go on with this meeting.
over-floor = That turn to speak is over.
over-goes-on = The meeting goes on.
over-goal = The common goal has changed since.
over-groups = The groups have changed since.
over-hand = That hand is no longer up.
over-hand-down = The hand is up again.
over-invitation = This invitation is no longer open.
over-item = The meeting has moved on.
over-item-time = The time for this item has been changed.
over-leaderless = Somebody runs the meetings here again.
over-listed = This item is finished, or off the agenda.
over-meeting = This meeting is over.
over-parked-again = Point { $number } is parked again.
over-pass = That pass no longer stands.
over-planned = The time of this meeting has been changed.
over-point = Point { $number } is settled.
over-point-gone = Point { $number } is closed.
over-poll = This poll is closed.
over-views = This is from before the last meeting. There may be newer news by now.
over-poll-answered = You have answered this poll. Thank you.
over-put-up = This is no longer open.
over-question = This question is closed.
over-round = This round is over. You can still speak at any time.
over-start = This meeting has started.
over-support = This support has ended.
over-support-offer = This is no longer open.
over-turn = This turn is over.
over-worry = You have read this, and it is deleted.
