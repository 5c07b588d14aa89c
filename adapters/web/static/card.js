/* Any card, from its description. The page knows no card by name: `kind` is there for the style. */

import { el } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Spoken} Spoken */
/** @typedef {import("./types.js").SpokenButton} SpokenButton */
/** @typedef {import("./types.js").SpokenFact} SpokenFact */
/** @typedef {import("./types.js").SpokenFile} SpokenFile */
/**
 * @typedef {Object} Options
 * @property {boolean} facilitator whether the one who is looking is a facilitator
 * @property {(button: SpokenButton) => void} press
 * @property {(ref: string) => void} [show] leads to a message
 * @property {number} [level] of the heading, 3 unless told
 */

/** A card that names no language is in this one. */
const ENGLISH = "en";
let count = 0;

/**
 * The same act, wherever its button stands: pressed once, all of them wait for the answer.
 * @param {SpokenButton} button
 */
export const buttonKey = (button) => JSON.stringify([button.command, button.args ?? {}, !!button.form]);

/**
 * A card that does not offer an act any more.
 * @param {Spoken} card
 * @param {string} act as `buttonKey` has it
 * @returns {Spoken}
 */
export const withoutAct = (card, act) => ({
  ...card,
  buttons: card.buttons?.filter((button) => buttonKey(button) !== act),
  parts: card.parts?.map((part) => ({ ...part, buttons: part.buttons?.filter((button) => buttonKey(button) !== act) })),
});

/** In which language a card is. @param {Spoken} card */
export const languageOf = (card) => card.english ? ENGLISH : card.language ?? ENGLISH;

/** The language of one of its sentences, where that is another. @param {Spoken} card @param {string | undefined} said */
export const ownLanguage = (card, said) => said && card.in_english?.includes(said) ? ENGLISH : undefined;

/**
 * @param {Spoken} card
 * @param {Options} options
 */
export function renderCard(card, options) {
  const level = options.level ?? 3;
  const body = el("div", { class: "card", "data-kind": card.kind, lang: languageOf(card) });
  const id = `card-${++count}`;
  if (card.title) body.append(el(heading(level), { class: "card-title", id, lang: ownLanguage(card, card.title), text: card.title }));
  const details = renderDetails(card, options, card.title ? id : undefined);
  // A card without structure is its text; a title is not said twice.
  if (!details.length) details.push(...paragraphs([withoutTitle(card)]));
  body.append(...details);
  // A card about one point alone has the link in that part already.
  const linked = (card.parts ?? []).some((part) => part.thread && part.thread === card.thread);
  body.append(...linkToPoint(linked ? "" : card.thread), ...(card.files ?? []).map((file) => renderFile(file, card)));
  body.append(...renderButtons(card.buttons, card, options, card.title ? id : undefined));
  return body;
}

/**
 * Lines, facts and parts; not the title, not the card's own buttons.
 * @param {Spoken} card
 * @param {Options} options
 * @param {string} [about] id of the heading that says what the buttons are about
 */
export function renderDetails(card, options, about) {
  const level = (options.level ?? 3) + 1;
  /** @type {HTMLElement[]} */
  const nodes = paragraphs(card.lines ?? [], card);
  if (card.facts?.length) nodes.push(el("dl", { class: "facts" }, ...card.facts.map((each) => fact(each, card))));
  for (const part of card.parts ?? []) {
    const id = `card-${++count}`;
    const lines = part.lines ?? [];
    nodes.push(
      el("div", { class: "part" },
        part.heading && el(heading(level), { class: "part-title", id, lang: ownLanguage(card, part.heading), text: part.heading }),
        // Under a heading lines are a list; without one, or about one message, they belong together.
        ...(part.heading && !part.ref && lines.length > 1
          ? [el("ul", { class: numbered(lines) ? "lines numbered" : "lines" }, ...lines.map((line) => el("li", { lang: ownLanguage(card, line), text: line })))]
          : paragraphs(lines, card)),
        ...linkToPoint(part.thread),
        part.ref && options.show && el("button", {
          type: "button", class: "button", text: words.showMessage, "aria-label": words.showThis(lines.join(" ")),
          onclick: () => options.show?.(part.ref ?? ""),
        }),
        ...renderButtons(part.buttons, card, options, part.heading ? id : about),
      ),
    );
  }
  return nodes;
}

/**
 * The page of the point that something is about.
 * @param {string | undefined} subject
 */
function linkToPoint(subject) {
  const point = /^point-(\d+)$/.exec(subject ?? "");
  if (!point) return [];
  const href = `${location.pathname.replace(/\/+$/, "")}/points/${point[1]}`;
  return [el("p", {}, el("a", { href, target: "_blank", rel: "noopener", text: words.pointPage }))];
}

/**
 * @param {SpokenButton[] | undefined} buttons
 * @param {Spoken} card
 * @param {Options} options
 * @param {string} [about]
 */
