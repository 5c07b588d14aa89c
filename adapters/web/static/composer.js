/* The message box: grows with the text, keeps the draft, sends with Enter if one likes that. */

import { recall } from "./dom.js";
import { words } from "./words.js";

export class Composer {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLTextAreaElement} box
   * @param {import("./palette.js").Suggestions} suggestions
   * @param {import("./memory.js").Memory} memory
   * @param {(text: string) => void} say
   */
  constructor(form, box, suggestions, memory, say) {
    this.box = box;
    this.memory = memory;
    this.say = say;
    box.value = memory.draft;
    box.addEventListener("input", () => {
      memory.draft = box.value;
      this.#grow();
    });
    box.addEventListener("keydown", (event) => {
      // An Enter that ends a composition (Japanese, Chinese, accents) chooses a word, nothing more.
      if (event.isComposing || suggestions.key(event)) return;
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
   */
  giveBack(text) {
    this.#set(this.box.value.trim() ? `${text}\n${this.box.value}` : text);
  }

  #send() {
    const text = this.box.value.trim();
    if (!text) return;
    this.#set("");
    this.say(text);
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
