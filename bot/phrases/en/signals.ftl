## Coloured cards: slow down, I do not understand, I agree

button-card-slow = Slow down
button-card-unclear = Not clear
button-card-agree = I agree
card-slow = slow down (yellow)
card-unclear = not clear: I have a question, or do not understand (red)
card-agree = I agree (green)
card-down = take my card down
signal-slow = Somebody would like it slower.
signal-unclear = Somebody has a question, or something is not clear to them.
signal-agree = Somebody agrees.
signal-side-posted = The room has been told. Heard names nobody. You can ask for plain words, pause for a moment, or take a break.
signal-side-not-posted = Heard has not told the room. It names nobody. You can ask for plain words, pause for a moment, or take a break.
plain-words = Could that be said again, in plain words? Short sentences help, and so does an example.
question-taken = A question is waiting. If it is yours, you can ask it now.
question-taken-how = You can also write it, or leave it. Nobody has to say that the card was theirs.
queue-question = First: a question is waiting.
panel-question = Before the hands
panel-question-waiting = a question is waiting
panel-card-slow = Slow down (yellow)
panel-card-unclear = Not clear (red)
panel-card-agree = Agree (green)
panel-cards-some = somebody
panel-cards-at-least = { $count } or more
button-take-question = Make room for the question
button-moment = Pause for { $time }
button-plain-words = Ask for plain words
button-card-down = Take my card down
button-card-all-the-same = Raise it anyway
card-few = As far as Heard knows, fewer than three people are here. If that is right, the other person will know that the card is yours.
card-up-slow = Your yellow card is up, for three minutes at most: slow down.
card-up-unclear = Your red card is up, for three minutes at most: you have a question, or something is not clear.
card-up-agree = Your green card is up, for three minutes at most: you agree.
card-up-already = Your card is up already. It counts once.
card-up-private = Heard shows nobody whose it is.
card-up-seen = Heard tells nobody whose it is. But if others can see what you typed, or your emoji, they know. The buttons and { $card } are private.
card-up-told = Heard has not told the room, which is set to be quiet or has had many messages. Those who run the meeting and are here have been told.
card-up-panel = Heard has not told the room, which is set to be quiet or has had many messages. The panel shows it.
noted-card-down = Your card is down.
over-raised = This card is down.
noted-card-not-up = As far as Heard knows, no card of yours is up. Cards come down after three minutes.
noted-question-taken = The room has been asked for the question.
noted-plain-words = The room has been asked to say it in plain words.
noted-say-it-yourself = This room is silent, so Heard has not said it. You can say it yourself.
refused-no-question = No question is waiting any more. Nothing has changed.
refused-card-paused = A facilitator has asked you to pause until { $until }. Heard takes no cards during a pause. Nothing has changed.
refused-card-for-them-now = Heard cannot raise a card for { $name } at the moment. Nothing has changed. They know why.

## Pace

pace-fast = The meeting is going faster than usual in this room. Somebody here would like meetings to be slower. Only facilitators see this.
pace-now = In the last few minutes: about { $messages ->
    [one] { $messages } message
    *[other] { $messages } messages
} a minute, each with about { $words ->
    [one] { $words } word
    *[other] { $words } words
}.
pace-usual = As a rule: about { $messages ->
    [one] { $messages } message
    *[other] { $messages } messages
} a minute, each with about { $words ->
    [one] { $words } word
    *[other] { $words } words
}.
pace-what = You can pause, or ask for plain words. Heard says this once for each agenda item.

## Commands

command-card = Raise a card
    .help = Say “slow down”, “not clear” or “I agree” with a coloured card. Heard shows nobody who raised it. It stays up for three minutes at most.
    .submit = Raise it
    .signal = Which card?
    .synonyms = slow, slower, unclear, agree, question, yellow, red, green, colour, understand, signal
command-plain-words = Ask for plain words
    .help = Ask the room to say it again in plain words.
    .submit = Ask
    .synonyms = plain language, simpler, explain, easy
