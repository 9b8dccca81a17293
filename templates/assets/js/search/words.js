/* A text → the words in it, as generator/text/tokens.py finds them. */
const BETWEEN = "\\)?[ \\u00a0\\u2011-]";
const WORD = new RegExp(`(?:\\+|00)44[ \\u00a0-]?(?:\\(0\\))?[ \\u00a0-]?(?<abroad>[1-9][0-9]+(?:${BETWEEN}[0-9]+)*)|(?<phone>[01][0-9]{2,}(?:${BETWEEN}[0-9]+)+)|[\\p{L}\\p{N}]+`, "gu");
const APOSTROPHES = "'’ʼ‘";
const HYPHENS = "-\u2010\u2011";
const ONE = /[\p{L}\p{N}]/u;

const PLAIN = /^[\0-\x7f]*$/;

export const fold = (text) => (PLAIN.test(text) ? text.toLowerCase() : text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC"));

const spelled = (word, { abroad, phone }) => {
  if (abroad) return `0${abroad.replace(/\D/g, "")}`;
  return phone ? phone.replace(/\D/g, "") : word.toLowerCase();
};

/** The words of a composed text (NFC) in small letters, and where each stands. A tail after an apostrophe is none. */
export const tokens = (text) => {
  const found = [];
  for (const { 0: word, index: start, groups } of text.matchAll(WORD)) {
    const tail = word.length < 3 && start > 1 && APOSTROPHES.includes(text[start - 1]) && ONE.test(text[start - 2]);
    if (!tail) found.push({ word: spelled(word, groups), start, end: start + word.length });
  }
  return found;
};

const read = new Map();

/** The words of a text of the site, and two with a hyphen as one. Read once: the same texts are looked at again. */
export const wordsOf = (text) => {
  if (!read.has(text)) {
    const all = [];
    let before = null;
    for (const token of tokens(text)) {
      all.push(token);
      const joined = before && before.end + 1 === token.start && HYPHENS.includes(text[before.end]);
      if (joined) all.push({ word: before.word + token.word, start: before.start, end: token.end });
      before = token;
    }
    read.set(text, all);
  }
  return read.get(text);
};
