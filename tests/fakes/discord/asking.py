"""How people use the bot: commands, menus, buttons, selects and forms, as Discord's client does."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import answers, limits, payloads, payloads_gateway, permissions
from tests.fakes.discord.answers import Answer
from tests.fakes.discord.building import Where, Who
from tests.fakes.discord.talking import Talking
from tests.fakes.discord.watching import Watching
from tests.fakes.discord.world import Channel, Interaction, Message, Role, User, walk

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
GROUPS = (1, 2)


class Asking(Talking, Watching):
    """Everything that becomes an INTERACTION_CREATE."""

    async def interacts(
        self,
        kind: int,
        who: Who,
        where: Where,
        data: dict[str, Any],
        message: Message | None = None,
        quiet: bool = False,
    ) -> Answer:
        """Send an interaction and wait for its answer. `quiet`: do not wait."""
        user, channel = self.user(who), self.channel(where, who)
        world = self.world
        ident = world.ids.next()
        one = Interaction(
            ident, f"token-{ident}", kind, world.clock.now(), user.id, channel.id, channel.guild,
            data, message.id if message else None,
        )  # fmt: skip
        world.interactions[one.token] = one
        body = payloads_gateway.interaction(world, one, self.server.url)
        await self.gateway.tell("INTERACTION_CREATE", channel.guild, lambda _: body, "")
        answer = Answer(self, one)
        return answer if quiet else await answer.answered()

    async def repeats(self, answer: Answer) -> None:
        """The gateway delivers the very same interaction once more."""
        one = answer.interaction
        body = payloads_gateway.interaction(self.world, one, self.server.url)
        await self.gateway.tell("INTERACTION_CREATE", one.guild, lambda _: body, "")

    # -- commands

    async def slash(
        self, who: Who, where: Where, command: str, /, *, anyway: bool = False,
        quiet: bool = False, **given: Any,
    ) -> Answer:  # fmt: skip
        """`command`: with its groups, such as "heard agenda add". `anyway`: whatever the command
        says about who may use it and what it needs."""
        channel = self.channel(where, who)
        found, path, leaf = self._find(command)
        if not anyway:
            self._may_use(found, channel, self.user(who))
        resolved: dict[str, Any] = {}
        values = self._values(who, leaf, given, resolved, channel, anyway)
        data = self._data(found, path, values, resolved)
        return await self.interacts(COMMAND, who, channel, data, quiet=quiet)

    async def completes(
        self, who: Who, where: Where, command: str, option: str, typed: str = "", /, **given: Any
    ) -> list[str]:
        """What is offered while somebody types into an option."""
        found, path, leaf = self._find(command)
        spec = next(one for one in leaf.get("options", []) if one["name"] == option)
        assert spec.get("autocomplete"), f"{option} completes nothing"
        channel = self.channel(where, who)
        resolved: dict[str, Any] = {}
        values = self._values(who, leaf, given, resolved, channel, True)
        values.append({"name": option, "type": spec["type"], "value": typed, "focused": True})
        data = self._data(found, path, values, resolved)
        answer = await self.interacts(AUTOCOMPLETE, who, channel, data)
        return [one["name"] for one in answer.interaction.choices or []]

    def _find(self, command: str) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]:
        """A command, the groups on the way to what is meant, and that itself."""
        first, *rest = command.split()
        for one in self.world.commands.values():
            if one["type"] == 1 and one["name"] == first:
                break
        else:
            known = sorted(one["name"] for one in self.world.commands.values())
            raise AssertionError(f"there is no command /{first}, only {known}")
        path: list[dict[str, Any]] = []
        leaf = one
        for name in rest:
            groups = [o for o in leaf.get("options", []) if o["type"] in GROUPS]
            inside = [o for o in groups if o["name"] == name]
            assert inside, f"/{first} has no {name}, only {[o['name'] for o in groups]}"
            leaf = inside[0]
            path.append(leaf)
        return one, path, leaf

    def _may_use(self, command: dict[str, Any], channel: Channel, user: User) -> None:
        if channel.recipient is not None:
            assert 1 in command["contexts"], f"/{command['name']} is not offered in private"
            return
        needed = int(command["default_member_permissions"] or 0)
        may = permissions.here(self.world, channel, user.id)
        assert may & needed == needed, f"/{command['name']} is not offered to {user.name}"

    def _values(
        self, who: Who, leaf: dict[str, Any], given: dict[str, Any], resolved: dict[str, Any],
        channel: Channel, anyway: bool,
    ) -> list[dict[str, Any]]:  # fmt: skip
        specs = {o["name"]: o for o in leaf.get("options", []) if o["type"] not in GROUPS}
        strange = set(given) - set(specs)
        assert anyway or not strange, f"no such options: {strange}, but {list(specs)}"
        missing = [n for n, spec in specs.items() if spec.get("required") and n not in given]
        assert anyway or not missing, f"these options are needed: {missing}"
        found = []
        for name, value in given.items():
            kind = specs.get(name, {"type": 3})["type"]
            offered = {o["name"]: o["value"] for o in specs.get(name, {}).get("choices") or []}
            if offered and not anyway:
                assert value in offered or value in offered.values(), f"{name}: {list(offered)}"
            value = offered.get(value, value) if isinstance(value, str) else value
            if kind == 6:
                value = self._resolve(self.user(value), channel, resolved)
            elif kind == 9 and isinstance(value, Role):
                resolved.setdefault("roles", {})[str(value.id)] = payloads.role(value)
                value = str(value.id)
            elif kind == 9:
                value = self._resolve(self.user(value), channel, resolved)
            elif kind == 7:
                value = self._resolve_channel(value, self.user(who), resolved)
            elif isinstance(value, str):
                self._resolve_mentions(value, channel, resolved)
            found.append({"name": name, "type": kind, "value": value})
        return found

    def _resolve_mentions(self, text: str, channel: Channel, resolved: dict[str, Any]) -> None:
        """Whoever is mentioned in a text comes along as well: "the resolved property can be used to
        retrieve all the mentioned users and roles" (https://github.com/discordjs/discord.js/issues/6728)."""
        for user in self.world.users.values():
            if f"<@{user.id}>" in text:
                self._resolve(user, channel, resolved)

    def _resolve(self, user: User, channel: Channel, resolved: dict[str, Any]) -> str:
        resolved.setdefault("users", {})[str(user.id)] = payloads.user(user)
        guild = self.world.guild_of(channel)
        if guild is not None and user.id in guild.members:
            found = payloads.member(guild.members[user.id], with_user=False)
            found["permissions"] = str(permissions.here(self.world, channel, user.id))
            resolved.setdefault("members", {})[str(user.id)] = found
        return str(user.id)

    def _resolve_channel(self, where: Where, user: User, resolved: dict[str, Any]) -> str:
        channel = self.channel(where)
        may = permissions.here(self.world, channel, user.id)
        assert may, f"{user.name} does not see {channel.name}"
        found = payloads.partial_channel(channel, may)
        resolved.setdefault("channels", {})[str(channel.id)] = found
        return str(channel.id)

    def _data(
        self, command: dict[str, Any], path: list[dict[str, Any]], values: list[dict[str, Any]],
        resolved: dict[str, Any],
    ) -> dict[str, Any]:  # fmt: skip
        options = values
        for step in reversed(path):
            options = [{"name": step["name"], "type": step["type"], "options": options}]
        data: dict[str, Any] = {"id": command["id"], "name": command["name"], "type": 1}
        if options:
            data["options"] = options
        if resolved:
            data["resolved"] = resolved
        return data

    async def menu(
        self, who: Who, target: Message | User | str, name: str, where: Where | None = None,
        quiet: bool = False,
    ) -> Answer:  # fmt: skip
        """An entry of the menu on a message, or (with `where`) on a person."""
        kind = 3 if isinstance(target, Message) else 2
        found = [o for o in self.world.commands.values() if (o["type"], o["name"]) == (kind, name)]
        known = [o["name"] for o in self.world.commands.values() if o["type"] == kind]
        assert found, f"the menu has no {name}, only {known}"
        data: dict[str, Any] = {"id": found[0]["id"], "name": name, "type": kind}
        if isinstance(target, Message):
            channel = self.world.channels[target.channel]
            shown = payloads.message(target, self.world, self.server.url)
            data |= {"target_id": str(target.id), "resolved": {"messages": {str(target.id): shown}}}
        else:
            assert where is not None
            channel = self.channel(where, who)
            resolved: dict[str, Any] = {}
            data |= {
                "target_id": self._resolve(self.user(target), channel, resolved),
                "resolved": resolved,
            }
        return await self.interacts(COMMAND, who, channel, data, quiet=quiet)

    # -- buttons, selects, forms

    async def presses(
        self, who: Who, label: str, *, on: Message | None = None, where: Where | None = None,
        quiet: bool = False,
    ) -> Answer:  # fmt: skip
        """Press a button by its label: the newest one that the person can see."""

        def fits(part: dict[str, Any]) -> bool:
            sign = (part.get("emoji") or {}).get("name")
            return part["type"] == 2 and label in (part.get("label"), sign)

        message, part = self._part(who, on, where, fits, label)
        assert not part.get("disabled"), f"{label} cannot be pressed now"
        assert "custom_id" in part, f"{label} is a link"
        return await self.clicks(who, message, part["custom_id"], quiet=quiet)

    async def clicks(
        self, who: Who, message: Message, custom_id: str, kind: int = 2, quiet: bool = False,
        where: Where | None = None, **more: Any,
    ) -> Answer:  # fmt: skip
        """A component is used, by its id: any id, from anywhere, as somebody with tools could."""
        data = {"custom_id": custom_id, "component_type": kind} | more
        at = where if where is not None else self.world.channels[message.channel]
        return await self.interacts(COMPONENT, who, at, data, message, quiet)

    async def chooses(
        self, who: Who, wanted: str | list[str], *, on: Message | None = None,
        where: Where | None = None, quiet: bool = False,
    ) -> Answer:  # fmt: skip
        """Choose from a select by the options' labels; from a person select, people by name."""
        labels = [wanted] if isinstance(wanted, str) else wanted

        def fits(part: dict[str, Any]) -> bool:
            offered = [one["label"] for one in part.get("options", [])]
            return part["type"] in limits.SELECTS and (
                part["type"] != 3 or all(one in offered for one in labels)
            )

        message, part = self._part(who, on, where, fits, f"select with {labels}")
        assert part.get("min_values", 1) <= len(labels) <= part.get("max_values", 1)
        if part["type"] == 3:
            values = [o["value"] for one in labels for o in part["options"] if o["label"] == one]
            more: dict[str, Any] = {"values": values}
        else:
            resolved: dict[str, Any] = {}
            channel = self.world.channels[message.channel]
            values = [
                self._resolve_channel(one, self.user(who), resolved)
                if part["type"] == 8
                else self._resolve(self.user(one), channel, resolved)
                for one in labels
            ]
            more = {"values": values, "resolved": resolved}
        return await self.clicks(who, message, part["custom_id"], part["type"], quiet=quiet, **more)

    def _part(
        self, who: Who, on: Message | None, where: Where | None, fits: Any, what: str
    ) -> tuple[Message, dict[str, Any]]:
        mine, offered = self.user(who).id, []
        if on is not None:
            seen = [on]
        else:
            only = self.channel(where, who).id if where is not None else None
            seen = [
                one
                for _, one in sorted(self.world.messages.items(), reverse=True)
                if one.only_for in (None, mine)
                and (only is None or one.channel == only)
                and permissions.here(self.world, self.world.channels[one.channel], mine)
            ]
        for message in seen:
            for part in walk(message.components):
                if fits(part):
                    return message, part
                if "label" in part:
                    offered.append(part["label"])
        raise AssertionError(f"{what}: not to be seen; there is {offered}")

    async def submits(
        self, answer: Answer, filled: dict[str, Any], *, anyway: bool = False, quiet: bool = False
    ) -> Answer:
        """Send a form that came as an answer, filled in by its labels."""
        asked = answer.interaction
        channel = self.world.channels[asked.channel]
        resolved: dict[str, Any] = {}

        def resolve(kind: int, name: str) -> str:
            if kind == 8:
                return self._resolve_channel(name, self.world.users[asked.user], resolved)
            return self._resolve(self.user(name), channel, resolved)

        filling = answers.Filling(filled, anyway, resolve)
        data = {
            "custom_id": answer.modal["custom_id"],
            "components": filling.fill(answer.modal),
            "resolved": resolved,
        }
        return await self.interacts(
            SUBMIT,
            self.world.users[asked.user],
            channel,
            data,
            self.world.messages.get(asked.message or 0),
            quiet,
        )
