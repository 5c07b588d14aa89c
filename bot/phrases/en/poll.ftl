## The poll

poll-title = Were you heard at meeting { $number }?
poll-ask = A few short questions, and space for your own words. It takes a minute or two. You can skip it.
poll-secret = Heard does not write down who answered what, and shows nobody who has answered.
poll-numbers = With fewer than { $fewest } answers, only their number is shown. With { $fewest } or more, everybody can also see how many said yes, no, or something in between. With { $every } or more, they can see how many gave each answer. What people wrote is shown with { $comments } answers or more, without names. Figures are left out where they could give away the answers of somebody who has joined or left.
poll-open-for = You have { $time } to answer.
poll-reminder = You can answer until { $when }.
poll-reminder-everybody = Everybody who was asked gets this reminder, once, because Heard shows nobody who has answered. If you have answered, thank you: there is nothing more to do.
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
poll-there = The people this is about were there
poll-views = Different views had a place
poll-became = I know what happened with what we said before
poll-items = What your polls ask besides the usual questions
poll-items-changed = A facilitator has changed what your polls ask besides the usual questions
poll-items-from-now = Polls that open from now on ask this as well, with the same answers. A poll that is open keeps its questions.
poll-items-none = Polls that open from now on ask nothing besides. A poll that is open keeps its questions.
poll-items-long = Every third month the questions are a longer form.
poll-items-short = There is no longer form.
noted-poll-added = If the poll of meeting { $number } is open, { $name } is asked as well, unless they have been. Nobody else is told.
refused-poll-late = People can be added to a poll only for { $time } after its meeting has ended. It does not matter whether there are answers yet.
refused-poll-no-seat = { $name } cannot be added: they do not belong to this room, or their seat is not confirmed.
poll-long-on = Yes
poll-long-off = No
refused-poll-item = Please choose an answer here. You can choose “I would rather not say”.
refused-poll-questions = These answers belong to the questions of another poll, so none of them was kept. Please open the poll again and answer the questions in it.

## Poll: what the room is told

poll-rate = { $ballots } of { $roll } people answered.
poll-held-few = Figures are shown if at least { $fewest } people answer. With fewer, people could guess who said what.
poll-held-changed = The figures are not shown this time. People have joined or left since the last polls. What they answered could be worked out from the difference.
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
poll-groups-how = People choose their groups themselves, and can be in several. Answers by group need at least { $fewest } answers from each group that is shown. They also need at least { $fewest } from others.
poll-group = { $group }: { $ballots } people answered
poll-group-bar = { $group }
poll-group-everybody = Everybody
poll-group-alt-all = Everybody, { $item }: { $percent } of 100.
poll-groups-chart-title = After meeting { $number }: how many of 100 said yes, by group
poll-groups-alt = Bars that show, for each question, how many of 100 answers were yes: of each group, and of everybody.
poll-group-alt = { $group }, { $item }: { $percent } of 100.
poll-numbers-groups = Your team has groups. Answers can also be shown by group. That takes at least { $fewest } answers from each group that is shown, and at least { $fewest } from others. They are counted by the groups that you have chosen when you answer.
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
heard-did-topic = It never asked whether people were still on the topic.
heard-did-topic-answers = { $asked ->
    [one] It asked once, privately, whether the discussion was still about the topic.
    *[other] It asked { $asked } times, privately, whether the discussion was still about the topic.
} “Yes, it is”: { $confirmed }. Parked, made an agenda item, or moved on: { $acted }. “Do nothing”: { $dismissed }. No answer: { $open }.
heard-did-moves = { $asked ->
    [one] It asked once, privately, whether to go on to another item.
    *[other] It asked { $asked } times, privately, whether to go on to another item.
} The meeting went on: { $taken }. “Not yet”: { $later }. No answer: { $open }.
heard-did-posts = { $posts ->
    [0] It posted nothing in the room while the meeting ran.
    [one] It posted one message in the room while the meeting ran.
    *[other] It posted { $posts } messages in the room while the meeting ran.
}

## Poll: it wants a reply

poll-flag-heard-not-acted-on = Most people could say what they wanted. Few say that it made a difference to what was decided.
poll-flag-needs-not-met = Some people did not have all that they needed to take part.
reply-wanted-title = The answers after meeting { $number } need a reply
reply-wanted-why = Everybody here can see the same figures as you. Please reply to the room: what will change, or why nothing can. Your reply is posted with your name, and the next meeting begins with it. Until there is a reply you are reminded, and the next meeting says that there is none yet.
reply-wanted-why-when-back = Everybody here can see the same figures as you. Please reply to the room: what will change, or why nothing can. Your reply is posted with your name, and the next meeting begins with it. Until there is a reply you see a reminder here when you next come. The next meeting says that there is none yet.
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
refused-no-reply-wanted = The poll after meeting { $number } waits for no reply, or it has one by now. Nothing was posted.
bad-reply-meeting = Several polls wait for a reply. Please add the number of the meeting that you mean, such as meeting={ $newest }. Nothing was posted.
over-reply = Somebody has replied to the room.
