### Everything Heard says, in plain English: short sentences, no jargon, no idiom.
### A term in a gap is written { $like-this }. Nobody is ranked, and nobody is told off.

## Small words

count = { $count }
name = { $name }
names = { $names }
quote = “{ $words }”
bullet = { $words }
gone = somebody who has left
taken-back = (these words were taken back)
moment = { $date } ({ $city } time)
moment-utc = { $date } (UTC)
time-up = time is up
left = { $time ->
    *[other] { $time }
}
late = This comes { $time } late. It was due on { $due }.
fact = { $label }: { $value }
heading = { $heading }:
you-can = You can type { $typed }.
facilitators-can = Facilitators can type { $typed }.

## A meeting begins and ends

opening-title = Meeting { $number } has begun
opening = Everybody’s view is welcome here. Type { $typed } when you want to speak. Type { $passing } if you have nothing to add. That counts too.
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
item-time = The { $time } for “{ $title }” are over. You can carry on, move on, or park what is left.
agenda-done = Everything on the agenda has been discussed.
floor = { $name }, it is your turn to speak.
floor-about = It is about: { $words }
closing-title = Meeting { $number } is over
closing-heard = { $heard } of the { $here } people here were heard.
closing-next = The next meeting is on { $when }.
closing-poll = Thank you, everybody. Each of you gets a short private question: were you heard?
closing-nobody = Nobody came this time. Everything stays as it was.
closing-carried = Carried over to the next meeting
closing-parked = Still parked. These come back at the next meeting
closed-idle = Nobody has written or done anything here for { $time }, so Heard has closed the meeting.

## Points

point = Point { $number }: “{ $words }”
parked-title = Parked as point { $number }
parked-promise = It will not be lost. It comes back at the next meeting, and it stays until it is said what became of it.
tabled-title = { $count ->
    [one] A parked point is back
    *[other] { $count } parked points are back
}
tabled-ask = What shall become of it? Settle it with an outcome, or park it again.
tabled-first = Parked at an earlier meeting.
tabled-again = This is the { $times ->
    [2] second
    [3] third
    *[other] { $times }th
} time it is back.
settled-title = Point { $number } is settled
became-changed = It changed the result.
became-not-taken = It was not taken up.
became-why = Why: { $words }
your-point-title = What became of your point
your-point-thanks = Thank you for raising it.
points-title = Parked points
points-count = { $count ->
    [one] One point is not settled yet.
    *[other] { $count } points are not settled yet.
}
points-none = No points are parked.
standing-parked = Parked. It comes back at the next meeting.
standing-tabled = On the table now.

## The live panel

panel-open = Meeting { $number } is running
panel-planned = Meeting { $number } has not begun
panel-next-meeting = Next meeting
panel-when = { $when }
panel-no-time = No time is set yet
panel-item = Now: { $place }. { $title }
panel-no-item = Open discussion. No agenda item is up.
panel-up-next = After that: { $title }
panel-hands = Hands up
panel-no-hands = none
panel-floor = Speaking now
panel-unheard = Not heard yet
panel-unheard-count = { $here ->
    [0] nobody is here yet
    *[other] { $count } of the { $here } here
}
panel-parked = Parked points
button-start = Start the meeting
button-end = End the meeting
button-hand = Raise my hand
button-lower = Lower my hand
button-pass = Pass
button-here = I am here
button-park = Park a point
button-call = Call the next speaker
button-next = Next item
button-back = Back one item
button-add-item = Add an agenda item
button-series = When we meet
button-settle = Settle it
button-park-again = Park it again

## For facilitators

side-title = For facilitators
side-unheard = Here, and not heard yet
side-all-heard = Everybody here has been heard.
side-away = Expected, and not here yet
side-hands = Hands up, next first
side-parked = Parked points
hand-line = { $name } ({ $kind })
hand-line-about = { $name } ({ $kind }): { $words }
hand-new-point = new point
hand-reply = reply
hand-question = question
hand-order = point of order

## For one person

status-you = You
status-turns = You have had { $turns ->
    [one] one turn
    *[other] { $turns } turns
} and written { $messages ->
    [one] one message
    *[other] { $messages } messages
}. Only you can see this.
status-passed = You have passed. That counts as heard.
status-not-heard = You have not spoken yet. You can speak, raise your hand, or pass. All are fine.
status-hand = Your hand is up. You are number { $place } to speak.
noted-here = Good that you are here.
already-here = Heard knows that you are here.
noted-pass = That is fine. Your pass counts as heard. You can still speak at any time.
noted-hand = Your hand is up. You are number { $place } to speak.
noted-hand-again = Your hand was up already. You keep your place: number { $place } to speak.
noted-lowered = The hand is down.
noted-called = { $name } has been called.
noted-parked = Your point is parked as number { $number }. You will be told what becomes of it.
noted-settled = Point { $number } is settled. Whoever raised it has been told.
noted-parked-again = Point { $number } is parked again: “{ $words }”
noted-facilitator = { $name } can now run meetings here.
noted-no-facilitator = { $name } no longer runs meetings here.
noted-series = The next meeting is on { $when }.
noted-no-series = No regular meeting is set.
noted-quiet = Heard is now set to: { $level }.
noted-ballot = Thank you. Your answers are in the box, without your name.
item-added = On the agenda as number { $place }: { $title }
item-moved = Now number { $place } on the agenda: { $title }
item-dropped = Taken off the agenda: { $title }
quiet-normal = normal
quiet-quieter = quieter
quiet-silent = silent

