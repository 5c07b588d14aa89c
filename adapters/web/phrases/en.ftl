### What the web pages say: what begins with “web-” is said by templates and the server, what begins with
### “script-” by the scripts of the room. The rules are those of bot/phrases/en/general.ftl.
### Not for members: web-front-* web-new-* web-sample-* web-promise* web-feed-* web-report-* web-minutes-* web-invite-*
### Not for members: web-open-owner web-room-seat* web-room-invite web-room-steps web-room-qr web-calendar-feed
### Not for members: web-meetings-how* web-points-* web-seat-made web-no-sample web-no-jump web-not-owner
### Not for members: web-bad-owner web-bad-zone web-bad-role web-bad-speed web-bad-title web-error-no-date
### Not for members: web-error-not-facilitator web-error-forwarded web-error-host web-error-upgrade web-error-rooms web-error-no-form
### Not for members: script-act-* script-sample-over script-real-speed script-times-faster script-steps-new-room
### Not for members: script-steps-link script-steps-date script-steps-item script-steps-start script-steps-sample*
### Not for members: script-member-link script-facilitator-link* script-replace-link script-pause script-play script-speed
### Not for members: script-jump script-place-invite* web-recording-* web-error-recording-long
### In attributes, so in every language: web-minutes-next web-recording-progress web-invite-code web-room-steps
### In attributes, so in every language: web-room-seat-name web-sample-you

## On every page

web-brand = Heard
web-page-title = { $page } · Heard
web-skip-content = Skip to the content
web-skip-composer = Skip to the message box
web-site = Site
web-manual = Manual
web-colours-dark = Dark colours
web-colours-light = Light colours
web-footer = Heard is free and open-source software. It writes down people’s words only when somebody asks it to.
web-optional = (optional)
web-language-draft = This page is in { $language }. Read it in { $english }.
web-language-offer = You can read this page in { $language }.
web-go-front = Go to the front page
web-something-failed = Something did not work ({ $status })

## The front page

web-front-page-title = Heard: meetings where everybody is heard
web-front-title = Meetings where everybody is heard
web-front-lede = Heard helps people meet in writing. It keeps track of turns, hands and time, so that people can think about what to say and listen to each other.
web-front-try = Try a sample meeting
web-front-start = Start a room of your own
web-front-recording = Try it with a recording of yours
web-front-recording-text = Has your team met elsewhere? Give Heard a chat or captions of a meeting. It makes a report on it, and stores nothing.
web-front-invited = Have you been invited? Open the link you were sent. Only the person who runs this server can make rooms.
web-front-unreadable = This browser has seats in rooms that Heard cannot read. They are kept. Either too much time has passed, or something has changed on the server. Open your personal link to come back, or ask the person who runs this server for a new one.
web-front-your-rooms = Your rooms
web-sample-join = You join { $team } for “{ $title }”. The people are made up. Heard works as it does in a real meeting. You need no account.
web-sample-role = How would you like to take part?
web-sample-member = As a member
web-sample-member-help = Read, write, raise a hand, or pass.
web-sample-facilitator = As a facilitator
web-sample-facilitator-help = Also see who has not been heard yet, and run the meeting.
web-sample-name = Your name
web-sample-you = You
web-sample-speed = How fast should it go?
web-sample-pace = You can pause it or change the speed at any time.
web-sample-go = Try the sample meeting
web-new-links = You get a link to send to members, and one more for people who will run meetings.
web-new-title = Name of the room
web-new-title-help = For example: Parents’ council.
web-new-name = Your name
web-new-name-help = Everybody in the room will see it.
web-new-zone = Time zone
web-new-by-name = Count only people I confirm
web-new-by-name-help = Anyone with the members’ link can take several seats. By adding answers of their own they could then work out what one person answered in a poll or wrote in a round without names. If you tick this, only people whose seat you confirm count there, and people you send a personal link to. You can change it later.
web-new-go = Start the room
web-promises = What Heard promises
web-promise-chance = Everybody gets a chance
web-promise-chance-text = Heard notices who has not been heard yet. People who have been heard least come first in the queue, unless the team has chosen another order.
web-promise-spot = Nobody is put on the spot
web-promise-spot-text = You can always pass. There is never a list of who talks most.
web-promise-kept = What you write is not written down
web-promise-kept-text = Heard writes down people’s words only when somebody asks it to. Until it stops, the server can show the last messages to the people who were there.
web-promise-disagreement = Disagreement has a place
web-promise-disagreement-text = A point that you cannot agree on today is written down. It comes back at the next meeting.
web-promise-outcome = You hear what happened
web-promise-outcome-text = When something you raised is settled, Heard tells you what happened with it.
web-promise-poll = You can say how it was
web-promise-poll-text = At the end Heard asks everybody, unless the team is very small: were you heard? The answers are stored without names.
web-sample-people = Who you will meet in the sample
web-facilitator = Facilitator

