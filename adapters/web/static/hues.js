/* Which colour stands for whom. It only helps to tell people apart; the name stands beside it. */

/** How many colours there are: `data-hue` in base.css. */
export const HUES = 16;

/** Of the names in one room no two have the same colour, as long as there are colours left. */
export class Hues {
  /** @type {Map<string, number>} */
  #known = new Map();

  /**
   * The colour of a name: the same for as long as the page is open, and mostly after that.
   * @param {string} name
   */
  of(name) {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const used = Array.from({ length: HUES }, () => 0);
    for (const hue of this.#known.values()) used[hue] += 1;
    const least = Math.min(...used);
    let hue = sum(name) % HUES;
    while (used[hue] > least) hue = (hue + 1) % HUES;
    this.#known.set(name, hue);
    return hue;
  }
}

/** @param {string} name */
function sum(name) {
  let found = 0;
  for (const letter of name) found = (found * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return found;
}
