## Preferences, invitations, few voices

preferences-title = Your preferences
preferences-everywhere = This applies in every room. Only you can see it.
preferences-invitations = Ask you privately whether you want to speak
preferences-direct = Write to you privately
preferences-language = Language
preferences-plain = Plain messages
preferences-reminders = Remind you before a meeting
preferences-time = More time in rounds
preferences-slower = Slower meetings
button-preferences = Change this
invitations-ask = Ask me first
invitations-on = Yes, you may ask me
invitations-off = No, do not ask me
answer-yes = Yes
answer-no = No
language-cy = Cymraeg
language-en = English
language-es = Español
noted-preferences = Saved. This applies in every room.
noted-invitations-ask = Heard will ask you once whether it may invite you to speak.
noted-invitations-on = Heard may now ask you privately whether you want to speak. If you want to say something now, you can.
noted-invitations-off = Heard will not ask you again whether you want to speak. You can still speak at any time.
noted-no-direct = Heard now writes to you about four things only. It tells you what happened with your own points. It asks whether you were heard. It sends what you have asked for, such as a reminder. And it brings what somebody has for you alone, such as a request to pause. The rest is under “For me”.
reminder-title = Your next meeting is coming up
reminder-when = It is planned for { $when }.
reminder-agenda = On the agenda: { $items }.
reminder-free = You do not have to prepare anything. If you cannot come, you can say so, or send something in to be read out.
reminder-regrets = These people cannot come, and said that you may know: { $names }.
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