## A recording of somebody’s own

web-recording-title = Try it with a recording of yours
web-recording-lede = Give Heard a meeting that you have held elsewhere. It shows you what it would have seen.
web-recording-promise = Nothing is stored. Heard reads it in memory, makes the report, and forgets both. It writes no file and no log of it.
web-recording-file = A file of a meeting
web-recording-file-help = A chat that you have exported or saved, or captions: from WhatsApp, Zoom, Teams, Slack, Discord, Telegram and others. A zip archive of one works too. It can be up to { $megabytes } MB.
web-recording-text = Or paste the chat here
web-recording-names = Name people in the report
web-recording-names-help = Without this, nobody is named.
web-recording-part-of = Only some days, or a kind of file that Heard does not recognise
web-recording-since = From this day on
web-recording-until = Up to this day
web-recording-format = What it is
web-recording-format-any = Heard finds out
web-recording-go = Make the report
web-recording-pasted = What you have pasted
web-recording-going = Heard plays your meeting to itself. If you leave this page, it stops.
web-recording-played = Lines done: { $count } of { $all }
web-recording-sending = The file is on its way. If you leave this page, it stops.
web-recording-reading = Heard reads it.
web-recording-progress = How far it is
web-recording-stop = Stop
web-recording-stopped = It was stopped. Nothing was kept.
web-recording-lost = The connection was lost, so there is no report. Please try it again.
web-recording-wrong = That did not work
web-recording-wrong-help = Nothing of it was kept. You can try another file below.
web-recording-choose-meeting = There are several meetings in it
web-recording-choose-part = There are several chats in it
web-recording-which = Which would you like to see?
web-recording-found-how = Ten messages by two people or more, with no hour of silence in between, count as a meeting. Times are as in the file.
web-recording-last = The last { $count }, in one report
web-recording-all = All { $count }, in one report
web-recording-again = Please choose the file again as well, since Heard has not kept it.
web-recording-another = Another recording
web-recording-notes = What to know about this recording
web-recording-too-long = This is longer than { $megabytes } MB. Leave pictures and sound out of the export, or give a part of it.
web-recording-both = There is a file and a pasted text. Please give one of them.
web-recording-nothing = There is nothing to read yet. Choose a file, or paste a chat.
web-recording-empty = The file is empty.
web-recording-gave-up = This is too much to be read here. Give a part of it, or let the people who run this server use “heard replay”.
web-recording-busy-own = One recording of yours is being read already. When it is done, or a little after you have left its page, you can give another.
web-recording-busy-others = Others are trying theirs just now. Please wait a minute, and send it again.
web-recording-busy-often = That is a lot of recordings at once. Please wait ten minutes, and send it again.
web-error-recording-long = This is far too long
    .text = A recording can have 20 MB here. Leave pictures and sound out of the export, or give a part of it.

## Joining, coming back

