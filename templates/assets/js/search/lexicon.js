/* The words of the site: what somebody may type, whose form it is, and where the forms stand. docs/search.md has the format. */
import { rightSpelling } from "./find.js";
import { fold, wordsOf } from "./words.js";

const MOST_STARTED = 40;

/** Where words stand, noted from the texts themselves: form → page → [field, count]. */
const noted = (pages) => {
  const hits = new Map();
  pages.forEach(([, title, summary, label, parts], page) => {
    const note = (text, field) => {
      for (const { word } of wordsOf(text)) {
        if (!hits.has(word)) hits.set(word, new Map());
        const [best, count] = hits.get(word).get(page) ?? [0, 0];
        hits.get(word).set(page, [Math.max(best, field), count + 1]);
      }
    };
    note(title, 3);
    note(summary, 1);
    for (const [, heading, text] of parts) {
      note(heading, label === "tree" ? 0 : 2); // its headings are questions about everything
      note(text, 0);
    }
  });
  return hits;
};

/** A line of a stem and its forms: the forms are written as how many letters to take from the stem, and those to add. */
const formsIn = (line) => {
  const [stem, ...endings] = line.split(" ");
  return [stem, ...endings.map((ending) => stem.slice(0, stem.length - (ending.charCodeAt(0) - 48)) + ending.slice(1))];
};

