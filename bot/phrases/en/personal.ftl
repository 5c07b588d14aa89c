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

## For one person

for-you = For you
my-turn = It is your turn.
my-floor = It is your turn to speak.
my-place-in-round = { $before ->
    [0] You are next in the round.
    [one] One person is before you in the round.
    *[other] { $before } people are before you in the round.
}
my-answer-in = You have answered. You can still change it.
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
your-place-waited = This is because, of those with as many turns, the one who has waited longest goes first.
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
noted-floor-notes-on = When people write in another’s turn, they now get one private note a meeting.
noted-floor-notes-off = People who write during somebody else’s turn will no longer get a note.
noted-speaking-limit = From now on, people who speak get a private note after { $time }.
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
support-what = A supporter is there for one person. They see the agenda and the panel. They do not take part themselves, and are not asked or counted. For that person they can raise or lower a hand, pass, write in a silent round and answer a proposal. They can also park a point, and look after points and actions. The person is told each time, and can take it back.
support-yours = Your supporters here: { $names }
support-asked = You have asked: { $names }. They have not answered so far.
support-offer-title = Would you be somebody’s supporter?
support-offer = { $name } asks you to be their supporter here.
support-offer-means = If you agree, you do not take part in this room yourself. You are not on any list, and are not asked or counted anywhere. What you write is not a turn. If you use Heard’s buttons and commands for hands, passing, silent rounds and parked points, that counts as theirs. They are told each time and can take it back. Either of you can end it at any time.
support-offer-shares = They would also like you to see what Heard asks them privately. It may ask whether they would like to speak.
support-begun-who = { $name } is your supporter here now. The room is not told.
support-begun = What they do for you counts as yours. You are told each time, and can take it back. Only you can see what Heard asks you privately.
support-begun-when-back = What they do for you counts as yours. You see it each time you come, and can take it back. Only you can see what Heard asks you privately.
support-begun-shares = What they do for you counts as yours. You are told each time, and can take it back. They also see when Heard asks you whether you would like to speak, or says that it is your turn.
support-begun-shares-when-back = What they do for you counts as yours. You see it each time you come, and can take it back. They also see when Heard asks you whether you would like to speak, or says that it is your turn.
support-agreed = You are here as the supporter of { $name }.
support-agreed-how = You do not take part yourself: what you write in the room is not a turn. You can raise or lower a hand, pass, write in a silent round and park a point for them. Speak for them only when they ask you to.
support-agreed-shares = You also see when Heard asks them whether they would like to speak, or says that it is their turn.
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
worry-goes-to = What you write goes to { $name } alone, as a private message. Your name is with it only if you want that. You can write at any time, even between meetings.
worry-goes-to-when-back = What you write goes to { $name } alone. They read it here when they next come. Your name is with it only if you want that. You can write at any time, even between meetings.
worry-what-is-kept = Heard keeps that something was sent, to whom and when. It does not keep who sent it, or what it said. Until your message has arrived, it is in Heard’s database. So is a note of who gets it back if it cannot be delivered. After that, both are deleted. The person who runs Heard could read them until then, and backups made in that time contain them. Without a name, people may still guess from what you write.
worry-no-emergency = This is not an emergency service: nobody watches it, and it may be read late. Is somebody in danger? Then call your emergency number.
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
contact-named = A facilitator has named you as the contact for “{ $room }”. People there can write to you privately when something is wrong.
contact-means = You get each message as a private message, and nobody else does. Heard does not keep them. If you would rather not be that person, please tell the facilitator.
contact-means-when-back = Each message waits here for you, and for nobody else, until you next come. If you would rather not be that person, please tell the facilitator.
noted-contact = What people write with this command goes to { $name } alone, privately. Heard tells them that they are the contact. You are not told when somebody writes.
noted-contact-when-back = What people write with this command goes to { $name } alone, privately. They will see here, when they next come, that they are the contact. You are not told when somebody writes.
noted-worry = Your message is on its way to { $name } alone. If it cannot be delivered, you will be told privately, and get it back.
noted-worry-when-back = Your message waits here for { $name } alone, until they next come. If it cannot be delivered, you will get it back when you next come.
noted-worry-read = It is deleted.
button-worry = Write to them
button-worry-read = I have read it
pause-title = A facilitator asks you to pause
pause-asked = { $name } asks you to pause for a moment. Nobody else is told.
pause-why = The reason given: “{ $words }”
pause-left-out = What you write here does not count as a turn for now, and you are not in the queue. That lasts until { $until }, or until the meeting ends. Your messages stay where they are, and everybody can read them.
pause-may = You can still pass, park a point and write in silent rounds. People may guess if they do not see you in the queue.
pause-over = { $name } has ended the pause: what you write counts as turns again, and you can raise a hand.
noted-pause-asked = { $name } is asked to pause, privately. Nobody else is told.
noted-paused = { $name } is asked to pause, privately. Until { $until }, or until the meeting ends, Heard does not count what they write as turns, and keeps them out of the queue. They know this and the reason; nobody else is told. To end it sooner, do the same with 0 minutes.
noted-pause-over = { $name } is no longer asked to pause. They have been told, and nobody else has.
seat-taken = A facilitator has ended your membership of this room. Heard no longer expects you, calls on you or asks you anything there. If you were at a meeting whose poll is open or still to come, you can answer it.
leaderless = The last facilitator has left this room. Until there is a new one, everybody can run the meeting, and make anybody a facilitator. Heard will ask the person who starts the next meeting whether they want to be one.
leaderless-offer = This room has no facilitator at the moment. Would you like to be one? Then you run the meetings here, and can share that with others. Otherwise everybody can run this meeting.
leaderless-accept = Yes, I will
noted-series = { $repeat }, for { $length }. The next meeting is on { $when }.
clocks-skipped = The clocks go forward that night, and there is no { $time } then. The meeting is at { $shown }.
clocks-twice = The clocks go back that night, and { $time } comes twice. The meeting is at the first of the two.
noted-no-series = No regular meeting is set.
