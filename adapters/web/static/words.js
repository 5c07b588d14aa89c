/* Every sentence the page itself says. They stand in the catalogue (phrases/en.ftl, “script-…”), and the
   server puts them into the page. What Heard says comes from the server already in words. */

import { dateFormat, listed } from "./dates.js";

/** @typedef {string | {slot: string} | {english: Piece[]} | {by: string, cases: Record<string, Piece[]>, other: Piece[]}} Piece */
/** @typedef {Record<string, string | number>} Slots */

/** @type {Record<string, Piece[]>} */
const texts = JSON.parse(globalThis.document?.getElementById("script-texts")?.textContent || "{}");
const locale = texts["script-locale"]?.join("") ?? "en-GB";

const clockFormat = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const date = dateFormat(locale, {});
const whole = dateFormat(locale, { year: true, time: true });
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat([locale, "en-GB"]);

/**
 * Where in a sentence stands what is English because the page's language lacks it, or because nobody has
 * checked it: by the whole sentence, as it was said.
 * @type {Map<string, [number, number]>}
 */
const inEnglish = new Map();

/** @param {string} text @returns {[number, number] | undefined} */
export const englishIn = (text) => inEnglish.get(text);

/**
 * A sentence by its key, its gaps filled. A key that is not there is shown itself: a mistake in a
 * sentence should not end a meeting.
 * @param {string} key @param {Slots} [slots]
 */
export function say(key, slots = {}) {
  const pieces = texts[key] ?? [key];
  const at = pieces.findIndex((piece) => typeof piece === "object" && "english" in piece);
  if (at < 0) return put(pieces, slots);
  const own = put(pieces.slice(0, at), slots);
  const english = own + put([pieces[at]], slots);
  const whole = english + put(pieces.slice(at + 1), slots);
  inEnglish.set(whole, [own.length, english.length]);
  return whole;
}

/** @param {Piece[]} pieces @param {Slots} slots @returns {string} */
function put(pieces, slots) {
  return pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("slot" in piece) return shown(slots[piece.slot]);
    if ("english" in piece) return put(piece.english, slots);
    const value = slots[piece.by];
    const kind = typeof value === "number" ? plurals.select(value) : "";
    return put(piece.cases[String(value)] ?? piece.cases[kind] ?? piece.other, slots);
  }).join("");
}

/** @param {string | number | undefined} value */
const shown = (value) => (typeof value === "number" ? numbers.format(value) : value ?? "");

