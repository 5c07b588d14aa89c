/* The live panel, the facilitators' side panel and the invitation links. */

import { countdown, renderButtons, renderDetails } from "./card.js";
import { byId, el } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Spoken} Spoken */
/** @typedef {import("./types.js").Links} Links */

/** Where the rail stands: the order in the document follows what the eye sees, for keyboards. */
const beside = matchMedia("(min-width: 48rem), (min-width: 36rem) and (max-height: 30rem)");
const wide = matchMedia("(min-width: 68.75rem)");

export class Panels {
  /** @type {string | null} what the panel last said in short */
  #gist = null;

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
    for (const query of [beside, wide]) query.addEventListener("change", () => this.#arrange());
    this.#arrange();
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
    if (beside.matches) talk.after(rail);
    else talk.before(rail);
    if (wide.matches) talk.before(side);
    else rail.append(side);
  }

  /** @param {Spoken} card */
  showPanel(card) {
    const options = { ...this.options(), level: 2 };
    const lines = card.lines ?? [];
    const now = lines[0] ?? "";
    this.#keepingFocus(byId("panel"), byId("panel-title"), () => {
      byId("panel").dataset.kind = card.kind;
      byId("panel-title").textContent = card.title || card.text;
      // The first line says what the meeting is at: it stays in sight when the rest is folded away.
      byId("panel-now").textContent = now;
      byId("panel-now").hidden = !now;
      byId("panel-details").replaceChildren(...renderDetails({ ...card, lines: lines.slice(1) }, options, "panel-title"));
      byId("panel-quick").replaceChildren(...renderButtons(card.buttons, options, "panel-title").flatMap((box) => [...box.children]));
      const timed = card.facts?.find((fact) => fact.until);
      byId("panel-time").replaceChildren(...(timed?.until ? [countdown(timed.until, timed.value)] : []));
    });
    // Hands and counts change all the time; only what the meeting is at is worth an interruption.
    const gist = now || card.title || card.text;
    if (this.#gist !== null && gist !== this.#gist) this.announce(gist);
    this.#gist = gist;
  }

  /**
   * Who is here. Redrawn in place: whoever has the list open keeps it open.
   * @param {string[]} names
   * @param {string} mine
   */
  showHere(names, mine) {
    byId("here").hidden = !names.length;
    byId("here-count").textContent = words.here(names.length);
    byId("here-names").replaceChildren(...names.map((name) =>
      el("li", {}, el("bdi", { text: name }), name === mine ? el("span", { class: "soft", text: ` ${words.mine}` }) : "")));
  }

  /** @param {Spoken | null} card */
  showSide(card) {
    byId("side").hidden = !card;
    this.room.toggleAttribute("data-side", !!card);
    this.#keepingFocus(byId("side-card"), byId("side-title"), () => {
      byId("side-title").textContent = card?.title || words.forFacilitators;
      byId("side-card").replaceChildren(
        el("div", { class: "card" }, ...(card ? renderDetails(card, { ...this.options(), level: 2 }) : [])));
      if (card && !byId("side-card").textContent) byId("side-card").append(el("p", { class: "soft", text: words.sideEmpty }));
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
  const input = el("input", { id, type: "text", readonly: true, value: whole, "aria-describedby": help && `${id}-help`, onfocus: () => input.select() });
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