web-join-page-title = Join { $title }
web-join-invited = You are invited
web-join-invited-facilitator = You are invited to help run the meetings
web-join-title = Join { $title }
web-join-facilitator = With this link you join as a facilitator. You can start and end meetings, give people the floor, and see who has not been heard yet.
web-twin-title = Is this you, { $name }?
web-twin-open = Somebody called { $name } is already in this room. If that is you, open your personal link. You can find it under “Settings” in the room, on the device you joined with. Then you have one seat and one vote, wherever you are.
web-twin-personal = I have my personal link
web-twin-number = If you are somebody else with the same name, a number is added to yours.
web-twin-another = I am another { $name }
web-join-name = Your name
web-join-another-name = Another name
web-join-name-help = What people call you. It does not have to be your full name.
web-join-go = Join the room
web-join-before = Have you been here before, on another device? Then you can be the same person here: { $link }.
web-join-before-link = Come back with your personal link
web-know = Good to know before you join
web-know-see = What people will see
web-know-see-text = Everybody in the room sees your name, what you write, and whether you have the room open. Facilitators can also see that you have not been heard yet, so that they can make room for you. Nobody sees a ranking.
web-know-you-see = What you will see
web-know-earlier = In this room, people who join can read what was said before they came. The server has up to the last 500 messages since it was started. People who join after you can read what you write in the same way.
web-know-not-earlier = You see what is said from the moment you join. People who join after you do not see what you wrote before they came. A facilitator can change that for this room.
web-know-kept = What is kept
web-know-kept-text = Heard does not write down what people write. Until it stops, the server keeps up to the last 500 messages of a room in its memory. It shows them to the people who were there. Heard counts that you spoke. It keeps your words only when somebody asks it to, such as in a note or a point. Your own browser remembers the conversation until you close its tab.
web-know-answers = Whose answers count
web-know-by-name = This room is by name. Polls, rounds without names and figures count you once a facilitator has confirmed that this seat is yours. Until then you can take part in everything else.
web-know-by-link = Anyone with this link can join more than once, under several names. So somebody could fill a poll with answers of their own and work out yours. That is so even if many people seem to have answered. The same goes for rounds without names. Answer as you would if everybody who has the link could read it.
web-know-free = You are free to go
web-know-free-text = You can leave whenever you like. You never have to say why. In this browser you find the room on Heard’s front page. From anywhere else, come back with the personal link that you find under “Settings” in the room.
web-return-page-title = Is this you?
web-return-title = Is this you, { $name }?
web-return-whose = This is the personal link of { $name }. If that is you, go on: you have the same seat, name and single vote here as anywhere else.
web-return-here-as = This browser is in the room as { $here } now. If you go on, it will be there as { $name } instead.
web-return-not-you = If it is not you, close this page. Somebody gave you a link that is not for you.
web-return-yes = Yes, that is me
web-open-invitation = Open an invitation
web-open-personal = Come back to your seat
web-open-owner = Open the owner’s link
web-open-link = The link
web-open-link-help = If nothing happens, paste the whole link here.
web-open-go = Go on

## The room

web-room-home = Heard, front page
web-room-settings = Settings
web-room-sample = Sample meeting
web-room-meeting = The meeting
web-room-acts = What you can do now
web-room-cards = Coloured cards: nobody is shown whose they are
web-room-details = Details
web-room-here = Here
web-room-find = Look for somebody
web-room-nobody-found = Nobody here has a name like that.
web-room-facilitators = For facilitators
web-room-invite = Invite people
web-room-seat = A personal link for somebody you know
web-room-seat-help = The person who opens it comes in under this name, and counts if the room is by name.
web-room-seat-name = Their name
web-room-seat-go = Make it
web-room-conversation = Conversation
web-room-commands = Commands
web-room-write = Write a message
web-room-send = Send
web-room-hint = Heard writes down people’s words only when somebody asks it to.
web-room-noscript = This room needs JavaScript. Please allow it for this page.
web-seat-taken-me = You can still do this: { $link }.
web-seat-taken-me-link = See, copy or delete what Heard knows about you
web-seat-taken-poll = You were at a meeting whose poll is open, so you can still answer it.
web-seat-taken-no-poll = If you were at a meeting, you can answer its poll. While it is open, you find it on this page.

## The pages beside a room

web-room-on = A meeting is on now
web-room-next = Next meeting:
web-room-no-date = No date is set yet
web-room-meetings = All meetings
web-room-points = Points
web-points-address = The address of the page has what you choose. So you can keep it, or send it to others in this room.
web-calendar = Add it to my calendar
web-calendar-all = Add all meetings to my calendar
web-own-time = { $date } your time
web-meetings-title = Meetings
web-meetings-next = The next meeting
web-meetings-no-date = No date is set yet.
web-meetings-past = Meetings so far
web-meetings-none = There has not been a meeting yet.
web-meetings-missed = Did not take place
web-missed-heard-down = Heard was not running then.
web-missed-cancelled = It was cancelled.
web-meetings-number = Meeting { $number }
web-meetings-on = On now
web-meetings-minutes = Minutes of meeting { $number }
web-meetings-how = How the meeting went
web-meetings-how-number = How meeting { $number } went (only for those who run meetings)
web-meetings-gone = Its minutes are no longer kept.
web-invite-title = Join { $title }
web-invite-how = Point the camera of a phone at the square, or open the link. You need no account.
web-invite-code = A QR code with the same link as below
web-invite-careful = Anyone who has this link can come in. Facilitators can replace it at any time.
web-room-steps = First steps
web-room-qr = Show a QR code, or print it
web-error-no-date = No date is set
    .text = There is no date for the next meeting yet. So a calendar has nothing to show.
