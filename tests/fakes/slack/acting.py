"""What people do with the app: commands, buttons, menus, modals, shortcuts and its home."""

from __future__ import annotations

from typing import Any

from tests.fakes.slack import events, payloads
from tests.fakes.slack.api import Call
from tests.fakes.slack.api_views import change, push, shown
from tests.fakes.slack.deliveries import Answer, Delivery
from tests.fakes.slack.filling import check, filled, pick, untouched
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.people import Post, User, View
from tests.fakes.slack.responses import show
from tests.fakes.slack.sight import Control, Seen
from tests.fakes.slack.stage import Name, Place
from tests.fakes.slack.talking import Done, Talking
from tests.fakes.slack.world import Token


class Acting(Talking):
    """Seeing, pressing, filling in."""

    # -- seeing

    def seen_in(self, where: Place, by: Name = "") -> list[Seen]:
        """What the app has posted in a channel, oldest first; with what only `by` can see."""
        channel = self.where(where)
        bot = self.world.bot(channel.team)
        posts = [p for p in channel.posts.values() if bot and p.data.get("user") == bot.id]
        if by:
            eyes = self.who(by).id
            posts += [p for p in channel.whispers if p.only == eyes]
        return [Seen(p.data, p) for p in sorted(posts, key=lambda p: float(p.ts))]

    def whispers(self, where: Place, to: Name) -> list[Seen]:
        """What only one person can see in a channel."""
        user = self.who(to)
        return [Seen(p.data, p) for p in self.where(where).whispers if p.only == user.id]

    def dm(self, who: Name) -> list[Seen]:
        """What the app has written to somebody directly."""
        return self.seen_in(self.dm_channel(who), by=who)

    def modal(self, who: Name) -> Seen:
        """The modal that somebody has on top."""
        stack = self.world.modals.get(self.who(who).id)
        if not stack:
            raise LookupError(f"{who} has no modal open")
        return Seen(stack[-1].data, view=stack[-1])

    def has_modal(self, who: Name) -> bool:
        """Whether somebody has a modal open."""
        return bool(self.world.modals.get(self.who(who).id))

    def home(self, who: Name) -> Seen:
        """The app's home as somebody sees it."""
        view = self.world.homes.get(self.who(who).id)
        if view is None:
            raise LookupError(f"{who} has an empty home")
        return Seen(view.data, view=view)

    def errors(self, who: Name) -> dict[str, str]:
        """What the topmost modal complains about, by the label of the field."""
        seen = self.modal(who)
        assert seen.view is not None
        labels = {c.block["block_id"]: c.label for c in seen.controls}
        return {labels[block]: text for block, text in seen.view.errors.items()}

    def _in_sight(self, user: User, where: Place | None) -> list[Seen]:
        """Where somebody could press something, the likeliest first."""
        if where == "home":
            return [self.home(user)]
        if where == "modal":
            return [self.modal(user)]
        if where is None and self.has_modal(user):
            return [self.modal(user)]
        channels = (
            [self.dm_channel(user) if where == "dm" else self.where(where)]
            if where
            else [c for c in self.world.channels.values() if user.id in c.members]
        )
        found = [
            Seen(p.data, p)
            for c in channels
            for p in (*c.posts.values(), *c.whispers)
            if p.only in ("", user.id)
        ]
        found.sort(key=lambda seen: float(seen.ts), reverse=True)
        if where is None and user.id in self.world.homes:
            found.append(self.home(user))
        return found

    def _find(
        self, user: User, label: str, where: Place | None, *kinds: str
    ) -> tuple[Seen, Control]:
        for seen in self._in_sight(user, where):
            for control in [seen.control(label), *seen.controls]:
                if control is None or control.element["type"] not in kinds:
                    continue
                options = control.element.get("options", [])
                if control.label.startswith(label) or (
                    control.element["type"] == "overflow"
                    and any(o["text"]["text"] == label for o in options)
                ):
                    return seen, control
        raise LookupError(f"{user.name} sees nothing called {label!r}")

    # -- commands and shortcuts

    async def types(self, who: Name, where: Place, line: str) -> Answer:
        """Somebody types a slash command: `/heard help`. Its answer is shown to them alone."""
        user, channel = self.who(who), self.where(where)
        name, _, text = line.partition(" ")
        payload = payloads.command(
            self.world, self.server.address, user, channel, name, self.escaped(text.strip())
        )
        answer = await self.sender.deliver(Delivery("slash_commands", payload))
        if answer.ok and answer.body:
            body = answer.body if isinstance(answer.body, dict) else {"text": str(answer.body)}
            show(self.world, channel, user, body)
        return answer

    async def shortcut(self, who: Name, callback: str) -> Answer:
        """Somebody picks a global shortcut."""
        return await self._interact(payloads.shortcut(self.world, self.who(who), callback))

    async def message_shortcut(self, who: Name, said: Done | Seen | Post, callback: str) -> Answer:
        """Somebody picks a shortcut from a message's menu."""
        post = said if isinstance(said, Post) else said.post
        assert post is not None
        channel = self.world.channels[post.channel]
        return await self._interact(
            payloads.message_shortcut(
                self.world, self.server.address, self.who(who), channel, post, callback
            )
        )

    async def _interact(self, payload: dict[str, Any]) -> Answer:
        return await self.sender.deliver(Delivery("interactive", payload))

    # -- buttons and menus

    async def presses(self, who: Name, label: str, where: Place | None = None) -> Answer:
        """Somebody presses the newest button of that name that they can see.

        `where`: only there: a channel, "dm", "home" or "modal".
        """
        user = self.who(who)
        seen, control = self._find(user, label, where, "button", "overflow")
        element = control.element
        if element["type"] == "overflow":
            action = {"type": "overflow", "selected_option": pick(element, label)}
        else:
            action = {"type": "button", "text": element["text"]}
            action |= {n: element[n] for n in ("value", "style", "url") if n in element}
        return await self._acts(user, seen, control, action)

    async def picks(self, who: Name, label: str, given: Any, where: Place | None = None) -> Answer:
        """Somebody picks something from a menu, a date or a time that acts at once."""
        user = self.who(who)
        kinds = ("static_select", "users_select", "conversations_select", "channels_select",
                 "datepicker", "timepicker", "datetimepicker", "radio_buttons", "checkboxes",
                 "multi_static_select", "external_select")  # fmt: skip
        seen, control = self._find(user, label, where, *kinds)
        state = self._filled(control, given)
        if seen.view is not None:
            block, name = control.name
            seen.view.state.setdefault(block, {})[name] = state
        return await self._acts(user, seen, control, state)

    async def _acts(
        self, user: User, seen: Seen, control: Control, action: dict[str, Any]
    ) -> Answer:
        block, name = control.name
        action = {"action_id": name, "block_id": block} | action
        if seen.view is not None:
            self._touch(seen.view)
            payload = payloads.action_in_view(self.world, user, seen.view, action)
        else:
            assert seen.post is not None
            payload = payloads.action_in_message(
                self.world,
                self.server.address,
                user,
                self.world.channels[seen.post.channel],
                seen.post,
                action,
            )
        return await self._interact(payload)

    # -- modals

    async def fills_in(
        self, who: Name, values: dict[str, Any] | None = None, *, submit: bool = True
    ) -> Answer | None:
        """Somebody fills in fields of the topmost modal, by their labels, and sends it off."""
        user = self.who(who)
        seen = self.modal(user)
        view = seen.view
        assert view is not None
        for label, given in (values or {}).items():
            control = seen.control(label)
            if control is None:
                raise LookupError(f"there is no field {label!r} among {seen.fields}")
            block, name = control.name
            view.state.setdefault(block, {})[name] = self._filled(control, given)
            if control.block.get("dispatch_action"):
                # https://docs.slack.dev/reference/block-kit/blocks/input-block: told at once.
                told = {"action_id": name, "block_id": block, "type": control.element["type"]}
                await self._interact(payloads.action_in_view(self.world, user, view, told))
        self._touch(view)
        if not submit:
            return None
        for control in seen.controls:
            if control.block["type"] == "input":
                block, name = control.name
                check(control, view.state[block][name])
        return await self.submits(user, view)

    async def submits(self, who: Name, view: View) -> Answer:
        """Send a modal off as it is; also one that is not open any more, as a second click does."""
        user = self.who(who)
        answer = await self._interact(payloads.submission(self.world, user, view))
        if answer.ok:
            self._obey(user, view, answer)
        return answer

    def _obey(self, user: User, view: View, answer: Answer) -> None:
        """Show what the app wants after a modal was sent off."""
        stack = self.world.modals.get(user.id, [])
        if view not in stack:
            return
        call = Call(self.world, Token("", self.bot(view.team), view.team, None, []))
        match answer.action:
            case "errors":
                blocks = {b.get("block_id") for b in view.data["blocks"] if b["type"] == "input"}
                if not answer.errors or not set(answer.errors) <= blocks:
                    raise AssertionError(f"errors for {set(answer.errors)}, not in {blocks}")
                view.errors = answer.errors
            case "update":
                change(call, view, check_view(answer.body.get("view")))
            case "push":
                push(call, check_view(answer.body.get("view")), stack)
            case "clear":
                stack.clear()
            case "":
                del stack[stack.index(view) :]
            case other:
                raise AssertionError(f"there is no response_action {other!r}")

    async def closes(self, who: Name, *, all_of_them: bool = False) -> Answer | None:
        """Somebody closes the topmost modal, or all of them."""
        user = self.who(who)
        stack = self.world.modals.get(user.id, [])
        view = stack[-1]
        if all_of_them:
            stack.clear()
        else:
            stack.pop()
        if not view.data.get("notify_on_close"):
            return None
        return await self._interact(
            payloads.closing(self.world, user, view, all_of_them=all_of_them)
        )

    async def looks_up(self, who: Name, label: str, typed: str) -> list[dict[str, Any]]:
        """Somebody types in a menu whose options come from the app; the options."""
        user = self.who(who)
        seen = self.modal(user)
        control = seen.control(label)
        assert control is not None
        assert seen.view is not None
        block, name = control.name
        payload = payloads.suggestion(self.world, user, seen.view, block, name, typed)
        body = (await self._interact(payload)).body or {}
        groups = body.get("option_groups") or [body]
        found = [option for group in groups for option in group.get("options", [])]
        if len(found) > 100:
            raise AssertionError("more than 100 options")
        return found

    def _touch(self, view: View) -> None:
        """Whatever nobody has touched is in the state as it was at first."""
        for control in Seen(view.data).controls:
            if control.element["type"] not in ("button", "overflow"):
                block, name = control.name
                view.state.setdefault(block, {}).setdefault(name, untouched(control.element))

    def _filled(self, control: Control, given: Any) -> dict[str, Any]:
        return filled(control, given, lambda n: self.who(n).id, lambda n: self.where(n).id)

    # -- the home

    async def opens_home(self, who: Name, tab: str = "home") -> Answer | None:
        """Somebody opens the app's home, or its messages."""
        user = self.who(who)
        channel = self.dm_channel(user)
        view = self.world.homes.get(user.id)
        seen = shown(self.world, view) if view and tab == "home" else None
        event = events.home(user.id, channel, tab, self.clock.ts(), seen)
        return (await self.sender.tell(user.team, event, channel))[1]
