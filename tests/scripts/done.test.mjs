/* What was done is not offered once more. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { buttonKey, withoutAct } from "../../adapters/web/static/card.js";

const down = { label: "Take my card down", command: "card", args: { signal: "down" } };
const word = { label: "Look up a word", command: "what", form: true };

test("only the act that was done goes, wherever it stands", () => {
  const card = { kind: "card-up", text: "", buttons: [word, down], parts: [{ lines: ["Up"], buttons: [down] }, {}] };
  const left = withoutAct(card, buttonKey(down));
  assert.deepEqual(left.buttons, [word]);
  assert.deepEqual(left.parts.map((part) => part.buttons), [[], undefined]);
  assert.equal(card.buttons.length, 2, "the card itself is as it was");
});
