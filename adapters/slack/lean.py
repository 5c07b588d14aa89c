"""Bolt, without what it makes anew for each request and we never use."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.logger import get_bolt_app_logger
from slack_bolt.request.async_request import AsyncBoltRequest


class LeanApp(AsyncApp):
    """Bolt makes a web client and a logger for every request. Our calls go through `Calls`, which
    has a client for each workspace: what bolt's authorization writes its token into is one object
    for all requests, and nothing is ever asked with it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._shared_logger = get_bolt_app_logger(app_name=self.name)

    def _init_context(self, req: AsyncBoltRequest) -> None:
        req.context["logger"] = self._shared_logger
        req.context["token"] = None
        req.context["client"] = self.client
        req.context["listener_runner"] = self.listener_runner