web-error-not-facilitator = Only for facilitators
    .text = Only a facilitator of this room can show the link to it.

## Minutes, the manual, the page of what Heard knows about somebody

web-report-save = Save as a file
web-report-series = What all meetings came to
web-minutes-next = What next
web-minutes-room = Back to the room
web-minutes-times = With times
web-minutes-without-times = Without times
web-minutes-forms = Save or print the minutes
web-manual-lede = Everything you can ask Heard to do. In a room, press “Commands”, or type what is written here and press Enter.
web-manual-contents = Contents
web-back-to = Back to { $title }
web-me-only-you = Only you can see this page.
web-me-saved = Saved.
web-me-correct = Your name and language
web-me-name = Your name in this room
web-me-language = Language of what only you see
web-me-save = Save
web-me-copy = A copy
web-me-copy-text = Everything that Heard keeps about you, as one file. Keep it to yourself.
web-me-copy-go = Download the copy
web-me-record = These stay, without your name, unless you take them back.
web-me-take-back = Take back: { $words }
web-me-sure = I want Heard to forget me. This cannot be undone.
web-me-later = To be forgotten when the series of meetings ends, type { $typed } in the room.

## Answers to somebody’s request

web-too-long = That is longer than 2,000 characters. Could you send it in two parts?
web-no-push = Heard cannot tell this device anything while the page is closed. Nothing was changed.
web-push-turn = It is your turn.
web-push-asked = Heard has something for you.
web-push-started = The meeting has started.
web-too-fast = That was a lot at once. Please wait ten seconds, then send it again.
web-message-gone = Heard no longer has that message, so nobody was told that you heard it. You can still reply in your own words.
web-looks-private = That looks like { $command }, so it was not posted for everybody. To send it privately, start with { $command }. To post it, start with something else.
web-empty = That message was empty.
web-no-command = A message that has been sent cannot become a command. Please type the command in the message box.
web-not-yours = Only the person who wrote a message can change it or take it back.
web-message-gone-change = Heard no longer has that message, so nothing was changed.
web-not-understood = Heard could not understand that request. Nothing was done.
web-not-possible = That is not possible just now.
web-not-facilitator = Only a facilitator of this room can do that.
web-seat-made = There is now a seat for { $name }. Send this link only to { $name }: anyone who opens it is { $name } here.
web-sample-private = In a real meeting, only { $name } would see this. You see it because this is a sample.
web-no-sample = Only a sample meeting can be paused, played and sped up.
web-no-jump = The next meeting can start when this one is over.
web-uncertain-title = It may have been saved

## Error pages: title and text

web-error-request = That did not work
    .text = Heard could not understand that request.
web-error-form = This form has expired
    .text = It did not come from Heard, or it is too old. Go back and reload the page.
web-error-not-found = Page not found
    .text = There is no page at this address. Check the address, or start from the front page.
web-error-method = That did not work
    .text = This address cannot be used in that way. Start from the front page.
web-error-too-much = That was too long
    .text = A form on this page cannot hold that much. Please shorten it, and send it again.
web-error-ours = Something went wrong
web-error-not-saved = Could not be saved
web-error-away = Not available just now
    .text = Heard cannot reach its database, so it cannot show this page. Please try again in a moment.
web-error-forwarded = This server is not open yet
    .text = Heard runs for one computer only here, and this request came through a proxy. If you run this server: set web.public_url to the address that people use, and restart it.
web-error-host = Not at this address
    .text = Heard does not know this address as its own. If you run this server and the address is right: set web.public_url to it, and restart it.
web-error-origin = That did not work
    .text = Another page sent this request. Open Heard itself, and do it there.
