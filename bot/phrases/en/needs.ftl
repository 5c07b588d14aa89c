## What I need to take part

command-needs = What I need to take part
    .help = Say what you need to take part: more time, captions, a break each hour. You choose who may see it. You do not have to give a reason.
    .intro = Tick what you need. You do not have to give a reason, and no diagnosis. Only the people you choose are shown this. You can take it all back at any time. To take it all back, leave everything empty and save.
    .submit = Save
    .what = What do you need?
    .what-help = Heard itself does these: more time, no sudden calls, plain words, slower, papers before, breaks. People arrange the rest.
    .text = Anything else, in your own words?
    .text-help = Such as which language, or what helps. Only the people you choose are shown this.
    .days = Papers: how many days before?
    .days-help = Only if you need papers before. If you leave it blank, it is a week.
    .show = Who may see this?
    .show-help = Only the people you choose are shown it, while they run meetings here. If you choose nobody, nobody is shown it. Heard still does what it can.
    .act = What would you like to do?
    .person = Whose need is it?
    .kind = Which need?
    .answer = Was it there?
    .reply = What is your reply?
    .meeting = Which meeting? Its number.
    .synonyms = accessibility, access, adjustments, disability, captions, interpreter, support, breaks, expenses, help me

need-time = More time
need-calls = No sudden calls
need-plain = Plain words
need-slower = A slower meeting
need-papers = Papers before the meeting
need-breaks = A break each hour
need-captions = Captions or an interpreter
need-written = In writing before we talk about it
need-beside = Somebody beside me
need-costs = Costs covered before the meeting
need-other = Something else
needs-papers-days = { $days ->
    [one] Papers one day before the meeting
    *[other] Papers { $days } days before the meeting
}
needs-act-take-back = take it all back
needs-act-question = say whether it was there
needs-act-met = answer
needs-act-see = see what people need
needs-act-arranged = it is arranged
needs-act-not-arranged = it is not arranged
needs-act-reply = reply
need-met-yes = Yes
need-met-partly = Partly
need-met-no = No
need-reply-next-time = It will be there next time
need-reply-talked = We have talked about it
need-reply-cannot = It cannot be arranged

needs-title = What you need to take part
needs-none = You have not said that you need anything. You do not have to.
needs-guarded = You choose which of the people who run meetings here may see it. Nobody else is shown it, and the room is not told.
needs-no-diagnosis = Say what you need, not why. You can take it all back at any time.
needs-heard-keeps = Heard itself does what it can. It gives more time in rounds, makes no sudden calls and uses plain words. It shows the agenda some days before, and offers a break each hour.
needs-text = In your own words: “{ $text }”
needs-shown-to = Shown to: { $names }. Nobody else is shown this.
needs-shown-to-nobody = Nobody is shown what you need.
needs-nobody-arranges = So nobody can arrange it. You can choose somebody who runs meetings here.
needs-kept-time = Heard does this: you have twice the time in rounds, in all your rooms.
needs-kept-calls = Heard does this: it does not ask you to speak, and if somebody calls you, you are asked privately first. They are told that. In a round, your turn comes as everybody’s does.
needs-kept-plain = Heard does this: what it writes to you is shorter, in all your rooms.
needs-kept-slower = Heard does this: if things go much faster than usual here, it can tell those who run the meeting. It does not say who.
needs-kept-papers = Heard does this: it shows you the agenda, and what there is to read, as many days before as you have chosen. If there is less time, it does so as soon as it can.
needs-kept-breaks = Heard does this: each hour it offers a break to those who run the meeting. It does not say who needs it.
needs-arranged = Arranged for meeting { $number }.
needs-not-arranged = Not arranged yet for meeting { $number }.
needs-was-yes = It was there at meeting { $number }.
needs-was-partly = It was partly there at meeting { $number }.
needs-was-no = It was not there at meeting { $number }.
needs-open = There is no reply to this yet.
needs-reply-next-time = The reply: it will be there next time.
needs-reply-talked = The reply: we have talked about it.
needs-reply-cannot = The reply: it cannot be arranged, and the reason is given in person.
button-needs-say = Say what I need
button-needs-change = Change this
button-needs-take-back = Take it all back
button-needs-look = What I need
button-needs-question = Say whether it was there
button-needs-see = What people need
noted-needs = Saved.
noted-needs-calls = If somebody calls on you with your hand down, they are told that you are asked privately first.
noted-needs-gone = It is all deleted: what you said that you need, and who could see it.
noted-needs-gone-heard = Heard treats you again as you have chosen in your preferences.
noted-needs-none = There is nothing to take back. Heard keeps nothing about what you need here.

