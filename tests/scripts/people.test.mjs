/* Colours of people, and voices that stay on the device. Run by `node --test`, from tests/scripts/test_scripts.py. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { HUES, Hues } from "../../adapters/web/static/hues.js";

globalThis.addEventListener = () => {};
const { ownVoice } = await import("../../adapters/web/static/aloud.js");

test("no two people of one room have the same colour while there are colours left", () => {
  for (const names of [["Amina", "Marek", "Siobhan", "Dev"], Array.from({ length: HUES }, (_, at) => `Person ${at}`)]) {
    const hues = new Hues();
    assert.equal(new Set(names.map((name) => hues.of(name))).size, names.length);
  }
});

test("a name keeps its colour, and a seventeenth shares one with nobody who shares already", () => {
  const hues = new Hues();
  const first = hues.of("Amina");
  const found = Array.from({ length: 2 * HUES - 1 }, (_, at) => hues.of(`Person ${at}`));
  assert.equal(hues.of("Amina"), first);
  const counts = [...found, first].reduce((all, hue) => all.set(hue, (all.get(hue) ?? 0) + 1), new Map());
  assert.deepEqual([...new Set(counts.values())], [2]);
});

const voice = (lang, localService, isDefault = false) => ({ lang, localService, default: isDefault });

test("only a voice of the device reads aloud, in the browser's language if there is one", () => {
  const [far, german, english] = [voice("en-GB", false, true), voice("de-DE", true, true), voice("en-US", true)];
  assert.equal(ownVoice([far, german, english], "en-GB"), english);
  assert.equal(ownVoice([far, german], "en-GB"), german);
  assert.equal(ownVoice([far], "en-GB"), null);
  assert.equal(ownVoice([], "en-GB"), null);
});