web-error-upgrade = That did not work
    .text = The room is reached by a WebSocket. If you run this server: the proxy in front of it has to pass on the Upgrade and Connection headers.
web-error-slow = That took too long
    .text = The form did not arrive in time. Please send it again.
web-error-rooms = That is a lot of rooms at once
    .text = Please wait ten minutes before you make another one.
web-error-files = That was a lot at once
    .text = Please wait a minute, then open it again.
web-error-pages = That was a lot at once
    .text = Please wait ten seconds, then load the page again.
web-error-join = A lot of people are joining from here
    .text = Please wait a few minutes, and open the link again.
web-error-bad-link = This link does not work
    .text = Part of it may be missing. Ask the person who invited you to send the link again, and open the whole of it.
web-error-old-link = This link has been replaced
    .text = It does not open anything any more. If you have been in the room with this browser, you can find it on the front page. Otherwise ask somebody in the room to send you the link that works now.
web-error-old-personal = This link has been replaced
    .text = It does not open anything any more. Your new personal link is under “Settings” in the room, on a device where you have the room open. If you have none, ask somebody in the room for an invitation.
web-error-seat-taken = You no longer belong to this room
    .text = A facilitator has ended your membership, so Heard shows you nothing of the room.
web-error-no-seat = You have not joined this room
    .text = Open the link that you were sent. If you have none, ask somebody in the room for one.
web-error-no-room = This room no longer exists
    .text = Ask the person who invited you whether the team meets somewhere else now.
web-error-no-file = There is no such file
    .text = It may not be for you, or there is nothing to show in it. Go back to the room.
web-error-no-form = The minutes do not come in that form
    .text = Their page has a link for each form that there is.
web-feed-none = There is no calendar at this address. Look whether all of it was copied.
web-feed-gone = This address is gone: a new one was made, it was switched off, or the person who had it may not see the room any more. Ask somebody who runs the meetings for a new one.
web-feed-unsure = Heard cannot check just now who may see this. Your calendar will ask again.
web-calendar-feed = A calendar that follows changes
web-error-no-point = There is no such point
    .text = It may have been taken back by the person who parked it. The list of points shows what there is.

## What is wrong with a form

web-bad-name = Please give a name of 1 to 60 characters.
web-bad-name-alike = This name has letters of more than one alphabet, and looks like another name here. Please write it in one alphabet.
web-not-sure = Please tick the box to say that you want to be forgotten. Nothing was deleted.
web-bad-title = Please give the room a name of 1 to 80 characters.
web-bad-zone = Heard does not know that time zone. Please choose one from the list.
web-bad-role = Please choose whether you join as a facilitator or as a member.
web-bad-speed = Please choose one of the speeds.
web-bad-owner = This owner link does not work. It may have been replaced: ask the person who runs this server.
web-not-owner = New rooms are made with the owner link, which the person who runs this server has.

## What the scripts of the room say

