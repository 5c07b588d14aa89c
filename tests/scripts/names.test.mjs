/* The list of those who are here. Run by `node --test`, from tests/scripts/test_scripts.py. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { changed } from "../../adapters/web/static/names.js";

test("who left goes, and who came stands where the server says", () => {
  const names = ["Ann", "Ben", "Cyd", "Dee"];
  assert.deepEqual(changed(names, { left: [3, 1], came: [[0, "Abe"], [3, "Eve"]] }), ["Abe", "Ann", "Cyd", "Eve"]);
  assert.deepEqual(names, ["Ann", "Ben", "Cyd", "Dee"]);
});

test("of two who go by one name, one leaves", () => {
  assert.deepEqual(changed(["Ann", "Ann"], { left: [0], came: [] }), ["Ann"]);
});
