### What is wrong with a setting, for whoever runs Heard.

## What a setting must be

settings-must-url = a database's address that begins with sqlite:// or postgresql://
settings-must-host = a host's name or address
settings-must-public-url = "", or a web address such as https://heard.example.org, without a path
settings-must-proxies = "", or addresses of proxies with commas between, such as 127.0.0.1
settings-must-days = a whole number from 1 to 3650, or "keep"
settings-must-folder = "", or a folder's path
settings-must-key = "", or 32 characters or more without a blank
settings-must-file = a file's path
settings-more = And { $mistakes } more.
settings-no-file = No such file: { $file }. Copy config.example.toml there, or name another with --config.
settings-a-folder = { $file } is a folder. Name the file in it.
settings-no-toml = { $where }: this is not valid TOML: { $what }.
settings-no-utf8 = { $file }: this is not text in UTF-8. Save it as UTF-8.
settings-unreadable = { $file } cannot be read: { $why }.
settings-raised = meeting.{ $key } is { $value }, which counts as { $fewest }: below { $fewest } answers to a poll no { $what ->
    [comments] comments
   *[figures] figures
} are shown, and the setting can only raise that.
settings-unknown = { $name } is not a setting. config.example.toml lists them all.
settings-unknown-near = { $name } is not a setting. Did you mean { $near }?
settings-section = { $name } must be a section, written as [{ $section }].
settings-wrong = { $name } must be { $expected }.
settings-wrong-found = { $name } must be { $expected }, not { $found }.
settings-one-of = one of { $choices }
settings-true-or-false = true or false
settings-number = a { $whole ->
    [yes] whole number
   *[no] number
} from { $least } to { $most }
settings-text = a text
settings-language = { $name } must be one of { $languages }, not { $found }.
