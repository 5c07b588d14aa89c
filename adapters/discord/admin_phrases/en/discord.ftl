### Discord, for whoever runs Heard.

## What heard doctor finds

discord-unknown-token = Discord does not know the bot's token. Copy it again: `heard setup discord` says where to find it.
discord-unreachable = Discord cannot be reached ({ $kind }).
discord-off = Discord is off. Set discord.enabled = true.
discord-content-missing = Heard is to read what people write, but Discord does not let it. Switch on Message Content Intent on the application's page (Bot), or set discord.message_content = false.
discord-content-unused = Message Content Intent is on, but Heard does not use it, and what goes by the words of messages is off (docs/discord.md lists it). Set discord.message_content = true, or switch the intent off.
discord-content-off = Heard does not read what people write. What goes by the words of messages is off: docs/discord.md lists it.
discord-members-missing = Heard is to be told who leaves a server, but Discord does not do that. Switch on Server Members Intent on the application's page (Bot), or set discord.server_members = false.
discord-members-unused = Server Members Intent (discord.server_members = true uses it)
discord-presence-intent = Presence Intent
discord-unused = Heard does not use { $what ->
    [members] { discord-members-unused }
    [presence] { discord-presence-intent }
   *[members-presence] { discord-members-unused } and { discord-presence-intent }
}. You can switch that off.
discord-commands-later = Discord is told of the commands, as they are now, at the next start.
discord-commands-other = Discord shows other commands than Heard has told it of. If another program uses the same token, stop it. Heard tells Discord again at its next start.
discord-left = Heard is not on the server of { $names } any more. Invite it again, or let it be.
discord-unreadable = What Discord says about #{ $room } could not be read ({ $kind }), so it was not looked at.
discord-name-settings = Discord settings
discord-name-token = Discord token
discord-name-intents = Discord intents
discord-name-commands = Discord commands
discord-name-rooms = Discord rooms
discord-lacks = In #{ $room }, Heard lacks the permission “{ $permission }”. { $why } Allow it in the channel's settings, under Permissions.
discord-stage = The meetings of #{ $room } go with the Stage { $stage }, where Heard may not let people speak. They have to be brought up by hand. Allow “Mute Members” there.
discord-calendar = #{ $room } wants its meetings in the server's calendar, but Heard may not put them there. Give its role “Create Events”.
discord-no-answer = Discord did not answer ({ $code }). Try again later.

## heard setup discord

discord-setup-help = Give the link that invites Heard, say why it asks for what, and where to find the token.
discord-setup-link = The link that invites Heard to a server. You need to manage that server:
discord-setup-permissions = What Heard asks a server for, and why:
discord-setup-intents = What Discord tells Heard of (intents), and why:
discord-setup-steps = What to do:
discord-setup-fill-in = Put the application's id in place of { $placeholder }. Once the token is set, or with --application ID, this command does.
discord-step-portal = Open { $portal }, choose “New Application”, and give it a name, such as Heard.
discord-intent-name-content = Message Content Intent
discord-intent-name-members = Server Members Intent
discord-step-intents = “Bot” → “Privileged Gateway Intents”: { $on ->
    [none] leave all off
    [content] switch on { discord-intent-name-content }
    [members] switch on { discord-intent-name-members }
   *[both] switch on { discord-intent-name-content } and { discord-intent-name-members }
}, as the settings have it. Message Content Intent goes with discord.message_content: with it, Heard can ask whether the talk is still about the topic, see what has had no answer, and explain words. Server Members Intent goes with discord.server_members: with it, Discord tells Heard at once who has left. An application that 10,000 people or more can see has to be allowed them by Discord, which asks what it wants them for: { $review }.
discord-step-token = “Bot” → “Reset Token”. Copy the token: it is shown once. It goes to discord.token, or into the environment as HEARD_DISCORD__TOKEN. Show it to nobody.
discord-step-enable = Set discord.enabled = true in config.toml.
discord-step-invite = Open the link above, and choose the server.
discord-step-doctor = Run `heard doctor`. It says whether everything is right.
discord-step-run = Run `heard run`. In a channel on Discord, type /heard meeting start.
discord-step-who = At first, anybody who may use commands in a channel can start a meeting there, and is its facilitator. Who may use /heard, and in which channels, is decided in the server's settings: “Integrations” → Heard.

