/* Reading new messages aloud, with a voice of this device. Voices that send the words elsewhere are
   not used. */

import { recall } from "./dom.js";
import { words } from "./words.js";

/** With more than this waiting to be read, what comes is only counted: the talk has moved on. */
const MOST_WAITING = 5;

export const readsAloud = () => recall(localStorage, "heard:aloud") === "yes" && canReadAloud();
export const canReadAloud = () => "speechSynthesis" in window;

/**
 * The device's own voice for the language of this browser; null if it has none at all.
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string} language
 */
export function ownVoice(voices, language) {
  const own = voices.filter((voice) => voice.localService);
  const same = own.filter((voice) => voice.lang.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase());
  return same.find((voice) => voice.default) ?? same[0] ?? own.find((voice) => voice.default) ?? own[0] ?? null;
}

/** Some browsers have their voices only a moment later. @returns {Promise<SpeechSynthesisVoice | null>} */
export async function findVoice() {
  if (!speechSynthesis.getVoices().length)
    await Promise.race([
      new Promise((found) => speechSynthesis.addEventListener("voiceschanged", found, { once: true })),
      new Promise((late) => setTimeout(late, 1500)),
    ]);
  return ownVoice(speechSynthesis.getVoices(), navigator.language);
}

let waiting = 0;
let unread = 0;

/** @param {string} text */
export async function readAloud(text) {
  if (!readsAloud() || !text) return;
  if (waiting >= MOST_WAITING) {
    unread += 1;
    return;
  }
  const voice = await findVoice();
  if (!voice) return;
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  waiting += 1;
  said.onend = said.onerror = () => {
    waiting -= 1;
    if (waiting || !unread) return;
    const missed = unread;
    unread = 0;
    readAloud(words.notReadAloud(missed));
  };
  speechSynthesis.speak(said);
}

/** Says nothing more of what is waiting. */
export function stopReading() {
  unread = 0;
  if (canReadAloud()) speechSynthesis.cancel();
}

addEventListener("pagehide", stopReading);
