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
Intl.DateTimeFormat.supportedLocalesOf = (locales) => Real.supportedLocalesOf(locales);
Object.defineProperty(globalThis, "navigator", { configurable: true, value: { language: "fr" } });
const [SENT, NEITHER] = ["xx", "yy"];
const texts = {
  "script-texts": { "script-locale": [SENT], "script-placeholder": [{ slot: "names" }] },
  "date-words": {
    days: ["Dydd Sul", "Dydd Llun", "Dydd Mawrth"],
    months: ["Ionawr", ...Array(10).fill(""), "Rhagfyr"],
    date: "EEEE, d 'o' MMMM",
    full: "EEEE, d 'o' MMMM y",
    list: { 2: "{0} a(c) {1}", start: "{0}, {1}", middle: "{0}, {1}", end: "{0}, a(c) {1}" },
  },
};
globalThis.document = /** @type {any} */ ({
  createElement: (tag) => ({ tag }),
  documentElement: { lang: SENT },
  getElementById: (id) => (texts[id] ? { textContent: JSON.stringify(texts[id]) } : null),
  querySelectorAll: () => [],
});
const { clock } = await import("../../adapters/web/static/times.js");
const { inLetters } = await import("../../adapters/web/static/dom.js");
const { words } = await import("../../adapters/web/static/words.js");

const AT = new Date("2026-12-01T05:30:00Z");

test("such a browser is one that says it in its own language", () => {
  assert.match(new Intl.DateTimeFormat(SENT, { month: "long" }).format(AT), /d.cembre/);
});

test("dates are put together from what goes with the page", () => {
  const mark = `\ufdd2${AT.getTime() / 1000}\ufdd4d\ufdd4words\ufdd405:31\u00a0(London)\ufdd3`;
  assert.match(inLetters(mark), /^Dydd Mawrth, 1 o Rhagfyr 2026, 05:30 /);
  assert.equal(clock(AT, SENT, "America/New_York"), "Dydd Mawrth, 1 o Rhagfyr, 00:30");
  assert.equal(words.date(AT), "Dydd Mawrth, 1 o Rhagfyr");
  assert.equal(words.moment(AT), "Dydd Mawrth, 1 o Rhagfyr 2026, 05:30");
});

test("and so are lists", () => {
  const bare = (names) => words.placeholder(names).replaceAll(/[\u2068\u2069]/g, "");
  assert.equal(bare(["Ann"]), "Ann");
  assert.equal(bare(["Ann", "Ben"]), "Ann a(c) Ben");
  assert.equal(bare(["Ann", "Ben", "Cai"]), "Ann, Ben, a(c) Cai");
  assert.equal(bare(["Ann", "Ben", "Cai", "Dai"]), "Ann, Ben, Cai, a(c) Dai");
});

test("what neither the browser nor the page knows is in English, as is whatever else it lacks", () => {
  assert.match(clock(AT, NEITHER), /^Tuesday,? 1 December/);
});
