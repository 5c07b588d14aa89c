/* Reaching a message: from one to the next with the arrow keys, and its quiet buttons.

   The whole conversation is one stop of the Tab key: the message that was last reached, at first the
   newest. There is one set of buttons, which goes where the pointer or the focus is. What else can be
   done with a message, as the commands say, stands behind "More". */

import { el, inEnglish } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Form} Form */
/**
 * @typedef {Object} Acts
 * @property {(entry: Entry) => void} reply
 * @property {(entry: Entry) => void} hear
 * @property {(form: Form, entry: Entry) => void} use
 * @property {(entry: Entry) => void} edit a message of one's own
 * @property {(entry: Entry) => void} takeBack a message of one's own
 */

/** Less room than this above a message, in pixels: the list opens below, if there is more there. */
const LIST = 280;
/** The list is at least so high, in pixels: where there is less room, one scrolls to its end. */
const LEAST = 130;
/** Between the bar and its list, and between the list and the edge. */
const GAP = 8;

/**
 * Where the list of what can be done with a message opens, and how high it may be.
 * @param {number} above room above the bar, in pixels
 * @param {number} below
 */
export function listPlace(above, below) {
  const down = above < LIST && below > above;
  return { down, most: Math.max((down ? below : above) - GAP, LEAST) };
}

export class Reach {
  /** @type {WeakMap<HTMLElement, Entry>} */
  #entries = new WeakMap();
  /** @type {Form[]} */
  #forms = [];
  /** @type {HTMLElement | null} the message that Tab goes to */
  #stop = null;
  /** @type {HTMLElement | null} the message that has the buttons */
  #near = null;

