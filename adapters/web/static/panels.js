/* My own panel, what only facilitators see, and the invitation links. */

import { countdown, languageOf, ownLanguage, renderButton, renderDetails } from "./card.js";
import { byId, el, put, timed } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Spoken} Spoken */
/** @typedef {import("./types.js").Links} Links */

/** Where the rail stands: the order in the document follows what the eye sees, for keyboards. */
const stands = (/** @type {"beside" | "wide" | "low"} */ where) => (document.documentElement.dataset.layout ?? "").split(" ").includes(where);

/** How much of a question has to be in sight above what can be done now, in letters' heights. */
const QUESTION = 3;

/**
 * Whether what can be done now may stay in sight while the rest of the panel scrolls behind it: only where
 * nothing of how things stand is covered, and a question only for those who run the meeting meanwhile. All in pixels.
 * @param {{rail: number, state: number, acts: number, letter: number, asked: boolean, leads: boolean}} at
 *   `state`: from the rail's top edge to the end of how things stand
 */
export const actsStay = ({ rail, state, acts, letter, asked, leads }) =>
  (leads || !asked) && state + acts + (asked ? QUESTION * letter : 0) <= rail;

/** In which languages a card is, for parts of it that are shown elsewhere. @param {Spoken} card */
const languages = ({ language, english, in_english }) => ({ language, english, in_english });

/**
 * Says something of a card in an element, and in which language, where that is not the card's.
 * @param {HTMLElement} node @param {string} text @param {Spoken} card
 */
function said(node, text, card) {
  node.lang = ownLanguage(card, text) ?? "";
  if (!node.lang) node.removeAttribute("lang");
  node.replaceChildren(...timed(text));
}

export class Panels {
  /** @type {string | null} what the panel last said in short */
  #gist = null;
  #mine = "";

  /**
   * @param {() => import("./card.js").Options} options
   * @param {(text: string) => void} announce
   */
  constructor(options, announce) {
    this.options = options;
    this.announce = announce;
    this.room = byId("room");
    const toggle = byId("panel-toggle");
    toggle.addEventListener("click", () => this.#open(toggle.getAttribute("aria-expanded") !== "true"));
    addEventListener("heard:layout", () => this.#arrange());
    this.#arrange();
    const measured = new ResizeObserver(() => this.#measure());
    for (const id of ["rail", "panel-bar", "for-you", "panel-quick", "panel-cards"]) measured.observe(byId(id));
  }

  #measure() {
    const [rail, bar, acts, cards] = [byId("rail"), byId("panel-bar"), byId("panel-quick"), byId("panel-cards")];
    const state = bar.getBoundingClientRect().bottom - rail.getBoundingClientRect().top + rail.scrollTop
      + (cards.nextElementSibling === acts ? cards.offsetHeight : 0);
    const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
    rail.style.setProperty("--acts", `${acts.offsetHeight}px`);
    rail.toggleAttribute("data-acts-stay", actsStay({
      rail: rail.clientHeight, state, acts: acts.offsetHeight, letter,
      asked: !byId("for-you").hidden, leads: this.options().facilitator,
    }));
  }

  /** @param {boolean} open */
  #open(open) {
    this.room.toggleAttribute("data-open", open);
    const toggle = byId("panel-toggle");
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? words.less : words.details;
  }

  #arrange() {
    const [rail, side, talk] = [byId("rail"), byId("side"), byId("main")];
    if (stands("beside")) talk.after(rail);
    else talk.before(rail);
    if (stands("wide")) talk.before(side);
    else rail.append(side);
    // Below all that can be done now, nobody would find the cards in a low window.
    if (stands("beside") && stands("low")) byId("panel-quick").before(byId("panel-cards"));
    else byId("panel-quick").after(byId("panel-cards"));
  }

