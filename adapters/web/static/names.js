/* The list of those who are here, and what has changed in it. */

/**
 * @typedef {object} NameChange
 * @property {number[]} left places in the list as it was, the last one first
 * @property {[number, string][]} came places in the list as it is now, the first one first
 */

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
