/* The words of the site: what somebody may type, whose form it is, and where the forms stand. docs/search.md has the format. */
import { fold, wordsOf } from "./words.js";

const MOST_STARTED = 40;

/** Where words stand, noted from the texts themselves: form → page → [field, count]. */
const noted = (pages) => {
  const hits = new Map();
  pages.forEach(([, title, summary, , parts], page) => {
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
      note(heading, 2);
      note(text, 0);
    }
  });
  return hits;
};

/** The lexicon of an index. `load` fetches a file of a large one; `pages` gives what the texts of pages hold. */
export const lexicon = (index, load) => {
  const hits = index.pages ? noted(index.pages) : new Map();
  const byLetters = new Map();
  const onSite = new Map();
  const { undone, vowels, shards = [], texts, each } = index;

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
    const [stem, ...endings] = line.split(" ");
    for (const ending of endings) {
      const form = stem.slice(0, stem.length - (ending.charCodeAt(0) - 48)) + ending.slice(1);
      listed.set(form, stem);
      add(form, stem);
    }
  }
  // A word of the texts that no line names is a mutation of one that some line does name, or stands alone.
  for (const word of hits.keys()) {
    if (!listed.has(word)) add(word, listed.get(radicals(word).find((radical) => listed.has(radical))) ?? word);
  }

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
    const known = byLetters.get(letters) ?? [];
    return (known.length ? known : radicals(letters).flatMap((radical) => byLetters.get(radical) ?? [])).map(([, stem]) => stem);
  };

  const starts = (letters) => [letters, ...radicals(letters)].filter((start) => start.length >= index.least);
  const withStart = (starts) => [...onSite.keys()].filter((stem) => starts.some((start) => stem.startsWith(start))).sort();
  const started = (letters) => {
    const [start, ...others] = starts(letters);
    const found = withStart(start ? [start] : []);
    return (found.length ? found : withStart(others)).slice(0, MOST_STARTED);
  };

  return {
    hits,
    /** The forms on the pages that a typed word stands for: 3 the same, 2 but for accents, 1 another form, 0 a longer word. */
    near(word, mayGoOn) {
      const letters = fold(word);
      const stems = stemsOf(word, letters);
      const near = new Map();
      if (mayGoOn && !stems.length) for (const stem of started(letters)) for (const form of onSite.get(stem)) near.set(form, 0);
      for (const stem of stems) {
        for (const form of onSite.get(stem) ?? []) near.set(form, form === word ? 3 : fold(form) === letters ? 2 : 1);
      }
      return near;
    },
    /** Fetch what a large index has about these words; a small one is here already. */
    async ready(words) {
      if (!shards.length) return;
      await Promise.all(words.flatMap((word) => [word, ...radicals(word)]).map((word) => shard(shardOf(fold(word)))));
      await Promise.all(words.flatMap((word) => stemsOf(word, fold(word))).map((stem) => shard(shardOf(stem))));
      const last = words.at(-1) ?? "";
      if (stemsOf(last, fold(last)).length) return;
      const reach = async (start) => {
        let number = shardOf(start);
        do await shard(number);
        while (withStart([start]).length < MOST_STARTED && shards[++number]?.[0].startsWith(start));
        return withStart([start]).length;
      };
      const [start, ...others] = starts(fold(last));
      if (start && !await reach(start)) await Promise.all(others.map(reach));
    },
    async page(number) {
      if (index.pages) return index.pages[number];
      const place = Math.floor(number / each);
      const name = `texts ${place}`;
      if (!loaded.has(name)) loaded.set(name, load(`${texts}${place}.json`));
      return (await loaded.get(name))[number % each];
    },
  };
};
