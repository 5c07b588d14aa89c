/* Every sentence the page itself says, in one place, so that they can be read and translated
   together. What Heard says comes from the server already in words. */

const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const date = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const whole = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

/** @param {number} count @param {string} one @param {string} [many] */
const some = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const words = {
  heard: "Heard",
  you: "You",
  loading: "Opening the room…",
  empty: "There is nothing to read here yet. Say hello.",
  here: (/** @type {number} */ count) => `Here (${count})`,
  writeMessage: "Write a message",
  writePrivately: "Write privately",
  privateNow: "A silent round is running. Nobody else sees what you write in this box until the round closes.",
  privateSaved: "Saved. Nobody else sees it until the round closes. Until then you can change it and save it again.",
  toAllNow: "A silent round is running, but this box goes to everybody at once, with your name.",
  toAll: "Write to everybody instead",
  toRound: "Write privately again",
  savePrivately: "Save",
  roundOver: "The silent round is over. This box is for everybody again.",
  roundOverUnsent: (/** @type {string} */ text) => `The silent round closed before you had saved this. Nobody has seen it: “${text}”`,
  onlyYou: "Only you can see this",
  hideThis: "Hide this message",
  reply: "Reply",
  iHear: "I hear you",
  more: "More",
  showMessage: "Show the message",
  wholePicture: "Open the picture by itself",
  notHere: "That message is not here any more.",
  sending: "Sending…",
  waiting: "Waiting for the connection…",
  newFromHere: "New",
  lost: "Connection lost. Trying again…",
  neverThere: "Still no connection. If it stays so, tell whoever runs this server: a proxy may be in the way that does not pass WebSockets on.",
  lostLong: "Still no connection. Heard goes on trying. If you want to reload the page, copy first what you have written and what is not sent yet.",
  back: "You are connected again.",
  tooMany: "You have this room open in many tabs already. Close some of them, then reload this page.",
  gone: "This room is closed to you here. If you asked to be forgotten, that is done. Otherwise go to the front page, or ask for a new link.",
  failed: "That could not be saved. Please try again.",
  unknown: "There was no answer. I cannot tell whether it was saved. If you do the same again from this page, it is done once.",
  backInBox: "Your text is back in the box below.",
  done: "Done.",
  fillIn: "Please answer this.",
  pickOne: "Please choose one.",
  noAnswer: "No answer",
  choose: "Please choose",
  cancel: "Cancel",
  close: "Close",
  send: "Send",
  optional: "(optional)",
  commandsTitle: "What would you like to do?",
  commandsFind: "Find a command",
  commandsNone: "No command has these words in it.",
  copy: "Copy",
  copied: "Copied.",
  copyByHand: "Select the link and copy it.",
  memberLink: "Link for members",
  facilitatorLink: "Link for facilitators",
  facilitatorLinkHelp: "Only for people who will run meetings.",
  personalLink: "Your own way back",
  personalLinkHelp: "This link is you. Keep it where nobody else finds it: with it you come back to your place from any device, as the same person with one vote.",
  showPersonalLink: "Show my personal link",
  renewPersonalLink: "Make a new one",
  renewedPersonalLink: "Here is the new one. The old one opens nothing any more.",
  replaceLink: "Replace this link",
  pause: "Pause",
  play: "Play",
  speed: "Speed",
  jump: "Jump to the next meeting",
  forFacilitators: "For facilitators",
  sideEmpty: "Nothing needs you just now.",
  settings: "Settings",
  colours: "Colours",
  themes: { system: "Like my device", light: "Light", dark: "Dark" },
  readingWriting: "Reading and writing",
  quiet: "Quiet screen reader",
  quietHelp: "New messages are not read out. Answers to what you do still are.",
  enterSwitch: "Enter sends my message",
  enterSwitchHelp: "If off, Enter makes a new line and the Send button sends.",
  enterSends: "Enter sends. Shift and Enter makes a new line.",
  enterLine: "Enter makes a new line. Ctrl and Enter sends.",
  keys: "Keys",
  keyList: [
    ["/", "In the message box: the list of commands"],
    ["Ctrl K", "The list of commands, from anywhere"],
    ["Esc", "Closes what is open; from the conversation, back to the message box"],
    ["Shift Enter", "A new line"],
    ["↑ ↓", "In the conversation: from message to message. Tab then goes to “Reply” and “I hear you”"],
  ],
  aboutMe: "What Heard knows about you",
  manual: "Open the manual",
  details: "Details",
  less: "Less",

  /** @param {string} name @param {boolean} facilitator */
  youAre: (name, facilitator) => ["Your name here: ", name, facilitator ? "Facilitator" : ""],
  /** @param {string} who @param {boolean} mine */
  saidBy: (who, mine) => (mine && who !== "You" ? `${who}, you` : who),
  /** @param {string} who */
  replyTo: (who) => `Reply to ${who}’s message`,
  /** @param {string} who @param {boolean} done */
  iHearTo: (who, done) => (done ? `You let ${who} know: I hear you` : `I hear you: let ${who} know`),
  /** @param {string} who */
  heardThat: (who) => `${who} can see that somebody has heard this.`,
  /** @param {string} who */
  moreOn: (who) => `More to do with ${who}’s message`,
  /** @param {string} who */
  actsOn: (who) => `${who}’s message`,
  /** @param {string} who */
  replyingTo: (who) => `Your reply to ${who}:`,
  /** @param {string} who */
  noReply: (who) => `Do not reply to ${who}’s message`,
  /** @param {string} who */
  inReplyTo: (who) => `In reply to ${who}:`,
  /** @param {string} what */
  showThis: (what) => `Show the message: ${what}`,
  /** @param {number} count @param {boolean} mine */
  heardBy: (count, mine) => {
    if (!mine) return `Heard by ${some(count, "person", "people")}`;
    return count === 1 ? "Heard by you" : `Heard by you and ${some(count - 1, "other")}`;
  },
  /** @param {number} count */
  newMessages: (count) => some(count, "new message"),
  /** @param {number} count */
  commandsFound: (count) => `${some(count, "command")}. Use the arrow keys to choose.`,
  /** @param {string[]} names in order of first message; each once */
  placeholder: (names) => {
    const shown = names.length > 4 ? names.slice(0, 3) : names;
    const rest = names.length - shown.length;
    const list = new Intl.ListFormat("en-GB").format([
      ...shown.map((name) => `\u2068${name}\u2069`), // isolated, so that names keep their direction
      ...(rest ? [`${rest} others`] : []),
    ]);
    return `${list} wrote something here. It is not shown, because Heard does not write down what people write.`;
  },
  /** @param {number} most */
  tooLong: (most) => `Please use at most ${most} characters.`,
  /** @param {number} least @param {number} most */
  between: (least, most) => `Please give a number from ${least} to ${most}.`,
  /** @param {number} speed */
  timesFaster: (speed) => (speed === 1 ? "As in real life" : `${speed} times faster`),
  /** @param {string} act */
  act: (act) => (act === "next" ? "Sample: the next meeting" : "Sample: the first meeting"),
  /** @param {number} played @param {number} total */
  played: (played, total) => `${played} of ${total}`,
  sampleOver: "This meeting has been played to its end.",
  /** @param {number} played @param {number} total */
  playedLong: (played, total) => `Played ${played} of ${total} steps`,

  /** @param {Date} at */
  clock: (at) => clock.format(at),
  /** @param {Date} at */
  date: (at) => date.format(at),
  /** @param {Date} at */
  moment: (at) => whole.format(at),
  /**
   * How long it still is. Whole minutes until the last two: seconds that run all the time make
   * people hurry.
   * @param {number} seconds below zero: how long it is past
   */
  left: (seconds) => {
    const away = Math.abs(seconds);
    const minutes = Math.floor(away / 60);
    if (seconds <= 0) return minutes < 1 ? "time is up" : `${minutes} min over`;
    if (minutes < 2) return minutes ? `1 min ${Math.floor(away % 60)} s` : `${Math.floor(away)} s`;
    if (minutes < 120) return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? some(hours, "hour") : some(Math.floor(hours / 24), "day");
  },
};
