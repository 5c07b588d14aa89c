/* Tells the server when this page is looked at: whoever is looking on is here, also in silence. */

/** Touching the page is told at most so often. */
const EVERY = 20_000;

const touches = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll"];

/**
 * @param {import("./wire.js").Wire} wire
 */
export function tellLooking(wire) {
  let looked = Date.now();
  let told = Date.now();

  function tell() {
    told = Date.now();
    wire.tell({ is: "look", hidden: document.hidden });
  }

  // A connection that comes back says how things were meanwhile; nobody comes just by reconnecting.
  let saidHidden = document.hidden;
  wire.about = () => {
    saidHidden = document.hidden;
    return {
      hidden: saidHidden ? "1" : "0",
      idle: String(Math.max(0, Math.round((Date.now() - looked) / 1000))),
    };
  };
  // What changed while the connection was being made could not be told then.
  wire.addEventListener("open", () => {
    if (document.hidden !== saidHidden) tell();
  });

  document.addEventListener("visibilitychange", () => {
    looked = Date.now();
    tell();
  });
  addEventListener("focus", () => {
    looked = Date.now();
    tell();
  });
  for (const touch of touches) {
    addEventListener(touch, () => {
      if (document.hidden) return;
      looked = Date.now();
      if (looked - told >= EVERY) tell();
    }, { passive: true, capture: true });
  }
}
