/* First steps: who is shown which, and what counts as done. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { done, which } from "../../adapters/web/static/steps.js";

const NEW = { date: false, items: false, started: false, people: 1 };
const at = (more) => ({ facilitator: false, sample: false, progress: null, away: false, ...more });

test("who made a room is shown its steps until a meeting has begun", () => {
  assert.equal(which(at({ facilitator: true, progress: NEW })), "new-room");
  assert.equal(which(at({ facilitator: true, progress: { ...NEW, started: true } })), "");
  assert.equal(which(at({ facilitator: true })), "");
});

test("members and those in a sample have their own", () => {
  assert.equal(which(at({})), "member");
  assert.equal(which(at({ sample: true })), "member");
  assert.equal(which(at({ sample: true, facilitator: true })), "sample");
});

test("what was put away stays away", () => {
  for (const facilitator of [true, false]) assert.equal(which(at({ facilitator, progress: NEW, away: true })), "");
});

test("a step is ticked when it is done, and no other", () => {
  assert.deepEqual(done(NEW, false), { link: false, date: false, item: false, start: false });
  assert.equal(done(NEW, true).link, true);
  assert.equal(done({ ...NEW, people: 2 }, false).link, true);
  assert.deepEqual(done({ ...NEW, items: true }, false), { link: false, date: false, item: true, start: false });
});
