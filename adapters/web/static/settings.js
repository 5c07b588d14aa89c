/* What each person may set for this browser: colours, text size, how they are called, announcements,
   the Enter key; and the keys. */

import { canReadAloud, findVoice, readsAloud, stopReading } from "./aloud.js";
import { askToNotify, canNotify, canSound, notificationsAreOn, playSound, soundIsOn } from "./attention.js";
import { showEnterHint, enterSends } from "./composer.js";
import { byId, el, keep, recall } from "./dom.js";
import { linkRow } from "./panels.js";
import { canPush, pushIsOn, switchPushOff, switchPushOn } from "./push.js";
import { words } from "./words.js";

/** Whether new messages are not read out by themselves. */
export const isQuiet = () => recall(localStorage, "heard:quiet") === "yes";

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} opener
 * @param {(renew: boolean) => Promise<import("./types.js").Answer>} ask gets the personal link
 * @param {(text: string) => void} announce
 * @param {import("./push.js").Ask} request
 */
export function setUpSettings(dialog, opener, ask, announce, request) {
  const place = el("div", { id: "settings-link" });

  /** @param {boolean} renew */
  async function showLink(renew) {
    const { link = "", reply } = await ask(renew);
    if (!link) return place.replaceChildren(el("p", { class: "error", text: reply?.text ?? words.failed }));
    const again = el("button", { type: "button", class: "button bare", text: words.renewPersonalLink, onclick: () => showLink(true) });
    place.replaceChildren(
      ...(renew ? [el("p", { role: "status", text: words.renewedPersonalLink })] : []),
      linkRow("my-link", words.personalLink, words.personalLinkHelp, link, announce, again));
  }
  const hideLink = () => place.replaceChildren(
    el("h3", { text: words.personalLink }),
    el("button", { type: "button", class: "button", text: words.showPersonalLink, onclick: () => showLink(false) }));
  const theme = /** @type {any} */ (window).heardTheme;
  const themes = Object.entries(words.themes).map(([value, label]) =>
    el("label", { class: "pick" },
      el("input", { type: "radio", name: "theme", value, checked: theme.read() === value, onchange: () => theme.choose(value) }),
      el("span", { text: label })));
  const quiet = tick(words.quiet, words.quietHelp, isQuiet(), (on) => keep(localStorage, "heard:quiet", on ? "yes" : "no"));
  const enter = tick(words.enterSwitch, words.enterSwitchHelp, enterSends(), (on) => {
    keep(localStorage, "heard:enter", on ? "send" : "line");
    showEnterHint(byId("enter-hint"));
  });

  const sizes = Object.entries(words.textSizes).map(([value, label]) =>
    el("label", { class: "pick" },
      el("input", { type: "radio", name: "text-size", value, checked: theme.text() === value, onchange: () => theme.chooseText(value) }),
      el("span", { text: label })));
  const sound = tick(words.sound, words.soundHelp, soundIsOn(), (on) => {
    keep(localStorage, "heard:sound", on ? "yes" : "no");
    if (on) playSound();
  });
  const notify = tick(words.notify, words.notifyHelp, notificationsAreOn(), async (on, box) => {
    keep(localStorage, "heard:notify", on ? "yes" : "no");
    if (!on || (await askToNotify())) return;
    keep(localStorage, "heard:notify", "no");
    refuse(box, words.notifyRefused);
  });
  const push = tick(words.push, words.pushHelp, pushIsOn(), async (on, box) => {
    const why = await (on ? switchPushOn(request) : switchPushOff(request));
    if (!why) return;
    refuse(box, why);
    box.checked = !on;
  });
  const aloud = tick(words.aloud, words.aloudHelp, readsAloud(), async (on, box) => {
    keep(localStorage, "heard:aloud", on ? "yes" : "no");
    if (!on) return stopReading();
    if (await findVoice()) return;
    keep(localStorage, "heard:aloud", "no");
    refuse(box, words.noVoice);
  });

  /** What cannot be switched on says why, and stays off. @param {HTMLInputElement} box @param {string} why */
  function refuse(box, why) {
    box.checked = false;
    const help = /** @type {HTMLElement} */ (box.closest(".pick")?.querySelector("small"));
    help.textContent = why;
    announce(why);
  }

  /** @param {string} label @param {string} help @param {boolean} checked @param {(on: boolean, box: HTMLInputElement) => void} set */
  function tick(label, help, checked, set) {
    return el("label", { class: "pick" },
      el("input", { type: "checkbox", checked, onchange: (/** @type {any} */ event) => { set(event.target.checked, event.target); } }),
      el("span", {}, label, el("small", { text: help })));
  }

  dialog.replaceChildren(
    el("div", { class: "dialog-head" }, el("h2", { id: "settings-title", text: words.settings }),
      el("button", { type: "button", class: "button bare", text: words.close, onclick: () => dialog.close() })),
    el("p", { class: "soft", id: "settings-me" }),
    el("fieldset", { class: "field" }, el("legend", { text: words.colours }), el("div", { class: "picks themes" }, ...themes)),
    el("fieldset", { class: "field" }, el("legend", { text: words.textSize }), el("div", { class: "picks themes" }, ...sizes)),
    el("fieldset", { class: "field" }, el("legend", { text: words.whenWanted }),
      el("div", { class: "picks" }, ...(canSound() ? [sound] : []), ...(canNotify() ? [notify] : []), ...(canPush() ? [push] : []))),
    el("fieldset", { class: "field" }, el("legend", { text: words.readingWriting }),
      el("div", { class: "picks" }, quiet, ...(canReadAloud() ? [aloud] : []), enter)),
    el("section", { class: "field" }, place),
    el("section", { class: "keys" }, el("h3", { text: words.keys }),
      el("dl", {}, ...words.keyList.flatMap(([key, does]) => [el("dt", {}, el("kbd", { text: key })), el("dd", { text: does })]))),
    el("p", {}, el("a", { href: `/room/${encodeURIComponent(document.body.dataset.room ?? "")}/me`, text: words.aboutMe })),
    el("p", {}, el("a", { href: "/manual", target: "_blank", rel: "noopener", text: words.manual })),
  );
  opener.addEventListener("click", () => {
    hideLink();
    dialog.showModal();
  });
}
