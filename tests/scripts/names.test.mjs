/* The list of those who are here. Run by `node --test`, from tests/scripts/test_scripts.py. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { changed, found } from "../../adapters/web/static/names.js";

test("who left goes, and who came stands where the server says", () => {
  const names = ["Ann", "Ben", "Cyd", "Dee"];
  assert.deepEqual(changed(names, { left: [3, 1], came: [[0, "Abe"], [3, "Eve"]] }), ["Abe", "Ann", "Cyd", "Eve"]);
  assert.deepEqual(names, ["Ann", "Ben", "Cyd", "Dee"]);
});

test("of two who go by one name, one leaves", () => {
  assert.deepEqual(changed(["Ann", "Ann"], { left: [0], came: [] }), ["Ann"]);
});

test("somebody is found by how any part of their name begins, whatever its accents and its case", () => {
  const names = ["Ann Lee", "José Ortiz", "Leanne", "עדה Lovelace", "Zoë"];
  assert.deepEqual(found(names, "le"), ["Ann Lee", "Leanne"]);
  assert.deepEqual(found(names, "JOSE"), ["José Ortiz"]);
  assert.deepEqual(found(names, "lee an"), ["Ann Lee"]);
  assert.deepEqual(found(names, "zoe"), ["Zoë"]);
  assert.deepEqual(found(names, "עד"), ["עדה Lovelace"]);
  assert.deepEqual(found(names, "x"), []);
  assert.deepEqual(found(names, "  "), names);
});

test("a name that is nothing but signs is found by them", () => {
  assert.deepEqual(found(["☂☂", "Ann"], "☂"), ["☂☂"]);
});
