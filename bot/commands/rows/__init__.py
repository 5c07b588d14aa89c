"""The rows of the table of commands, a file for each subject; `bot.commands.table` has them all."""
