/* The socket: connects, connects again, and sends every request until it has its answer. */

/** @typedef {import("./types.js").Request} Request */
/** @typedef {import("./types.js").Answer} Answer */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** An open socket that gives no answer for so long is taken for dead. */
const PATIENCE = 15_000;
/** So often a request is sent before the page gives up on it. */
const TRIES = 4;
/** For so long the same request is taken for one that failed, done once more. */
const DOUBT = 600_000;

/** An id of our own for a request. `randomUUID` is missing on pages without https. */
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Events: "message" (detail: what came), "open", "lost" (detail: how often in a row), "gone" (the
 * server does not want us back; detail: its code).
 */
export class Wire extends EventTarget {
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {Map<string, {request: Request & {id: string}, tries: number, resolve: (answer: Answer) => void}>} */
  #pending = new Map();
  /** What failed, or may have been saved, by what was asked for. @type {Map<string, {id: string, at: number}>} */
  #doubted = new Map();
  #failures = 0;
  #stopped = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #doubt;

  /** @param {string} path */
  constructor(path) {
    super();
    this.url = new URL(path, location.href);
    this.url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    // A laptop that wakes up, a train that leaves the tunnel: do not wait for the timer.
    addEventListener("online", () => this.#hurry());
    addEventListener("offline", () => this.#socket?.close());
    document.addEventListener("visibilitychange", () => document.hidden || this.#hurry());
  }

  get connected() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** What a new connection says about this page. @returns {Record<string, string>} */
  about = () => ({});

  connect() {
    clearTimeout(this.#timer);
    for (const [name, value] of Object.entries(this.about())) this.url.searchParams.set(name, value);
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    socket.addEventListener("open", () => {
      this.#failures = 0;
      this.dispatchEvent(new Event("open"));
      // The server does each id once, so whatever has no answer is simply sent again.
      for (const id of this.#pending.keys()) this.#send(id);
    });
    socket.addEventListener("message", (event) => this.#receive(socket, event.data));
    socket.addEventListener("close", (event) => this.#closed(socket, event.code));
  }

  /**
   * Sends a request and waits for its answer, across lost connections.
   * @param {Request} body
   * @returns {Promise<Answer>}
   */
  async request(body) {
    const act = JSON.stringify(body);
    const doubted = this.#doubted.get(act);
    // The same once more, after it was not known what became of it: under its id it is done once.
    const again = doubted && Date.now() - doubted.at < DOUBT ? doubted.id : "";
    const request = { ...body, id: again || newId() };
    const answer = await this.#insist(request);
    if (answer.failed) this.#doubted.set(act, { id: request.id, at: Date.now() });
    else this.#doubted.delete(act);
    return answer;
  }

  /** @param {Request & {id: string}} request @returns {Promise<Answer>} */
  async #insist(request) {
    for (let again = 0; ; again++) {
      const answer = await new Promise((resolve) => {
        this.#pending.set(request.id, { request, tries: 0, resolve });
        if (this.connected) this.#send(request.id);
      });
      // The same id may go again, saved or not. Three times is enough to bother anyone with.
      if (!answer.failed || again === 2 || answer.givenUp) return answer;
      await pause(700 * (again + 1));
    }
  }

  /** Says something that needs no answer, if there is a connection. @param {Request} body */
  tell(body) {
    if (this.connected) this.#socket?.send(JSON.stringify({ ...body, id: newId() }));
  }

  /** @param {string} id */
  #send(id) {
    const waiting = this.#pending.get(id);
    if (!waiting) return;
    if (waiting.tries++ >= TRIES) {
      this.#pending.delete(id);
      waiting.resolve(/** @type {Answer} */ ({ to: id, failed: true, givenUp: true }));
      return;
    }
    this.#socket?.send(JSON.stringify(waiting.request));
    this.#watch();
  }

  /** Closes a socket on which an answer is overdue; closing leads to a new one. */
  #watch() {
    clearTimeout(this.#doubt);
    if (this.#pending.size) this.#doubt = setTimeout(() => this.#drop(), PATIENCE);
  }

  /** A dead connection may take minutes to close properly: do not wait for that. */
  #drop() {
    const socket = this.#socket;
    if (!socket) return;
    socket.close();
    this.#closed(socket, 1006);
  }

  /** @param {WebSocket} socket @param {unknown} data */
  #receive(socket, data) {
    if (socket !== this.#socket || typeof data !== "string") return;
    const message = JSON.parse(data);
    if (message.is === "answer") {
      const waiting = this.#pending.get(message.to);
      this.#pending.delete(message.to);
      this.#watch();
      waiting?.resolve(message);
      return;
    }
    this.dispatchEvent(new CustomEvent("message", { detail: message }));
  }

  /** @param {WebSocket} socket @param {number} code */
  #closed(socket, code) {
    if (socket !== this.#socket || this.#stopped) return;
    this.#socket = null;
    clearTimeout(this.#doubt);
    if (code >= 4400 && code < 4500) {
      this.#stopped = true;
      this.dispatchEvent(new CustomEvent("gone", { detail: code }));
      return;
    }
    this.#failures += 1;
    this.dispatchEvent(new CustomEvent("lost", { detail: this.#failures }));
    // Not everybody at the same moment after a restart: between half and all of the wait.
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1));
    this.#timer = setTimeout(() => this.connect(), wait * (0.5 + Math.random() / 2));
  }

  #hurry() {
    if (!this.#socket && !this.#stopped) this.connect();
  }
}
