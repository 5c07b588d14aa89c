### Slack, for whoever runs Heard.

## What heard doctor finds

slack-again = `heard setup slack` says where to find it.
slack-token-unknown = Slack does not know the bot token. Copy it again: { slack-again }
slack-token-removed = The app was removed from the workspace. Install it there again, and set slack.bot_token to the new token.
slack-token-revoked = The bot token was taken back. Install the app in the workspace again, and set slack.bot_token to the new token.
slack-token-expired = The bot token has expired: token rotation is on. Turn it off for the app, or let workspaces install Heard themselves (slack.client_id).
slack-token-other-kind = slack.bot_token is another kind of token. It begins with xoxb-.
slack-app-token-unknown = Slack does not know the app-level token. Copy it again: { slack-again }
slack-app-token-no-socket = Socket Mode is off for the app. Turn it on under “Socket Mode”, or set slack.mode = "http".
slack-app-token-scope = The app-level token lacks connections:write. Make a new one with that scope.
slack-app-token-revoked = The app-level token was taken back. Make a new one, with connections:write.
slack-client-unknown = Slack does not know slack.client_id. Copy it from “Basic Information”.
slack-client-secret = slack.client_secret is wrong. Copy it from “Basic Information”.
slack-name-settings = Slack settings
slack-name-token = Slack token
slack-name-socket = Slack socket
slack-name-address = Slack address
slack-name-client = Slack client
slack-name-workspaces = Slack workspaces
slack-key-at-start = { $file } is not there. It is made at the first start.
slack-no-token = Slack is on, but there is neither slack.bot_token (one workspace) nor slack.client_id and slack.client_secret (workspaces install it themselves). `heard setup slack` says where to find them.
slack-client-half = slack.client_id and slack.client_secret go together: set both, or neither.
slack-client-and-token = Set either slack.bot_token (one workspace) or slack.client_id and slack.client_secret (workspaces install it themselves), not both.
slack-no-app-token = slack.mode is "socket", so slack.app_token has to be set. { slack-again }
slack-no-signing-secret = slack.mode is "http", so slack.signing_secret has to be set. It stands in the app's “Basic Information”.
slack-no-address = Slack has to reach us: set web.public_url to an address that begins with https://.
slack-off = Slack is off. Set slack.enabled = true.
slack-scope-how = Add it under “OAuth & Permissions”, and install the app again.
slack-scope-needed = The scope { $scope } is missing. Heard needs it: { $why } { slack-scope-how }
slack-scope-missing = The scope { $scope } is missing. { $why } { slack-scope-how }
slack-scope-unneeded = Heard does not need { $scopes }. You can take that away from the app.
slack-events-untold = So Slack does not tell Heard of { $events }. Once the scopes are there, look under “Event Subscriptions” whether they are listed.
slack-address-silent = Nobody answers at { $url }. If Heard is running, look at the server before it.
slack-address-elsewhere = { $url } leads to something else (status { $status }). Let the server in front of Heard pass /slack/ on to it.
slack-no-workspace = No workspace has installed Heard yet.
slack-tokens-sealed = The tokens of { $workspaces } workspaces cannot be opened with the keys in { $file }. Restore the keys from a backup, or let the workspaces install Heard again.
slack-workspace-shut = Slack does not let us into { $name } ({ $code }). It has to install Heard again.
slack-workspace-lacks = { $name } has not granted { $lacking }. It has to install Heard again.
slack-unreachable = Slack cannot be reached. Look whether this machine may reach slack.com, and whether it takes a proxy (HTTPS_PROXY).
slack-limited = Slack wants to be asked less often. Try again in a minute.
slack-in-trouble = Slack is in trouble. Try again later; see slack-status.com.
slack-says-no = Slack says no: { $code }. Its documentation explains the code.

## heard setup slack

