/* Any form, from its description, in a dialog. The browser's own <dialog> keeps the focus inside and
   gives it back. */

import { el, inEnglish, timed } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Form} Form */
/** @typedef {import("./types.js").Field} Field */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {Record<string, string | number>} Args */

/** Up to so many choices stand open as a list; more go into a select. */
const OPEN_CHOICES = 7;
/** Up to so many choices stand in a select; more are searched by typing. */
const MOST_LISTED = 60;
/** A range of up to so many numbers is easier to press than to type. */
const SCALE = 7;
/** A text of more letters than this has more lines to be read in. */
const LONG = 150;

export class FormDialog {
  /** @type {Form | null} */
  #form = null;
  /** What was typed and put away with Cancel or Escape, until the page is left. @type {Map<string, Args>} */
  #drafts = new Map();
  #sending = false;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {(command: string, args: Args) => Promise<Answer>} send
   * @param {(answer: Answer) => void} done what became of it, once the form is no longer needed
   * @param {() => void} closed
   */
  constructor(dialog, send, done, closed) {
    this.dialog = dialog;
    this.send = send;
    this.done = done;
    dialog.addEventListener("close", closed);
    dialog.addEventListener("cancel", () => this.#keepDraft());
  }

  /**
   * @param {Form} form
   * @param {{field?: string, text?: string}} [problem] to show at once
   */
  open(form, problem) {
    this.#form = form;
    // What has just been typed counts, not what was put away earlier.
    const draft = (problem?.text ? undefined : this.#drafts.get(draftKey(form))) ?? {};
    this.errorBox = el("div", { class: "form-error", role: "alert" });
    this.element = el("form", { id: "form-fields", method: "dialog", novalidate: true, onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
      this.errorBox,
      ...form.fields.map((field) => renderField(field, String(draft[field.name] ?? field.value ?? ""), form.in_english)),
    );
    // Beside the form, not in it: it stays in sight however long what is said above the form is.
    const foot = el("div", { class: "dialog-foot" },
      el("button", { type: "button", class: "button", text: words.cancel, onclick: () => this.#cancel() }),
      el("button", { type: "submit", form: "form-fields", class: "button main", dir: "auto", lang: inEnglish(form.in_english, form.submit), text: form.submit || words.send }),
    );
    this.dialog.replaceChildren(
      el("h2", { id: "form-title", dir: "auto", lang: inEnglish(form.in_english, form.title), text: form.title }),
      ...(form.help ? [el("p", { class: "soft", id: "form-help", dir: "auto", lang: inEnglish(form.in_english, form.help), text: form.help })] : []),
      this.element, foot,
    );
    if (form.help) this.dialog.setAttribute("aria-describedby", "form-help");
    else this.dialog.removeAttribute("aria-describedby");
    if (!this.dialog.open) this.dialog.showModal();
    if (problem?.text) this.#problem(problem.field ?? "", problem.text);
    else this.#begin(this.#visible()[0], draft);
  }

  /**
   * Puts the focus where one begins. A text that is given is read and changed from its beginning; where
   * one's own was put away, one goes on at its end.
   * @param {Field | undefined} field
   * @param {Args} draft
   */
  #begin(field, draft) {
    const control = this.#control(field?.name) ?? this.#submitButton();
    if (control instanceof HTMLTextAreaElement && draft[control.name] === undefined) control.setSelectionRange(0, 0);
    control.focus();
  }

  #visible() {
    return this.#form?.fields.filter((field) => field.shape !== "hidden") ?? [];
  }

  #submitButton() {
    return /** @type {HTMLElement} */ (this.dialog.querySelector("button[type=submit]"));
  }

  /**
   * Where to put the focus for a field: the checked one of several.
   * @param {string | undefined} name
   * @returns {HTMLElement | null}
   */
  #control(name) {
    if (!name || !this.element) return null;
    const all = [...this.element.elements].filter((node) => /** @type {any} */ (node).name === name);
    return /** @type {HTMLElement | null} */ (all.find((node) => /** @type {any} */ (node).checked) ?? all[0] ?? null);
  }

  /** @returns {Args} */
  #args() {
    const data = new FormData(this.element);
    /** @type {Args} */
    const args = {};
    for (const field of this.#form?.fields ?? []) {
      const given = field.shape === "choices" ? data.getAll(field.name).join(",") : data.get(field.name);
      const value = String(given ?? "").replace(/\r\n/g, "\n").trim();
      // Nothing given is nothing said: the server has its own default.
      if (value) args[field.name] = field.shape === "number" && /^-?\d+$/.test(value) ? Number(value) : value;
    }
    return args;
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    const form = this.#form;
    if (this.#sending || !form) return;
    this.#clearProblems();
    const args = this.#args();
    const wrong = this.#visible().map((field) => [field, check(field, args[field.name])]).filter(([, text]) => text);
    if (wrong.length) {
      for (const [field, text] of wrong.reverse()) this.#problem(field.name, text);
      return;
    }
    const button = this.#submitButton();
    this.#busy(button, true);
    const answer = await this.send(form.command, args);
    this.#busy(button, false);
    if (this.#form !== form || !this.dialog.open) return this.done(answer);
    if (answer.failed) return this.#problem("", answer.reply?.text ?? words.unknown);
    if (answer.form) return this.open(answer.form, { field: answer.field, text: answer.refused ? answer.reply?.text : "" });
    if (answer.refused) return this.#problem(answer.field ?? "", answer.reply?.text ?? words.failed);
    this.#drafts.delete(draftKey(form));
    this.dialog.close();
    this.done(answer);
  }

  /** @param {HTMLElement} button @param {boolean} on */
  #busy(button, on) {
    this.#sending = on;
    button.toggleAttribute("aria-disabled", false);
    if (on) button.setAttribute("aria-disabled", "true");
    this.element?.setAttribute("aria-busy", String(on));
  }

  /**
   * Says what is wrong beside the field it is about, or on top when it is about none.
   * @param {string} name
   * @param {string} text
   */
  #problem(name, text) {
    const box = this.dialog.querySelector(`[data-error-for="${CSS.escape(name)}"]`);
    const control = this.#control(name);
    if (!name || !box || !control) {
      this.errorBox?.replaceChildren(el("p", { class: "error", dir: "auto", text }));
      this.errorBox?.scrollIntoView({ block: "nearest" });
      return;
    }
    box.replaceChildren(...timed(text));
    // Of several radio buttons none is wrong by itself: the group is.
    const group = control.closest("fieldset");
    (group ?? control).setAttribute("aria-invalid", "true");
    control.focus({ preventScroll: true });
    // What is asked and what is wrong are both in sight, not only what has the focus.
    (control.closest(".field") ?? control).scrollIntoView({ block: group ? "start" : "nearest" });
  }

