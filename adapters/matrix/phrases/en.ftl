### What Heard says on Matrix only. The rules are those of bot/phrases/en/general.ftl.
### Not for members: matrix-mend-*

matrix-hello = Thank you for inviting Heard. To start, type { $typed }. Heard answers you in a direct room, so that only you can read it.
matrix-hello-direct = This is Heard. Here it tells you what only you should see. Your team meets in another room: invite Heard there, and type { $typed } in it.
matrix-encrypted = This room is encrypted, and Heard cannot read encrypted rooms yet, so it leaves this one alone. It helps in rooms without encryption. To write to one person, it makes a direct room of its own.
matrix-invited-you = Heard has answered you in a direct room. Please accept the invitation to it. Under other people’s messages, the sign 📬 means the same.
matrix-mend-not-in-room = Heard can no longer write in “{ $room }”, because it is not in that room. Invite it there, and Heard will carry on.
matrix-mend-encrypted = “{ $room }” is encrypted now, and Heard cannot read encrypted rooms yet, so it has left. Encryption cannot be switched off again: to carry on, make a new room without encryption, and invite Heard there.
matrix-mend-upgraded = “{ $room }” was upgraded, and Heard cannot join the new room on its own. Invite it there, and Heard will carry on.
