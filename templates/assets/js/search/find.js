/* Typed words → pages, best first, exactly as generator/search.py does. */
import { fold, tokens } from "./words.js";

const MOST_WORDS = 40;
const MOST_TYPED = 1000;
/** What a word is worth: that it is there, each step nearer, each better place, and how often it counts at most. */
const [PRESENT, NEARER, HIGHER, MOST_COUNTED] = [20, 6, 24, 9];
/** What a word of a best bet is worth, and what is added if these are all the words: less as there are others, up to so many words. */
const [NAMED, SHARE, MOST_OTHERS] = [80, 120, 5];
/** How many other words those of a best bet may have between them; of more words than FEW, each is worth less for being on a page. */
const [APART, FEW] = [6, 4];

/** The words in what was typed, each as often as it stands there. */
export const typedWords = (typed) => tokens(typed.slice(0, MOST_TYPED).replace(/n['’ʼ‘](?=t(?![a-z]))/gi, "n").normalize("NFC")).map(({ word }) => word).slice(0, MOST_WORDS);

/** What two or three words in a row would be as one. */
const runsAt = (parts, place) => [3, 2].filter((size) => place + size <= parts.length).map((size) => parts.slice(place, place + size));

/** Every word that could be looked for: those typed, and runs of them as one. */
export const candidates = (parts) => parts.flatMap((part, place) => [part, ...runsAt(parts, place).map((run) => run.join(""))]);

/** The words to look for: runs that are known as one are that one; small words only when there are no others; each once. */
export const wanted = (parts, lexicon, small) => {
  const found = new Set();
  for (let place = 0; place < parts.length;) {
    const run = runsAt(parts, place).find((words) => lexicon.isOne(words)) ?? [parts[place]];
    found.add(run.join(""));
    place += run.length;
  }
  const telling = [...found].filter((word) => !small.includes(fold(word)));
  return telling.length ? telling : [...found];
};

/** What one of a number of words is worth on each page, by its best place there, the nearest form and how often it stands there; and, but for its place, the less the more pages have it. */
const worthOf = (near, lexicon, number) => {
  const best = new Map();
  for (const [form, nearness] of near) {
    for (const [page, [field, count]] of lexicon.hits.get(form)) {
      const [nearest, place, times] = best.get(page) ?? [0, 0, 0];
      best.set(page, [Math.max(nearest, nearness), Math.max(place, field), times + count]);
    }
  }
  const whole = 2 * lexicon.size;
  const part = (whole - best.size) * Math.min(number, FEW);
  const here = (points) => Math.floor((points * part) / (whole * number));
  for (const [page, [nearest, field, count]] of best) best.set(page, here(PRESENT + NEARER * nearest + Math.min(count, MOST_COUNTED)) + HIGHER * field);
  return best;
};

const areIn = (needed, bases) => needed.every((word) => bases.some((own) => own.includes(word)));
/** Whether all words of a best bet were typed, and not far from each other. */
const standTogether = (needed, bases) => areIn(needed, bases)
  && bases.some((_, start) => areIn(needed, bases.slice(start, start + needed.length + APART)));

/** The pages for some words, best first, for each word the forms that stand for it, and whether no page has them all. */
export const find = (words, lexicon) => {
  const near = words.map((word, number) => lexicon.meant(word, number === words.length - 1));
  const scores = near.map((forms) => worthOf(forms, lexicon, words.length));
  const bases = words.map((word) => lexicon.basesOf(word));
  const leading = new Set();
  for (const [pages, phrases, leads] of lexicon.bets) {
    for (const phrase of phrases) {
      const needed = phrase.split(" ");
      if (!standTogether(needed, bases)) continue;
      if (leads) leading.add(pages[0]);
      pages.forEach((page, place) => bases.forEach((own, number) => {
        if (!own.some((word) => needed.includes(word))) return;
        const worth = NAMED + Math.floor((SHARE * needed.length) / Math.min(words.length, MOST_OTHERS)) - place;
        scores[number].set(page, Math.max(scores[number].get(page) ?? 0, worth));
      }));
    }
  }
  const found = new Map();
  for (const own of scores) {
    for (const [page, score] of own) {
      const [number, sum] = found.get(page) ?? [0, 0];
      found.set(page, [number + 1, sum + score]);
    }
  }
  const most = Math.max(0, ...[...found.values()].map(([number]) => number));
  // For several words, only pages that are worth more than half of the best.
  const least = words.length > 1 ? Math.max(0, ...[...found.values()].map(([, score]) => score)) : 0;
  const close = [...found].filter(([, [, score]]) => 2 * score > least);
  close.sort(([page, [, score]], [other, [, otherScore]]) => otherScore - score || page - other);
  return { pages: [...new Set([...leading, ...close.map(([page]) => page)])], near, partly: most < words.length };
};

/** How many letters must change to make one word of another: 0 to `most`, or more than that. Two in the wrong order count once. */
const distance = (one, other, most) => {
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

/** The known word that was meant by a slip, whose first letter is right; the empty text when none is near enough to be sure. */
export const rightSpelling = (spellings, known) => {
  let [best, found] = [3, ""];
  for (const letters of spellings) {
    const most = letters.length < 5 ? 0 : letters.length < 8 ? 1 : 2;
    for (const [plain, other] of most ? known.get(letters[0]) ?? [] : []) {
      if (Math.abs(plain.length - letters.length) > most) continue;
      const apart = distance(letters, plain, most);
      if (apart <= most && apart < best) [best, found] = [apart, other];
    }
  }
  return found;
};
