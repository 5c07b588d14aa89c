/* The conversation: what people wrote and what Heard said, in order of time. */

import { withoutAct } from "./card.js";
import { avatar, el, gist, icon, linked, mark } from "./dom.js";
import { Hues } from "./hues.js";
import { Reach } from "./reach.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Spoken} Spoken */

/** As in the core: after such a pause the same person's message is a new turn. */
const TURN_GAP = 120_000;
/** So close to the end (px) counts as reading along. */
const NEAR = 80;

export class Conversation {
  /** Everything shown, oldest first, the page's own replies among it. @type {Entry[]} */
  entries = [];
  /** @type {Map<string, HTMLElement>} key → its element */
  #nodes = new Map();
  /** Messages on their way. @type {Map<string, HTMLElement>} */
  #outgoing = new Map();
  /** @type {Entry | null} */
  #last = null;
  #unread = 0;
  #following = true;
  /** The heights, of the conversation and of what is in sight, when its end was last gone to. */
  #seen = "";
  #replies = 0;
  #hues = new Hues();

  /**
   * @param {HTMLElement} log
   * @param {HTMLButtonElement} pill
   * @param {import("./memory.js").Memory} memory
   * @param {(card: Spoken) => HTMLElement} paint
   * @param {import("./reach.js").Acts} acts
   */
  constructor(log, pill, memory, paint, acts) {
    this.reach = new Reach(log, acts);
    this.log = log;
    this.pill = pill;
    this.memory = memory;
    this.paint = paint;
    this.list = el("div", { class: "turns" });
    this.sendingList = el("div", { class: "turns sending" });
    log.replaceChildren(el("p", { class: "empty", text: words.loading }));
    log.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    pill.addEventListener("click", () => {
      this.toEnd();
      log.focus({ preventScroll: true });
    });
    // The phone's keyboard, an opened panel, a growing message box: stay with the last message.
    const follow = new ResizeObserver(() => this.#following && this.toEnd());
    follow.observe(log);
    // A card that says by now that it is over, or a picture that has come, has another height.
    follow.observe(this.list);
    document.addEventListener("visibilitychange", () => document.hidden || this.#scrolled());
  }

  get unread() {
    return this.#unread;
  }

  /**
   * The whole room, on every connection. Only what is new is added when that is possible, so that
   * nobody loses their place.
   * @param {Entry[]} fresh
   * @param {boolean} anew whether everything must be drawn again: its buttons may be others now
   * @param {string[]} here the names of those who are here
   * @returns {number} how many of these entries came about since this page was shown the room last
   */
  hello(fresh, anew, here) {
    // In an order that is the same for everybody, and the same again after the page was loaded again.
    for (const name of new Set([...fresh.map((entry) => entry.who ?? ""), ...here].filter(Boolean).sort())) this.#hues.of(name);
    const first = !this.entries.length;
    const next = fresh.map((entry) => this.#restored(entry));
    const known = this.entries.filter((entry) => entry.kind !== "reply");
    const grown = !anew && this.#last !== null && known.every((entry, index) => same(entry, next[index]));
    if (grown) {
      next.slice(0, known.length).forEach((entry) => this.heard(keyOf(entry), entry.heard ?? 0, !!entry.heard_by_me));
      return next.slice(known.length).filter((entry) => this.add(entry)).length;
    }
    const replies = this.entries.filter((entry) => entry.kind === "reply");
    const anchor = this.#following ? null : this.#anchor();
    this.entries = [];
    for (const entry of next) {
      this.entries.push(entry);
      this.entries.push(...replies.filter((reply) => reply.after === keyOf(entry)));
    }
    this.entries.push(...replies.filter((reply) => !this.entries.includes(reply)));
    this.#redraw();
    if (anchor) this.#restoreAnchor(anchor);
    else this.toEnd();
    const had = new Set(known.map(keyOf));
    return first ? 0 : next.filter((entry) => !had.has(keyOf(entry)) && !entry.mine).length;
  }

  /**
   * One more entry, or a known one that has changed.
   * @param {Entry} raw
   * @returns {boolean} whether it is one more
   */
  add(raw) {
    const entry = this.#restored(raw);
    const at = this.entries.findIndex((known) => keyOf(known) === keyOf(entry) && known.kind !== "reply");
    if (at >= 0) {
      this.entries[at] = entry;
      const quoted = entry.edited && this.entries.some((other) => other.reply_to === keyOf(entry));
      if (entry.kind === "placeholder" || quoted) this.#inPlace();
      else this.#nodes.get(keyOf(entry))?.replaceWith(this.#node(entry));
      return false;
    }
    const follow = this.#following;
    if (!follow && !entry.mine && !this.#unread) {
      this.list.querySelector(".divider.new")?.remove();
      this.list.append(el("p", { class: "divider new" }, el("span", { text: words.newFromHere })));
    }
    this.entries.push(entry);
    this.#draw(entry);
    if (entry.mine) this.#arrived(entry.text ?? "");
    if (follow || entry.mine) this.toEnd();
    if ((!follow && !entry.mine) || document.hidden) this.#countUnread(this.#unread + 1);
    return true;
  }

  /** A message was taken back. @param {string} key */
  gone(key) {
    this.memory.drop(key);
    const left = this.entries.filter((entry) => keyOf(entry) !== key || entry.kind === "reply");
    if (left.length === this.entries.length) return;
    this.entries = left;
    this.#inPlace();
  }

  /** Draws everything again, and nobody loses their place. */
  #inPlace() {
    const focused = this.log.contains(document.activeElement);
    const anchor = this.#following ? null : this.#anchor();
    this.#redraw();
    if (anchor) this.#restoreAnchor(anchor);
    else this.toEnd();
    if (focused) this.log.focus({ preventScroll: true });
  }

  /**
   * One more person has heard a message.
   * @param {string} key
   * @param {number} count
   * @param {boolean} byMe
   */
  heard(key, count, byMe) {
    const at = this.entries.findIndex((entry) => keyOf(entry) === key && entry.kind === "message");
    const box = this.#nodes.get(key);
    if (at < 0 || !box) return;
    const known = this.entries[at];
    if ((known.heard ?? 0) === count && !!known.heard_by_me === byMe) return;
    const entry = (this.entries[at] = { ...known, heard: count, heard_by_me: byMe });
    if (this.#last && keyOf(this.#last) === key) this.#last = entry;
    box.querySelector(".heard-by")?.remove();
    box.querySelector(".msg")?.after(...heardBy(entry));
    this.reach.changed(box, entry);
    if (this.#following) this.toEnd();
  }

  /**
   * Leads to a message, if it is still here.
   * @param {string} key
   */
  show(key) {
    const box = this.#nodes.get(key);
    if (!box?.classList.contains("msg-box")) return false;
    this.#following = false;
    box.scrollIntoView({ block: "center" });
    this.reach.go(box);
    return true;
  }

  /**
   * Something for this person only, which nobody keeps: the answer to what they did.
   * @param {Spoken} card
   * @param {string} [to] the request it answers
   */
  reply(card, to = "") {
    const before = this.entries[this.entries.length - 1];
    const after = before ? (before.after ?? keyOf(before)) : "";
    const id = `reply-${++this.#replies}`;
    /** @type {Entry} */
    const entry = { id, at: new Date().toISOString(), kind: "reply", card, after, to };
    this.entries.push(entry);
    this.#draw(entry);
    this.toEnd();
    return this.#nodes.get(id);
  }

  /**
   * What an answer to oneself was about is over: what is left of it stands in its place.
   * @param {string} to the request it answers
   * @param {Spoken} card
   */
  answerNow(to, card) {
    const entry = this.entries.find((known) => known.kind === "reply" && known.to === to);
    if (!entry) return;
    entry.card = card;
    const node = this.#nodes.get(keyOf(entry));
    if (node?.contains(document.activeElement)) this.log.focus({ preventScroll: true });
    node?.replaceWith(this.#node(entry));
  }

  /**
   * Something was done, with a word of thanks: an answer to oneself does not offer it once more. What
   * Heard has posted or asked says itself when it is over.
   * @param {string} act as `buttonKey` has it
   */
  done(act) {
    for (const entry of this.entries) if (entry.kind === "reply" && entry.card) entry.card = withoutAct(entry.card, act);
    this.log.querySelectorAll('[data-entry="reply"] .card button[data-key]').forEach((node) => {
      const button = /** @type {HTMLButtonElement} */ (node);
      if (button.dataset.key !== act) return;
      const focused = document.activeElement === button;
      const turn = button.closest(".turn");
      button.remove();
      // The other buttons of the answer, or else the one that puts it away.
      if (focused) /** @type {HTMLElement | null} */ (turn?.querySelector(".card button") ?? turn?.querySelector("button"))?.focus({ preventScroll: true });
    });
  }

  /**
   * A message on its way, shown until it comes back as an entry.
   * @param {string} id
   * @param {string} text
   * @param {boolean} connected
   */
  sending(id, text, connected) {
    const node = el("div", { class: "turn mine" }, el("span", { class: "avatar ghost", "aria-hidden": "true" }),
      el("div", { class: "turn-body" },
        el("p", { class: "msg", dir: "auto", text }),
        el("p", { class: "soft small", text: connected ? words.sending : words.waiting })));
    node.dataset.text = text;
    this.#outgoing.set(id, node);
    this.sendingList.append(node);
    this.#notEmpty();
    this.toEnd();
  }

  /**
   * The answer came. The entry may come a moment later: until then the message stays in sight.
   * @param {string} id
   * @param {boolean} accepted
   */
  sent(id, accepted) {
    const remove = () => {
      this.#outgoing.get(id)?.remove();
      this.#outgoing.delete(id);
    };
    if (accepted) setTimeout(remove, 3000);
    else remove();
  }

  /** @param {string} text */
  #arrived(text) {
    for (const [id, node] of this.#outgoing)
      if (node.dataset.text === text) {
        node.remove();
        this.#outgoing.delete(id);
        return;
      }
  }

  toEnd() {
    this.#following = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.#seen = this.#heights();
    if (!document.hidden) this.#countUnread(0);
  }

  /** @param {number} count */
  #countUnread(count) {
    this.#unread = count;
    this.pill.hidden = !count || this.#following;
    this.pill.replaceChildren(icon("down"), words.newMessages(count));
    this.log.dispatchEvent(new CustomEvent("unread"));
  }

  #heights() {
    return `${this.log.scrollHeight} ${this.log.clientHeight}`;
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.log;
    const near = scrollHeight - scrollTop - clientHeight < NEAR;
    // Where heights have changed, the browser has moved the view: nobody has scrolled up.
    if (this.#following && !near && this.#heights() !== this.#seen) this.toEnd();
    else this.#following = near;
    if (this.#following && !document.hidden) this.#countUnread(0);
  }

  /** The first entry in sight and where it stands, to find the place again. */
  #anchor() {
    const top = this.log.getBoundingClientRect().top;
    for (const [key, node] of this.#nodes) {
      const box = node.getBoundingClientRect();
      if (box.bottom > top) return { key, offset: box.top - top };
    }
    return null;
  }

  /** @param {{key: string, offset: number}} anchor */
  #restoreAnchor({ key, offset }) {
    const node = this.#nodes.get(key);
    if (!node) return;
    this.log.scrollTop += node.getBoundingClientRect().top - this.log.getBoundingClientRect().top - offset;
  }

  /**
   * Remembers messages, and gives a placeholder its text back if this tab still has it.
   * @param {Entry} entry
   * @returns {Entry}
   */
  #restored(entry) {
    if (entry.kind === "message") this.memory.keep(keyOf(entry), entry.text ?? "");
    if (entry.kind !== "placeholder") return entry;
    const text = this.memory.text(keyOf(entry));
    return text === undefined ? entry : { ...entry, kind: "message", text };
  }

  #redraw() {
    this.list.replaceChildren();
    this.#nodes.clear();
    this.#last = null;
    for (const entry of this.entries) this.#draw(entry);
    if (!this.entries.length) this.log.replaceChildren(empty(), this.sendingList);
  }

  #notEmpty() {
    if (!this.list.isConnected) this.log.replaceChildren(this.list, this.sendingList);
  }

