## The word list: what words mean in this room

glossary-title = Our word list
glossary-none = There are no words on the list yet. Anybody can ask what a word means, or explain one.
glossary-line = { $number }. { $word }: { $explanation }
glossary-line-unconfirmed = { $number }. { $word }: { $explanation } (not confirmed yet)
glossary-line-asked = { $number }. { $word }: somebody asked, and nobody has explained it yet
word-title = “{ $word }”
word-line = “{ $word }” means: { $explanation }
word-means = “{ $word }” means:
word-means-now = “{ $word }” has a new explanation:
word-explanation = { $words }
word-was = Until now it was: { $words }
word-by = Explained by { $name }.
word-unconfirmed = Nobody has confirmed this yet.
word-waiting = The room has been asked what this means. Nobody has explained it yet.
which-word-title = Which word do you mean?
which-word = These words are in the message. Choose one to see what it means here.
which-word-none = Heard found no word in the message that it could offer. You can type one.
which-word-unnamed = If a word is not on the list, Heard asks the room what it means. It does not show who asked.
word-asked-title = What does “{ $word }” mean?
word-asked = Somebody here would like to know. Can you explain it in plain words?
word-unnamed = Heard does not show who asked. If you explain it, your name is shown only if you want that.
word-unnamed-where-seen = Heard does not show who asked. If you explain it, Heard shows your name only if you want that. But everybody in this room can see who presses something here. If you do not want anybody to see that it was you, write to Heard directly. Ask it what the word means, and press there.
word-confirm-ask = Is that right? Two members together, or somebody who runs the meetings, can confirm it.
word-confirm-ask-where-seen = Is that right? Two members together, or somebody who runs the meetings, can confirm it. Everybody in this room can see who presses something here. If you do not want anybody to see that it was you, write to Heard directly. Ask it what the word means, and press there.
word-first-use-why = { $count ->
    [one] This word was just used.
    *[other] These words were just used.
} You asked for this in “Your preferences”. Only you can see it.
short-forms-title = Short forms that nobody has explained
short-forms-why = They are in what is recorded for the next meeting. You can explain them before people read the agenda. If everybody knows them, you can leave them.
short-form-in = It is in: “{ $text }”
button-word-explain = Explain it
button-word-correct = Explain it better
button-word-confirm = That is right
button-word-drop = Take it off the list
button-word-add = Explain a word
button-word-list = Our word list
button-word-look-up = Look up a word
button-word-other = Another word
noted-word-asked = That word is not on the list yet. Heard has asked the room what it means, and does not show who asked.
noted-word-explained = Saved on the word list, and the room has been told. Your name is not shown with it.
noted-word-signed = Saved on the word list, and the room has been told. Your name is shown with it.
noted-word-confirmed = Thank you. The explanation is confirmed.
noted-word-confirming = Thank you. One more member, or somebody who runs the meetings, still has to confirm it.
noted-word-dropped = The word is off the list. What Heard has posted about it stays in the room.
undone-word = That is undone.
over-word-confirmed = This explanation is confirmed.
over-word-explained = This word has been explained.
over-word = This word now has another explanation, or is off the list.
refused-no-word = There is no such word on the list. You can see the list with “Our word list”.
refused-word-listed = This word is on the list already.
refused-word-changed = This word now has another explanation, or is off the list. Please look it up again.
refused-word-confirmed = This explanation is confirmed already.
refused-word-own = This is your own explanation. Others can confirm it.
refused-word-twice = You have confirmed this already. One more member still has to, or somebody who runs the meetings.
refused-words-full = The word list is full: it has { $most } words. Somebody who runs the meetings can take some off.
refused-words-waiting = { $count ->
    [one] One word already waits for an explanation.
    *[other] { $count } words already wait for an explanation.
} Please ask again when some of them are explained.
bad-term = Which word do you mean? Please give the word itself, such as “what is a hub”.
bad-term-words = { $most ->
    [one] Please give one word.
    *[other] A word on the list has at most { $most } parts. Please give only the word itself.
}
bad-term-taken = Another word on the list is called that. Please look that one up instead.
use-what-term = A word that you asked about
use-glossary-explain-term = A word that you explained
use-glossary-explain-explanation = What you said a word means
preferences-words = Explain words from the word list

command-what = What does a word mean?
    .help = See what a word means here. If it is not on the word list, Heard asks the room, and does not show who asked.
    .on-message = What does a word mean?
    .submit = Look it up
    .term = Which word?
    .term-help = The word or short form itself, such as “hub”. If it is not on the list, the room is asked, without your name. Leave it blank to see the whole list.
    .synonyms = meaning, define, definition, jargon, abbreviation, acronym, glossary, word list, dictionary, explain
command-glossary = Our word list
    .help = See the words that this room has explained, and those that somebody asked about.
    .submit = Show it
    .page = Which page?
    .synonyms = glossary, words, dictionary, jargon, abbreviations
command-glossary-explain = Explain a word
    .help = Say what a word means here. The room is told, and is asked whether it is right. Your name is shown only if you want that. If the word has an explanation, yours takes its place.
    .submit = Save it
    .term = Which word?
    .explanation = What does it mean?
    .explanation-help = Plain words are best, as you would say it to somebody new.
    .name = Show your name with it?
    .synonyms = glossary, define, describe, correct a word
command-glossary-confirm = Confirm an explanation
    .help = Say that the explanation of a word is right. Nobody is told that it was you.
    .submit = That is right
    .word = Which word?
    .word-help = Its number on the word list.
    .synonyms = right, correct, agree
command-glossary-drop = Take a word off the list
    .help = Take a word off the word list. What Heard has posted about it stays in the room.
    .submit = Take it off
    .word = Which word?
    .word-help = Its number on the word list.
    .synonyms = remove, delete a word
