## Groups

groups-title = The groups of this team
groups-none = This team has not said which groups it has. Facilitators can set them.
groups-choose = You can choose one of these, several, or none. It is up to you, and you can change it at any time. Nobody else can choose for you.
groups-used = For each one you decide who may know of it. At first nobody may: you are only counted. Even that happens only where at least { $fewest } people of a group and { $fewest } others are counted.
groups-changed = The groups of this team have changed. If yours is gone or has a new name, you are no longer in it: nothing was carried over. Please choose again if you want to.
groups-taken-away = This team has no groups now. What people had chosen was deleted.
group-advisory = co-opted or advisory
group-offer-lived-experience = people with lived experience
group-offer-carers = carers
group-offer-professionals = professionals
group-offer-public = public and local community
my-groups-counted = You have chosen: { $groups }. You are only counted, where { $fewest } or more are counted. Nobody else is shown this.
my-groups-facilitators = You have chosen: { $groups }. Facilitators may know that somebody from there is in this room. They are not told who it is.
my-groups-everybody = You have chosen: { $groups }. Everybody here may know that somebody from there is in this room. They are not told who it is.
my-group-none = You have not chosen a group.
noted-groups = Only you can see this, and you can change it at any time.
noted-no-group = You are not in a group now.
button-group = Choose my groups
groups-missing-title = Before meeting { $number }: who may be missing
groups-missing = So far, nobody has let facilitators know that they come from: { $groups }.
groups-missing-publicly = If you tell the room, it will say: { $groups }. Somebody may have told only you.
groups-missing-how = This is not about who is here now. It is about all who belong to this room and have not said that they cannot come. Some may have chosen one of these groups only to be counted.
groups-missing-ways = You can invite somebody from there, move an item that needs them, or go ahead and have the minutes say so. Only facilitators can read this.
groups-missing-room = So far, nobody has said to this room that they come from: { $groups }.
groups-missing-room-how = Anyone who does can say so, or not. You can also invite somebody who should be heard here.
groups-figures = The groups across all meetings here
groups-figures-how = A group counts as there where at least { $inside } of its people and at least { $outside } others were there. It had a turn where as many had one. Nobody can tell who. What people choose later does not change this.
groups-figures-line = { $group }: there in { $there } of { $meetings } { $meetings ->
    [one] meeting
    *[other] meetings
    }, had a turn in { $heard }
share-room = tell the room
share-minutes = say so in the minutes
button-move-item = Move an item
button-missing-minutes = Say so in the minutes
button-missing-room = Tell the room
noted-missing-in-minutes = The minutes of this meeting will say so.
noted-missing-told = The room has been told.
noted-silent = Heard is silent in this room, so nothing was said.
minutes-missing-title = Groups
minutes-missing = Before the meeting, nobody had said to this room that they come from: { $groups }.
