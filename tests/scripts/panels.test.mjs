/* When what can be done now stays in sight. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { actsStay } from "../../adapters/web/static/panels.js";

const at = (more) => actsStay({ rail: 500, state: 190, acts: 260, letter: 16, asked: false, leads: true, ...more });

test("the acts stay where nothing of how things stand is covered", () => {
  assert.equal(at({}), true);
  assert.equal(at({ state: 240 }), true);
  assert.equal(at({ state: 241 }), false);
  assert.equal(at({ acts: 311 }), false);
});

test("of a question, the beginning is in sight above them", () => {
  assert.equal(at({ asked: true }), true);
  assert.equal(at({ asked: true, state: 193 }), false);
  assert.equal(at({ asked: true, letter: 26 }), false);
});

test("for those who run nothing, a question has the room", () => {
  assert.equal(at({ leads: false }), true);
  assert.equal(at({ leads: false, asked: true }), false);
});