export function renderButtons(buttons, card, options, about) {
  const allowed = (buttons ?? []).filter((button) => options.facilitator || !button.facilitator);
  if (!allowed.length) return [];
  return [el("div", { class: "buttons" }, ...allowed.map((button) => renderButton(button, card, options, about)))];
}

/**
 * @param {SpokenButton} button
 * @param {Spoken} card
 * @param {Options} options
 * @param {string} [about]
 */
export function renderButton(button, card, options, about) {
  const style = button.style && button.style !== "plain" ? ` ${button.style}` : "";
  return el("button", {
    type: "button",
    class: `button${style}`,
    "data-key": buttonKey(button),
    "data-command": button.command,
    "data-colour": button.colour || undefined,
    "aria-describedby": about,
    "aria-haspopup": button.form && "dialog",
    lang: ownLanguage(card, button.label) ?? (card.english ? card.language : undefined),
    text: button.label,
    onclick: () => options.press(button),
  });
}

/**
 * A file that goes with a card: a picture is shown with its words, anything else is a link.
 * @param {SpokenFile} file @param {Spoken} card
 */
function renderFile(file, card) {
  const href = `/room/${encodeURIComponent(document.body.dataset.room ?? "")}/files/${encodeURIComponent(file.kind)}/${encodeURIComponent(file.meeting)}`;
  if (file.kind === "lesson-picture") {
    const picture = `${href}?as=${encodeURIComponent(file.form ?? "")}`;
    return el("figure", { class: "file" }, el("img", { src: picture, alt: file.alt, lang: ownLanguage(card, file.alt), class: "chart", width: 480 }));
  }
  if (!file.kind.endsWith("-chart"))
    return el("p", { class: "file" }, el("a", { href, target: "_blank", rel: "noopener", lang: ownLanguage(card, file.title), text: file.title }));
  return el("figure", { class: "file" },
    el("img", { src: href, alt: file.alt, lang: ownLanguage(card, file.alt), class: "chart", width: 480 }),
    el("figcaption", {}, el("a", { href, target: "_blank", rel: "noopener", text: words.wholePicture })));
}

/** @param {SpokenFact} each @param {Spoken} card */
function fact(each, card) {
  return el("div", { class: "fact" },
    el("dt", { lang: ownLanguage(card, each.label), text: each.label }),
    el("dd", { lang: ownLanguage(card, each.value) }, each.until ? countdown(each.until, each.value, languageOf(card)) : each.value),
  );
}

/**
 * A value that counts down. A timer is silent for screen readers unless somebody goes there.
 * @param {string} until
 * @param {string} value what to show if the moment cannot be read
 * @param {string} language of what it stands in: a post of the room's need not be in the page's
 */
export function countdown(until, value, language) {
  const node = el("span", { class: "countdown", role: "timer", "data-until": until, "data-language": language, text: value });
  tick(node);
  return node;
}

/** @param {HTMLElement} node */
function tick(node) {
  const until = Date.parse(node.dataset.until ?? "");
  if (Number.isNaN(until)) return;
  const seconds = (until - Date.now()) / 1000;
  const language = node.dataset.language ?? ENGLISH;
  const own = document.documentElement.lang.split("-")[0] === language;
  const left = own ? words.left(seconds) : leftIn(language, seconds);
  if (!own && !Intl.NumberFormat.supportedLocalesOf([language]).length) node.lang = ENGLISH;
  if (node.textContent !== left) node.textContent = left;
}

/**
 * The time that is left, in a language of which the page has no words.
 * @param {string} language @param {number} seconds
 */
function leftIn(language, seconds) {
  /** @param {number} much @param {string} unit */
  const say = (much, unit) => new Intl.NumberFormat([language, "en-GB"], { style: "unit", unit, unitDisplay: "short" }).format(Math.floor(much));
  const minutes = Math.max(0, seconds) / 60;
  if (minutes < 1) return say(Math.max(0, seconds), "second");
  if (minutes < 120) return say(minutes, "minute");
  return minutes < 48 * 60 ? say(minutes / 60, "hour") : say(minutes / 1440, "day");
}

/** Lets every countdown on the page run. */
export function runCountdowns() {
  setInterval(() => document.querySelectorAll("[data-until]").forEach((node) => tick(/** @type {HTMLElement} */ (node))), 1000);
}

/** Lines that bring their own numbers need no dots. @param {string[]} lines */
const numbered = (lines) => lines.every((line) => /^[\u2068\u2069]?\d+[.)]/.test(line));

/** @param {Spoken} card */
const withoutTitle = ({ text, title }) => (title && text.startsWith(title) ? text.slice(title.length) : text).trim();

/** @param {string[]} lines @param {Spoken} [card] */
const paragraphs = (lines, card) => lines.filter(Boolean).map((line) => el("p", { lang: card && ownLanguage(card, line), text: line }));

/** @param {number} level */
const heading = (level) => /** @type {"h3"} */ (`h${Math.min(6, level)}`);
