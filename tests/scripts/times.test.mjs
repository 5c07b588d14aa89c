/* Moments in Heard's texts, as readers in different places see them. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

process.env.TZ = "America/New_York";
globalThis.document = /** @type {any} */ ({
  createElement: (tag) => ({ tag }),
  documentElement: { lang: "en" },
  getElementById: () => null,
});
const { inLetters, timed } = await import("../../adapters/web/static/dom.js");

const AT = Date.parse("2026-12-01T19:00:00Z") / 1000;
/** As bot/rendered.py marks a moment: when, with its date or not, in words, and the room's clock. */
const marked = (how, words, room) => `\ufdd2${AT}\ufdd4${how}\ufdd4${words}\ufdd4${room}\ufdd3`;
const LONDON = marked("d", "Tuesday 1 December 2026, 19:00 (London)", "19:00\u00a0(London)");

test("a reader elsewhere sees their own time, and the room's beside it", () => {
  // With which comma, "at" is the browser's own affair. A whole date may be broken between its words, or
  // a phone breaks it within one.
  assert.match(inLetters(`It starts ${LONDON}.`), /^It starts Tuesday,? 1 December 2026(,| at) 14:00 \(19:00, London\)\.$/);
  assert.equal(inLetters(marked("t", "19:00 (London)", "19:00\u00a0(London)")), "14:00 (19:00,\u00a0London)");
});

test("it is a time element, for machines too, and the text around it stays", () => {
  const [before, time, after] = timed(`It starts ${LONDON}.`);
  assert.equal(before, "It starts ");
  assert.equal(time.tag, "time");
  assert.equal(time.dateTime, "2026-12-01T19:00:00.000Z");
  assert.equal(after, ".");
});

test("where the place stands elsewhere in the sentence, only the reader's own time is shown", () => {
  assert.equal(inLetters(marked("t", "19:00", "")), "14:00");
});

test("where the clocks agree, the room's own words stay", () => {
  const here = marked("d", "Tuesday 1 December 2026, 14:00 (New York)", "14:00\u00a0(New York)");
  assert.equal(inLetters(here), "Tuesday 1 December 2026, 14:00 (New York)");
});

test("several moments in one text are each shown, and a text without any is left alone", () => {
  assert.equal(inLetters(`${marked("t", "a", "19:00\u00a0(London)")} to ${marked("t", "b", "20:00\u00a0(London)")}`).split("14:00").length, 3);
  assert.deepEqual(timed("Nothing to see"), ["Nothing to see"]);
  assert.deepEqual(timed(""), []);
});