slack-setup-help = Give Slack's manifest for Heard, say why it asks for what, and what to do with it.
slack-setup-language = --language: Heard does not speak { $language }. It speaks { $known }.
slack-setup-address = Slack has to reach us: set web.public_url to an address that begins with https://, and run this again.
slack-setup-written = The manifest is in { $file }.
slack-setup-scopes = What Heard asks a workspace for, and why. “It” is Heard:
slack-setup-steps = What to do:
slack-step-manifest = Open { $portal } and choose “From a manifest”. Choose the workspace, paste { $file ->
    [none] the manifest above
   *[other] the contents of { $file }
} as JSON, and create the app.
slack-step-app-token = “Basic Information” → “App-Level Tokens” → “Generate”: any name, with the scope connections:write. The token begins with xapp-. It goes to slack.app_token.
slack-step-signing-secret = “Basic Information” → “Signing Secret”. It goes to slack.signing_secret. Set slack.mode = "http" and web.public_url = "{ $base }".
slack-step-client = “Basic Information” → “Client ID” and “Client Secret”. They go to slack.client_id and slack.client_secret. Under “Manage Distribution”, allow other workspaces to install it. They do so at { $base }/slack/install.
slack-step-install = “Install App” → “Install to Workspace”. The “Bot User OAuth Token” begins with xoxb-. It goes to slack.bot_token.
slack-step-enable = Set slack.enabled = true in config.toml. Secrets can stand in the environment instead, such as HEARD_SLACK__BOT_TOKEN.
slack-step-doctor = Run `heard doctor`. It says whether everything is right.
slack-step-run = Run `heard run`. In a channel on Slack, type /invite @Heard, and then /heard start.

## Keys that seal tokens

slack-seal-bad = One of the keys that seal Slack's tokens is no key. A key is 44 characters; restore it from a backup.
slack-seal-none = There is no key to seal Slack's tokens with.
slack-seal-empty = { $file } holds no keys. Restore it from a backup.
slack-seal-unreadable = The keys in { $file } cannot be read or made: { $why }. Set slack.key_file to a place that Heard may write to.

## Options

slack-option-write = Write the manifest to this file instead of printing it.
slack-option-many = Workspaces install the app by themselves.
slack-option-language = The language of the commands' descriptions, such as cy.

## Settings

slack-must-bot-token = "", or a bot token, which begins with xoxb-
slack-must-app-token = "", or an app-level token, which begins with xapp-
slack-must-signing-secret = "", or the signing secret of the app
slack-must-client-id = "", or the client id of the app, such as 11.22
slack-must-client-secret = "", or the client secret of the app
slack-must-sealing-keys = "", or keys with commas between, the newest first
slack-must-support-url = "", or an address that begins with https:// or mailto:
slack-must-privacy-url = "", or an address that begins with https://
slack-must-api-url = a web address that ends with a slash

## Scopes: what each is for

slack-scope-app_mentions-read = Answers people who mention it in a channel. Without it, it answers only what is typed as a command.
slack-scope-canvases-write = Writes the minutes as a canvas, where the workspace has canvases. Without it they are a file.
slack-scope-channels-history = Sees what is written in the channels it was invited to: whose turn it is, and which points nobody has answered.
slack-scope-channels-join = Comes into a public channel when somebody uses it there. Without it, it has to be invited.
slack-scope-channels-read = Knows the name of a channel it was invited to, who is in it, and when that changes: whoever has left is asked and shown nothing more.
slack-scope-chat-write = Writes in the channels it was invited to, and answers people.
slack-scope-commands = Offers /heard, /park and /hand, and its entries in the menus of messages.
slack-scope-files-write = Shows charts, and minutes where there are no canvases. Without it they are only given in words.
slack-scope-groups-history = The same as for channels, in private channels it was invited to.
slack-scope-groups-read = The same as for channels, in private channels it was invited to.
slack-scope-im-history = Reads what people write to it directly, to do what they ask for, and looks whether a message of its own has arrived, so that none comes twice. Without it, it stays silent there, and may say something twice when the connection breaks.
slack-scope-im-write = Writes to people directly: the poll, invitations to speak, and what became of what they raised.
slack-scope-pins-write = Pins the panel of a meeting, so that everybody finds it. Without it, it is not pinned.
slack-scope-reactions-read = Counts a raised hand and other emoji as what they mean. Without it, emoji mean nothing.
slack-scope-usergroups-read = Knows who is in a user group whose people may run meetings. Without it, a user group cannot be named.
slack-scope-users-read = Knows what people are called, in which time zone they are, and who is a bot.
