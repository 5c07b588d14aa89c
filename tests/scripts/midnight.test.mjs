/* Moments at midnight, for a reader whose language would rather have twelve hours. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

process.env.TZ = "America/New_York";
Object.defineProperty(globalThis, "navigator", { configurable: true, value: { language: "en-US" } });
globalThis.document = /** @type {any} */ ({
  createElement: (tag) => ({ tag }),
  documentElement: { lang: "en" },
  getElementById: () => null,
});
const { inLetters } = await import("../../adapters/web/static/dom.js");

const AT = Date.parse("2026-12-01T05:30:00Z") / 1000;

test("half an hour after midnight is 00:30, in a sentence and where the clocks agree", () => {
  assert.equal(inLetters(`\ufdd2${AT}\ufdd4t\ufdd4words\ufdd405:30\u00a0(London)\ufdd3`), "00:30 (05:30,\u00a0London)");
  assert.equal(inLetters(`\ufdd2${AT}\ufdd4t\ufdd400:30 (New York)\ufdd400:30\u00a0(New York)\ufdd3`), "00:30 (New York)");
});
