/* The service worker: shows what is pushed while no page of the room is in front, and opens the room
   when that is pressed. It keeps nothing, and answers no request of a page. */

/** @type {any} */
const worker = self;

worker.addEventListener("install", () => worker.skipWaiting());

/** @param {string} room */
const address = (room) => new URL(`/room/${encodeURIComponent(room)}`, worker.location.origin).href;

/** @param {string} room */
async function pages(room) {
  const all = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((/** @type {any} */ page) => page.url.split(/[?#]/)[0] === address(room));
}

/** @param {{title: string, text: string, room: string}} what */
async function show({ title, text, room }) {
  // A page in front says it already; the server of another process may not know of it.
  if ((await pages(room)).some((page) => page.focused)) return;
  await worker.registration.showNotification(title, { body: text, tag: `heard:${room}`, icon: "/static/favicon.svg", data: room });
}

worker.addEventListener("push", (/** @type {any} */ event) => event.data && event.waitUntil(show(event.data.json())));

/** @param {string} room */
async function open(room) {
  const [page] = await pages(room);
  if (page) return page.focus();
  return worker.clients.openWindow(address(room));
}

worker.addEventListener("notificationclick", (/** @type {any} */ event) => {
  event.notification.close();
  if (event.notification.data) event.waitUntil(open(event.notification.data));
});
