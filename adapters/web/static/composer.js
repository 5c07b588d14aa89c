/* The message box: grows with the text, keeps the draft, sends with Enter if one likes that. */

import { byId, el, gist, icon, recall } from "./dom.js";
import { asCommand } from "./slash.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Entry} Entry */

export class Composer {
  /** The message that is replied to. @type {Entry | null} */
  #replyTo = null;
  /** The silent round that is running: then the box is the private one. @type {string | null} */
  #round = null;
  /** Whether somebody has chosen to write to everybody in spite of it. */
  #toAll = false;
  /** What was being written to everybody when the round began. */
  #aside = "";
  /** What the round has of theirs. */
  #saved = "";

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLTextAreaElement} box
   * @param {import("./palette.js").Suggestions} suggestions
   * @param {import("./memory.js").Memory} memory
   * @param {(text: string, replyTo: Entry | null, round: {to: "" | "everybody" | "round", round: string}) => void} say
   */
  constructor(form, box, suggestions, memory, say) {
    this.box = box;
    this.memory = memory;
    this.say = say;
    this.suggestions = suggestions;
    this.chip = el("div", { class: "replying", hidden: true });
    form.prepend(this.chip);
    box.value = memory.draft;
    box.addEventListener("input", () => {
      if (!this.private) memory.draft = box.value;
      this.#grow();
    });
    this.form = form;
    byId("private-switch").addEventListener("click", () => this.#turn(!this.#toAll));
    box.addEventListener("keydown", (event) => {
      // An Enter that ends a composition (Japanese, Chinese, accents) chooses a word, nothing more.
      if (event.isComposing || suggestions.key(event)) return;
      if (event.key === "Escape" && this.#replyTo) this.replyTo(null);
      if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
      if (!enterSends() && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.#send();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
      box.focus();
    });
    this.#grow();
  }

  /**
   * Gives a text back that could not be sent, unless something new stands there by now.
   * @param {string} text
   * @param {Entry | null} [replyTo]
   */
  giveBack(text, replyTo = /** @type {Entry | null} */ (null)) {
    if (replyTo) this.replyTo(replyTo);
    this.#set(this.box.value.trim() ? `${text}\n${this.box.value}` : text);
  }

  /**
   * The next message replies to this one; null: to none.
   * @param {Entry | null} entry
   */
  replyTo(entry) {
    this.#replyTo = entry;
    this.chip.hidden = !entry;
    this.chip.replaceChildren();
    if (!entry) return;
    const cancel = el("button", { type: "button", class: "button bare", "aria-label": words.noReply(entry.who ?? ""), onclick: () => { this.replyTo(null); this.box.focus(); } }, icon("close"));
    this.chip.replaceChildren(
      el("p", { id: "replying" }, el("span", { class: "strong", dir: "auto", text: words.replyingTo(entry.who ?? "") }), " ",
        el("span", { class: "soft", dir: "auto", text: gist(entry.text ?? "") })),
      cancel);
    this.box.focus({ preventScroll: true });
  }

  #send() {
    const text = this.box.value.trim();
    if (!text) return;
    if (this.private && this.#round !== null && asCommand(text) === null) {
      // What they write stays in the box: until the round closes it can be changed.
      this.say(text, null, { to: "round", round: this.#round });
      return;
    }
    const replyTo = this.#replyTo;
    this.#set("");
    this.replyTo(null);
    this.say(text, replyTo, { to: this.#toAll ? "everybody" : "", round: "" });
  }

  /** Whether what is in the box is for nobody else's eyes. */
  get private() {
    return this.#round !== null && !this.#toAll;
  }

  /**
   * A silent round begins, goes on or ends (null). What belongs to it and what is for everybody are
   * never mixed up: neither turns into the other by itself.
   * @param {string | null} round
   * @returns {{began: boolean, ended: boolean, unsent: string}}
   */
  silent(round) {
    const before = this.#round;
    if (round === before) return { began: false, ended: false, unsent: "" };
    const text = this.private ? this.box.value.trim() : "";
    const unsent = text === this.#saved ? "" : text;
    if (before === null || this.#toAll) this.#aside = this.box.value;
    this.#round = round;
    this.#toAll = false;
    this.#saved = "";
    if (round !== null) this.replyTo(null);
    this.#show(round === null ? this.#aside : "");
    if (round === null) this.memory.draft = this.#aside;
    return { began: round !== null, ended: round === null, unsent };
  }

  /** What the round has of theirs. @param {string} round @param {string} text */
  saved(round, text) {
    if (round !== this.#round || !text) return;
    const untouched = this.box.value.trim() === this.#saved || !this.box.value.trim();
    this.#saved = text.trim();
    if (this.private && untouched) this.#show(text);
    else this.#mark();
  }

  /** @param {boolean} toAll */
  #turn(toAll) {
    if (this.#round === null) return;
    const kept = this.box.value;
    this.#toAll = toAll;
    this.#show(this.#aside);
    this.#aside = kept;
    this.box.focus();
  }

  /** @param {string} text */
  #show(text) {
    this.#put(text);
    this.#mark();
  }

  /** Marks the box for eyes and for screen readers. */
  #mark() {
    const silent = this.#round !== null;
    this.form.dataset.mode = !silent ? "" : this.#toAll ? "everybody" : "private";
    byId("private-note").hidden = !silent;
    const now = this.#saved ? words.privateSaved : words.privateNow;
    byId("private-text").textContent = !silent ? "" : this.#toAll ? words.toAllNow : now;
    byId("private-switch").textContent = this.#toAll ? words.toRound : words.toAll;
    const label = this.private ? words.writePrivately : words.writeMessage;
    byId("composer-label").textContent = label;
    this.box.placeholder = label;
    byId("send").textContent = this.private ? words.savePrivately : words.send;
  }

  /** @param {string} text */
  #set(text) {
    this.#put(text);
    if (!this.private) this.memory.draft = text;
  }

  /** @param {string} text */
  #put(text) {
    this.box.value = text;
    // The list belongs to what was typed. No "input" event follows when a script changes the text.
    this.suggestions.hide();
    this.#grow();
  }

  #grow() {
    this.box.style.height = "auto";
    // The border is not part of scrollHeight. The style sheet sets the most.
    this.box.style.height = `${this.box.scrollHeight + this.box.offsetHeight - this.box.clientHeight}px`;
  }
}

/** Whether Enter sends: some people would rather have a new line. */
export const enterSends = () => recall(localStorage, "heard:enter") !== "line";

/** @param {HTMLElement} hint */
export function showEnterHint(hint) {
  hint.textContent = enterSends() ? words.enterSends : words.enterLine;
}
