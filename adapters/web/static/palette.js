/* Everything one may do here: as a list that opens while one types "/", and as a dialog behind the
   "Commands" button for those who would rather not type. */

import { el } from "./dom.js";
import { asCommand } from "./slash.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Form} Form */

/** What to type for it. @param {Form} form */
const typed = (form) => `/${form.command.replace(/^\//, "")}`;

/** A list of commands with one marked: the keys stay where one types. */
class Choices {
  /** @type {Form[]} */
  shown = [];
  active = -1;

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} input which says what is marked
   * @param {(form: Form) => void} pick
   */
  constructor(list, input, pick) {
    this.list = list;
    this.input = input;
    this.pick = pick;
  }

  /** @param {Form[]} forms @param {number} active */
  show(forms, active) {
    this.shown = forms;
    this.list.replaceChildren(
      ...forms.map((form, index) =>
        el("li", { role: "option", id: `${this.list.id}-${index}`, class: "option", "aria-selected": "false",
            // Not mousedown's default: it would take the focus away from what is being typed.
            onmousedown: (/** @type {Event} */ event) => event.preventDefault(), onclick: () => this.pick(form) },
          el("span", { class: "option-title", dir: "auto", text: form.title }),
          el("code", { text: typed(form) }),
          form.help && el("span", { class: "option-help", dir: "auto", text: form.help }))),
    );
    this.mark(forms.length ? active : -1);
  }

  /** @param {number} index */
  mark(index) {
    this.active = index;
    [...this.list.children].forEach((node, at) => node.setAttribute("aria-selected", String(at === index)));
    const node = this.list.children[index];
    if (node) {
      this.input.setAttribute("aria-activedescendant", node.id);
      node.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  /**
   * Arrow keys, Home and End. True if the key was for us.
   * @param {KeyboardEvent} event
   */
  key(event) {
    const count = this.shown.length;
    if (!count) return false;
    if (event.key === "ArrowDown") this.mark((this.active + 1) % count);
    else if (event.key === "ArrowUp") this.mark((this.active - 1 + count) % count);
    else return false;
    event.preventDefault();
    return true;
  }
}

/**
 * Commands that fit what was typed, the best first: those that begin so, then those that have the
 * words somewhere.
 * @param {Form[]} forms
 * @param {string} query
 */
function matching(forms, query) {
  const wanted = query.toLocaleLowerCase().trim();
  const begins = forms.filter((form) => form.command.toLocaleLowerCase().startsWith(wanted));
  const has = forms.filter((form) => {
    const all = `${form.command} ${form.title} ${form.help}`.toLocaleLowerCase();
    return !begins.includes(form) && wanted.split(/\s+/).every((word) => all.includes(word));
  });
  return [...begins, ...has];
}

/** The list over the message box. */
export class Suggestions {
  /** @type {Form[]} */
  #forms = [];

  /**
   * @param {HTMLElement} list
   * @param {HTMLTextAreaElement} input
   * @param {(form: Form) => void} pick
   * @param {(text: string) => void} announce
   */
  constructor(list, input, pick, announce) {
    this.list = list;
    this.input = input;
    this.announce = announce;
    this.choices = new Choices(list, input, (form) => {
      this.hide();
      input.value = "";
      input.dispatchEvent(new Event("input"));
      pick(form);
    });
    input.addEventListener("input", () => this.#update());
    input.addEventListener("blur", () => this.hide());
  }

  get forms() {
    return this.#forms;
  }

  /** The menu may come, or change, while somebody is typing. */
  set forms(forms) {
    this.#forms = forms;
    if (document.activeElement === this.input && (this.open || asCommand(this.input.value) !== null)) this.#update();
  }

  get open() {
    return !this.list.hidden;
  }

  hide() {
    this.list.hidden = true;
    this.choices.show([], -1);
  }

  #update() {
    const command = asCommand(this.input.value);
    const text = command ?? this.input.value;
    const wanted = text.slice(1).toLocaleLowerCase();
    // Once a whole command and a blank stand there, the rest is for the server to read.
    const complete = this.forms.some((form) => wanted.startsWith(`${form.command.toLocaleLowerCase()} `));
    const forms = command !== null && !text.includes("\n") && !complete ? matching(this.forms, wanted) : [];
    if (!forms.length) return this.hide();
    const news = forms.length !== this.choices.shown.length;
    this.list.hidden = false;
    // A command typed out in full is sent as it is with Enter; anything less means the first one.
    this.choices.show(forms, this.forms.some((form) => form.command === wanted.trim()) ? -1 : 0);
    if (news) this.announce(words.commandsFound(forms.length));
  }

  /**
   * True if the key was for the list.
   * @param {KeyboardEvent} event
   */
  key(event) {
    if (!this.open) return false;
    if (this.choices.key(event)) return true;
    const form = this.choices.shown[this.choices.active];
    if (event.key === "Escape") this.hide();
    else if ((event.key === "Enter" || event.key === "Tab") && form && !event.shiftKey) this.choices.pick(form);
    else return false;
    event.preventDefault();
    return true;
  }
}

/** The dialog behind the "Commands" button. */
export class CommandsDialog {
  /** @type {Form[]} */
  forms = [];

  /**
   * @param {HTMLDialogElement} dialog
   * @param {(form: Form) => void} pick
   * @param {() => void} closed
   */
  constructor(dialog, pick, closed) {
    this.dialog = dialog;
    this.input = el("input", { id: "commands-find", type: "text", role: "combobox", autocomplete: "off", "aria-expanded": "true", "aria-controls": "commands-list", "aria-autocomplete": "list" });
    this.list = el("ul", { id: "commands-list", class: "options", role: "listbox", "aria-label": words.commandsTitle });
    this.none = el("p", { class: "soft", role: "status" });
    this.choices = new Choices(this.list, this.input, (form) => {
      dialog.close();
      pick(form);
    });
    dialog.replaceChildren(
      el("div", { class: "dialog-head" }, el("h2", { id: "commands-title", text: words.commandsTitle }),
        el("button", { type: "button", class: "button bare", text: words.close, onclick: () => dialog.close() })),
      el("div", { class: "field" }, el("label", { for: "commands-find", text: words.commandsFind }), this.input),
      this.none, this.list,
    );
    dialog.addEventListener("close", closed);
    this.input.addEventListener("input", () => this.#update());
    this.input.addEventListener("keydown", (event) => {
      if (this.choices.key(event) || event.key !== "Enter") return;
      event.preventDefault();
      const form = this.choices.shown[this.choices.active];
      if (form) this.choices.pick(form);
    });
  }

  open() {
    this.input.value = "";
    this.#update();
    this.dialog.showModal();
    this.input.focus();
  }

  #update() {
    const forms = matching(this.forms, this.input.value.replace(/^\//, ""));
    this.choices.show(forms, 0);
    this.list.hidden = !forms.length;
    this.none.textContent = forms.length ? "" : words.commandsNone;
  }
}