## The poll

poll-title = Were you heard at meeting { $number }?
poll-ask = Four short questions and room for a comment. It takes a minute. You can also leave it.
poll-promise = Heard does not write down who answered what. Facilitators cannot find out. Figures are shown only if at least { $fewest } people answer. You can also type { $typed }.
poll-open-for = It is open for { $time }, or until everybody has answered.
poll-button = Answer
poll-results-title = Were you heard? What you said after meeting { $number }
poll-answered = { $ballots } people answered.
poll-too-few = { $ballots ->
    [0] Nobody answered this time.
    [one] One person answered.
    *[other] { $ballots } people answered.
} With fewer than { $fewest } answers one could guess whose they are, so no figures are shown.
poll-comments = Comments, without names, in no order
poll-comments-held = There are comments. They are not shown, because fewer than { $fewest } people answered.
poll-chance = I had the chance to say what I wanted
poll-chance-yes = Yes
poll-chance-partly = Partly
poll-chance-no = No
poll-chance-counts = yes { $n1 }, partly { $n2 }, no { $n3 }
poll-listened = I was listened to
poll-listened-5 = 5, very much
poll-listened-4 = 4
poll-listened-3 = 3
poll-listened-2 = 2
poll-listened-1 = 1, not at all
poll-listened-counts = 5 (very much): { $n1 }, 4: { $n2 }, 3: { $n3 }, 2: { $n4 }, 1 (not at all): { $n5 }
poll-matters = What I said can make a difference
poll-matters-5 = 5, very much
poll-matters-4 = 4
poll-matters-3 = 3
poll-matters-2 = 2
poll-matters-1 = 1, not at all
poll-matters-counts = 5 (very much): { $n1 }, 4: { $n2 }, 3: { $n3 }, 2: { $n4 }, 1 (not at all): { $n5 }
poll-again = I would come again
poll-again-yes = Yes
poll-again-maybe = Maybe
poll-again-no = No
poll-again-counts = yes { $n1 }, maybe { $n2 }, no { $n3 }

## Commands: title, help, the form's button, and each parameter with its help

command-here = I am here
    .help = Say that you are here.
    .submit = I am here
command-hand = Raise my hand
    .help = Ask to speak. You can say why now, or later by raising your hand again. You keep your place.
    .submit = Raise my hand
    .reason = What is it about?
    .kind = What kind of point is it?
command-lower = Lower my hand
    .help = Take your hand down. Facilitators can take down anybody’s.
    .submit = Lower it
    .person = Whose hand? (facilitators)
command-pass = Pass
    .help = Say that you have nothing to add for now. It counts as heard, and you can still speak later.
    .submit = Pass
command-park = Park a point
    .help = Put a point aside that the group cannot agree on now. It comes back at the next meeting by itself.
    .submit = Park it
    .wording = What is the point?
    .wording-help = Say it so that everybody can agree that this is the question. Name both sides. Heard keeps these words.
command-parked = Parked points
    .help = See the points that are parked, with their numbers.
    .submit = Show them
command-status = How things stand
    .help = See the meeting, and privately how often you have spoken.
    .submit = Show it
command-poll = Were you heard?
    .help = Answer the short questions after a meeting. Heard does not write down who answered what.
    .submit = Put my answers in the box
    .chance = I had the chance to say what I wanted
    .listened = I was listened to
    .matters = What I said can make a difference
    .again = I would come again
    .comment = Was there something you could not say?
    .comment-help = Everybody in the room may see it, without your name. The way you write may still tell who you are.
command-help = Help
    .help = See what you can do here.
    .submit = Show it
    .command = Which command?
command-start = Start the meeting
    .help = Begin the meeting now. Parked points come back first.
    .submit = Start it
command-end = End the meeting
    .help = Close the meeting. Everybody gets the poll, and what was not reached is carried over.
    .submit = End it
command-call = Call the next speaker
    .help = Give the next person in the queue the floor, or a person you name.
    .submit = Call
    .person = Who? (empty: the next in the queue)
