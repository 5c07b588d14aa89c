/* Where the list of what can be done with a message opens. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { listPlace } from "../../adapters/web/static/reach.js";

test("it opens above, where it is in nobody's way, as long as there is room", () => {
  assert.deepEqual(listPlace(500, 100), { down: false, most: 492 });
  assert.deepEqual(listPlace(280, 600), { down: false, most: 272 });
});

test("it opens below if there is more room, and is no higher than that", () => {
  assert.deepEqual(listPlace(100, 240), { down: true, most: 232 });
  assert.deepEqual(listPlace(200, 150), { down: false, most: 192 });
});

test("with hardly any room it can still be read", () => {
  assert.deepEqual(listPlace(40, 60), { down: true, most: 130 });
});