  /** @param {Entry} entry */
  #draw(entry) {
    this.#notEmpty();
    const at = new Date(entry.at);
    const last = this.#last;
    if (!last || new Date(last.at).toDateString() !== at.toDateString())
      this.list.append(el("h3", { class: "divider" }, el("span", { text: words.date(at) })));
    this.#last = entry;
    const open = /** @type {HTMLElement | null} */ (this.list.lastElementChild);
    if (entry.kind === "placeholder" && open?.classList.contains("lost")) {
      this.#more(open, entry);
      return;
    }
    if (entry.kind === "message" && continues(last, entry) && open?.classList.contains("said")) {
      open.querySelector(".turn-body")?.append(this.#node(entry));
      return;
    }
    this.list.append(this.#block(entry, at));
  }

  /**
   * @param {Entry} entry
   * @param {Date} at
   */
  #block(entry, at) {
    const time = el("time", { datetime: entry.at, title: words.moment(at), text: words.clock(at) });
    if (entry.kind === "message")
      return el("div", { class: entry.mine ? "turn said mine" : "turn said" }, avatar(entry.who ?? "", this.#hues.of(entry.who ?? "")),
        el("div", { class: "turn-body" },
          el("p", { class: "turn-head", "aria-hidden": "true" }, el("bdi", { class: "who", text: entry.who }),
            entry.mine && entry.who !== words.you && el("span", { class: "soft", text: ` ${words.mine}` }), " ", time),
          this.#node(entry)));
    if (entry.kind === "placeholder") {
      const node = el("p", { class: "lost soft" });
      this.#more(node, entry);
      return node;
    }
    const secret = entry.kind !== "post";
    return el("div", { class: secret ? "turn bot secret" : "turn bot", "data-entry": entry.kind },
      el("span", { class: "avatar bot-avatar", "aria-hidden": "true" }, mark()),
      el("div", { class: "turn-body" },
        el("p", { class: "turn-head" }, el("span", { class: "who", text: words.heard }), " ",
          secret && el("span", { class: "only-you" }, icon("lock"), words.onlyYou), " ", time,
          entry.kind === "reply" && this.#hideButton(entry)),
        this.#node(entry)));
  }

  /**
   * The part of an entry that is its own, whatever it is grouped with.
   * @param {Entry} entry
   */
  #node(entry) {
    const node = entry.kind === "message" ? this.#message(entry) : this.paint(/** @type {Spoken} */ (entry.card));
    node.dataset.entryId = keyOf(entry);
    this.#nodes.set(keyOf(entry), node);
    return node;
  }

  /** @param {Entry} entry */
  #message(entry) {
    // Screen readers hear who speaks with every message, also where the eye sees one name.
    const said = `${words.saidBy(entry.who ?? "", !!entry.mine)}, ${words.clock(new Date(entry.at))}`;
    const box = el("div", { class: "msg-box", role: "article", "aria-label": said },
      ...this.#answered(entry),
      el("p", { class: "msg", dir: "auto" }, ...linked(entry.text ?? ""), ...(entry.edited ? [" ", el("span", { class: "soft small", text: words.edited })] : [])),
      ...heardBy(entry));
    this.reach.add(box, entry);
    return box;
  }

  /** What a message replies to, as a way there. @param {Entry} entry */
  #answered(entry) {
    const to = entry.reply_to;
    const known = to && this.entries.find((other) => keyOf(other) === to && other.kind === "message");
    if (!to || !known) return [];
    return [el("button", { type: "button", class: "answered", dir: "auto", tabindex: "-1", "data-inner": "", onclick: () => this.show(to) },
      el("span", { text: words.inReplyTo(known.who ?? "") }), " ",
      el("span", { class: "soft", dir: "auto", text: gist(known.text ?? "") }))];
  }

  /** @param {HTMLElement} node @param {Entry} entry */
  #more(node, entry) {
    const names = new Set(JSON.parse(node.dataset.names ?? "[]")).add(entry.who ?? "");
    node.dataset.names = JSON.stringify([...names]);
    node.textContent = words.placeholder(/** @type {string[]} */ ([...names]));
    this.#nodes.set(keyOf(entry), node);
  }

  /** @param {Entry} entry */
  #hideButton(entry) {
    const button = el("button", { type: "button", class: "button bare hide", "aria-label": words.hideThis }, icon("close"));
    button.addEventListener("click", () => {
      this.entries = this.entries.filter((other) => other !== entry);
      button.closest(".turn")?.remove();
      this.log.focus({ preventScroll: true });
    });
    return button;
  }
}

/** How many have let a message know that they heard it; nobody is named. @param {Entry} entry */
const heardBy = (entry) =>
  entry.heard ? [el("p", { class: "heard-by", text: words.heardBy(entry.heard, !!entry.heard_by_me) })] : [];

const empty = () => el("div", { class: "empty" }, mark(), el("p", { text: words.empty }));

/** @param {Entry} entry */
const keyOf = (entry) => entry.ref || entry.id;

/** @param {Entry} one @param {Entry | undefined} other */
const same = (one, other) =>
  !!other && keyOf(one) === keyOf(other) && one.kind === other.kind && one.text === other.text && !!one.edited === !!other.edited &&
  JSON.stringify(one.card ?? null) === JSON.stringify(other.card ?? null);

/** @param {Entry | null} last @param {Entry} next */
const continues = (last, next) =>
  last?.kind === "message" && last.who === next.who && !!last.mine === !!next.mine && Date.parse(next.at) - Date.parse(last.at) < TURN_GAP;
