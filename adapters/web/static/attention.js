/* My turn reaches me: in the title of the page, by a sound, and by a notification of the browser.

   Sound and notifications are off until somebody switches them on. Several open pages of the same room
   make one sound and one notification between them. */

import { byId, recall } from "./dom.js";
import { pushIsOn } from "./push.js";
import { words } from "./words.js";

/** Milliseconds in which a second reason to call somebody is the same call. */
const ONE_CALL = 4000;
/** Milliseconds to wait for the panel, which says whether it is a turn that somebody is called to. */
const PANEL_COMES = 700;

export const soundIsOn = () => recall(localStorage, "heard:sound") === "yes";
export const notificationsAreOn = () => recall(localStorage, "heard:notify") === "yes" && canNotify() && Notification.permission === "granted";
/** Pages without https have no notifications. */
export const canNotify = () => "Notification" in window && isSecureContext;
export const canSound = () => "AudioContext" in window;

/** @type {AudioContext | undefined} */
let audio;

/** Browsers let a page make a sound once it has been touched. */
function wakeUp() {
  if (!soundIsOn()) return;
  audio ??= new AudioContext();
  if (audio.state === "suspended") audio.resume().catch(() => {});
}

/** Two soft notes, made here: nothing is loaded. */
export function playSound() {
  wakeUp();
  if (!audio || audio.state === "suspended") return;
  const now = audio.currentTime;
  [[523.25, 0], [659.25, 0.18]].forEach(([pitch, after]) => {
    const tone = /** @type {AudioContext} */ (audio).createOscillator();
    const volume = /** @type {AudioContext} */ (audio).createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, now + after);
    volume.gain.exponentialRampToValueAtTime(0.16, now + after + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + after + 0.5);
    tone.connect(volume).connect(/** @type {AudioContext} */ (audio).destination);
    tone.start(now + after);
    tone.stop(now + after + 0.55);
  });
}

/** Asks the browser whether it may notify; only ever after a press. */
export async function askToNotify() {
  return canNotify() && (await Notification.requestPermission()) === "granted";
}

export class Attention {
  #turn = false;
  #unread = 0;
  #called = 0;

  /** @param {string} room its key */
  constructor(room) {
    this.room = room;
    this.title = "";
    for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, wakeUp, { passive: true });
  }

  /** @param {{title?: string, unread?: number}} what */
  show({ title = this.title, unread = this.#unread }) {
    this.title = title;
    this.#unread = unread;
    const before = this.#turn ? `${words.yourTurn} · ` : "";
    document.title = `${before}${unread ? `(${unread}) ` : ""}${title} · ${words.heard}`;
  }

  /**
   * Whether it is this person's turn. True if it has just become so.
   * @param {boolean} now
   */
  turn(now) {
    const began = now && !this.#turn;
    this.#turn = now;
    this.show({});
    if (began) this.call(words.yourTurn);
    return began;
  }

  /** Heard says something to this person, or asks them something. */
  wanted() {
    setTimeout(() => this.call(this.#turn ? words.yourTurn : words.wanted), PANEL_COMES);
  }

  /** @param {string} text */
  call(text) {
    if (Date.now() - this.#called < ONE_CALL) return;
    this.#called = Date.now();
    this.#once(() => {
      if (soundIsOn()) playSound();
      // Where pushes are on, one comes for a hidden page. A page beside the window that is in front is
      // not hidden.
      const away = document.hidden ? !pushIsOn() : !document.hasFocus();
      if (away && notificationsAreOn()) this.#notify(text);
    });
  }

  /** In one of the open pages only. @param {() => void} act */
  #once(act) {
    if (!navigator.locks) return act();
    navigator.locks.request(`heard:call:${this.room}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      act();
      await new Promise((done) => setTimeout(done, ONE_CALL));
    });
  }

  /** @param {string} text */
  async #notify(text) {
    // The same tag: a newer one takes the place of the one before.
    const options = { body: text, tag: `heard:${this.room}`, icon: /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=icon]"))?.href };
    try {
      const shown = new Notification(this.title, options);
      shown.onclick = () => {
        window.focus();
        byId("composer-text").focus({ preventScroll: true });
        shown.close();
      };
    } catch {
      // Chrome on Android shows them only by way of a service worker, if the page has one.
      const worker = await navigator.serviceWorker?.getRegistration();
      await worker?.showNotification(this.title, options);
    }
  }
}