/** The lexicon of an index. `load` fetches a file of a large one; `pages` gives what the texts of pages hold. */
export const lexicon = (index, load) => {
  const hits = index.pages ? noted(index.pages) : new Map();
  const byLetters = new Map();
  const onSite = new Map();
  const { undone, vowels, shards = [], texts, marks, typed, synonyms, bets } = index;

  const add = (form, stem) => {
    const letters = fold(form);
    if (!byLetters.has(letters)) byLetters.set(letters, []);
    byLetters.get(letters).push([form, stem]);
    if (!onSite.has(stem)) onSite.set(stem, new Set());
    if (hits.has(form)) onSite.get(stem).add(form);
  };

  const radicals = (word) => {
    if (!vowels) return [];
    for (const [start, befores] of undone) if (word.startsWith(start)) return befores.map((before) => before + word.slice(start.length));
    const [first, second] = [word.slice(0, 1), word.slice(1, 2)].map(fold);
    if (first === "h" && second && vowels.includes(second)) return [word.slice(1)];
    return first && vowels.includes(first) ? [`g${word}`] : [];
  };

  const listed = new Map();
  for (const line of index.stems ?? []) {
    const [stem, ...forms] = formsIn(line);
    for (const form of forms) {
      listed.set(form, stem);
      add(form, stem);
    }
  }
  // A word of the texts that no line names is a mutation of one that some line does name, or stands alone.
  for (const word of hits.keys()) {
    if (!listed.has(word)) add(word, listed.get(radicals(word).find((radical) => listed.has(radical))) ?? word);
  }

  const baseOf = new Map();
  for (const line of typed) {
    const [base, ...forms] = formsIn(line);
    for (const form of [base, ...forms]) baseOf.set(form, base);
  }
  const asTyped = new Set(index.asTyped);
  const spellings = new Map();
  const meantBy = new Map(); // by slips: a long sentence is looked for again with each letter
  for (const word of index.spellings.split(" ")) {
    const plain = fold(word);
    if (!spellings.has(plain[0])) spellings.set(plain[0], []);
    spellings.get(plain[0]).push([plain, word]);
  }
  /** What a Welsh word may be that is typed as it is said: mhapura is mhapurau or papurau. */
  const written = (word) => [word, ...radicals(word)].filter((each) => vowels && "ae".includes(each.at(-1))).map((each) => `${each.slice(0, -1)}au`);
  const spellingsOf = (word) => [fold(word), ...radicals(fold(word)), ...written(fold(word))];

  const loaded = new Map();
  const shard = (number) => {
    if (!loaded.has(number)) {
      loaded.set(number, load(shards[number][1]).then(({ stems, see }) => {
        for (const [stem, forms] of Object.entries(stems)) {
          for (const [form, numbers] of Object.entries(forms)) {
            const on = new Map();
            for (let place = 0, page = 0; place < numbers.length; place += 2) {
              page += numbers[place];
              on.set(page, [Math.floor(numbers[place + 1] / 100), numbers[place + 1] % 100]);
            }
            if (on.size) hits.set(form, on);
            add(form, stem);
          }
        }
        for (const [form, stems] of Object.entries(see)) for (const stem of stems) add(form, stem);
      }));
    }
    return loaded.get(number);
  };
  const shardOf = (letters) => Math.max(0, shards.filter(([start]) => start <= letters).length - 1);

  const stemsOf = (word, letters) => {
    if (word !== letters) {
      for (const spelling of [word, ...radicals(word)]) {
        const found = (byLetters.get(fold(spelling)) ?? []).filter(([form]) => form === spelling);
        if (found.length) return found.map(([, stem]) => stem);
      }
    }
    for (const reading of [[letters], radicals(letters), written(letters)]) {
      const known = reading.flatMap((each) => byLetters.get(each) ?? []);
      if (known.length) return known.map(([, stem]) => stem);
    }
    return [];
  };

  const starts = (letters) => [letters, ...radicals(letters)].filter((start) => start.length >= index.least);
  const withStart = (starts) => (starts.length ? [...onSite.keys()].filter((stem) => starts.some((start) => stem.startsWith(start))).sort() : []);
  const started = (letters) => {
    const [start, ...others] = starts(letters);
    const found = withStart(start ? [start] : []);
    return (found.length ? found : withStart(others)).slice(0, MOST_STARTED).flatMap((stem) => [...onSite.get(stem)]);
  };

  const base = (word) => baseOf.get(spellingsOf(word).find((letters) => baseOf.has(letters))) ?? "";
  const isKnown = (word) => Boolean(base(word) || stemsOf(word, fold(word)).length);
  /** Whether typed words are one: one of the editors', or one of the site's that has no such parts. */
  const isOne = (parts) => Boolean(base(parts.join(""))) || (isKnown(parts.join("")) && !parts.every(isKnown));
  const meansOf = (word) => synonyms[base(word)] ?? [];

  /** The forms on the pages that a typed word stands for: 3 the same, 2 but for accents, 1 another form, 0 a longer word. */
  const near = (word, mayGoOn) => {
    const letters = fold(word);
    const stems = stemsOf(word, letters);
    const found = new Map();
    if (mayGoOn && !stems.length) for (const form of started(letters)) found.set(form, 0);
    for (const stem of stems) {
      for (const form of onSite.get(stem) ?? []) found.set(form, form === word ? 3 : fold(form) === letters ? 2 : 1);
    }
    return found;
  };

  const ready = async (words) => {
    if (!shards.length) return;
    await Promise.all(words.flatMap((word) => [...radicals(word), ...spellingsOf(word)]).map((letters) => shard(shardOf(fold(letters)))));
    await Promise.all(words.flatMap((word) => stemsOf(word, fold(word))).map((stem) => shard(shardOf(stem))));
  };

  return {
    hits,
    bets,
    size: index.pages?.length ?? marks.length / 4,
    isOne,
    /** The words of the editors that a typed word is a form of or, as a synonym, stands for. */
    basesOf: (word) => [word, ...meansOf(word)].map(base).filter(Boolean),
    /** The forms that a typed word stands for, by itself or as a synonym. */
    meant(word, mayGoOn) {
      const found = near(word, mayGoOn && !base(word));
      for (const other of meansOf(word)) for (const form of near(other, false).keys()) if (!found.has(form)) found.set(form, 1);
      return found;
    },
    /** A typed word, or the one that was meant by it: when nobody knows it and it is no start of another. */
    corrected(word, mayGoOn) {
      if (isKnown(word) || asTyped.has(fold(word)) || (mayGoOn && started(fold(word)).length)) return word;
      if (!meantBy.has(word)) meantBy.set(word, rightSpelling(spellingsOf(word), spellings) || word);
      return meantBy.get(word);
    },
    /** Fetch what a large index has about these words; a small one is here already. */
    async ready(words) {
      await ready(words);
      await ready(words.flatMap(meansOf));
    },
    /** Fetch what a large index has about words with this start, if nobody knows it as a word. */
    async readyToGoOn(word) {
      if (!shards.length || isKnown(word)) return;
      const reach = async (start) => {
        let number = shardOf(start);
        do await shard(number);
        while (withStart([start]).length < MOST_STARTED && shards[++number]?.[0].startsWith(start));
        return withStart([start]).length;
      };
      const [start, ...others] = starts(fold(word));
      if (start && !await reach(start)) await Promise.all(others.map(reach));
    },
    async page(number) {
      if (index.pages) return index.pages[number];
      const name = `${texts}${number}-${marks.slice(4 * number, 4 * number + 4)}.json`;
      if (!loaded.has(name)) loaded.set(name, load(name));
      return loaded.get(name);
    },
  };
};
