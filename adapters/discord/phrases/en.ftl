### What Heard says on Discord only. The rules are those of bot/phrases/en/general.ftl.
### Not for members: discord-root-* discord-lead* discord-no-text discord-closed discord-cannot-see
### Not for members: discord-unseen discord-event-*

discord-root-heard = Heard: meetings where everybody is heard.
discord-root-points = Parked points, proposals and decisions.
discord-step = (step { $place } of { $steps })
discord-moment = Such as Tuesday 19:00, or 2027-01-12 19:00
discord-number = A number from { $least } to { $most }
discord-type-it = Type it, such as { $first }
discord-more = More to choose from
discord-home = Everything about me on this server
discord-waiting = Something is waiting for somebody here. Press the button to see whether it is for you. Only you see the answer.
discord-waiting-open = Is something waiting for me?
discord-nothing-waiting = Nothing is waiting for you.
discord-on-its-way = Something is on its way to you. Please press the button again in a moment.
discord-not-here = Heard does not work here. Please use it in a channel of a server.
discord-a-role = a role
discord-a-channel = a channel
discord-a-bot = That is a bot, not a person.
discord-begin-again = What you filled in before is no longer here. Please start again.
discord-next-step = There is one more step.
discord-continue = Continue
discord-mend = Change what I wrote
discord-answer-lost = Heard could not send somebody an answer in time. If you asked Heard for something just now, please ask again.
discord-lead = Run meetings here
discord-leads = You can run meetings here now.
discord-no-text = On this server, Heard cannot read what people write. So it does not ask whether people are still on the topic, or are going on to the next item. It cannot tell which messages want an answer, when a word from the word list is used, or how much was written. It hardly ever asks people whether they want to speak. Nothing that you type in the channel works as a command, such as “q+”. Hands, rounds, points, the agenda and polls work.
discord-closed = Heard is not allowed to write in { $channel }. It needs to view the channel, send messages, and attach files there. Until then it says nothing there.
discord-cannot-see = Heard cannot see or write in this channel, so nothing was done. Somebody who manages the channel can give Heard what it needs here: { $needed }. Then please try again.
discord-unseen = Heard cannot see or write in this channel. Nobody gets what it says here until somebody who manages the channel gives Heard what it needs: { $needed }.
discord-commands-changed = This command has changed. Please restart Discord, and try again.
discord-command-moved = This command is now { $typed }. If you cannot find it, please restart Discord.
discord-room-of = { $room } ({ $server })
discord-event-name = { $room }: meeting { $number }
discord-event-about = We meet in { $channel }. Everybody gets the chance to speak. Starting this event starts the meeting.
