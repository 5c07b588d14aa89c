/* A recording is sent without leaving the page, so that the file stays chosen when one of its meetings has to
   be named. It says how far it is, and it can be stopped. Without this script the form is sent as any other. */

const form = /** @type {HTMLFormElement} */ (document.getElementById("recording"));
const came = /** @type {HTMLElement} */ (document.getElementById("came"));
const going = /** @type {HTMLElement} */ (document.getElementById("going"));

if (form && came && going) {
  const status = /** @type {HTMLElement} */ (going.querySelector("[data-status]"));
  const bar = /** @type {HTMLProgressElement} */ (going.querySelector("progress"));
  const file = /** @type {HTMLInputElement} */ (form.elements.namedItem("file"));
  /** @type {AbortController | null} */
  let sending = null;

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    const data = new FormData(form);
    const given = [...data.values()].reduce((sum, one) => sum + (typeof one === "string" ? one.length : one.size), 0);
    if (given > Number(form.dataset.most) * 1e6) {
      tell(form.dataset.long ?? "");
      return;
    }
    sending = new AbortController();
    begin();
    try {
      await send(data, sending.signal);
    } catch {
      tell(sending.signal.aborted ? form.dataset.stopped ?? "" : form.dataset.lost ?? "");
    } finally {
      sending = null;
      going.hidden = true;
    }
  });

  going.querySelector("[data-stop]")?.addEventListener("click", () => sending?.abort());

  function begin() {
    came.replaceChildren();
    form.hidden = true;
    going.hidden = false;
    bar.removeAttribute("value");
    status.textContent = form.dataset.sending ?? "";
    /** @type {HTMLElement | null} */ (going.querySelector("[data-stop]"))?.focus();
  }

  /** @param {FormData} data @param {AbortSignal} signal */
  async function send(data, signal) {
    const answer = await fetch(form.action, { method: "POST", body: data, signal, headers: { Accept: "application/x-ndjson" } });
    if (!answer.headers.get("Content-Type")?.startsWith("application/x-ndjson") || !answer.body) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      tell(page.querySelector("main .lede")?.textContent ?? form.dataset.lost ?? "");
      return;
    }
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    let done = false;
    for (;;) {
      const { value, done: ended } = await reader.read();
      if (ended) break;
      const lines = (rest + value).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) done = take(JSON.parse(line)) || done;
    }
    if (!done) throw new Error("it ended too early");
  }

  /** @param {{is: string, rows?: number, of?: number, text?: string, html?: string}} line */
  function take(line) {
    if (line.is === "played") {
      status.textContent = line.text ?? "";
      bar.max = line.of || 1;
      bar.value = line.rows ?? 0;
      return false;
    }
    // The server has written it: what people typed is escaped there.
    const piece = new DOMParser().parseFromString(line.html ?? "", "text/html");
    show(...piece.body.childNodes);
    return true;
  }

  /** @param {string} text */
  function tell(text) {
    const line = document.createElement("p");
    line.className = "error";
    line.setAttribute("role", "alert");
    line.textContent = text;
    show(line);
  }

  /** @param {...Node} nodes */
  function show(...nodes) {
    came.replaceChildren(...nodes.map((node) => document.importNode(node, true)));
    // With a report, the form is out of the way; "Another recording" brings it back, empty.
    form.hidden = came.querySelector(".report") !== null;
    const again = /** @type {HTMLElement | null} */ (came.querySelector("[data-again]"));
    if (again) again.hidden = Boolean(file.files?.length);
    /** @type {HTMLElement | null} */ (came.querySelector("#result"))?.focus();
  }
}
