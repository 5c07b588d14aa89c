/* The switch for being told while the page is closed says what hinders it. Run by `node --test`. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const ROOM = "heard:push:lamp";
const texts = { "script-push-refused": ["browser"], "script-unknown": ["unknown"], "script-push-stays-on": ["stays on"] };
/** @type {Map<string, string>} */
const kept = new Map();
/** What the browser does. */
let browser = { allows: "granted", reaches: true, has: /** @type {any} */ (null) };

const subscription = { endpoint: "https://push.example/1", toJSON: () => ({ endpoint: "https://push.example/1", keys: { p256dh: "a", auth: "b" } }) };
const registration = {
  pushManager: {
    subscribe: async () => {
      if (!browser.reaches) throw new Error("no push service");
      return (browser.has = subscription);
    },
    getSubscription: async () => browser.has,
  },
};
/** @param {string} name @param {unknown} value */
const set = (name, value) => Object.defineProperty(globalThis, name, { configurable: true, value });
set("document", { body: { dataset: { room: "lamp", push: "key" } }, getElementById: () => ({ textContent: JSON.stringify(texts) }) });
set("localStorage", { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) });
set("navigator", { serviceWorker: { register: async () => registration, ready: Promise.resolve(registration), getRegistration: async () => registration } });
set("window", { PushManager: class {}, isSecureContext: true });
set("Notification", { get permission() { return browser.allows; }, requestPermission: async () => browser.allows });
const { pushIsOn, renewPush, switchPushOff, switchPushOn } = await import("../../adapters/web/static/push.js");

const yes = async () => ({ to: "" });
const no = async () => ({ to: "", refused: true, reply: { kind: "refusal", text: "the server's words" } });
const away = async () => ({ to: "", failed: true });

beforeEach(() => {
  kept.clear();
  browser = { allows: "granted", reaches: true, has: null };
});

test("it is on once browser and server have both taken it", async () => {
  assert.equal(await switchPushOn(yes), "");
  assert.ok(pushIsOn());
  assert.equal(await switchPushOff(yes), "");
  assert.ok(!pushIsOn());
});

test("why it is not on is said by whoever hindered it", async () => {
  browser.allows = "denied";
  assert.equal(await switchPushOn(yes), "browser");
  browser = { allows: "granted", reaches: false, has: null };
  assert.equal(await switchPushOn(yes), "browser");
  browser.reaches = true;
  assert.equal(await switchPushOn(no), "the server's words");
  assert.equal(await switchPushOn(away), "unknown");
  assert.ok(!pushIsOn());
});

test("it is not called off while the server may still tell this browser", async () => {
  await switchPushOn(yes);
  assert.equal(await switchPushOff(away), "stays on");
  assert.ok(pushIsOn());
  await renewPush(away);
  assert.ok(pushIsOn());
  browser.reaches = false;
  await renewPush(yes);
  assert.ok(pushIsOn());
});

test("it is off where the browser has nothing left to be told by", async () => {
  await switchPushOn(yes);
  browser = { allows: "granted", reaches: false, has: null };
  await renewPush(yes);
  assert.equal(kept.get(ROOM), "no");
});