script-locale = en-GB
script-brand = Heard
script-you = You
script-mine = (you)
script-loading = Opening the room…
script-empty = There is nothing to read here yet. Say hello.
script-here = Here ({ $count })
script-people-found = { $count ->
    [0] Nobody here has a name like that.
    [one] 1 person is here with a name like this.
    *[other] { $count } people are here with a name like this.
}
script-write-message = Write a message
script-write-privately = Write privately
script-private-now = People are writing privately now. Nobody else sees what you write in this box until this part is over.
script-private-saved = Saved. Nobody else sees it until this part is over. Until then you can change it and save it again.
script-to-all-now = People are writing privately now. But what you write here is shown to everybody straight away, with your name.
script-to-all = Write to everybody instead
script-to-round = Write privately again
script-save-privately = Save
script-round-over = The private writing is over. This box is for everybody again.
script-round-over-unsent = The time was up before you saved this. Nobody has seen it: “{ $text }”
script-only-you = Only you can see this
script-hide-this = Hide this message
script-reply = Reply
script-i-hear = I hear you
script-more = More
script-edit = Change
script-take-back = Take back
script-edit-title = Change your message
script-edit-help = People who have read it may remember what it said. What has been noted from it stays as it was.
script-edit-text = Your message
script-edit-save = Save
script-edited = (changed)
script-changed = Your message is changed.
script-taken-back = Taken back. Nobody sees it here any more, and what was noted from it is gone too.
script-taken-back-box = Taken back. Nobody sees it here any more, and what was noted from it is gone too. Your words are in the box below.
script-point-page = All about this point
script-show-message = Show the message
script-whole-picture = Open the chart on its own
script-not-here = That message is no longer here.
script-sending = Sending…
script-waiting = Waiting for the connection…
script-new-from-here = New
script-lost = Connection lost. Trying again…
script-never-there = Still no connection. If it stays like this, tell the person who runs this server. A proxy may be blocking WebSockets.
script-lost-long = Still no connection. Heard keeps trying. Before you reload the page, copy what you have written and anything that has not been sent yet.
script-back = You are connected again.
script-too-many = You already have this room open in many tabs. Close some of them, then reload this page.
script-gone = You can no longer use this room from here. If you asked to be forgotten, that is done. Otherwise go to the front page, or ask for a new link.
script-failed = That could not be saved. Please try again.
script-unknown = There was no answer. Heard cannot tell whether it was saved. If you do the same again from this page, it is done only once.
script-back-in-box = Your text is back in the box below.
script-done = Done.
script-fill-in = Please answer this.
script-pick-one = Please choose one.
script-choose = Please choose
script-cancel = Not now
script-close = Close
script-send = Send
script-optional = (optional)
script-commands-title = What would you like to do?
script-commands-find = Find a command
script-place-invite = Invite people
script-place-invite-help = The link for members as a page to show, to send or to print, with a QR code.
script-place-invite-synonyms = invite, invitation, link, share, qr code, email, print
script-place-meetings = Meetings and minutes
script-place-meetings-help = The next meeting, and the minutes of those that there have been.
script-place-meetings-synonyms = minutes, earlier, past, history, calendar, date, list, ics
script-place-points = Points
script-place-points-help = Points of disagreement that are parked: all of them, and a page for each.
script-place-points-synonyms = parked, disagreements, find, search, closed, history
script-place-words = Our word list
script-place-words-help = What words and short forms mean in this room, and a way to ask what one means.
script-place-words-synonyms = glossary, words, meaning, dictionary, jargon, abbreviations
script-place-me = My name and what Heard knows about me
script-place-me-help = Change your name or language, get a copy of what is kept, or have it deleted.
script-place-me-synonyms = name, language, my data, delete, forget, copy, profile, account
script-place-manual = Manual
script-place-manual-help = Everything you can ask Heard to do.
script-place-manual-synonyms = help, guide, documentation, commands
script-steps-hide = Do not show this again
script-steps-new-room = First steps in your room
script-steps-link = Copy the link for members
script-steps-date = Set the date of the first meeting
script-steps-item = Add an agenda item
script-steps-start = Start the meeting
script-steps-done = { $step }: done
script-steps-member = Your first meeting with Heard
script-steps-member-1 = Write in the box at the bottom. Everybody in the room can read it.
script-steps-member-2 = Raise your hand if you want to say something and find it hard to get in.
script-steps-member-3 = You can pass at any time. Reading is taking part too.
script-steps-member-4 = Some messages say “Only you can see this”. They are for you alone, and you do not have to answer.
script-steps-sample = First steps as a facilitator
script-steps-sample-1 = Watch “For facilitators”: it shows who has not been heard yet, and only facilitators see it.
script-steps-sample-2 = When a hand is up, give that person the floor.
script-steps-sample-3 = Write down what is agreed: “Commands”, then “decision” or “note”.
script-steps-sample-4 = Park what cannot be agreed today, and it comes back at the next meeting.
script-steps-sample-5 = When nothing is left to say, go on to the next item. End the meeting after the last.
script-places = Pages
script-commands-none = No command matches.
script-copy = Copy
script-copied = Copied.
script-copy-by-hand = Select the link and copy it.
script-member-link = Link for members
script-facilitator-link = Link for facilitators
script-facilitator-link-help = Only for people who will run meetings.
script-personal-link = Your own way back
script-personal-link-help = Anyone with this link can come in as you, so keep it safe. It brings you back to your seat from any device, as the same person with one vote.
script-show-personal-link = Show my personal link
script-renew-personal-link = Make a new one
script-renewed-personal-link = Here is the new one. The old one no longer works.
script-replace-link = Replace this link
script-pause = Pause
script-play = Play
script-speed = Speed
script-jump = Jump to the next meeting
script-for-facilitators = For facilitators
script-side-empty = Nothing needs your attention.
script-settings = Settings
script-colours = Colours
script-theme-system = Same as my device
script-theme-light = Light
script-theme-dark = Dark
script-reading-writing = Reading and writing
script-quiet = Do not read out new messages
script-quiet-help = For screen readers. What is for you alone is still read out.
script-your-turn = It is your turn
script-wanted = Heard has something for you
script-text-size = Text size
script-text-normal = Normal
script-text-large = Large
script-text-larger = Larger
script-text-largest = Largest
script-when-wanted = When it is your turn, or Heard asks you something
script-sound = Play a sound
script-sound-help = Two soft notes. You hear them now if you turn this on.
script-notify = Show a notification
script-notify-help = While another tab or window is in front. Your browser asks once whether it may.
script-notify-refused = Your browser does not allow it. You can change that in your browser’s settings for this site.
script-push = Tell me on this device, also when the page is closed
script-push-help = Also says that a meeting has started. You get nothing while you are looking at this room. Messages go through the push service of your browser’s maker. It learns when they come, but not what they say.
script-push-refused = Your browser does not allow it, or its push service cannot be reached. Nothing was switched on.
script-push-stays-on = It could not be switched off just now. Please try again.
script-aloud = Read new messages aloud
script-aloud-help = With a voice of this device. No words are sent anywhere for it.
script-no-voice = This device has no voice of its own, so nothing can be read aloud here.
script-enter-switch = Enter sends my message
script-enter-switch-help = If off, Enter makes a new line and the Send button sends.
script-enter-sends = Enter sends. Shift and Enter makes a new line.
script-enter-line = Enter makes a new line. Ctrl and Enter sends.
script-keys = Keys
script-key-slash = In the message box: the list of commands
script-key-list = The list of commands, from anywhere
script-key-escape = Closes what is open; from the conversation, back to the message box
script-key-new-line = A new line
script-key-arrows = In the conversation: from message to message. Tab then goes to “Reply” and “I hear you”
script-about-me = What Heard knows about you
script-manual = Open the manual
script-details = Details
script-less = Less
script-your-name = Your name:
script-facilitator = Facilitator
script-said-by-you = { $who }, you
script-reply-to = Reply to { $who }’s message
script-i-hear-to = I hear you: let { $who } know
script-i-heard-to = You let { $who } know: I hear you
script-heard-that = { $who } can see that somebody has heard this.
script-more-on = More actions for { $who }’s message
script-acts-on = { $who }’s message
script-replying-to = Your reply to { $who }:
script-no-reply = Do not reply to { $who }’s message
script-in-reply-to = In reply to { $who }:
script-show-this = Show the message: { $what }
script-heard-by = { $count ->
    [one] Heard by one person
    *[other] Heard by { $count } people
}
script-heard-by-you = { $others ->
    [0] Heard by you
    [one] Heard by you and one other
    *[other] Heard by you and { $others } others
}
script-new-messages = { $count ->
    [one] 1 new message
    *[other] { $count } new messages
}
script-not-read-aloud = { $count ->
    [one] 1 message was not read aloud.
    *[other] { $count } messages were not read aloud.
}
script-said-aloud = { $who }: { $text }
script-commands-found = { $count ->
    [one] 1 command.
    *[other] { $count } commands.
} Use the arrow keys to choose.
script-others = { $count ->
    [one] one other
    *[other] { $count } others
}
script-placeholder = { $names } wrote something here. It is not shown, because Heard does not write down what people write.
script-too-long = Please use at most { $most } characters.
script-between = Please give a number from { $least } to { $most }.
script-real-speed = As in real life
script-times-faster = { $speed } times faster
script-act-first = Sample: the first meeting
script-act-next = Sample: the next meeting
script-played = Step { $played } of { $total }
script-sample-over = The sample meeting has finished.
script-time-up = time is up
script-minutes-over = { $minutes } min over
script-minutes = { $minutes } min
script-seconds = { $seconds } s
script-minute-seconds = 1 min { $seconds } s
script-hours = { $hours ->
    [one] 1 hour
    *[other] { $hours } hours
}
script-days = { $days ->
    [one] 1 day
    *[other] { $days } days
}
