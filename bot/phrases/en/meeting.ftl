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
closing-poll-on-when-back = Thank you, everybody. Answers that were given before the meeting was reopened still count. If you may answer and have not been asked yet, private questions are here for you. You see them now, or when you next come: were you heard?
closing-poll-over = Thank you, everybody. The poll about this meeting closed while it was being reopened, and its result stands.
closing-no-poll = Thank you, everybody.
closing-poll-small = Thank you, everybody. Nobody is asked privately whether they were heard: with fewer than { $fewest } people, it could be guessed who answered what. You can talk about it instead.
closing-poll-small-confirmed = Thank you, everybody. Nobody is asked privately whether they were heard: with fewer than { $fewest } confirmed seats, it could be guessed who answered what. You can talk about it instead.
talk-guide = To talk about, now or when you next meet
talk-guide-said = Could everybody say what they wanted? What would have helped?
talk-guide-taken = Was everybody listened to, and taken seriously?
talk-guide-change = What changed because of what was said?
talk-guide-next = Would you come again? What should we do differently next time?
closing-nobody = Nobody came this time. Nothing has changed.
closing-carried = Carried over to the next meeting
closing-parked = Still parked, and back at the next meeting
closing-parked-open = Still parked. They come back when the next meeting is set
closing-parked-later = Still parked, for later
closing-kept = Still on the agenda, for when the next meeting is set
closing-unchanged = Nothing was said or done, so nothing has changed.
reopened-title = Meeting { $number } goes on
reopened = It was ended and has been reopened. Everything is where it was.
reopened-typed = To end it, type { $typed }.
reopened-item = You are still on { $title }.
reopened-poll = Answers that you have given in the poll are kept without your name, and they still count. You will not be asked again. If you have not answered, you still can.
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
closed-idle = Nothing was written or done here for { $time }, so Heard has ended the meeting.
