/* A message of one's own that has been sent: the form that changes it, and taking it back. */

import { words } from "./words.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Form} Form */
/** @typedef {import("./composer.js").Composer} Composer */

/** Stands for no command: the form is the page's own. */
const EDIT = "edit-message";
/** As in adapters/web/validation.py. */
const LONGEST = 2000;

/** @param {Entry} entry @returns {Form} */
export const editForm = (entry) => ({
  command: EDIT, title: words.editTitle, help: words.editHelp, submit: words.editSave,
  fields: [
    { name: "entry", label: "", shape: "hidden", value: entry.ref || entry.id },
    { name: "text", label: words.editText, shape: "text", required: true, longest: LONGEST, value: entry.text ?? "" },
  ],
});

/** @type {WeakSet<Answer>} */
const edits = new WeakSet();

/** Whether this is the answer to a message that has been changed. @param {Answer} answer */
export const isChanged = (answer) => edits.has(answer) && !answer.reply;

/**
 * Sends a form, whether it is a command's or the page's own.
 * @param {import("./wire.js").Wire} wire @param {string} command @param {Record<string, string | number>} args
 * @returns {Promise<Answer>}
 */
export async function send(wire, command, args) {
  if (command !== EDIT) return wire.request({ is: "do", command, args });
  const answer = await wire.request({ is: "edit", entry: args.entry, text: args.text ?? "" });
  edits.add(answer);
  return answer;
}

/**
 * Takes a message of one's own back. Its words are not lost to the one who wrote them.
 * @param {import("./wire.js").Wire} wire @param {Composer} composer @param {Entry} entry
 * @returns {Promise<{answer: Answer, told: string}>} `told`: what has come of it, if it was done
 */
export async function takeBack(wire, composer, entry) {
  const answer = await wire.request({ is: "take-back", entry: entry.ref || entry.id });
  if (answer.refused || answer.failed) return { answer, told: "" };
  const toBox = !composer.private && !composer.box.value.trim();
  if (toBox) composer.giveBack(entry.text ?? "");
  return { answer, told: toBox ? words.takenBackToBox : words.takenBack };
}