  /**
   * My own panel: how things stand for me, what I am asked, what I can do now, then the meeting.
   * @param {Spoken} card
   * @returns {boolean} whether things stand otherwise for me than before
   */
  showMine(card) {
    const options = { ...this.options(), level: 2 };
    /** @param {string} name */
    const named = (name) => (card.parts ?? []).filter((part) => (part.name ?? "") === name);
    const [now, ...others] = named("now");
    this.#keepingFocus(byId("panel"), byId("panel-title"), () => {
      said(byId("panel-title"), card.title || card.text, card);
      said(byId("panel-now"), now?.heading ?? "", card);
      byId("panel-now").hidden = !now?.heading;
      const mine = card.lines ?? [];
      byId("panel").toggleAttribute("data-mine", !!mine.length);
      byId("panel-mine").replaceChildren(...mine.map((text) => el("p", { lang: ownLanguage(card, text), text })));
      byId("panel-brief").replaceChildren(...(card.facts ?? []).map((fact) =>
        el("span", {}, el("span", { class: "soft", lang: ownLanguage(card, fact.label), text: `${fact.label} ` }),
          el("span", { lang: ownLanguage(card, fact.value) }, fact.until ? countdown(fact.until, fact.value, languageOf(card)) : fact.value))));
      this.#showForYou(named("for-you"), card, options);
      byId("panel-quick").replaceChildren(...named("acts").flatMap((part) => part.buttons ?? [])
        .filter((button) => options.facilitator || !button.facilitator).map((button) => renderButton(button, card, options)));
      byId("panel-cards").replaceChildren(...named("cards").flatMap((part) => part.buttons ?? []).map((button) => renderButton(button, card, options)));
      byId("panel-details").replaceChildren(
        ...renderDetails({ ...card, lines: now?.lines ?? [], parts: [...others, ...named("")] }, options, "panel-title"));
    });
    this.#showSide(named("side"), card);
    // Hands and counts change all the time; only what the meeting is at is worth an interruption.
    const gist = now?.heading || card.title || card.text;
    if (this.#gist !== null && gist !== this.#gist) this.announce(gist);
    this.#gist = gist;
    const before = this.#mine;
    this.#mine = (card.lines ?? []).join("\n");
    return before !== this.#mine;
  }

  /**
   * What I am asked, until I have answered or it is over.
   * @param {import("./types.js").SpokenPart[]} parts
   * @param {Spoken} card
   * @param {import("./card.js").Options} options
   */
  #showForYou(parts, card, options) {
    byId("for-you").hidden = !parts.length;
    this.room.toggleAttribute("data-asked", !!parts.length);
    const [first, ...others] = parts;
    said(byId("for-you-title"), first?.heading ?? "", card);
    byId("for-you-card").replaceChildren(...(first
      ? renderDetails({ ...languages(card), kind: "for-you", text: "", parts: [{ ...first, heading: "" }, ...others] }, { ...options, level: 3 }, "for-you-title")
      : []));
  }

  /** What only facilitators see. @param {import("./types.js").SpokenPart[]} parts @param {Spoken} card */
  #showSide(parts, card) {
    const leads = this.options().facilitator;
    byId("side").hidden = !leads;
    this.room.toggleAttribute("data-side", leads);
    this.#keepingFocus(byId("side-card"), byId("side-title"), () => {
      put(byId("side-title"), words.forFacilitators);
      const details = renderDetails({ ...languages(card), kind: "side", text: "", parts }, { ...this.options(), level: 2 });
      byId("side-card").replaceChildren(
        el("div", { class: "card" }, ...(details.length ? details : [el("p", { class: "soft", text: words.sideEmpty })])));
    });
  }

  /** @param {Links | null | undefined} links */
  showLinks(links) {
    byId("links").hidden = !links;
    if (!links) return;
    byId("links-list").replaceChildren(
      linkRow("member-link", words.memberLink, "", links.member, this.announce, this.#replace("member")),
      linkRow("facilitator-link", words.facilitatorLink, words.facilitatorLinkHelp, links.facilitator, this.announce, this.#replace("facilitator")),
      linkRow("personal-link", words.personalLink, words.personalLinkHelp, links.personal, this.announce));
  }

  /** A button that opens the form which replaces a link. @param {string} which */
  #replace(which) {
    const { press } = this.options();
    const act = { label: words.replaceLink, command: "links", args: { which }, form: true };
    return el("button", { type: "button", class: "button bare", text: words.replaceLink, onclick: () => press(/** @type {any} */ (act)) });
  }

  /**
   * Redraws, and puts the focus back on the same button, or on the heading if it is gone.
   * @param {HTMLElement} box
   * @param {HTMLElement} heading
   * @param {() => void} draw
   */
  #keepingFocus(box, heading, draw) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const key = focused && box.contains(focused) ? focused.dataset.key : undefined;
    draw();
    if (!key) return;
    const again = /** @type {HTMLElement | undefined} */ ([...box.querySelectorAll("[data-key]")].find((node) => /** @type {HTMLElement} */ (node).dataset.key === key));
    (again ?? heading).focus({ preventScroll: true });
  }
}

/**
 * @param {string} id
 * @param {string} label
 * @param {string} help
 * @param {string} link
 * @param {(text: string) => void} announce
 * @param {HTMLElement} [more]
 */
export function linkRow(id, label, help, link, announce, more) {
  const whole = new URL(link, location.href).href;
  const input = el("input", { id, type: "text", readonly: true, dir: "ltr", value: whole, "aria-describedby": help && `${id}-help`, onfocus: () => input.select() });
  const button = el("button", { type: "button", class: "button", text: words.copy, "aria-describedby": `${id}-label`, onclick: copy });

  async function copy() {
    const copied = await toClipboard(whole, input);
    announce(copied ? words.copied : words.copyByHand);
    button.textContent = copied ? words.copied : words.copy;
    setTimeout(() => (button.textContent = words.copy), 2500);
  }

  return el("div", { class: "field" },
    el("label", { for: id, id: `${id}-label`, text: label }),
    help && el("p", { class: "help", id: `${id}-help`, text: help }),
    el("div", { class: "copy-row" }, input, button),
    more && el("div", { class: "buttons" }, more));
}

/**
 * Pages without https have no clipboard: then the text is selected, and the old way is tried.
 * @param {string} text
 * @param {HTMLInputElement} input
 */
async function toClipboard(text, input) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    input.focus();
    input.select();
    return document.execCommand("copy");
  }
}
