### What Heard says on Matrix only. The rules are those of bot/phrases/en.ftl.

matrix-hello = Thank you for inviting Heard. To begin, type { $typed }. What Heard answers you goes to a direct room, so that only you read it.
matrix-hello-direct = This is Heard. Here it tells you what is for you only. Your team meets in a room of its own: invite Heard there, and type { $typed } in it.
matrix-encrypted = This room is encrypted, and Heard cannot read encrypted rooms yet, so it leaves this one alone. It helps in rooms without encryption; to one person, it writes in a direct room of its own making.
matrix-invited-you = Heard has answered you in a direct room. Please accept the invitation to it.
matrix-mend-not-in-room = Heard can no longer write in “{ $room }”, because it is not in that room. Invite it there, and it goes on.
matrix-mend-encrypted = “{ $room }” is encrypted now, and Heard cannot read encrypted rooms yet, so it has left. A room cannot go back: to go on, make a new one without encryption, and invite Heard there.
matrix-mend-upgraded = “{ $room }” was upgraded, and Heard cannot come into the new room by itself. Invite it there, and it goes on.
