/* Who is here: a list that opens, with a field to look for somebody where there are many. */

import { byId, el } from "./dom.js";
import { changed, found } from "./names.js";
import { words } from "./words.js";

/** So many names are seen at a glance; more of them can be searched. */
const AT_A_GLANCE = 20;
/** How long nobody has to type before it is said how many were found: once for a name, not for each letter. */
const TYPED = 700;

export class WhoIsHere {
  #names = /** @type {string[]} */ ([]);
  #mine = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling;

  /** @param {(text: string) => void} announce */
  constructor(announce) {
    this.announce = announce;
    this.list = /** @type {HTMLDetailsElement} */ (byId("here"));
    this.field = /** @type {HTMLInputElement} */ (byId("here-find"));
    this.list.addEventListener("toggle", () => this.#draw());
    this.field.addEventListener("input", () => {
      this.#draw();
      clearTimeout(this.#telling);
      this.#telling = setTimeout(() => this.announce(words.peopleFound(this.#found().length)), TYPED);
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.field.value) return;
      event.stopPropagation();
      this.field.value = "";
      this.field.dispatchEvent(new Event("input"));
    });
  }

  /**
   * Who is here. Redrawn in place: whoever has the list open keeps it open. Of a thousand people there is nothing
   * to draw while it is closed.
   * @param {string[]} names
   * @param {string} mine
   */
  show(names, mine) {
    [this.#names, this.#mine] = [names, mine];
    this.list.hidden = !names.length;
    byId("here-count").textContent = words.here(names.length);
    // Whoever is looking for somebody goes on, also when people leave.
    byId("here-search").hidden = names.length <= AT_A_GLANCE && !this.field.value;
    this.#draw();
  }

  /** Who came, and who left. @param {import("./names.js").NameChange} change @param {string} mine */
  change(change, mine) {
    this.show(changed(this.#names, change), mine);
  }

  #found() {
    return found(this.#names, this.field.value);
  }

  #draw() {
    const drawn = this.list.open ? this.#found() : [];
    byId("here-nobody").hidden = !this.list.open || drawn.length > 0;
    byId("here-names").replaceChildren(...drawn.map((name) =>
      el("li", {}, el("bdi", { text: name }), name === this.#mine ? el("span", { class: "soft", text: ` ${words.mine}` }) : "")));
  }
}
