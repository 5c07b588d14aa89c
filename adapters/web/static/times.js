/* Times on pages are written in the room's zone. For a reader whose clock shows something else, their
   own time stands before it. */

import { dateFormat } from "./dates.js";

/**
 * A moment as the clocks of a zone show it, or of the reader's own where none is named.
 * @param {Date} at @param {string} [locale] @param {string} [zone]
 */
export const clock = (at, locale, zone) => dateFormat(locale, { time: true, zone })(at);

/** @param {ParentNode} page */
export function own(page) {
  page.querySelectorAll("time[data-own]").forEach((node) => {
    const time = /** @type {HTMLTimeElement} */ (node);
    const at = new Date(time.dateTime);
    const { locale, zone } = time.dataset;
    const mine = clock(at, locale);
    // The same on both clocks: nothing to add.
    if (mine === clock(at, locale, zone)) return;
    time.textContent = `${(time.dataset.own ?? "%s").replace("%s", mine)} · ${time.textContent}`;
  });
}

if (globalThis.document) own(document);
