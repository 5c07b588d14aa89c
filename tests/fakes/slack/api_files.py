"""Uploads and canvases."""

from __future__ import annotations

from typing import Any

from tests.fakes.slack import events
from tests.fakes.slack.api import Answer, Call, method
from tests.fakes.slack.api_chat import add, may_post, signed
from tests.fakes.slack.errors import SlackError
from tests.fakes.slack.people import Channel, File, Post


@method("files.getUploadURLExternal", "files:write")
def get_upload_url(call: Call) -> Answer:
    file = File(
        id=call.world.new_id("F"),
        name=call.need("filename"),
        team=call.token.user.team,
        user=call.token.user.id,
        length=call.number("length", 0),
        alt=call.text("alt_txt"),
    )
    if file.length <= 0:
        raise SlackError("invalid_arguments")
    call.world.files[file.id] = file
    return {
        "ok": True,
        "upload_url": f"{call.text('_base')}/upload/v1/{file.id}",
        "file_id": file.id,
    }


@method("files.completeUploadExternal", "files:write")
def complete_upload(call: Call) -> Answer:
    given = call.structure("files")
    if not isinstance(given, list) or not given:
        raise SlackError("invalid_arguments")
    files = []
    for each in given:
        file = call.world.files.get(each.get("id", ""))
        if file is None or file.content is None or file.done:
            raise SlackError("file_not_found")
        file.title = each.get("title") or file.name
        files.append(file)
    ids = call.text("channel_id") or call.text("channels")
    for channel in [call.world.channel(call.token, id) for id in ids.split(",") if id]:
        _share(call, channel, files)
    for file in files:
        file.done = True
    return {"ok": True, "files": [file.info() for file in files]}


def _share(call: Call, channel: Channel, files: list[File]) -> None:
    may_post(call, channel)
    data: dict[str, Any] = {
        "type": "message",
        "subtype": "file_share",
        "text": call.text("initial_comment"),
        **signed(call.token.user, call.world.app.id),
        "ts": call.world.clock.ts(),
        "upload": False,
    }
    if thread := call.text("thread_ts"):
        data["thread_ts"] = call.world.post(channel, thread).ts
    for file in files:
        file.channels.append(channel.id)
    data["files"] = [file.info() for file in files]
    post = Post(channel.id, data)
    add(channel, post)
    call.world.emit(channel.team, events.message(channel, post), channel)


@method("files.info", "files:read")
def files_info(call: Call) -> Answer:
    file = call.world.files.get(call.text("file"))
    if file is None:
        raise SlackError("file_not_found")
    return {"ok": True, "file": file.info()}


@method("files.delete", "files:write")
def files_delete(call: Call) -> Answer:
    file = call.world.files.get(call.need("file", "file_not_found"))
    if file is None:
        raise SlackError("file_not_found")
    if file.user != call.token.user.id:
        raise SlackError("cant_delete_file")
    del call.world.files[file.id]
    for channel in call.world.channels.values():
        for post in list(channel.posts.values()):
            files = post.data.get("files") or []
            left = [each for each in files if each["id"] != file.id]
            if len(left) == len(files):
                continue
            post.data["files"] = left
            if not left and not post.data.get("text"):
                del channel.posts[post.ts]
    return {"ok": True}


# -- canvases


def _document(call: Call) -> dict[str, Any]:
    document = call.structure("document_content") or {"type": "markdown", "markdown": ""}
    if document.get("type") != "markdown" or not isinstance(document.get("markdown"), str):
        raise SlackError("invalid_arguments")
    return {"title": call.text("title"), "markdown": document["markdown"]}


@method("canvases.create", "canvases:write")
def canvases_create(call: Call) -> Answer:
    document = _document(call)
    if call.token.user.team.free and not call.text("channel_id"):
        raise SlackError("free_teams_cannot_create_non_tabbed_canvases")
    return _create(call, document, call.channel("channel_id") if call.text("channel_id") else None)


@method("conversations.canvases.create", "canvases:write")
def channel_canvas(call: Call) -> Answer:
    document, channel = _document(call), call.channel("channel_id")
    if channel.canvas:
        raise SlackError("channel_canvas_already_exists")
    return _create(call, document, channel)


def _create(call: Call, document: dict[str, Any], channel: Channel | None) -> Answer:
    id = call.world.new_id("F")
    call.world.canvases[id] = document | {"channel": channel.id if channel else "", "access": []}
    if channel:
        if call.token.user.team.free and channel.canvas:
            raise SlackError("free_team_canvas_tab_already_exists")
        channel.canvas = id
    return {"ok": True, "canvas_id": id}


@method("canvases.edit", "canvases:write")
def canvases_edit(call: Call) -> Answer:
    """One change a call; without a section's id, "replace" is of the whole canvas.

    https://docs.slack.dev/reference/methods/canvases.edit
    """
    canvas = call.world.canvases.get(call.text("canvas_id"))
    if canvas is None:
        raise SlackError("canvas_not_found")
    changes = call.structure("changes")
    if not isinstance(changes, list) or len(changes) != 1:
        raise SlackError("invalid_arguments")
    document = changes[0].get("document_content") or {}
    if changes[0].get("operation") != "replace" or document.get("type") != "markdown":
        raise SlackError("invalid_arguments")
    canvas["markdown"] = document["markdown"]
    return {"ok": True}


@method("canvases.access.set", "canvases:write")
def canvases_access(call: Call) -> Answer:
    canvas = call.world.canvases.get(call.text("canvas_id"))
    if canvas is None:
        raise SlackError("canvas_not_found")
    ids = [*(call.structure("channel_ids") or []), *(call.structure("user_ids") or [])]
    canvas["access"].append({"level": call.text("access_level"), "ids": ids})
    return {"ok": True}
