## Rounds, and words that are read out

round-title = A round: everybody is asked in turn
round-question = The question: “{ $words }”
round-how = When it is your turn, you can speak, pass, or be asked again later. When you have finished, choose “I have finished”. If you do not want to speak, you do not have to do anything: after a while, the round goes on without you.
round-turn = { $name }, it is your turn in the round.
round-over = The round is over. Thank you, everybody. You can still speak at any time.
your-turn = It is your turn in the round. Say or write your answer in the room, then choose “I have finished”. You can also pass, or come back at the end.
your-turn-again = It is your turn in the round again. Say or write your answer in the room, then choose “I have finished”. You can also pass.
your-turn-time = The round waits { $time } for you to begin. If you do not want to speak now, you do not have to do anything.
moved-on-for-now = The round has moved on for now. You will be asked once more at the end of it.
moved-on = The round has moved on. You can still speak at any time, or pass.
silent-title = A silent round: everybody writes
silent-how = Write what you think. Nobody sees it until the round closes. Until then you can change it. You can also pass.
silent-where = To write privately, choose “Write”. What you send to everybody instead is seen at once, and cannot be taken back.
silent-named = Then everything is shown together, with your names. It is in the minutes too, without names.
silent-unnamed = Then everything is shown together, without names and in random order. It is in the minutes too. If fewer than { $fewest } people write or pass, nothing is shown. Nobody in the room will see who wrote what. The person who runs Heard could find out.
silent-over = What you wrote in the silent round
silent-nothing = Nobody wrote anything this time.
silent-too-few = Fewer than { $fewest } people wrote or passed. People could guess who wrote what, so nothing is shown.
silent-held-back = What you wrote in the silent round was not shown to anybody, because too few people took part. You can still say it in another way.
said-by = { $name }: “{ $words }”
said-unsigned = Somebody, without a name: “{ $words }”
said-title = Sent in to be read out
said-title-item = Sent in about “{ $title }”
panel-round = Round
panel-turn = Whose turn it is
panel-next = Next in the round
panel-to-come = Still to come in the round
panel-written = Have written or passed
panel-written-count = { $here ->
    [0] nobody is here yet
    [one] { $count ->
        [0] nobody so far
        *[other] the one person here
    }
    *[other] { $count ->
        [0] nobody so far
        *[other] { $count } of the { $here } here
    }
}
panel-writing = Time left to write
button-round = Start a round
button-silent-round = Start a silent round
button-end-round = End the round
button-next-person = Next person
button-done = I have finished
button-come-back = Come back to me
button-write = Write
button-say = Send something in
noted-turn-done = Thank you. The round goes on.
noted-turn-later = OK. You will be asked once more at the end of the round.
noted-moved-on = The round has moved on from { $name }. Anybody who has not spoken is asked once more at the end.
noted-round-ended = The round is over.
noted-wrote = Thank you. Nobody sees it until the round closes. Until then you can change it, and you already count as heard.
noted-wrote-again = Changed. What you wrote before will not be shown.
noted-said = It has been read out.
noted-said-item = It will be read out when “{ $title }” comes up. If that item does not come up this time, your words are kept.
noted-said-opening = It will be read out when the meeting starts.
noted-signed = It comes with your name.
noted-unsigned = To keep it private, this does not count as you being heard. You can still speak or pass. The person who runs Heard could find out that it was you.
noted-unsigned-on = From now on, people can send something in here without their name.
noted-unsigned-off = From now on, what people send in here comes with their name.
status-contributed = You have been heard, though not in a message. That counts just as much.
round-names-no = No, without names
round-names-yes = Yes, with names
say-name-yes = Yes, with my name
say-name-no = No, without my name
unsigned-on = on
unsigned-off = off
write-help-named = In this round your name is shown with your words. Heard keeps these words.
write-help-unnamed = Nobody in the room will see who wrote what. Heard keeps these words and who wrote them, so the person who runs Heard could find out. The way you write may still give away who you are.
say-help-unsigned = Without your name, nobody in the room will see that it was you. Heard keeps who wrote it, so the person who runs Heard could find out. The way you write may still give away who you are.
unsigned-help-not-allowed = This room does not allow words without names, so it can only be switched off. A facilitator can change that under “What this room allows”.
say-help-signed = In this room, what people send in comes with their name.
