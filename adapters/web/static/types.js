/* The shapes that come over the socket, for the editor's benefit only. adapters/web/protocol.py and
   bot/rendered.py are the truth. Fields at their default may be missing. */

/**
 * @typedef {Object} SpokenButton
 * @property {string} label
 * @property {string} command
 * @property {Record<string, string | number>} [args]
 * @property {"plain" | "main" | "careful"} [style]
 * @property {"yellow" | "red" | "green"} [colour] beside the label, which says the same
 * @property {boolean} [form]
 * @property {boolean} [facilitator]
 */
/** @typedef {{label: string, value: string, until?: string | null}} SpokenFact */
/** @typedef {{heading?: string, lines?: string[], buttons?: SpokenButton[], ref?: string, name?: string, thread?: string}} SpokenPart */
/** @typedef {{kind: string, meeting: string, title: string, alt: string, form?: string}} SpokenFile */
/**
 * @typedef {Object} Spoken
 * @property {string} kind
 * @property {string} text
 * @property {string} [title]
 * @property {string[]} [lines]
 * @property {SpokenFact[]} [facts]
 * @property {SpokenPart[]} [parts]
 * @property {SpokenButton[]} [buttons]
 * @property {SpokenFile[]} [files]
 * @property {boolean} [brief] a line that goes away
 * @property {string[]} [calls] ids of the people whom it calls
 * @property {string} [thread] what it is about, such as "point-3"
 * @property {string} [language] that it is in; English unless told
 * @property {boolean} [english] that language lacks its sentences: it is in English
 * @property {string[]} [in_english] its sentences that are in English, if others are not
 */
/**
 * @typedef {Object} Field
 * @property {string} name
 * @property {string} label
 * @property {"line" | "text" | "number" | "choice" | "choices" | "moment" | "hidden"} shape
 * @property {string} [help]
 * @property {boolean} [required]
 * @property {number | null} [longest]
 * @property {number | null} [least]
 * @property {number | null} [most]
 * @property {string} [unit]
 * @property {boolean} [own_zone]
 * @property {{value: string, label: string}[]} [choices]
 * @property {string} [value]
 */
/** @typedef {{label: string, copies: string, args: Record<string, string | number>, reads?: string}} MessageUse */
/** @typedef {{command: string, title: string, help: string, submit: string, fields: Field[], on_message?: MessageUse | null, section?: string, synonyms?: string[], in_english?: string[], href?: string}} Form */
/**
 * @typedef {Object} Entry
 * @property {string} id
 * @property {string} at
 * @property {"message" | "placeholder" | "post" | "whisper" | "reply"} kind "reply" is the page's own
 * @property {string} [ref]
 * @property {string} [who]
 * @property {boolean} [mine]
 * @property {string} [text]
 * @property {Spoken | null} [card]
 * @property {string} [reply_to]
 * @property {number} [heard]
 * @property {boolean} [heard_by_me]
 * @property {boolean} [edited]
 * @property {string} [after] of a "reply": the entry it came after
 * @property {string} [to] of a "reply": the request it answers
 */
/** @typedef {{id: string, name: string, facilitator: boolean}} Me */
/**
 * @typedef {Object} Sample
 * @property {"first" | "next"} act
 * @property {number} played
 * @property {number} total
 * @property {number} speed
 * @property {boolean} paused
 * @property {boolean} finished
 * @property {boolean} can_jump
 */
/** @typedef {{member: string, facilitator: string, personal: string}} Links */
/**
 * @typedef {Object} Hello
 * @property {Me} me
 * @property {string} title
 * @property {Entry[]} entries
 * @property {Spoken} panel one's own
 * @property {boolean} [turn] whether it is one's turn
 * @property {Form[]} menu
 * @property {string[]} [unlisted] commands that only buttons stand for, and that work now
 * @property {string[]} [here]
 * @property {Sample | null} [sample]
 * @property {Links | null} [links]
 */
/**
 * @typedef {Object} Answer
 * @property {string} to
 * @property {Spoken | null} [reply]
 * @property {Form | null} [form]
 * @property {string} [field]
 * @property {boolean} [refused]
 * @property {boolean} [failed]
 * @property {string} [link] a personal link, if one was asked for
 * @property {boolean} [givenUp] the page's own: no answer after several tries
 */
/** @typedef {{is: "say" | "react" | "edit" | "take-back" | "do" | "form" | "direct" | "look" | "link" | "seat"} & Record<string, unknown>} Request */

export {};
