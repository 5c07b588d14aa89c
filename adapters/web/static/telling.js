/* Saying things to the one who is looking: lines for screen readers, a line that goes away by itself,
   and what went wrong, which stays until it is no longer true. */

import { byId, el, icon } from "./dom.js";
import { words } from "./words.js";

/** Milliseconds for which a line for screen readers stays where they find it. */
const HEARABLE = 6000;
/** The shortest time that a line which goes away by itself can be read, and how long a letter takes. */
const READABLE = 8000;
const LETTER = 90;
/** Milliseconds in which what changes is taken for what was told of, not for something newer. */
const CAUSED = 1200;

/** A line for screen readers only: once, politely. @param {string} text */
export function announce(text) {
  if (!text) return;
  // Lines of their own, for a while: two at the same time are both read, and so is the same one twice.
  const line = el("p", { dir: "auto", text });
  byId("status").append(line);
  setTimeout(() => line.remove(), HEARABLE);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let passing;
let toldAt = 0;

/** Says that something is done, for eyes and for screen readers, and goes away. @param {string} text */
export function tell(text) {
  clearTimeout(passing);
  toldAt = Date.now();
  byId("told").replaceChildren(el("p", { dir: "auto", text }));
  passing = setTimeout(hush, Math.max(READABLE, text.length * LETTER));
}

/** Things stand otherwise now: what was told before they came to do so is not said any longer. */
export function toldChanged() {
  if (Date.now() - toldAt > CAUSED) hush();
}

/** The line that goes away goes now. */
export function hush() {
  clearTimeout(passing);
  byId("told").replaceChildren();
}

/** What a notice is about: it goes when that has changed. */
let shownAt = 0;
let untilChange = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;

/**
 * Something that went wrong, until it is put away.
 * @param {string} text
 * @param {{passes?: boolean}} [how] `passes`: it was so at that moment, and may soon be so no more
 */
export function notice(text, { passes = false } = {}) {
  clearTimeout(leaving);
  hush();
  shownAt = Date.now();
  untilChange = passes;
  const hide = el("button", { type: "button", class: "button bare hide", "aria-label": words.hideThis, onclick: () => { clearNotice(); byId("composer-text").focus({ preventScroll: true }); } }, icon("close"));
  byId("notice").replaceChildren(el("div", { class: "error" }, el("p", { dir: "auto", text }), hide));
}

export function clearNotice() {
  clearTimeout(leaving);
  untilChange = false;
  byId("notice").replaceChildren();
}

/**
 * What the meeting is at has changed: what was refused before may be possible now, so it is not
 * said any longer than it takes to read it.
 * @param {boolean} [atOnce]
 */
export function noticeChanged(atOnce = false) {
  if (!untilChange) return;
  const text = byId("notice").textContent ?? "";
  const still = atOnce ? 0 : shownAt + Math.max(READABLE, text.length * LETTER) - Date.now();
  clearTimeout(leaving);
  leaving = setTimeout(clearNotice, Math.max(0, still));
}
