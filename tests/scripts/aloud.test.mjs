/* Which voice reads aloud: one of this device, or none. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.addEventListener ??= () => {};
const { ownVoice } = await import("../../adapters/web/static/aloud.js");

const voice = (name, lang, more) => ({ name, lang, localService: true, default: false, ...more });
const here = voice("here", "en-GB");
const usual = voice("usual", "en-US", { default: true });
const welsh = voice("welsh", "cy");
const away = voice("away", "en-GB", { localService: false, default: true });

test("a voice that sends the words elsewhere is never used", () => {
  assert.equal(ownVoice([away], "en"), null);
  assert.equal(ownVoice([away, here], "en")?.name, "here");
});

test("the device's usual voice of the language comes first, then any of it", () => {
  assert.equal(ownVoice([here, usual, welsh], "en-GB")?.name, "usual");
  assert.equal(ownVoice([welsh, here], "EN")?.name, "here");
});

test("without one of the language it is the usual one", () => {
  assert.equal(ownVoice([welsh, usual], "es")?.name, "usual");
  assert.equal(ownVoice([welsh], "es")?.name, "welsh");
});
