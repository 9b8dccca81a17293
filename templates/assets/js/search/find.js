/* Typed words → pages, best first, exactly as generator/search.py does. */
import { fold, tokens } from "./words.js";

const MOST_WORDS = 12;
const MOST_COUNTED = 99;
const MOST_TYPED = 1000;

/** The words to look for: small ones only when there are no others, each once. */
export const wanted = (index, typed) => {
  const distinct = [...new Set(tokens(typed.slice(0, MOST_TYPED).normalize("NFC")).map(({ word }) => word).slice(0, MOST_WORDS))];
  const telling = distinct.filter((word) => !index.small.includes(fold(word)));
  return telling.length ? telling : distinct;
};

/** The pages found, and for each word the forms that stand for it. */
export const find = (words, lexicon) => {
  const near = words.map((word, number) => lexicon.near(word, number === words.length - 1));
  const scores = new Map();
  for (const forms of near) {
    const best = new Map();
    for (const [form, nearness] of forms) {
      for (const [page, [field, count]] of lexicon.hits.get(form)) {
        const [nearest, place, times] = best.get(page) ?? [0, 0, 0];
        best.set(page, [Math.max(nearest, nearness), Math.max(place, field), times + count]);
      }
    }
    for (const [page, [nearest, field, count]] of best) {
      const [words, score] = scores.get(page) ?? [0, 0];
      scores.set(page, [words + 1, score + nearest * 1000 + field * 100 + Math.min(count, MOST_COUNTED)]);
    }
  }
  const most = Math.max(0, ...[...scores.values()].map(([words]) => words));
  const complete = [...scores].filter(([, [words]]) => words === most);
  complete.sort(([page, [, score]], [other, [, otherScore]]) => otherScore - score || page - other);
  return { pages: complete.map(([page]) => page), near, partly: most < words.length };
};

/** How many letters must change to make one word of another: 0 to `most`, or more than that. Two in the wrong order count once. */
const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, row] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
};

/** The word of the site that was probably meant; the empty text when none is near. */
export const meant = (word, lexicon) => {
  const letters = fold(word);
  const most = letters.length < 4 ? 0 : letters.length < 7 ? 1 : 2;
  let [found, least, often] = ["", most + 1, 0];
  for (const [form, on] of lexicon.hits) {
    const apart = distance(letters, fold(form), Math.min(least, most));
    if (apart < least || (apart === least && apart <= most && on.size > often)) [found, least, often] = [form, apart, on.size];
  }
  return least <= most ? found : "";
};
