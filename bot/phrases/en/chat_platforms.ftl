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
chat-which-room = Press the name of the room. Nothing is done until then.
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
