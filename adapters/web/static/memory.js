/* What this tab remembers of a room: the messages it has seen and the text being written. The server
   keeps neither. sessionStorage ends with the tab. */

import { keep, recall } from "./dom.js";

const MOST = 500;

export class Memory {
  /** @param {string} room */
  constructor(room) {
    this.key = `heard:${room}:messages`;
    this.draftKey = `heard:${room}:draft`;
    /** @type {Map<string, string>} id → text, oldest first */
    this.texts = new Map();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    try {
      this.texts = new Map(JSON.parse(recall(sessionStorage, this.key) ?? "[]"));
    } catch {
      // Somebody else's data under our key: begin afresh.
    }
    addEventListener("pagehide", () => this.write());
  }

  /** @param {string} id @param {string} text */
  keep(id, text) {
    this.texts.set(id, text);
    if (this.texts.size > MOST) this.texts.delete(this.texts.keys().next().value ?? "");
    // Together with what follows at once: a long history is one write.
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), 300);
  }

  /** A message was taken back. @param {string} id */
  drop(id) {
    this.texts.delete(id);
    this.write();
  }

  /** @param {string} id */
  text(id) {
    return this.texts.get(id);
  }

  write() {
    clearTimeout(this.timer);
    keep(sessionStorage, this.key, JSON.stringify([...this.texts]));
  }

  get draft() {
    return recall(sessionStorage, this.draftKey) ?? "";
  }

  set draft(text) {
    keep(sessionStorage, this.draftKey, text);
  }
}
