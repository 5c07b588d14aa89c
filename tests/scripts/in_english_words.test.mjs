/* What the page itself says in English, because its language lacks it. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

const texts = {
  "script-locale": ["cy"],
  "script-own": ["Anfon"],
  "script-lacking": [{ english: ["Skip to ", { slot: "what" }] }],
  "script-promise": ["Dim ond chi", " (", { english: ["Only you see this."] }, ")"],
};
globalThis.document = /** @type {any} */ ({ getElementById: () => ({ textContent: JSON.stringify(texts) }) });
const { say, englishIn } = await import("../../adapters/web/static/words.js");

test("a sentence of the page's own language is not English", () => {
  assert.equal(say("script-own"), "Anfon");
  assert.equal(englishIn("Anfon"), undefined);
});

test("one that the language lacks is English from end to end", () => {
  assert.equal(say("script-lacking", { what: "2" }), "Skip to 2");
  assert.deepEqual(englishIn("Skip to 2"), [0, 9]);
});

test("of a promise it is what follows in brackets", () => {
  const said = say("script-promise");
  assert.equal(said, "Dim ond chi (Only you see this.)");
  assert.equal(said.slice(...(englishIn(said) ?? [])), "Only you see this.");
});
