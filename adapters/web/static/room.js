/* The room: puts socket, conversation, panels, forms and commands together. */

import { readAloud } from "./aloud.js";
import { Attention } from "./attention.js";
import { buttonKey, renderCard, runCountdowns } from "./card.js";
import { Composer, showEnterHint } from "./composer.js";
import { byId, el, inLetters } from "./dom.js";
import { FormDialog } from "./form.js";
import { Conversation } from "./log.js";
import { tellLooking } from "./looking.js";
import { Memory } from "./memory.js";
import { CommandsDialog, Suggestions } from "./palette.js";
import * as own from "./own.js";
import { WhoIsHere } from "./here.js";
import { Panels, linkRow } from "./panels.js";
import { renewPush } from "./push.js";
import { SampleControls } from "./sample.js";
import { isQuiet, setUpSettings } from "./settings.js";
import { asCommand } from "./slash.js";
import { FirstSteps } from "./steps.js";
import { announce, clearNotice, hush, notice, noticeChanged, tell, toldChanged } from "./telling.js";
import { Wire } from "./wire.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Form} Form */
/** @typedef {import("./types.js").SpokenButton} SpokenButton */

const key = document.body.dataset.room ?? "";
const memory = new Memory(key);
const wire = new Wire(`/room/${encodeURIComponent(key)}/socket`);
let greeted = false;
let title = document.body.dataset.title ?? "";
/** @type {import("./types.js").Me} */
let me = { id: "", name: "", facilitator: false };

// -- saying things to the one who is looking ------------------------------------------------------

const box = byId("composer-text");
const log = byId("log");
const toBox = () => box.focus({ preventScroll: true });

const attention = new Attention(key);

/**
 * Something new in the conversation, for those who do not see it. What is meant for one person alone
 * is said in any case.
 * @param {Entry} entry
 */
function sayNew(entry) {
  if (entry.mine || entry.kind === "placeholder") return;
  const text = entry.kind === "message" ? words.saidAloud(entry.who ?? "", entry.text ?? "") : (entry.card?.text ?? "");
  if (!isQuiet() || entry.kind === "whisper") announce(text);
  readAloud(inLetters(text));
}

// -- doing things ---------------------------------------------------------------------------------

/** Acts that have no answer yet: their buttons wait. @type {Set<string>} */
const waiting = new Set();

function paintWaiting() {
  document.querySelectorAll("button[data-key]").forEach((button) => {
    if (waiting.has(/** @type {HTMLElement} */ (button).dataset.key ?? "")) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  });
}

/** @param {SpokenButton} button */
async function press(button) {
  const act = buttonKey(button);
  if (waiting.has(act)) return;
  waiting.add(act);
  paintWaiting();
  clearNotice();
  hush();
  const answer = await wire.request({ is: button.form ? "form" : "do", command: button.command, args: button.args ?? {} });
  waiting.delete(act);
  paintWaiting();
  if (!button.form && answer.reply?.brief && !answer.refused && !answer.failed) talk.done(act);
  const card = outcome(answer);
  // Nothing is done yet: they are asked whether to do it anyway.
  if (answer.reply?.buttons?.some((one) => one.args?.anyway)) goTo(card);
}

/**
 * Puts the focus at the head of an answer: its buttons are the next stops of the Tab key. Not on the first of them,
 * which a second press of Enter would press.
 * @param {HTMLElement | undefined} card
 */
