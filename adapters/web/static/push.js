/* Being told on this device also when the page is closed: Web Push, where the browser and the address
   allow it, and only after a press. */

import { keep, recall } from "./dom.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {(request: any) => Promise<Answer>} Ask */

const room = document.body.dataset.room ?? "";
const serverKey = document.body.dataset.push ?? "";
const CHOICE = `heard:push:${room}`;

export const canPush = () => !!serverKey && "serviceWorker" in navigator && "PushManager" in window && window.isSecureContext;
export const pushIsOn = () => canPush() && recall(localStorage, CHOICE) === "yes" && Notification.permission === "granted";

/** @param {boolean} on */
const choose = (on) => keep(localStorage, CHOICE, on ? "yes" : "no");

/** @param {ServiceWorkerRegistration} worker */
async function subscribe(worker) {
  const options = { userVisibleOnly: true, applicationServerKey: serverKey };
  try {
    return await worker.pushManager.subscribe(options);
  } catch (problem) {
    // Subscribed with a key that this server had before.
    const old = await worker.pushManager.getSubscription();
    if (!old) throw problem;
    await old.unsubscribe();
    return worker.pushManager.subscribe(options);
  }
}

/** @returns {Promise<PushSubscription | null | undefined>} */
const known = async () => (await navigator.serviceWorker.getRegistration("/"))?.pushManager.getSubscription();

/** Subscribes this browser and tells the server; null: the browser cannot. @param {Ask} ask */
async function subscribeHere(ask) {
  try {
    if ((await Notification.requestPermission()) !== "granted") return null;
    await navigator.serviceWorker.register("/room-worker.js");
    const { endpoint, keys = {} } = (await subscribe(await navigator.serviceWorker.ready)).toJSON();
    return await ask({ is: "push-on", endpoint, p256dh: keys.p256dh, auth: keys.auth });
  } catch {
    return null;
  }
}

/** Returns why not, or "" if it is on; only ever after a press. @param {Ask} ask */
export async function switchPushOn(ask) {
  const answer = await subscribeHere(ask);
  if (!answer) return words.pushRefused;
  if (answer.refused || answer.failed) return answer.reply?.text ?? words.unknown;
  choose(true);
  return "";
}

/** Other rooms of this browser may still want to be told: only this room stops. Returns why not, or "" if
 * it is off. @param {Ask} ask */
export async function switchPushOff(ask) {
  const one = await known();
  const answer = one && (await ask({ is: "push-off", endpoint: one.endpoint }));
  if (answer?.refused || answer?.failed) return words.pushStaysOn;
  choose(false);
  return "";
}

/** Browsers change their address now and then, and the server its key: say it again. Whatever hinders that
 * at the moment, it stays on as long as something may still come. @param {Ask} ask */
export async function renewPush(ask) {
  if (pushIsOn() && !(await subscribeHere(ask)) && !(await known())) choose(false);
}
