/* The controls of the sample meeting: pause, speed, how far, and on to the next one. */

import { el, icon, put } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Sample} Sample */

const SPEEDS = [1, 4, 16, 60];

export class SampleControls {
  /** @type {Sample | null} */
  #state = null;

  /**
   * @param {HTMLElement} box
   * @param {(action: {action: string, speed?: number}) => Promise<unknown>} direct
   */
  constructor(box, direct) {
    this.box = box;
    this.act = el("p", { class: "sample-act" });
    this.toggle = this.#button(() => ({ action: this.#state?.paused ? "play" : "pause" }), direct);
    this.jump = this.#button(() => ({ action: "jump" }), direct);
    this.jump.classList.add("main");
    put(this.jump, words.jump);
    this.speed = el("select", { id: "sample-speed" }, ...SPEEDS.map((speed) => el("option", { value: speed, text: words.timesFaster(speed) })));
    this.speed.addEventListener("change", () => direct({ action: "speed", speed: Number(this.speed.value) }));
    this.bar = el("progress", { max: 1, value: 0 });
    this.far = el("span", { class: "soft small far", "aria-hidden": "true" });
    box.replaceChildren(this.act, this.toggle,
      el("label", { class: "unseen", for: "sample-speed", text: words.speed }), this.speed,
      this.bar, this.far, this.jump);
  }

  /** @param {Sample | null | undefined} sample */
  show(sample) {
    this.box.hidden = !sample;
    this.#state = sample ?? null;
    if (!sample) return;
    put(this.act, sample.finished ? words.sampleOver : words.act(sample.act));
    this.toggle.replaceChildren(icon(sample.paused ? "play" : "pause"), sample.paused ? words.play : words.pause);
    this.toggle.hidden = this.speed.hidden = sample.finished;
    this.speed.value = String(sample.speed);
    this.bar.max = Math.max(1, sample.total);
    this.bar.value = sample.played;
    this.bar.setAttribute("aria-label", words.played(sample.played, sample.total));
    put(this.far, words.played(sample.played, sample.total));
    this.jump.hidden = !sample.can_jump;
  }

  /**
   * @param {() => {action: string}} what
   * @param {(action: {action: string}) => Promise<unknown>} direct
   */
  #button(what, direct) {
    const button = el("button", { type: "button", class: "button" });
    button.addEventListener("click", async () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      button.setAttribute("aria-disabled", "true");
      await direct(what());
      button.removeAttribute("aria-disabled");
    });
    return button;
  }
}