function goTo(card) {
  if (!card) return;
  const head = /** @type {HTMLElement} */ (card.querySelector(".card-title") ?? card);
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

/**
 * Shows what became of a request.
 * @param {Answer} answer
 * @returns {HTMLElement | undefined} the answer, where it stands in the conversation
 */
function outcome(answer) {
  if (answer.failed) notice(answer.reply?.text ?? words.unknown);
  else if (answer.form) forms.open(answer.form, { field: answer.field, text: answer.refused ? answer.reply?.text : "" });
  else if (answer.refused) notice(answer.reply?.text ?? words.failed, { passes: true });
  else if (answer.reply?.brief) tell(answer.reply.text);
  else if (answer.reply) {
    const card = talk.reply(answer.reply, answer.to);
    announce(answer.reply.text);
    return card;
  } else announce(words.done);
  return undefined;
}

/** A command chosen from the list. @param {Form} form */
async function choose(form) {
  // With nothing to fill in, the form still says what will happen before it does.
  outcome(await wire.request({ is: "form", command: form.command, args: {} }));
}

let sent = 0;
/** @param {string} text @param {Entry | null} replyTo @param {{to: string, round: string}} where */
async function say(text, replyTo, where) {
  clearNotice();
  if (where.to === "round" && asCommand(text) === null) return write(text, where.round);
  const id = `out-${++sent}`;
  const command = asCommand(text) !== null;
  if (!command) talk.sending(id, text, wire.connected);
  const answer = await wire.request({ is: "say", text, reply_to: replyTo ? replyTo.ref || replyTo.id : "", to: command ? "" : where.to });
  const refused = !!(answer.refused || answer.failed);
  // With a reply it was a command, such as q+, and no message will come back.
  talk.sent(id, !refused && !answer.reply);
  // What comes back in a form is there to be mended.
  if (refused && !answer.form) composer.giveBack(text, replyTo);
  if (answer.failed) notice(`${answer.reply?.text ?? words.unknown} ${words.backInBox}`);
  else if (answer.reply || answer.form || answer.refused) outcome(answer);
}

/** Writes privately, in a silent round: the text stays in the box. @param {string} text @param {string} round */
async function write(text, round) {
  const answer = await wire.request({ is: "say", text, to: "round", round });
  if (answer.failed) notice(answer.reply?.text ?? words.unknown);
  else if (answer.refused || answer.form) outcome(answer);
  else {
    composer.saved(round, text);
    announce(words.privateSaved);
  }
}

/** The box is the private one while a silent round is running. @param {import("./types.js").Spoken} card */
async function silentRound(card) {
  const buttons = (card.parts ?? []).flatMap((part) => part.buttons ?? []);
  const button = buttons.find((one) => one.command === "write");
  const round = button ? String(button.args?.round ?? "") : null;
  const { began, ended, unsent } = composer.silent(round);
  if (unsent) notice(words.roundOverUnsent(unsent));
  if (ended) announce(words.roundOver);
  if (!began || round === null) return;
  announce(words.privateNow);
  const answer = await wire.request({ is: "form", command: "write", args: { round } });
  const mine = answer.form?.fields.find((field) => field.name === "text")?.value ?? "";
  composer.saved(round, mine);
}

/** "I hear you." @param {Entry} entry */
async function hear(entry) {
  if (entry.heard_by_me) return;
  const answer = await wire.request({ is: "react", entry: entry.ref || entry.id });
  if (answer.refused || answer.failed) outcome(answer);
  else announce(words.heardThat(entry.who ?? ""));
}

/** A command used on a message: with the message's words to be changed, or at once. @param {Form} form @param {Entry} entry */
async function use(form, entry) {
  const { copies = "", reads = "", args = {} } = form.on_message ?? {};
  const words = copies || reads;
  const known = { ...args, ...(reads ? {} : { source: entry.ref || entry.id }), ...(words ? { [words]: entry.text ?? "" } : {}) };
  outcome(await wire.request({ is: copies ? "form" : "do", command: form.command, args: known }));
}

/** @param {Entry} entry */
async function takeBack(entry) {
  const { answer, told } = await own.takeBack(wire, composer, entry);
  if (!told) return outcome(answer);
  tell(told);
  toBox();
}

// -- the parts ------------------------------------------------------------------------------------

const show = (/** @type {string} */ ref) => talk.show(ref) || notice(words.notHere);
const options = () => ({ facilitator: me.facilitator, press, show });
const talk = new Conversation(log, byId("pill"), memory, (card) => renderCard(card, options()), {
  reply: (entry) => composer.replyTo(entry),
  hear,
  use,
  edit: (entry) => forms.open(own.editForm(entry)),
  takeBack,
});
const panels = new Panels(options, (text) => isQuiet() || announce(text));
const here = new WhoIsHere(announce);
const sample = new SampleControls(byId("sample"), async (action) => {
  const answer = await wire.request({ is: "direct", ...action });
  if (answer.refused || answer.failed || answer.reply) outcome(answer);
});
const forms = new FormDialog(byId("form-dialog"), (command, args) => own.send(wire, command, args), (answer) => (own.isChanged(answer) ? tell(words.changed) : outcome(answer)), afterDialog);
const suggestions = new Suggestions(byId("suggest"), box, choose, announce);
const commands = new CommandsDialog(byId("commands-dialog"), choose, afterDialog);
const composer = new Composer(byId("composer"), box, suggestions, memory, say);

/** The button that opened a dialog may be gone by now. */
function afterDialog() {
  setTimeout(() => document.activeElement === document.body && toBox());
}

const steps = new FirstSteps(byId("steps"), key, async (command, form) => outcome(await wire.request({ is: form ? "form" : "do", command, args: {} })), announce);
byId("commands-open").addEventListener("click", () => commands.open());
setUpSettings(byId("settings-dialog"), byId("settings-open"), (renew) => wire.request({ is: "link", renew }), announce, (request) => wire.request(request));
renewPush((request) => wire.request(request));
showEnterHint(byId("enter-hint"));
runCountdowns();

byId("seat-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const name = /** @type {HTMLInputElement} */ (byId("seat-name"));
  const answer = await wire.request({ is: "seat", name: name.value });
  const text = answer.reply?.text ?? words.failed;
  if (answer.link) byId("seat-link").replaceChildren(linkRow("made-link", name.value, text, answer.link, announce));
  else byId("seat-link").replaceChildren(el("p", { class: "error", text }));
  if (answer.link) name.value = "";
});

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) return;
  if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    commands.open();
  } else if (event.key === "Escape" && log.contains(/** @type {Node} */ (event.target))) toBox();
});

