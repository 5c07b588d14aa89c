/* Building the page with DOM calls only: what somebody typed is never read as HTML. */

import { dateFormat } from "./dates.js";
import { englishIn } from "./words.js";

/**
 * An element. Keys that begin with "on" are listeners; "class" and "text" are what they say; null and
 * false leave an attribute out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [props]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), /** @type {any} */ (value));
    else if (key === "class") node.className = String(value);
    else if (key === "text") put(node, String(value));
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    node.append(...(typeof child === "string" ? told(child) : [child]));
  }
  return node;
}

/**
 * Says something in an element, and nothing else. What reads it aloud is told what of it is in English
 * on a page in another language.
 * @param {Element} node
 * @param {string} text
 */
export function put(node, text) {
  const [from, to] = englishIn(text) ?? [];
  const whole = from === 0 && to === text.length;
  if (whole || node.hasAttribute("data-english")) {
    node.toggleAttribute("data-english", whole);
    if (whole) node.setAttribute("lang", "en");
    else node.removeAttribute("lang");
  }
  node.replaceChildren(...(whole ? timed(text) : told(text)));
}

/** @param {string} text @returns {(Node | string)[]} */
function told(text) {
  const english = englishIn(text);
  if (!english) return timed(text);
  const [from, to] = english;
  return [...timed(text.slice(0, from)), el("span", { lang: "en" }, text.slice(from, to)), ...timed(text.slice(to))];
}

/** A moment in a text of Heard's: see TIME in bot/rendered.py. */
const MOMENT = /\ufdd2(\d+)\ufdd4([dt])\ufdd4([^\ufdd3\ufdd4]*)\ufdd4([^\ufdd3\ufdd4]*)\ufdd3/;
/** The page's language, as it is written where the reader is: "1 December" or "December 1". */
const PAGE = globalThis.document?.documentElement?.lang || "en";
const OWN = globalThis.navigator?.language ?? "";
const LANGUAGE = OWN.split("-")[0] === PAGE.split("-")[0] ? OWN : PAGE === "en" ? "en-GB" : PAGE;
const wholeTime = dateFormat(LANGUAGE, { year: true, time: true });
const timeOfDay = new Intl.DateTimeFormat([LANGUAGE, "en-GB"], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/**
 * A text with each moment in the reader's own time, and the room's beside it where their clocks differ.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function timed(text) {
  if (!text.includes("\ufdd2")) return text ? [text] : [];
  // Split by a pattern with four groups: text, then the groups, then text again.
  const pieces = text.split(MOMENT);
  /** @type {(Node | string)[]} */
  const nodes = [];
  for (let at = 0; at < pieces.length; at += 5) {
    if (pieces[at]) nodes.push(pieces[at]);
    if (at + 1 < pieces.length) nodes.push(moment(Number(pieces[at + 1]) * 1000, pieces[at + 2] === "d", pieces[at + 3], pieces[at + 4]));
  }
  return nodes;
}

/** @param {number} at @param {boolean} dated @param {string} inWords @param {string} room */
function moment(at, dated, inWords, room) {
  const when = new Date(at);
  const clock = timeOfDay.format(when);
  const node = document.createElement("time");
  node.dateTime = when.toISOString();
  // The room's own words stay where the clocks agree: they say which place the time is told in.
  const beside = room && ` (${room.replace("\u00a0(", ",\u00a0").replace(")", "")})`;
  const text = room.startsWith(clock) ? inWords : `${dated ? wholeTime(when) : clock}${beside}`;
  // A date is long: on a phone it has to break somewhere, and between words is where it may.
  node.textContent = dated ? text.replaceAll("\u00a0", " ") : text;
  return node;
}

/**
 * The same text where there is room for nothing but letters.
 * @param {string} text
 */
export const inLetters = (text) => timed(text).map((piece) => (typeof piece === "string" ? piece : piece.textContent)).join("");

/**
 * An element of the page that must be there.
 * @param {string} id
 * @returns {any}
 */
export const byId = (id) => {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no #${id}`);
  return node;
};