  #clearProblems() {
    this.errorBox?.replaceChildren();
    this.dialog.querySelectorAll("[data-error-for]").forEach((box) => (box.textContent = ""));
    this.dialog.querySelectorAll("[aria-invalid]").forEach((node) => node.removeAttribute("aria-invalid"));
  }

  #keepDraft() {
    if (this.#form) this.#drafts.set(draftKey(this.#form), this.#args());
  }

  #cancel() {
    this.#keepDraft();
    this.dialog.close();
  }
}

/**
 * The same command about another thing is another form.
 * @param {Form} form
 */
const draftKey = (form) =>
  JSON.stringify([form.command, form.fields.filter((field) => field.shape === "hidden").map((field) => field.value)]);

/**
 * What the page can see is wrong; the server looks at everything again.
 * @param {Field} field
 * @param {string | number | undefined} value
 */
function check(field, value) {
  if (value === undefined) {
    if (!field.required) return "";
    return field.shape === "choice" ? words.pickOne : words.fillIn;
  }
  if (field.longest && [...String(value)].length > field.longest) return words.tooLong(field.longest);
  if (field.shape === "number" && field.least != null && field.most != null) {
    const number = Number(value);
    if (!(number >= field.least && number <= field.most)) return words.between(field.least, field.most);
  }
  return "";
}

/**
 * @param {Field} field
 * @param {string} value
 * @param {string[]} [english] what the form says in English, as the reader's language lacks it
 */