log.addEventListener("unread", () => attention.show({ unread: talk.unread }));

// -- what comes over the wire ---------------------------------------------------------------------

/** @param {import("./types.js").Hello} hello */
function greet(hello) {
  const anew = me.facilitator !== hello.me.facilitator;
  me = hello.me;
  title = hello.title;
  attention.show({ title });
  byId("room-title").replaceChildren(el("bdi", { text: title }));
  const [before, name, role] = words.youAre(me.name, me.facilitator);
  for (const place of [byId("me"), byId("settings-me")])
    place.replaceChildren(el("span", { class: place.id === "me" ? "unseen" : "", text: before }), el("bdi", { text: name }),
      ...(role ? [" ", el("span", { class: "badge", text: role })] : []));
  byId("me").hidden = false;
  menu(hello.menu, hello.unlisted);
  mine(hello.panel, !!hello.turn);
  here.show(hello.here ?? [], me.name);
  panels.showLinks(hello.links);
  sample.show(hello.sample);
  steps.greet(hello);
  // The history is there to be read, not to be read out.
  const missed = talk.hello(hello.entries, anew, hello.here ?? []);
  if (missed && !isQuiet()) announce(words.newMessages(missed));
  if (!greeted && document.activeElement === document.body) box.focus();
  greeted = true;
}

/** How things stand for me. @param {import("./types.js").Spoken} card @param {boolean} turn */
function mine(card, turn) {
  if (panels.showMine(card)) toldChanged();
  silentRound(card);
  // What was refused while it was somebody else's turn is no longer true when it is mine.
  const began = attention.turn(turn);
  if (began) announce(words.yourTurn);
  noticeChanged(began);
}

/** The commands that work for me now. @type {Set<string>} */
let possible = new Set();

/**
 * Cards in the conversation show no button that would be refused now. A post is the same for everybody,
 * but not everybody has the turn; and of the answers that only this page keeps, the server does not know.
 */
function retire() {
  log.querySelectorAll(".card button[data-command]").forEach((/** @type {HTMLElement} */ button) => {
    const over = !possible.has(button.dataset.command ?? "");
    if (over && button === document.activeElement) log.focus({ preventScroll: true });
    button.hidden = over;
  });
}

/** @param {Form[]} list @param {string[]} [unlisted] */
function menu(list, unlisted = []) {
  suggestions.possible = possible = new Set([...list.map((form) => form.command), ...unlisted]);
  suggestions.forms = commands.forms = list;
  talk.reach.uses = list.filter((form) => form.on_message);
}

/** @type {Record<string, (message: any) => void>} */
const receive = {
  hello: greet,
  entry: (entry) => {
    if (entry.card?.brief) return tell(entry.card.text);
    if (!talk.add(entry)) return;
    sayNew(entry);
    if ((entry.card?.calls ?? []).includes(me.id) || (entry.kind === "whisper" && entry.card?.buttons?.length)) attention.wanted();
  },
  "answer-now": ({ to, card }) => talk.answerNow(to, card),
  gone: ({ entry }) => talk.gone(entry),
  heard: ({ entry, heard, mine }) => talk.heard(entry, heard, mine),
  "my-panel": ({ card, turn }) => {
    mine(card, turn);
    steps.changed();
  },
  menu: (message) => menu(message.forms, message.unlisted),
  here: ({ names }) => here.show(names, me.name),
  "here-changed": (change) => here.change(change, me.name),
  sample: (message) => sample.show(message),
  links: (message) => panels.showLinks(message.links),
};

wire.addEventListener("message", (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  receive[detail.is]?.(detail); // a newer server may say more than this page knows
  retire();
  paintWaiting();
});

/** @param {string} text @param {string} [state] */
function connection(text, state = "") {
  byId("connection").textContent = text;
  byId("connection").dataset.state = state;
}

let [wasLost, wasThere] = [false, false];
wire.addEventListener("lost", (event) => {
  wasLost = true;
  const long = wasThere ? words.lostLong : words.neverThere;
  const text = /** @type {CustomEvent} */ (event).detail > 4 ? long : words.lost;
  if (byId("connection").textContent !== text) connection(text, "lost");
});
wire.addEventListener("open", () => {
  wasThere = true;
  if (!wasLost) return;
  wasLost = false;
  connection(words.back, "back");
  setTimeout(() => byId("connection").dataset.state === "back" && connection(""), 3000);
});
wire.addEventListener("gone", (event) => {
  // A seat that was taken away: the page itself says so, and has the poll that is still theirs.
  if (/** @type {CustomEvent} */ (event).detail === 4410) return location.reload();
  connection(/** @type {CustomEvent} */ (event).detail === 4429 ? words.tooMany : words.gone, "lost");
  box.disabled = byId("send").disabled = true;
});

tellLooking(wire);
wire.connect();
