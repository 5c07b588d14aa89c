/* Times on pages are written in the room's zone. For a reader whose clock shows something else, their
   own time stands before it. */

/**
 * A moment as the clocks of a zone show it, or of the reader's own where none is named; in English where
 * the browser cannot write dates in the language.
 * @param {Date} at @param {string} [locale] @param {string} [zone]
 */
export const clock = (at, locale, zone) =>
  new Intl.DateTimeFormat(locale ? [locale, "en-GB"] : undefined, {
    weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
    ...(zone ? { timeZone: zone } : {}),
  }).format(at);

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