needs-question-title = Was it there at meeting { $number }?
needs-question = For each thing that you need, say whether it was there.
needs-question-not-poll = This is not the poll: your answer here has your name. Answers in a poll do not.
needs-nothing-to-answer = There is nothing to answer: you have not asked for anything that people arrange, or no meeting has been held yet.
needs-ask-after = Meeting { $number } is over. Did you have what you needed?
button-need-yes = Yes
button-need-partly = Partly
button-need-no = No
noted-need-met = Good. That is written down.
noted-need-not-met = That is written down. It stays open for the people you chose until they reply.
noted-need-not-met-nobody = That is written down. Nobody is shown it, because you have not chosen anybody who runs meetings here now.

needs-seen-title = What people need
needs-seen-none = Nobody has chosen you to see what they need.
needs-seen-you = People chose you to see this. Please do not pass it on. It is in no minutes, no report and no export.
needs-seen-heard = What Heard itself does needs nothing from you.
needs-seen-text = In their own words: “{ $text }”
needs-seen-kept = Heard does this: { $need }
needs-seen-papers = { $days ->
    [one] Heard does this: papers one day before the meeting
   *[other] Heard does this: papers { $days } days before the meeting
}
needs-seen-of = { $name }: { $need }
needs-side = { $count ->
    [one] One person has chosen you to see what they need.
    *[other] { $count } people have chosen you to see what they need.
}
needs-side-open = { $count ->
    [one] One thing was not there, and has no reply yet.
    *[other] { $count } things were not there, and have no reply yet.
}
button-need-arranged = It is arranged
button-need-not-arranged = It is not arranged after all
button-need-next-time = It will be there next time
button-need-talked = We have talked about it
button-need-cannot = It cannot be arranged
noted-need-arranged = Noted for meeting { $number }: “{ $need }” is arranged. { $name } can see that.
noted-need-not-arranged = Noted for meeting { $number }: “{ $need }” is not arranged. { $name } can see that.
noted-need-replied = Your reply is noted. { $name } can see it.

before-meeting-title = Before meeting { $number }
before-meeting-needs = Is what you need to take part still right? You can look, change it or take it back.
after-meeting-title = After meeting { $number }
after-meeting-needs = Did you have what you needed to take part? Only the people you chose see what you answer.
papers-agenda = On the agenda
papers-no-agenda = Nothing is on the agenda yet.
papers-item = { $place }. { $title }
papers-item-goal = Goal: { $goal }
papers-to-read = To read
papers-proposal = Proposal { $number }: “{ $words }”
papers-minutes = The minutes of meeting { $number }.
papers-none = There is nothing to read yet.
button-papers-minutes = Read the minutes

refused-no-need = There is no such need here, or it is not shown to you. Somebody may have taken it back. Nothing has changed.
bad-need-text = You ticked “something else”. Please say in your own words what it is.
bad-need-viewer = Please choose people who run meetings here, and not yourself.
bad-choices = Please choose from these, with commas between: { $choices }.

call-question = Somebody who runs the meeting asks whether you would like to speak. You have not been called: nobody else was told.
call-question-about = It is about “{ $title }”.
noted-asked-first = { $name } is asked privately first. If they would like to speak, their hand goes up.
me-needs = You have said what you need to take part. “What I need” shows it, and who may see it.
