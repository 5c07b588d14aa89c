/* Dates and lists in the language of the page. Most of Chromium cannot write dates in Welsh, and left to
   itself shows "M11 29, Sun": there they are put together from what the server has sent with the page (see
   date_words.py). What neither knows is in English, as is whatever else the language lacks. */

/** @typedef {{days: string[], months: string[], date: string, full: string, list: Record<string, string>}} DateWords */

const sent = globalThis.document?.getElementById("date-words")?.textContent;
/** @type {DateWords | null} */
const dateWords = sent ? JSON.parse(sent) : null;
const page = globalThis.document?.documentElement?.lang?.split("-")[0] || "en";

/** Whether a browser can write dates in a language by itself. @param {string} locale */
const written = (locale) => Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0;

/** The language's own words, where the browser cannot write in it. @param {string} locale */
const own = (locale) => (locale.split("-")[0] === page && !written(locale) ? dateWords : null);

/**
 * Writes moments: weekday, day and month, and what else is wanted of the year and the time of day.
 * @param {string | undefined} locale the browser's own, if none is named
 * @param {{year?: boolean, time?: boolean, zone?: string}} wanted
 * @returns {(at: Date) => string}
 */
export function dateFormat(locale, { year = false, time = false, zone }) {
  const language = locale && own(locale);
  /** @type {Intl.DateTimeFormatOptions} */
  const what = {
    weekday: "long", day: "numeric", month: "long", ...(year ? { year: "numeric" } : {}),
    ...(time ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } : {}), ...(zone ? { timeZone: zone } : {}),
  };
  const format = new Intl.DateTimeFormat(locale ? [locale, "en-GB"] : undefined, what);
  if (!language) return (at) => format.format(at);
  const figures = new Intl.DateTimeFormat("en-GB", { ...what, weekday: "short", month: "numeric" });
  return (at) => {
    const parts = Object.fromEntries(figures.formatToParts(at).map(({ type, value }) => [type, value]));
    const date = filled(year ? language.full : language.date, {
      E: language.days[WEEK.indexOf(parts.weekday)], M: language.months[Number(parts.month) - 1],
      d: String(Number(parts.day)), y: parts.year ?? "",
    });
    return time ? `${date}, ${parts.hour}:${parts.minute}` : date;
  };
}

const WEEK = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/**
 * A pattern of CLDR's, filled: letters stand for parts, and what is between quotes for itself.
 * @param {string} pattern @param {Record<string, string>} parts by the first letter
 */
const filled = (pattern, parts) =>
  pattern.replace(/'([^']*)'|E+|c+|M+|L+|d+|y+/g, (found, quoted) =>
    quoted ?? (/^M{1,2}$/.test(found) ? String(parts.M) : parts[{ c: "E", L: "M" }[found[0]] ?? found[0]]));

/**
 * Several things in one sentence.
 * @param {string} locale @param {string[]} items
 */
export function listed(locale, items) {
  const language = own(locale);
  if (!language || items.length < 2) return new Intl.ListFormat([locale, "en-GB"]).format(items);
  /** @param {string} pattern @param {string} one @param {string} other */
  const two = (pattern, one, other) => pattern.replace(/\{([01])\}/g, (_, which) => (which === "0" ? one : other));
  const { list } = language;
  if (items.length === 2) return two(list["2"], items[0], items[1]);
  const end = two(list.end, items[items.length - 2], items[items.length - 1]);
  const all = items.slice(1, -2).reduceRight((rest, item) => two(list.middle, item, rest), end);
  return two(list.start, items[0], all);
}
