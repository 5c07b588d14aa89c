/* What each person may set for this browser: colours, announcements, the Enter key; and the keys. */

import { showEnterHint, enterSends } from "./composer.js";
import { byId, el, recall } from "./dom.js";
import { linkRow } from "./panels.js";
import { words } from "./words.js";

/** Whether new messages are not read out by themselves. */
export const isQuiet = () => recall(localStorage, "heard:quiet") === "yes";

/** @param {string} key @param {string} value */
function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forbidden: it holds until the page is left, if at all.
  }
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} opener
 * @param {() => void} changed
 * @param {(renew: boolean) => Promise<import("./types.js").Answer>} ask gets the personal link
 * @param {(text: string) => void} announce
 */
export function setUpSettings(dialog, opener, changed, ask, announce) {
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
  const quiet = tick(words.quiet, words.quietHelp, isQuiet(), (on) => keep("heard:quiet", on ? "yes" : "no"));
  const enter = tick(words.enterSwitch, words.enterSwitchHelp, enterSends(), (on) => {
    keep("heard:enter", on ? "send" : "line");
    showEnterHint(byId("enter-hint"));
  });

  /** @param {string} label @param {string} help @param {boolean} checked @param {(on: boolean) => void} set */
  function tick(label, help, checked, set) {
    return el("label", { class: "pick" },
      el("input", { type: "checkbox", checked, onchange: (/** @type {any} */ event) => { set(event.target.checked); changed(); } }),
      el("span", {}, label, el("small", { text: help })));
  }

  dialog.replaceChildren(
    el("div", { class: "dialog-head" }, el("h2", { id: "settings-title", text: words.settings }),
      el("button", { type: "button", class: "button bare", text: words.close, onclick: () => dialog.close() })),
    el("p", { class: "soft", id: "settings-me" }),
    el("fieldset", { class: "field" }, el("legend", { text: words.colours }), el("div", { class: "picks themes" }, ...themes)),
    el("fieldset", { class: "field" }, el("legend", { text: words.readingWriting }), el("div", { class: "picks" }, quiet, enter)),
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
