/* The message box: grows with the text, keeps the draft, sends with Enter if one likes that. */

import { el, icon, recall } from "./dom.js";
import { gist } from "./log.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Entry} Entry */

export class Composer {
  /** The message that is replied to. @type {Entry | null} */
  #replyTo = null;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLTextAreaElement} box
   * @param {import("./palette.js").Suggestions} suggestions
   * @param {import("./memory.js").Memory} memory
   * @param {(text: string, replyTo: Entry | null) => void} say
   */
  constructor(form, box, suggestions, memory, say) {
    this.box = box;
    this.memory = memory;
    this.say = say;
    this.chip = el("div", { class: "replying", hidden: true });
    form.prepend(this.chip);
    box.value = memory.draft;
    box.addEventListener("input", () => {
      memory.draft = box.value;
      this.#grow();
    });
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
      suggestions.hide();
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
    const replyTo = this.#replyTo;
    this.#set("");
    this.replyTo(null);
    this.say(text, replyTo);
  }

  /** @param {string} text */
  #set(text) {
    this.box.value = text;
    this.memory.draft = text;
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