function renderField(field, value, english) {
  if (field.shape === "hidden") return el("input", { type: "hidden", name: field.name, value });
  const id = `field-${field.name}`;
  const notes = { help: field.help ? `${id}-help` : null, unit: field.unit ? `${id}-unit` : null, error: `${id}-error` };
  const describedby = [notes.unit, notes.help, notes.error].filter(Boolean).join(" ");
  const label = [el("span", { dir: "auto", lang: inEnglish(english, field.label), text: field.label }), field.required ? "" : el("span", { class: "optional", text: ` ${words.optional}` })];
  const help = field.help && el("p", { class: "help", id: notes.help, dir: "auto", lang: inEnglish(english, field.help), text: field.help });
  const error = el("p", { class: "field-error", id: notes.error, "data-error-for": field.name });
  if (field.shape === "choices") {
    const chosen = value.split(",");
    return el("fieldset", { class: "field", "aria-describedby": describedby },
      el("legend", {}, ...label), help, error,
      el("div", { class: "picks" },
        ...(field.choices ?? []).map((choice) =>
          el("label", { class: "pick" },
            el("input", { type: "checkbox", name: field.name, value: choice.value, checked: chosen.includes(choice.value) }),
            el("span", { dir: "auto", lang: inEnglish(english, choice.label), text: choice.label }))),
      ));
  }
  if (field.own_zone && !value) value = ownZone(field);
  const choices = openChoices(field, value);
  if (choices)
    return el("fieldset", { class: "field", role: "radiogroup", "aria-describedby": describedby, "aria-required": !!field.required && "true" },
      el("legend", {}, ...label), help, error,
      el("div", { class: field.shape === "number" ? "picks numbers" : "picks" },
        ...choices.map((choice) =>
          el("label", { class: "pick" },
            el("input", { type: "radio", name: field.name, value: choice.value, checked: choice.value === value }),
            el("span", { dir: "auto", lang: inEnglish(english, choice.label), text: choice.label }))),
      ));
  const asked = control(field, value, english, { id, name: field.name, "aria-describedby": describedby, "aria-required": !!field.required && "true" });
  return el("div", { class: "field" }, el("label", { for: id }, ...label), help,
    field.unit ? el("div", { class: "with-unit" }, asked, el("span", { class: "unit", id: notes.unit, dir: "auto", lang: inEnglish(english, field.unit), text: field.unit })) : asked, error);
}

/**
 * The choices of a field that shows them all, or null. A choice that may be left out and has not been
 * made is a list with an empty line: what is pressed once could not be taken back.
 * @param {Field} field
 * @param {string} value
 * @returns {{value: string, label: string}[] | null}
 */
function openChoices(field, value) {
  /** @type {{value: string, label: string}[]} */
  let choices;
  if (field.shape === "choice") choices = field.choices ?? [];
  else if (field.shape === "number" && field.least != null && field.most != null && field.most - field.least < SCALE)
    choices = Array.from({ length: field.most - field.least + 1 }, (_, index) => String(index + /** @type {number} */ (field.least)))
      .map((number) => ({ value: number, label: number }));
  else return null;
  const made = field.required || choices.some((choice) => choice.value === value);
  return made && choices.length && choices.length <= OPEN_CHOICES ? choices : null;
}

/**
 * @param {Field} field
 * @param {string} value
 * @param {string[] | undefined} english
 * @param {Record<string, unknown>} common
 */
function control(field, value, english, common) {
  if (field.shape === "choice" && (field.choices?.length ?? 0) > MOST_LISTED) return search(field, value, common);
  if (field.shape === "choice")
    return el("select", common,
      ...((field.required && value) || field.choices?.some((choice) => !choice.value) ? [] : [el("option", { value: "", text: field.required ? words.choose : "" })]),
      ...(field.choices ?? []).map((choice) => el("option", { value: choice.value, lang: inEnglish(english, choice.label), text: choice.label, selected: choice.value === value })));
  if (field.shape === "text") {
    const area = el("textarea", { ...common, rows: value.length > LONG ? 8 : 4, dir: "auto", maxlength: field.longest });
    area.value = value;
    return area;
  }
  if (field.shape === "number")
    return el("input", { ...common, type: "number", inputmode: "numeric", step: 1, min: field.least, max: field.most, value });
  if (field.shape === "moment") return el("input", { ...common, type: "datetime-local", value });
  return el("input", { ...common, type: "text", dir: "auto", maxlength: field.longest, autocomplete: "off", value });
}

/**
 * A long list, searched by typing. What is typed in other words than the list's is understood too: “London”.
 * @param {Field} field
 * @param {string} value
 * @param {Record<string, unknown>} common
 */
function search(field, value, common) {
  const list = `${common.id}-list`;
  const mine = field.own_zone ? ownZone(field) : "";
  const choices = [...(field.choices ?? [])].sort((a, b) => Number(b.value === mine) - Number(a.value === mine));
  return el("div", { class: "search-list" },
    el("input", { ...common, type: "text", dir: "auto", list, autocomplete: "off", value }),
    el("datalist", { id: list }, ...choices.map((choice) => el("option", { value: choice.value, label: choice.label }))));
}

/**
 * The time zone of this device, if it is among the choices.
 * @param {Field} field
 */
function ownZone(field) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return field.choices?.some((choice) => choice.value === zone) ? zone : "";
}