command-settle = Settle a point
    .help = Close a parked point and say what became of it. Whoever raised it is told.
    .submit = Settle it
    .contention = Which point?
    .outcome = What became of it?
    .reason = Why?
    .reason-help = One or two sentences that the person who raised it can read.
command-park-again = Park a point again
    .help = Take a point off the table. It comes back at the next meeting.
    .submit = Park it again
    .contention = Which point?
command-agenda-list = See the agenda
    .help = See what is on the agenda.
    .submit = Show it
command-agenda-add = Add an agenda item
    .help = Put something on the agenda.
    .submit = Add it
    .title = What is it about?
    .title-help = Two or more words that say the subject, such as “Breaks at home”.
    .goal = What do we want from it?
    .minutes = How many minutes?
command-agenda-next = Next item
    .help = Move on to the next item, or to the one you name.
    .submit = Move on
    .item = Which item? (empty: the next one)
command-agenda-back = Back one item
    .help = Go back to the item before.
    .submit = Back
command-agenda-move = Move an agenda item
    .help = Change the order of the agenda.
    .submit = Move it
    .item = Which item?
    .place = To which place? (1 is the first)
command-agenda-drop = Take an item off the agenda
    .help = Take an item off the agenda.
    .submit = Take it off
    .item = Which item?
command-series = When we meet
    .help = Set when this room meets. Heard opens the meeting at that time and posts parked points back. Without a date it tells you when the next meeting is.
    .submit = Save
    .first = First meeting
    .zone = Time zone
    .repeat = How often?
    .minutes = How many minutes?
command-facilitator-add = Add a facilitator
    .help = Let somebody else run meetings here too.
    .submit = Add
    .person = Who?
command-facilitator-remove = Remove a facilitator
    .help = Somebody no longer runs meetings here.
    .submit = Remove
    .person = Who?
command-quiet = How much Heard says
    .help = Make Heard say less by itself in this room. Answers and parked points are always given.
    .submit = Save
    .level = How much?
repeat-once = Once
repeat-weekly = Every week
repeat-fortnightly = Every two weeks
repeat-monthly = Every month, on the same weekday
repeat-never = No regular meeting
outcome-changed = It changed the result
outcome-not-taken = It was not taken up
no-choice = (leave empty)
item-choice = { $place }. { $title }
topic-part = Taking part
topic-part-intro = For everybody, at any time.
topic-meeting = Running a meeting
topic-meeting-intro = For facilitators.
topic-agenda = The agenda
topic-agenda-intro = What the meeting talks about, in order.
topic-room = The room
topic-room-intro = What holds for this room from now on.
help-title = What you can do here
help-intro = Type a command, or use the buttons. Both do the same.
help-line = { $typed }: { $help }
help-typed = Type: { $typed }
help-param = { $name }: { $help }
help-facilitator = This is for facilitators.

## Refusals: what is the matter, and what to do

unknown-command = Heard does not know that command. Type { $help } to see what you can do.
unknown-command-guess = Heard does not know that command. Did you mean { $guess }?
bad-missing = Please fill this in.
bad-unknown = Heard does not know that part of the command. Type it like this: { $typed }
bad-long = This is too long: { $length } characters. At most { $longest } fit.
bad-number = Please give a whole number from { $least } to { $most }.
bad-choice = Please choose one of these: { $choices }.
bad-person = Heard does not know anybody of that name in this room.
bad-person-many = More than one person has a name like that. Please give the whole name.
bad-item = { $count ->
    [0] There is nothing on the agenda yet.
    *[other] Please give the number of an agenda item, from 1 to { $count }.
}
bad-point = There is no open point with that number. Type { $typed } to see them.
bad-moment = Please give a date and a time like this: { $example }
bad-zone = Heard does not know that time zone. Please give a name like Europe/London.
bad-past = That time is over. Please give one that is still to come.
refused-facilitator = Only a facilitator can do that. You can ask one of them to.
refused-not-open = No meeting is running here at the moment.
refused-open = The meeting is running already.
refused-closed = This meeting is over.
refused-moved-on = The meeting has moved on already. Nothing more was changed.
refused-no-item = There is no further item on the agenda.
refused-no-item-before = There is no earlier item to go back to.
refused-item-gone = That item is no longer on the agenda.
refused-nobody = Heard could not tell who that was.
refused-no-hand = That hand is not up.
refused-not-your-hand = You can only lower your own hand.
refused-queue-empty = No hands are up.
refused-no-point = There is no point number { $number }.
refused-settled = Point { $number } is settled already.
refused-parked = Point { $number } is not on the table.
refused-not-facilitator = { $name } is not a facilitator here.
refused-last-facilitator = There has to be at least one facilitator. Add another one first.
refused-no-poll = No poll is open for you at the moment.
refused-voted = You have answered already, or the poll is over. Each person can answer once.
not-saved = This was not saved. Nothing has changed. Please try again.