export const words = {
  heard: say("script-brand"),
  you: say("script-you"),
  mine: say("script-mine"),
  loading: say("script-loading"),
  empty: say("script-empty"),
  here: (/** @type {number} */ count) => say("script-here", { count }),
  writeMessage: say("script-write-message"),
  writePrivately: say("script-write-privately"),
  privateNow: say("script-private-now"),
  privateSaved: say("script-private-saved"),
  toAllNow: say("script-to-all-now"),
  toAll: say("script-to-all"),
  toRound: say("script-to-round"),
  savePrivately: say("script-save-privately"),
  roundOver: say("script-round-over"),
  roundOverUnsent: (/** @type {string} */ text) => say("script-round-over-unsent", { text }),
  onlyYou: say("script-only-you"),
  hideThis: say("script-hide-this"),
  reply: say("script-reply"),
  iHear: say("script-i-hear"),
  more: say("script-more"),
  edit: say("script-edit"),
  takeBack: say("script-take-back"),
  editTitle: say("script-edit-title"),
  editHelp: say("script-edit-help"),
  editText: say("script-edit-text"),
  editSave: say("script-edit-save"),
  edited: say("script-edited"),
  changed: say("script-changed"),
  takenBack: say("script-taken-back"),
  takenBackToBox: say("script-taken-back-box"),
  pointPage: say("script-point-page"),
  showMessage: say("script-show-message"),
  wholePicture: say("script-whole-picture"),
  notHere: say("script-not-here"),
  sending: say("script-sending"),
  waiting: say("script-waiting"),
  newFromHere: say("script-new-from-here"),
  lost: say("script-lost"),
  neverThere: say("script-never-there"),
  lostLong: say("script-lost-long"),
  back: say("script-back"),
  tooMany: say("script-too-many"),
  gone: say("script-gone"),
  failed: say("script-failed"),
  unknown: say("script-unknown"),
  backInBox: say("script-back-in-box"),
  done: say("script-done"),
  fillIn: say("script-fill-in"),
  pickOne: say("script-pick-one"),
  choose: say("script-choose"),
  cancel: say("script-cancel"),
  close: say("script-close"),
  send: say("script-send"),
  optional: say("script-optional"),
  hideSteps: say("script-steps-hide"),
  commandsTitle: say("script-commands-title"),
  commandsFind: say("script-commands-find"),
  commandsNone: say("script-commands-none"),
  copy: say("script-copy"),
  copied: say("script-copied"),
  copyByHand: say("script-copy-by-hand"),
  memberLink: say("script-member-link"),
  facilitatorLink: say("script-facilitator-link"),
  facilitatorLinkHelp: say("script-facilitator-link-help"),
  personalLink: say("script-personal-link"),
  personalLinkHelp: say("script-personal-link-help"),
  showPersonalLink: say("script-show-personal-link"),
  renewPersonalLink: say("script-renew-personal-link"),
  renewedPersonalLink: say("script-renewed-personal-link"),
  replaceLink: say("script-replace-link"),
  pause: say("script-pause"),
  play: say("script-play"),
  speed: say("script-speed"),
  jump: say("script-jump"),
  forFacilitators: say("script-for-facilitators"),
  sideEmpty: say("script-side-empty"),
  settings: say("script-settings"),
  colours: say("script-colours"),
  themes: { system: say("script-theme-system"), light: say("script-theme-light"), dark: say("script-theme-dark") },
  readingWriting: say("script-reading-writing"),
  yourTurn: say("script-your-turn"),
  wanted: say("script-wanted"),
  textSize: say("script-text-size"),
  textSizes: { normal: say("script-text-normal"), large: say("script-text-large"), larger: say("script-text-larger"), largest: say("script-text-largest") },
  whenWanted: say("script-when-wanted"),
  sound: say("script-sound"),
  soundHelp: say("script-sound-help"),
  notify: say("script-notify"),
  notifyHelp: say("script-notify-help"),
  notifyRefused: say("script-notify-refused"),
  push: say("script-push"),
  pushHelp: say("script-push-help"),
  pushRefused: say("script-push-refused"),
  pushStaysOn: say("script-push-stays-on"),
  aloud: say("script-aloud"),
  aloudHelp: say("script-aloud-help"),
  noVoice: say("script-no-voice"),
  quiet: say("script-quiet"),
  quietHelp: say("script-quiet-help"),
  enterSwitch: say("script-enter-switch"),
  enterSwitchHelp: say("script-enter-switch-help"),
  enterSends: say("script-enter-sends"),
  enterLine: say("script-enter-line"),
  keys: say("script-keys"),
  keyList: [
    ["/", say("script-key-slash")],
    ["Ctrl K", say("script-key-list")],
    ["Esc", say("script-key-escape")],
    ["Shift Enter", say("script-key-new-line")],
    ["↑ ↓", say("script-key-arrows")],
  ],
  aboutMe: say("script-about-me"),
  manual: say("script-manual"),
  details: say("script-details"),
  less: say("script-less"),

  /** @param {string} name @param {boolean} facilitator */
  youAre: (name, facilitator) => [`${say("script-your-name")} `, name, facilitator ? say("script-facilitator") : ""],
  /** @param {string} who @param {boolean} mine */
  saidBy: (who, mine) => (mine && who !== say("script-you") ? say("script-said-by-you", { who }) : who),
  /** @param {string} who */
  replyTo: (who) => say("script-reply-to", { who }),
  /** @param {string} who @param {boolean} done */
  iHearTo: (who, done) => say(done ? "script-i-heard-to" : "script-i-hear-to", { who }),
  /** @param {string} who */
  heardThat: (who) => say("script-heard-that", { who }),
  /** @param {string} who */
  moreOn: (who) => say("script-more-on", { who }),
  /** @param {string} who */
  actsOn: (who) => say("script-acts-on", { who }),
  /** @param {string} who */
  replyingTo: (who) => say("script-replying-to", { who }),
  /** @param {string} who */
  noReply: (who) => say("script-no-reply", { who }),
  /** @param {string} who */
  inReplyTo: (who) => say("script-in-reply-to", { who }),
  /** @param {string} what */
  showThis: (what) => say("script-show-this", { what }),
  /** @param {number} count @param {boolean} mine */
  heardBy: (count, mine) => (mine ? say("script-heard-by-you", { others: count - 1 }) : say("script-heard-by", { count })),
  /** @param {number} count */
  newMessages: (count) => say("script-new-messages", { count }),
  /** @param {number} count */
  notReadAloud: (count) => say("script-not-read-aloud", { count }),
  /** @param {string} who @param {string} text */
  saidAloud: (who, text) => say("script-said-aloud", { who, text }),
  /** @param {number} count */
  commandsFound: (count) => say("script-commands-found", { count }),
  /** @param {number} count */
  peopleFound: (count) => say("script-people-found", { count }),
  /** @param {string[]} names in order of first message; each once */
  placeholder: (names) => {
    const shown = names.length > 4 ? names.slice(0, 3) : names;
    const rest = names.length - shown.length;
    const list = listed(locale, [
      ...shown.map((name) => `\u2068${name}\u2069`), // isolated, so that names keep their direction
      ...(rest ? [say("script-others", { count: rest })] : []),
    ]);
    return say("script-placeholder", { names: list });
  },
  /** @param {number} most */
  tooLong: (most) => say("script-too-long", { most }),
  /** @param {number} least @param {number} most */
  between: (least, most) => say("script-between", { least, most }),
  /** @param {number} speed */
  timesFaster: (speed) => (speed === 1 ? say("script-real-speed") : say("script-times-faster", { speed })),
  /** @param {string} act */
  act: (act) => say(act === "next" ? "script-act-next" : "script-act-first"),
  /** @param {number} played @param {number} total */
  played: (played, total) => say("script-played", { played, total }),
  sampleOver: say("script-sample-over"),

  /** @param {Date} at */
  clock: (at) => clockFormat.format(at),
  /** @param {Date} at */
  date: (at) => date(at),
  /** @param {Date} at */
  moment: (at) => whole(at),
  /**
   * How long it still is. Whole minutes until the last two: seconds that run all the time make
   * people hurry.
   * @param {number} seconds below zero: how long it is past
   */
  left: (seconds) => {
    const away = Math.abs(seconds);
    const minutes = Math.floor(away / 60);
    if (seconds <= 0) return minutes < 1 ? say("script-time-up") : say("script-minutes-over", { minutes });
    if (minutes < 1) return say("script-seconds", { seconds: Math.floor(away) });
    if (minutes < 2) return say("script-minute-seconds", { seconds: Math.floor(away % 60) });
    if (minutes < 120) return say("script-minutes", { minutes });
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? say("script-hours", { hours }) : say("script-days", { days: Math.floor(hours / 24) });
  },
};
