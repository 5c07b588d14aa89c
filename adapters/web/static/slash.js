/* What begins a command. The server decides what is done; this only keeps the page from treating a
   private command as a message for everybody while it is on its way. */

/** Signs that look like a slash; some keyboards know no other. */
const SLASHES = "/\uff0f\u2044\u2215\u29f8\ufe68";
const UNSEEN = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]+/u;

/**
 * A text that begins like a command, with a plain slash in front; null for a message.
 * @param {string} text
 */
export function asCommand(text) {
  const bare = text.replace(UNSEEN, "");
  return bare && SLASHES.includes(bare[0]) ? `/${bare.slice(1)}` : null;
}
