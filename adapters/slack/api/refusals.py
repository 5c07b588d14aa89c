"""Slack's error codes, sorted by what they mean for the message we wanted to post.

Not now, because Slack is in trouble; not until somebody fixes it, in the whole workspace, in this
channel, or for direct messages; or never. The codes are those that Slack's pages list for the
methods we call: https://docs.slack.dev/reference/methods/chat.postMessage (`chat.update`,
`chat.postEphemeral`, `conversations.open` and so on), under "Errors".

A code that is not listed here is new to us. It is never taken for final: the message is kept, as it
is for a closed channel.
"""

from __future__ import annotations

from types import MappingProxyType

from adapters.chat.platform import DeniedScope
from bot.records.room_end import EndReason

TROUBLE = frozenset({
    "canvas_creation_failed", "external_channel_migrating", "fatal_error", "fetch_members_failed",
    "internal_error", "request_timeout", "service_unavailable", "team_added_to_org",
    "update_failed",
})  # fmt: skip
"""The workspace or channel is being migrated, or the server failed."""

TOKEN = frozenset({
    "account_inactive",  # of a deleted user or workspace, says every page; also of a disabled app
    "invalid_auth",
    "not_authed",
    "token_expired",
    "token_revoked",
})  # fmt: skip
"""The token is invalid or no longer valid. Heard's operator or an admin can supply a new one."""

WORKSPACE = TOKEN | {
    "access_denied",
    "accesslimited",  # not from this network
    "app_access_restricted",
    "ekm_access_denied",  # "Administrators have suspended the ability to post a message"
    "enterprise_is_restricted",
    "not_allowed_token_type",
    "not_installed",  # our own: nobody in this workspace has Heard now
    "org_login_required",  # "will not be available until migration is complete"
    "team_access_not_granted",
    "two_factor_setup_required",
}  # fmt: skip

ARCHIVED, DELETED = "is_archived", "channel_deleted"
LOSSES = MappingProxyType({
    ARCHIVED: EndReason.ARCHIVED,
    DELETED: EndReason.DELETED,  # our own: the event of that name has arrived
    "channel_not_found": EndReason.LOST,
    "not_in_channel": EndReason.LOST,
    # Of a whole workspace, and so of all its rooms.
    "account_inactive": EndReason.LOST,
    "token_revoked": EndReason.LOST,
    "not_installed": EndReason.LOST,
})  # fmt: skip
"""What means that a room is gone. Slack does not tell a channel that was deleted from one that
Heard is not in."""

PLACE = frozenset({
    "channel_is_limited_access",
    "channel_not_found",  # also said of a private channel that we were removed from
    "is_archived",
    "is_inactive",  # "within a frozen, archived or deleted channel", chat.update
    "message_limit_exceeded",
    "messages_tab_disabled",
    "missing_scope",
    "no_permission",
    "not_in_channel",
    "posting_to_channel_denied",
    "restricted_action",
    "restricted_action_read_only_channel",
    "restricted_action_thread_only_channel",
    "slack_connect_canvas_sharing_blocked",
    "slack_connect_file_link_sharing_blocked",
})  # fmt: skip

FINAL = frozenset({
    # the person is gone, or takes no messages of apps
    "cannot_dm_bot", "invalid_user_combination", "not_enough_users", "user_disabled",
    "user_not_found", "user_not_in_channel", "user_not_visible",
    # the message is gone, or cannot be changed or answered any more
    "block_mismatch", "cannot_reply_to_message", "cant_broadcast_message", "cant_delete_message",
    "cant_update_message", "edit_window_closed", "message_not_found",
    "no_dual_broadcast_content_update", "restricted_action_non_threadable_channel",
    "restricted_action_thread_locked", "streaming_state_conflict", "thread_not_found",
    # a mistake of ours: it will be the same the next time
    "as_user_not_supported", "attachment_payload_limit_exceeded", "deprecated_endpoint",
    "invalid_arg_name", "invalid_arguments", "invalid_array_arg", "invalid_attachments",
    "invalid_blocks", "invalid_blocks_format", "invalid_charset", "invalid_cursor",
    "invalid_form_data", "invalid_metadata_format", "invalid_metadata_schema",
    "invalid_post_type", "is_bot", "markdown_text_conflict", "metadata_must_be_sent_from_app",
    "metadata_too_large", "method_deprecated", "method_not_supported_for_channel_type",
    "missing_argument", "missing_post_type", "msg_blocks_too_long", "msg_too_long", "no_text",
    "team_not_found", "too_many_attachments", "too_many_contact_cards", "too_many_users",
    "unknown_method", "users_list_not_supplied",
})  # fmt: skip

NOT_FOUND = frozenset({
    "canvas_deleted", "canvas_not_found", "cannot_reply_to_message", "file_deleted",
    "file_not_found", "message_not_found", "restricted_action_non_threadable_channel",
    "restricted_action_thread_locked", "thread_not_found",
})  # fmt: skip
"""The message to change does not exist (any more), or the thread to write into does not."""

TOO_MUCH = frozenset({
    "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long",
})  # fmt: skip
"""Slack does not accept the message's blocks. Its plain text can be posted instead."""


CANNOT_WRITE_TO_PEOPLE = frozenset({
    "message_limit_exceeded", "messages_tab_disabled", "missing_scope", "no_permission",
})  # fmt: skip
"""Refusals of a direct message that are not about its recipient."""
UNEDITABLE = frozenset({"cant_update_message", "edit_window_closed"})
SAME = {"is_inactive": "is_archived"}
"""Two codes for one thing: `chat.update` has its own code for an archived channel."""


def scope(code: str) -> DeniedScope:
    """What a refusal is about. An unknown code counts as one that can be fixed."""
    if code in WORKSPACE:
        return DeniedScope.TENANT
    return DeniedScope.MESSAGE if code in FINAL else DeniedScope.PLACE