const PATHS = {
  lock: "M7 11V8a5 5 0 0 1 10 0v3M6 11h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1z",
  down: "M12 5v14M6 13l6 6 6-6",
  pause: "M8 5v14M16 5v14",
  play: "M8 5l11 7-11 7z",
  close: "M6 6l12 12M18 6L6 18",
};

/**
 * A small line drawing. Always beside words, so hidden from screen readers.
 * @param {keyof typeof PATHS} name
 */
export function icon(name) {
  return svg("icon", "0 0 24 24", [
    { d: PATHS[name], fill: "none", stroke: "currentColor", "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round" },
  ]);
}

/** Heard's own mark, as in templates/parts.html. */
export function mark() {
  return svg("mark", "0 0 32 32", [
    { fill: "currentColor", d: "M16 2.5C8 2.5 2.5 7.8 2.5 14.6c0 3.6 1.6 6.7 4.4 8.9v6l5.9-3.3c1 .2 2.1.3 3.2.3 8 0 13.5-5.1 13.5-11.9S24 2.5 16 2.5z" },
    { fill: "none", "stroke-width": "2.2", "stroke-linecap": "round", d: "M10.8 15a5.2 5.2 0 0 1 10.4 0c0 2.2-1.3 3-2.3 4-.9.9-.9 2.5-2.5 2.5-1.1 0-1.8-.6-2.1-1.5M13.9 14.9a2.1 2.1 0 0 1 4.2 0c0 .9-.6 1.3-1.1 1.8" },
  ]);
}

/** @param {string} name @param {string} box @param {Record<string, string>[]} paths */
function svg(name, box, paths) {
  const space = "http://www.w3.org/2000/svg";
  const node = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({ class: name, viewBox: box, "aria-hidden": "true", focusable: "false" }))
    node.setAttribute(key, value);
  for (const attributes of paths) {
    const path = document.createElementNS(space, "path");
    for (const [key, value] of Object.entries(attributes)) path.setAttribute(key, value);
    node.append(path);
  }
  return node;
}

/**
 * Letters as a person sees them: an emoji with its skin tone is one.
 * @param {string} text
 */
function letters(text) {
  if (!("Segmenter" in Intl)) return Array.from(text);
  return [...new Intl.Segmenter().segment(text)].map((part) => part.segment);
}

/**
 * Initials on a colour.
 * @param {string} name
 * @param {number} hue see hues.js
 */
export function avatar(name, hue) {
  const parts = name.split(/\s+/).filter(Boolean);
  const firsts = parts.map((part) => letters(part).find((letter) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(letter))).filter(Boolean);
  const picture = firsts.find((letter) => /\p{Extended_Pictographic}/u.test(letter ?? ""));
  const text = picture ?? (firsts.length > 1 ? `${firsts[0]}${firsts[firsts.length - 1]}` : (firsts[0] ?? "?"));
  return el("span", { class: "avatar", "data-hue": hue, "aria-hidden": "true", text: text.toLocaleUpperCase() });
}

/**
 * Text with its web addresses made into links, nothing else.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function linked(text) {
  return text.split(/(\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'’”])/g).map((piece, index) =>
    index % 2 ? el("a", { href: piece, target: "_blank", rel: "noopener noreferrer nofollow ugc", text: piece }) : piece,
  );
}

/** The beginning of a text. @param {string} text */
export const gist = (text) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
};

/**
 * Something kept in this browser, or its default where keeping is forbidden.
 * @param {Storage} where
 * @param {string} key
 */
export function recall(where, key) {
  try {
    return where.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Keeps something in this browser. Where that is forbidden, or full, the page works without: what was
 * chosen holds until the page is left, if at all.
 * @param {Storage} where
 * @param {string} key
 * @param {string} value
 */
export function keep(where, key, value) {
  try {
    where.setItem(key, value);
  } catch {
    // Nothing to do about it.
  }
}

/**
 * The language of something that a form says, where the reader's lacks it.
 * @param {string[] | undefined} english
 * @param {string | undefined} said
 */
export const inEnglish = (english, said) => said && english?.includes(said) ? "en" : undefined;
