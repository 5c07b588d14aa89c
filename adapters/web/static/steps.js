/* First steps, until they are done or put away: for whoever has just made a room, for whoever is at a
   meeting for the first time, and for whoever tries what a facilitator does in the sample. */

import { el, keep, recall } from "./dom.js";
import { say, words } from "./words.js";

/** @typedef {{date: boolean, items: boolean, started: boolean, people: number}} Progress */
/** @typedef {"new-room" | "member" | "sample" | ""} Which */

const TITLES = { "new-room": "script-steps-new-room", member: "script-steps-member", sample: "script-steps-sample" };
const SENTENCES = {
  member: ["script-steps-member-1", "script-steps-member-2", "script-steps-member-3", "script-steps-member-4"],
  sample: ["script-steps-sample-1", "script-steps-sample-2", "script-steps-sample-3", "script-steps-sample-4", "script-steps-sample-5"],
};
/** The part of the window that they may take up by themselves. */
const MOST = 0.35;
const STEPS = { link: "script-steps-link", date: "script-steps-date", item: "script-steps-item", start: "script-steps-start" };

/**
 * Which first steps somebody is shown.
 * @param {{facilitator: boolean, sample: boolean, progress: Progress | null, away: boolean}} at
 * @returns {Which}
 */
export function which({ facilitator, sample, progress, away }) {
  if (away) return "";
  if (sample) return facilitator ? "sample" : "member";
  if (!facilitator) return "member";
  return progress && !progress.started ? "new-room" : "";
}

/**
 * What is done of the steps of a new room. `copied`: this browser has copied the link.
 * @param {Progress} progress @param {boolean} copied
 */
export const done = (progress, copied) => ({
  link: copied || progress.people > 1,
  date: progress.date,
  item: progress.items,
  start: progress.started,
});

/**
 * Whether first steps of this height, in pixels, leave enough of the window to the conversation.
 * @param {number} height @param {number} window
 */
export const fits = (height, window) => height <= window * MOST;

export class FirstSteps {
  /** @type {Progress | null} */
  #progress = null;
  #facilitator = false;
  #sample = false;
  #link = "";
  #asked = 0;
  /** Put away in this tab, where the browser keeps nothing. */
  #gone = false;
  /** Somebody has opened or closed them by hand. */
  #chosen = false;

  /**
   * @param {HTMLDetailsElement} box
   * @param {string} room
   * @param {(command: string, form: boolean) => void} act
   * @param {(text: string) => void} announce
   */
  constructor(box, room, act, announce) {
    this.box = box;
    this.room = room;
    this.act = act;
    this.announce = announce;
    box.open = true;
    // One line says that they are there, where they would leave the conversation little room: in a low
    // window, with large letters, on a phone that was turned. What somebody opens by hand stays open.
    box.addEventListener("click", (event) => (this.#chosen ||= !!(/** @type {Element} */ (event.target).closest("summary"))));
    const fit = () => (box.open = box.open && (this.#chosen || fits(box.offsetHeight, innerHeight)));
    new ResizeObserver(fit).observe(box);
    addEventListener("resize", () => {
      box.open ||= !this.#chosen;
      fit();
    });
  }

  /** @param {import("./types.js").Hello} hello */
  greet(hello) {
    this.#facilitator = hello.me.facilitator;
    this.#sample = !!hello.sample;
    this.#link = hello.links?.member ?? "";
    this.#show();
    return this.changed();
  }

  /** Something has happened in the meeting: perhaps another step is done. */
  async changed() {
    if (!this.#facilitator || this.#sample || this.#away || this.#progress?.started) return;
    const asked = ++this.#asked;
    const answer = await fetch(`/room/${encodeURIComponent(this.room)}/steps`).catch(() => null);
    if (!answer?.ok || asked !== this.#asked) return;
    this.#progress = await answer.json();
    this.#show();
  }

  get #away() {
    return this.#gone || recall(localStorage, `heard:${this.room}:steps`) === "away";
  }

  #show() {
    const shown = which({ facilitator: this.#facilitator, sample: this.#sample, progress: this.#progress, away: this.#away });
    const hadFocus = this.box.contains(document.activeElement) ? document.activeElement?.id : "";
    this.box.hidden = !shown;
    if (!shown) return;
    this.box.replaceChildren(
      el("summary", { text: say(TITLES[shown]) }),
      shown === "new-room" ? this.#steps() : this.#sentences(shown),
      el("button", { type: "button", class: "button bare", text: words.hideSteps, onclick: () => this.#putAway() }));
    if (hadFocus) document.getElementById(hadFocus)?.focus();
  }

  #putAway() {
    this.#gone = true;
    keep(localStorage, `heard:${this.room}:steps`, "away");
    this.#show();
    document.getElementById("composer-text")?.focus();
  }

  /** @param {"member" | "sample"} shown */
  #sentences(shown) {
    return el(shown === "sample" ? "ol" : "ul", {}, ...SENTENCES[shown].map((key) => el("li", { text: say(key) })));
  }

  #steps() {
    const copied = recall(localStorage, `heard:${this.room}:copied`) === "yes";
    const ready = done(/** @type {Progress} */ (this.#progress), copied);
    const steps = {
      link: () => this.#copy(),
      date: () => this.act("series", true),
      item: () => this.act("agenda add", true),
      start: () => this.act("start", false),
    };
    return el("ol", { class: "ticks" }, ...Object.entries(steps).map(([name, press]) => {
      const step = /** @type {keyof typeof STEPS} */ (name);
      const over = ready[step];
      return el("li", { class: over ? "done" : "" },
        over
          ? el("span", { text: say("script-steps-done", { step: say(STEPS[step]) }) })
          : el("button", { type: "button", id: `step-${name}`, class: "button", text: say(STEPS[step]), onclick: press }));
    }));
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#link);
    } catch {
      // Where a page may not copy: the page with the link, to be copied by hand.
      return location.assign(`/room/${encodeURIComponent(this.room)}/invite`);
    }
    keep(localStorage, `heard:${this.room}:copied`, "yes");
    this.announce(words.copied);
    this.#show();
    document.getElementById("step-date")?.focus();
  }
}
