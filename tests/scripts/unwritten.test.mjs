/* Dates on a page in a language that the browser cannot write dates in. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

// The browser of somebody who has it in French: what it cannot write, it writes in French.
const Real = Intl.DateTimeFormat;
Intl.DateTimeFormat = /** @type {any} */ (
  function (locales, options) {
    const [known] = locales ? Real.supportedLocalesOf(locales) : [];
    return new Real(known ?? "fr", { timeZone: "UTC", ...options });
  }
);
Object.defineProperty(globalThis, "navigator", { configurable: true, value: { language: "fr" } });
const LACKING = "xx";
const TEXTS = JSON.stringify({ "script-locale": [LACKING] });
globalThis.document = /** @type {any} */ ({
  createElement: (tag) => ({ tag }),
  documentElement: { lang: LACKING },
  getElementById: (id) => (id === "script-texts" ? { textContent: TEXTS } : null),
  querySelectorAll: () => [],
});
const { clock } = await import("../../adapters/web/static/times.js");
const { inLetters } = await import("../../adapters/web/static/dom.js");
const { words } = await import("../../adapters/web/static/words.js");

const AT = new Date("2026-12-01T05:30:00Z");

test("such a browser is one that says it in its own language", () => {
  assert.match(new Intl.DateTimeFormat(LACKING, { month: "long" }).format(AT), /d.cembre/);
});

test("dates are in English there, as is whatever else the language lacks", () => {
  const mark = `\ufdd2${AT.getTime() / 1000}\ufdd4d\ufdd4words\ufdd405:31\u00a0(London)\ufdd3`;
  assert.match(inLetters(mark), /Tuesday,? 1 December 2026/);
  assert.match(clock(AT, LACKING), /Tuesday,? 1 December/);
  assert.match(words.date(AT), /Tuesday,? 1 December/);
});
