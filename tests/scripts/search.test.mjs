/* Finding a command in the palette. Run by `node --test`, from tests/scripts/test_scripts.py. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { fit, grouped, isMeant, matching } from "../../adapters/web/static/search.js";

const form = (command, title, help, section, synonyms = []) => ({ command, title, help, section, synonyms, submit: "", fields: [] });

const LEAVE = form("leave", "Leave this room", "Leave the room.", "About you", ["quit", "remove me"]);
const IGNORE = form("leave-it", "Leave it", "Leave things as they are.", "Taking part", ["ignore"]);
const MINUTES = form("minutes", "Minutes", "Get the minutes of a meeting.", "Taking part", ["print", "email"]);
const ADD = form("agenda add", "Add an agenda item", "Put something on the agenda.", "Agenda", ["new item", "réunion"]);
const ALL = [IGNORE, LEAVE, MINUTES, ADD];

const names = (forms) => forms.map((one) => one.command);

test("nothing typed shows everything, in the order in which it came", () => {
  assert.deepEqual(names(matching(ALL, "  ")), ["leave-it", "leave", "minutes", "agenda add"]);
});

test("what a command is called comes before what it may be called", () => {
  assert.deepEqual(names(matching(ALL, "leave")), ["leave-it", "leave"]);
  assert.ok(fit(LEAVE, "leave this") < fit(LEAVE, "remove"));
});

test("a synonym finds a command, whole or begun", () => {
  assert.deepEqual(names(matching(ALL, "print")), ["minutes"]);
  assert.deepEqual(names(matching(ALL, "ema")), ["minutes"]);
});

test("small words do not get in the way", () => {
  assert.deepEqual(names(matching(ALL, "quit the room")), ["leave"]);
});

test("the middle of a word is not a word", () => {
  assert.deepEqual(names(matching(ALL, "gend")), []);
  assert.deepEqual(names(matching(ALL, "add agenda")), ["agenda add"]);
});

test("accents and capitals make no difference", () => {
  assert.deepEqual(names(matching(ALL, "REUNION")), ["agenda add"]);
});

test("words that only the help has come last", () => {
  assert.deepEqual(names(matching([MINUTES, LEAVE], "things")), []);
  assert.equal(fit(MINUTES, "meeting"), 4);
});

test("signs alone find nothing, and break nothing", () => {
  assert.deepEqual(matching(ALL, "(*["), []);
});

test("commands stand under their headings, none twice", () => {
  const groups = grouped(ALL);
  assert.deepEqual(groups.map((one) => one.heading), ["Taking part", "About you", "Agenda"]);
  assert.deepEqual(groups.map((one) => names(one.forms)), [["leave-it", "minutes"], ["leave"], ["agenda add"]]);
});

test("Enter takes the first command only if it may be called so, and not for a word in its help", () => {
  const status = form("status", "For me", "See your hand, and what you can do now.", "Taking part");
  assert.deepEqual(names(matching([status], "hand")), ["status"]);
  assert.equal(isMeant(status, "hand"), false);
  assert.equal(isMeant(status, "sta"), true);
  assert.equal(isMeant(MINUTES, "print"), true);
});
