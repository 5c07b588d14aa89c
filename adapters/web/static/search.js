/* Finding a command: by what it is called, and by what people may call it. No page is needed for
   this, so it can be tried without one. */

/** @typedef {import("./types.js").Form} Form */

/** Lower case and without accents, so that "reunion" finds "réunion". @param {string} text */
export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** @param {string} text */
export const wordsOf = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Small words that say nothing about what is meant: "leave the room" is "leave room". */
const EMPTY = new Set(["a", "an", "the", "my", "to", "of", "i", "me", "please", "want"]);

/**
 * How well a command fits what was typed: the lower, the better; null: not at all.
 * @param {Form} form
 * @param {string} query
 * @returns {number | null}
 */
export function fit(form, query) {
  const wanted = fold(query).trim();
  if (!wanted) return 0;
  const synonyms = (form.synonyms ?? []).map(fold);
  if (form.command && fold(form.command).startsWith(wanted)) return 0;
  if (fold(form.title).startsWith(wanted)) return 1;
  if (synonyms.some((synonym) => synonym === wanted)) return 1;
  if (synonyms.some((synonym) => synonym.startsWith(wanted))) return 2;
  const all = wordsOf(query);
  const telling = all.filter((word) => !EMPTY.has(word));
  const typed = telling.length ? telling : all;
  if (!typed.length) return null;
  const own = wordsOf(`${form.command} ${form.title} ${synonyms.join(" ")}`);
  const every = (/** @type {string[]} */ known) => typed.every((word) => known.some((one) => one.startsWith(word)));
  if (every(own)) return 3;
  return every([...own, ...wordsOf(form.help)]) ? 4 : null;
}

/**
 * Whether what was typed is the beginning of what a command is called, or may be called: not only of
 * some words about it.
 * @param {Form} form
 * @param {string} query
 */
export const isMeant = (form, query) => (fit(form, query) ?? Infinity) <= 2;

/**
 * Whether a command may be called just so.
 * @param {Form} form
 * @param {string} query
 */
export const isCalled = (form, query) => (form.synonyms ?? []).some((synonym) => fold(synonym) === fold(query).trim());

/**
 * The commands that fit what was typed, the best first; all of them where nothing was typed.
 * @param {Form[]} forms
 * @param {string} query
 */
export function matching(forms, query) {
  return forms
    .map((form) => ({ form, rank: fit(form, query) }))
    .filter((one) => one.rank !== null)
    .sort((one, other) => /** @type {number} */ (one.rank) - /** @type {number} */ (other.rank))
    .map((one) => one.form);
}

/**
 * Commands under their headings, both in the order in which they came.
 * @param {Form[]} forms
 * @returns {{heading: string, forms: Form[]}[]}
 */
export function grouped(forms) {
  /** @type {Map<string, Form[]>} */
  const found = new Map();
  for (const form of forms) {
    const heading = form.section ?? "";
    found.set(heading, [...(found.get(heading) ?? []), form]);
  }
  return [...found].map(([heading, inside]) => ({ heading, forms: inside }));
}
