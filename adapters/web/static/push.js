/* Being told on this device also when the page is closed: Web Push, where the browser and the address
   allow it, and only after a press. */

import { recall } from "./dom.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {(request: any) => Promise<Answer>} Ask */

const room = document.body.dataset.room ?? "";
const serverKey = document.body.dataset.push ?? "";
const CHOICE = `heard:push:${room}`;

export const canPush = () => !!serverKey && "serviceWorker" in navigator && "PushManager" in window && window.isSecureContext;
export const pushIsOn = () => canPush() && recall(localStorage, CHOICE) === "yes" && Notification.permission === "granted";

/** @param {boolean} on */
function choose(on) {
  try {
    localStorage.setItem(CHOICE, on ? "yes" : "no");
  } catch {
    // Forbidden: the switch shows as off the next time.
  }
}

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

/** Whether it worked; only ever after a press. @param {Ask} ask @returns {Promise<boolean>} */
export async function switchPushOn(ask) {
  try {
    if ((await Notification.requestPermission()) !== "granted") return false;
    await navigator.serviceWorker.register("/room-worker.js");
    const { endpoint, keys = {} } = (await subscribe(await navigator.serviceWorker.ready)).toJSON();
    const answer = await ask({ is: "push-on", endpoint, p256dh: keys.p256dh, auth: keys.auth });
    if (answer.refused || answer.failed) return false;
    choose(true);
    return true;
  } catch {
    return false;
  }
}

/** Other rooms of this browser may still want to be told: only this room stops. Whether it worked.
 * @param {Ask} ask @returns {Promise<boolean>} */
export async function switchPushOff(ask) {
  const worker = await navigator.serviceWorker.getRegistration("/");
  const known = await worker?.pushManager.getSubscription();
  if (known) {
    const answer = await ask({ is: "push-off", endpoint: known.endpoint });
    if (answer.refused || answer.failed) return false;
  }
  choose(false);
  return true;
}

/** Browsers change their address now and then, and the server its key: say it again. @param {Ask} ask */
export async function renewPush(ask) {
  if (pushIsOn() && !(await switchPushOn(ask))) choose(false);
}
