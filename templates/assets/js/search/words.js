/* A text → the words in it, as generator/tokens.py finds them. */
const WORD = /[\p{L}\p{N}]+/gu;
const APOSTROPHES = "'’ʼ‘";
const ONE = /[\p{L}\p{N}]/u;

export const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");

/** The words of a composed text (NFC) in small letters, and where each stands. A tail after an apostrophe is none. */
export const tokens = (text) => {
  const found = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const tail = word.length < 3 && start > 1 && APOSTROPHES.includes(text[start - 1]) && ONE.test(text[start - 2]);
    if (!tail) found.push({ word: word.toLowerCase(), start, end: start + word.length });
  }
  return found;
};

const read = new Map();

/** The words of a text of the site, read once: the same texts are looked at again at the next key. */
export const wordsOf = (text) => {
  if (!read.has(text)) read.set(text, tokens(text));
  return read.get(text);
};
