/* What a form says in English because the reader's language lacks it. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { inEnglish } from "../../adapters/web/static/dom.js";

test("only what is in English is marked", () => {
  assert.equal(inEnglish(["Time zone"], "Time zone"), "en");
  assert.equal(inEnglish(["Time zone"], "Teitl"), undefined);
  assert.equal(inEnglish(undefined, "Time zone"), undefined);
  assert.equal(inEnglish([""], ""), undefined);
});
