### Matrix, for whoever runs Heard.

## While it runs

matrix-unknown-token = The homeserver does not know Heard's token ({ $code }). `heard setup matrix` says how to get one; it goes to matrix.token or HEARD_MATRIX__TOKEN.
matrix-token-refused = The homeserver does not take Heard's token any more ({ $code }). `heard setup matrix` says how to get another one.
matrix-library = matrix.enabled is true, and { $name } is not installed. Install what Matrix needs: docs/matrix.md says how.

## Settings

matrix-must-homeserver = "", or the homeserver's web address, such as https://matrix.example.org
matrix-must-token = "", or the access token of the account

## Setting it up

matrix-setup-help = Say how to make Heard's account on a homeserver, and what to do with it.
matrix-step-install = Install what Matrix needs: .venv/bin/python -m pip install --require-hashes -r requirements/matrix.txt (or: pip install 'heard[matrix]').
matrix-step-account = Make an account for Heard on your homeserver, such as @heard:example.org, and give it the display name Heard. On Synapse: register_new_matrix_user -u heard --no-admin -c homeserver.yaml { $server }
matrix-step-token = Get an access token for it. It is used by nobody else, and shown to nobody: curl -X POST { $server }/_matrix/client/v3/login -d '{"{"}"type": "m.login.password", "identifier": {"{"}"type": "m.id.user", "user": "heard"{"}"}, "password": "...", "initial_device_display_name": "Heard"{"}"}'
matrix-step-settings = Set matrix.enabled = true and matrix.homeserver = "{ $server }" in config.toml. The token goes to matrix.token, or into the environment as HEARD_MATRIX__TOKEN.
matrix-step-limit = Let Heard write as fast as it needs to. Synapse allows ten messages at once, and then one in five seconds. An administrator's token lifts that for Heard alone: curl -X POST -H 'Authorization: Bearer ...' { $server }/_synapse/admin/v1/users/@heard:example.org/override_ratelimit -d '{"{"}{"}"}'. Without it everything comes, but late.
matrix-step-doctor = Run `heard doctor`. It says whether everything is right.
matrix-step-run = Run `heard run`. Invite Heard to a room without encryption, and type !heard start there.
matrix-steps = What to do:
matrix-name-account = Matrix account
matrix-needed = matrix.homeserver and matrix.token are needed: `heard setup matrix`.
matrix-library-short = { $name } is not installed: docs/matrix.md says how.
matrix-unreachable = { $homeserver } cannot be reached ({ $away }).
matrix-no-answer = no answer of Matrix's
matrix-off = Matrix is off. Set matrix.enabled = true.
matrix-no-room = { $account } is in no room yet. Invite it.
