/* The list of those who are here: what has changed in it, and whom somebody looks for. No page is needed for this,
   so it can be tried without one. */

import { fold, wordsOf } from "./search.js";

/**
 * @typedef {object} NameChange
 * @property {number[]} left places in the list as it was, the last one first
 * @property {[number, string][]} came places in the list as it is now, the first one first
 */

/**
 * The names in which each word of what was typed begins a word, whatever its accents; all of them where nothing was.
 * @param {string[]} names
 * @param {string} query
 */
export function found(names, query) {
  const typed = wordsOf(query);
  if (!typed.length) return query.trim() ? names.filter((name) => fold(name).includes(fold(query.trim()))) : names;
  return names.filter((name) => {
    const own = wordsOf(name);
    return typed.every((word) => own.some((one) => one.startsWith(word)));
  });
}

/**
 * The list after a change.
 * @param {string[]} names
 * @param {NameChange} change
 */
export function changed(names, { left, came }) {
  const now = [...names];
  for (const at of left) now.splice(at, 1);
  for (const [at, name] of came) now.splice(at, 0, name);
  return now;
}