## Options

discord-option-application = The application's id, if no token is set yet.
discord-option-shards = Discord: the shards of this process, such as 0-3.
discord-option-shard-count = Discord: how many shards all processes have together.

## Settings

discord-no-token = There is no token for Discord. Set HEARD_DISCORD__TOKEN; `heard setup discord` says where to find it.
discord-too-few-shards = discord.shards is { $shards }, so discord.shard_count has to say how many shards there are in all processes together: more than { $last }.

## Why Discord has ended a connection

discord-ended-token = Discord no longer accepts this bot's token. Copy the new one from the application's page (Bot, Reset Token) into HEARD_DISCORD__TOKEN, and start Heard again.
discord-ended-shard = Discord does not know this bot's shard. { discord-ended-shards }
discord-ended-too-few = This bot is on more servers than one connection may hold. { discord-ended-shards }
discord-ended-intents = Discord does not let this bot read messages, or know of members. Switch on Message Content Intent, if discord.message_content is true, and Server Members Intent, if discord.server_members is true, on the application's page (Bot), or set them to false.
discord-ended-shards = Set discord.shards and discord.shard_count as docs/discord.md says, and start Heard again.
discord-ended-old = This Heard speaks to Discord in a way that it no longer takes. Install a newer version.
discord-ended = The connection to Discord has ended{ $kind }. Start Heard again.
discord-ended-code = Discord ended the connection (code { $code }). Start Heard again.
discord-token-refused = Discord does not know this bot's token. Copy it again from the application's page (Bot, Reset Token) into HEARD_DISCORD__TOKEN.
discord-must-token = "", or the token of the bot
discord-must-shards = "" for all, or the shards of this process, such as 0-3

## Permissions, as Discord calls them, and what each is for

discord-called-view_channel = View Channels
discord-need-view_channel = Heard takes part in a channel only if it sees it.
discord-called-send_messages = Send Messages
discord-need-send_messages = The panel, what is parked, and answers stand there.
discord-called-send_messages_in_threads = Send Messages in Threads
discord-need-send_messages_in_threads = What becomes of a parked point is said in its thread.
discord-called-create_public_threads = Create Public Threads
discord-need-create_public_threads = Each parked point has a thread.
discord-called-attach_files = Attach Files
discord-need-attach_files = Minutes and pictures of figures come as files.
discord-called-read_message_history = Read Message History
discord-need-read_message_history = After a lost connection, Heard reads what was said meanwhile.
discord-called-add_reactions = Add Reactions
discord-need-add_reactions = A typed command that was done gets a ✅.
discord-called-pin_messages = Pin Messages
discord-need-pin_messages = The panel is pinned until its meeting is over.
discord-called-connect = Connect
discord-need-connect = Without it, the text chat of a voice channel is closed.
discord-called-mute_members = Mute Members
discord-need-mute_members = On a Stage, who is called can be heard, and then listens again.
discord-called-create_events = Create Events
discord-need-create_events = Meetings stand in the server's calendar, where a room wants that.

## What Discord tells Heard of, and what it is for

discord-intent-guilds = Which channels, threads and roles there are.
discord-intent-guild_messages = That somebody wrote something: turns are made of this.
discord-intent-dm_messages = What people write to Heard directly, so that nobody goes unanswered.
discord-intent-guild_reactions = Emoji: a raised hand, or that something was heard.
discord-intent-guild_scheduled_events = That somebody started a meeting in the calendar.
discord-intent-voice_states = Who is in a voice channel, and who asks to speak on a Stage.
discord-intent-members = Who has left a server or lost a role, and a list of its members. Without it Heard asks about each person concerned.
discord-intent-message_content = What was written: for questions about the topic, what has had no answer, words to explain, how much was written, and a typed `q+`. It is not kept.
