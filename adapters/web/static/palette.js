/* What can be done here now: as a list that opens while one types "/", and as a dialog behind the
   "Commands" button for those who would rather not type. */

import { el, inEnglish } from "./dom.js";
import { grouped, isCalled, isMeant, matching } from "./search.js";
import { asCommand } from "./slash.js";
import { say, words } from "./words.js";

/** @typedef {import("./types.js").Form} Form */

/** What to type for it. @param {Form} form */
const typed = (form) => `/${form.command.replace(/^\//, "")}`;

/**
 * Pages of this room that people look for among the commands. `facilitator`: one for them only.
 * @param {string} room @param {boolean} facilitator
 * @returns {Form[]}
 */
function places(room, facilitator) {
  /** @param {string} href @param {string} title @param {string} help @param {string} synonyms */
  const place = (href, title, help, synonyms) => ({
    command: "", submit: "", fields: [], href, section: say("script-places"),
    title: say(title), help: say(help), synonyms: say(synonyms).split(", "),
  });
  return [
    ...(facilitator ? [place(`/room/${room}/invite`, "script-place-invite", "script-place-invite-help", "script-place-invite-synonyms")] : []),
    place(`/room/${room}/meetings`, "script-place-meetings", "script-place-meetings-help", "script-place-meetings-synonyms"),
    place(`/room/${room}/points`, "script-place-points", "script-place-points-help", "script-place-points-synonyms"),
    place(`/room/${room}/words`, "script-place-words", "script-place-words-help", "script-place-words-synonyms"),
    place(`/room/${room}/me`, "script-place-me", "script-place-me-help", "script-place-me-synonyms"),
    place("/manual", "script-place-manual", "script-place-manual-help", "script-place-manual-synonyms"),
  ];
}

/** A list of commands with one marked: the keys stay where one types. */
class Choices {
  /** @type {Form[]} */
  shown = [];
  active = -1;
  /** @type {HTMLElement[]} */
  #options = [];

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} input which says what is marked
   * @param {(form: Form) => void} pick
   * @param {(form: Form | null) => void} [marked] told what is marked now
   */
  constructor(list, input, pick, marked = () => {}) {
    this.list = list;
    this.input = input;
    this.pick = pick;
    this.marked = marked;
  }

  /** One after the other. @param {Form[]} forms @param {number} active */
  show(forms, active) {
    this.shown = forms;
    this.#options = forms.map((form, index) => this.#option(form, index));
    this.list.replaceChildren(...this.#options);
    this.mark(forms.length ? active : -1);
  }

  /** Under their headings, without what each of them does. @param {Form[]} forms */
  showGrouped(forms) {
    const groups = grouped(forms);
    this.shown = groups.flatMap((group) => group.forms);
    this.#options = this.shown.map((form, index) => this.#option(form, index, true));
    let from = 0;
    this.list.replaceChildren(...groups.map(({ heading, forms: inside }, at) => {
      const id = `${this.list.id}-heading-${at}`;
      const options = this.#options.slice(from, (from += inside.length));
      return el("div", { role: "group", class: "option-group", "aria-labelledby": id },
        el("p", { id, class: "option-heading", role: "presentation", dir: "auto", lang: inEnglish(inside[0]?.in_english, heading), text: heading }),
        el("div", { role: "presentation", class: "option-columns" }, ...options));
    }));
    this.mark(this.shown.length ? 0 : -1);
    this.list.scrollTop = 0;
  }

  /** @param {Form} form @param {number} index @param {boolean} [short] */
  #option(form, index, short = false) {
    return el(this.list.tagName === "UL" ? "li" : "div", { role: "option", id: `${this.list.id}-${index}`, class: "option", "aria-selected": "false",
        // Not mousedown's default: it would take the focus away from what is being typed.
        onmousedown: (/** @type {Event} */ event) => event.preventDefault(), onclick: () => this.pick(form) },
      el("span", { class: "option-title", dir: "auto", lang: inEnglish(form.in_english, form.title), text: form.title }),
      form.command && el("code", { text: typed(form) }),
      !short && form.help && el("span", { class: "option-help", dir: "auto", lang: inEnglish(form.in_english, form.help), text: form.help }));
  }

  /** @param {number} index */
  mark(index) {
    this.active = index;
    this.#options.forEach((node, at) => node.setAttribute("aria-selected", String(at === index)));
    this.marked(this.shown[index] ?? null);
    const node = this.#options[index];
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

/** The list over the message box. */
export class Suggestions {
  /** @type {Form[]} */
  #forms = [];
  /** What every command is called, also those which the list does not show, or not now. */
  #names = new Set((document.body.dataset.commands ?? "").split(","));
  /** What those are called that work now. @type {Set<string>} */
  possible = new Set();

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
    // A command typed out in full is sent as it is with Enter, and so is what may be the name of one
    // that is not possible just now: the server says why. Anything less means the first one.
    // But where that name is also a word for what is possible ("language"), that is meant.
    const name = wanted.trim();
    const whole = this.possible.has(name) || (this.#names.has(name) && !isCalled(forms[0], name));
    this.choices.show(forms, whole || !isMeant(forms[0], wanted) ? -1 : 0);
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
    this.list = el("div", { id: "commands-list", class: "options", role: "listbox", "aria-label": words.commandsTitle });
    this.none = el("p", { class: "soft", role: "status" });
    this.about = el("p", { id: "commands-about", class: "options-about soft", dir: "auto" });
    this.input.setAttribute("aria-describedby", this.about.id);
    const done = (/** @type {Form} */ form) => {
      dialog.close();
      if (form.href) location.assign(form.href);
      else pick(form);
    };
    this.choices = new Choices(this.list, this.input, done, (form) => (this.about.textContent = form?.help ?? ""));
    dialog.replaceChildren(
      el("div", { class: "dialog-head" }, el("h2", { id: "commands-title", text: words.commandsTitle }),
        el("button", { type: "button", class: "button bare", text: words.close, onclick: () => dialog.close() })),
      el("div", { class: "field" }, el("label", { for: "commands-find", text: words.commandsFind }), this.input),
      this.none, this.list, this.about,
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
    const query = this.input.value.replace(/^\//, "").trim();
    // Only facilitators may replace the links.
    const facilitator = this.forms.some((form) => form.command === "links");
    const room = encodeURIComponent(document.body.dataset.room ?? "");
    const forms = matching([...this.forms, ...places(room, facilitator)], query);
    if (query) this.choices.show(forms, 0);
    else this.choices.showGrouped(forms);
    this.list.hidden = !forms.length;
    this.about.hidden = !!query || !forms.length;
    this.none.textContent = forms.length ? "" : words.commandsNone;
  }
}