  /**
   * @param {HTMLElement} log
   * @param {Acts} acts
   */
  constructor(log, acts) {
    this.log = log;
    this.reply = el("button", { type: "button", class: "button bare", text: words.reply, onclick: () => this.#act(acts.reply) });
    this.hear = el("button", { type: "button", class: "button bare", text: words.iHear, onclick: () => this.#act(acts.hear) });
    this.edit = el("button", { type: "button", class: "button bare", text: words.edit, onclick: () => this.#act(acts.edit) });
    this.takeBack = el("button", { type: "button", class: "button bare", text: words.takeBack, onclick: () => this.#act(acts.takeBack) });
    this.more = el("button", { type: "button", class: "button bare", text: words.more, "aria-expanded": "false", "aria-controls": "msg-more", hidden: true, onclick: () => this.#open(this.list.hidden) });
    this.list = el("div", { class: "msg-more", id: "msg-more", hidden: true });
    this.acts = acts;
    // Not live: where the buttons are is nothing to be read out.
    this.bar = el("div", { class: "msg-acts", role: "group", "aria-live": "off" }, this.reply, this.hear, this.edit, this.takeBack, this.more, this.list);
    log.addEventListener("focusin", (event) => this.#come(event.target));
    log.addEventListener("pointerover", (event) => this.#held() || this.#nearTo(this.#box(event.target)));
    log.addEventListener("pointerleave", () => this.#held() || this.#nearTo(null));
    log.addEventListener("focusout", (event) => log.contains(/** @type {Node | null} */ (event.relatedTarget)) || this.#nearTo(null));
    log.addEventListener("keydown", (event) => this.#key(event));
  }

  /** The commands that can be used on a message. @param {Form[]} forms */
  set uses(forms) {
    this.#forms = forms;
    this.#offer(forms);
  }

  /** What makes a record of the words is for one's own message too; the rest is an answer to somebody. @param {Form[]} forms */
  #offer(forms) {
    this.more.hidden = !forms.length;
    this.list.replaceChildren(...forms.map((form) =>
      el("button", { type: "button", class: "button bare", dir: "auto", lang: inEnglish(form.in_english, form.on_message?.label), text: form.on_message?.label, onclick: () => this.#use(form) })));
  }

  /** @param {boolean} open */
  #open(open) {
    this.list.hidden = !open;
    this.more.setAttribute("aria-expanded", String(open));
    const log = this.log.getBoundingClientRect();
    const bar = this.bar.getBoundingClientRect();
    const { down, most } = listPlace(bar.top - log.top, log.bottom - bar.bottom);
    this.list.classList.toggle("down", down);
    this.list.style.maxHeight = `min(17rem, 42dvh, ${most}px)`;
  }

  /** @param {Form} form */
  #use(form) {
    this.#open(false);
    this.more.focus();
    this.#act((entry) => this.acts.use(form, entry));
  }

  /**
   * A message that can be reached from now on.
   * @param {HTMLElement} box
   * @param {Entry} entry
   */
  add(box, entry) {
    this.#entries.set(box, entry);
    box.tabIndex = -1;
    if (!this.#stop?.isConnected || !this.log.contains(document.activeElement)) this.#stopAt(box);
  }

  /** @param {HTMLElement} box */
  go(box) {
    box.scrollIntoView({ block: "nearest" });
    box.focus({ preventScroll: true });
  }

  #held() {
    return !!this.#near?.contains(document.activeElement);
  }

  /** @param {(entry: Entry) => void} act */
  #act(act) {
    const entry = this.#near && this.#entries.get(this.#near);
    if (entry) act(entry);
  }

  /** @param {EventTarget | null} target */
  #box(target) {
    const box = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target)?.closest?.(".msg-box"));
    return box && this.#entries.has(box) ? box : null;
  }

  /** @param {EventTarget | null} target */
  #come(target) {
    const box = this.#box(target);
    this.#nearTo(box);
    if (box) this.#stopAt(box);
  }

  /** @param {HTMLElement} box */
  #stopAt(box) {
    if (this.#stop && this.#stop !== box) this.#stop.tabIndex = -1;
    this.#stop = box;
    box.tabIndex = 0;
  }

  /** @param {HTMLElement | null} box */
  #nearTo(box) {
    if (box === this.#near && (!box || this.bar.parentElement === box)) return;
    this.#near?.querySelectorAll("[data-inner]").forEach((node) => node.setAttribute("tabindex", "-1"));
    this.#near = box;
    this.#open(false);
    this.bar.remove();
    const entry = box && this.#entries.get(box);
    if (!box || !entry) return;
    box.querySelectorAll("[data-inner]").forEach((node) => node.setAttribute("tabindex", "0"));
    const mine = !!entry.mine;
    // Nobody answers themselves.
    this.reply.hidden = this.hear.hidden = mine;
    this.edit.hidden = this.takeBack.hidden = !mine;
    this.#offer(mine ? this.#forms.filter((form) => form.on_message?.copies) : this.#forms);
    this.reply.setAttribute("aria-label", words.replyTo(entry.who ?? ""));
    this.hear.setAttribute("aria-label", words.iHearTo(entry.who ?? "", !!entry.heard_by_me));
    this.hear.setAttribute("aria-pressed", String(!!entry.heard_by_me));
    this.more.setAttribute("aria-label", words.moreOn(entry.who ?? ""));
    this.bar.setAttribute("aria-label", words.actsOn(entry.who ?? ""));
    box.append(this.bar);
  }

  /** A message's counts have changed. @param {HTMLElement} box @param {Entry} entry */
  changed(box, entry) {
    this.#entries.set(box, entry);
    if (box !== this.#near || entry.mine) return;
    this.hear.setAttribute("aria-label", words.iHearTo(entry.who ?? "", !!entry.heard_by_me));
    this.hear.setAttribute("aria-pressed", String(!!entry.heard_by_me));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape" && !this.list.hidden) {
      event.stopPropagation();
      this.#open(false);
      this.more.focus();
      return;
    }
    const steps = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    const here = this.#box(event.target);
    if (step === undefined || !here) return;
    const all = /** @type {HTMLElement[]} */ ([...this.log.querySelectorAll(".msg-box[tabindex]")]);
    const at = Math.min(Math.max(all.indexOf(here) + step, 0), all.length - 1);
    event.preventDefault();
    this.go(all[at]);
  }
}
