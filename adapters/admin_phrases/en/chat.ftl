### What any chat platform says to whoever runs Heard.

chat-ended = Listening to { $platform } has failed. The log says why.
