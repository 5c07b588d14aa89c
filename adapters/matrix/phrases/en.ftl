### What Heard says on Matrix only. The rules are those of bot/phrases/en.ftl.

matrix-press = Put one of these signs on this message:
matrix-hello = Thank you for inviting Heard. To begin, type { $typed }. What Heard answers you goes to a direct room, so that only you read it.
matrix-hello-direct = This is Heard. Here it tells you what is for you only. Your team meets in a room of its own: invite Heard there, and type { $typed } in it.
matrix-encrypted = This room is encrypted, and Heard cannot read encrypted rooms yet, so it leaves this one alone. It helps in rooms without encryption; to one person, it writes in a direct room of its own making.
matrix-no-direct = Heard has an answer for you, and cannot bring it: you have left your direct room with Heard, or turned down the invitation to it.
matrix-invited-you = Heard has answered you in a direct room. Please accept the invitation to it.
matrix-stale = Heard was away when you typed this, so nothing was done. Please type it again if you still want it.
matrix-our-fault = That did not work, and it is not your fault. Please try again.
matrix-in-a-room = Heard helps in rooms where your team meets. Type { $typed } in one that Heard is in.
matrix-hint = Heard takes commands here, such as { $typed }. Nobody reads anything else that you write here.
matrix-choose = Choose with a sign, or type your choice.
matrix-type-it = Type your answer here.
matrix-as-it-is = It is “{ $value }” now.
matrix-skip = “{ $skip }” leaves it as it is.
matrix-send-stop = “{ $send }” leaves out the rest, “{ $stop }” ends this without doing anything.
matrix-begin-again = This question is no longer open. Nothing has changed. Please begin again.
matrix-stopped = Nothing was done.
matrix-not-a-choice = That is none of the choices.
matrix-mend-not-in-room = Heard can no longer write in “{ $room }”, because it is not in that room. Invite it there, and it goes on.
matrix-mend-encrypted = “{ $room }” is encrypted now, and Heard cannot read encrypted rooms yet, so it has left. A room cannot go back: to go on, make a new one without encryption, and invite Heard there.
matrix-mend-upgraded = “{ $room }” was upgraded, and Heard cannot come into the new room by itself. Invite it there, and it goes on.
matrix-mend-other = Heard cannot write in “{ $room }”. The server calls the reason “{ $code }”. Somebody who moderates the room can allow it.
