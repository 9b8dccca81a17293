/* The search box. What is typed stays in this page: it is in no address, no request and no storage. */
import { find, meant, wanted } from "./find.js";
import { lexicon } from "./lexicon.js";
import { button, element, results } from "./view.js";

const AT_ONCE = 10;
const PAUSE = 700;

const box = document.querySelector("[data-search]");
const input = box.querySelector("input");
const found = box.querySelector("[data-found]");
const told = box.querySelector("[role=status]");
const root = new URL(box.dataset.root, location.href);
const address = (route) => new URL(route.slice(1), root).href;

const get = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be had`);
  return response.json();
};

const open = async (url) => {
  const index = await get(url);
  if (index.version !== 1) throw new Error("the index is of another version");
  return { ...index, lexicon: lexicon(index, (path) => get(new URL(path, root))) };
};

const opened = new Map();
/** The index at an address, fetched once; what failed is tried again. */
const indexAt = (url) => {
  if (!opened.has(url)) opened.set(url, open(url).catch((error) => { opened.delete(url); throw error; }));
  return opened.get(url);
};

let pause = 0;
/** Say something to who cannot see it, once the typing rests. */
const tell = (text) => {
  clearTimeout(pause);
  pause = setTimeout(() => { told.textContent = text; }, PAUSE);
};

/** The list of results with a button for more. */
const listed = async (index, pages, near) => {
  const waiting = [...pages];
  const list = element("ol", { class: "search-results" });
  const more = async () => {
    const next = await Promise.all(waiting.splice(0, AT_ONCE).map((page) => index.lexicon.page(page)));
    const items = results(next, near, address, index.words.labels);
    list.append(...items);
    if (!waiting.length) further.remove();
    return items;
  };
  const further = button(index.words.more, async () => {
    further.disabled = true; // or a second press would bring results out of order
    const [first] = await more();
    further.disabled = false;
    first.querySelector("a").focus();
  });
  await more();
  return waiting.length ? [list, further] : [list];
};

const suggestion = (index, words, near) => {
  const better = words.map((word, number) => (near[number].size ? word : meant(word, index.lexicon) || word));
  if (better.every((word, number) => word === words[number])) return [];
  const text = better.join(" ");
  return [element("p", { class: "search-mean" }, index.words.mean, " ", button(text, () => {
    input.value = text;
    input.focus();
    search();
  }))];
};

let latest = 0;
/** Search for what stands in the box. Whoever types on makes an older search stop. */
const search = async (other = false) => {
  const turn = ++latest;
  const typed = input.value;
  const url = other ? box.dataset.other : box.dataset.search;
  try {
    const index = await indexAt(url);
    const words = wanted(index, typed);
    await index.lexicon.ready(words);
    if (turn !== latest) return;
    const { pages, near, partly } = find(words, index.lexicon);
    const { found: counted, none, some, other: elsewhere } = index.words;
    const count = words.length === 0 ? "" : pages.length ? (counted[{ 0: 0, 1: 1, 2: 2, 3: 3, 6: 4 }[pages.length] ?? 5]).replace("%(number)s", pages.length) : none;
    const parts = words.length === 0 ? [] : [
      element("h2", {}, count),
      ...suggestion(index, words, near),
      ...pages.length && partly ? [element("p", {}, some)] : [],
      ...pages.length ? await listed(index, pages, near) : [],
      ...pages.length || other ? [] : [element("p", {}, button(elsewhere, () => search(true)))],
    ];
    if (turn !== latest) return;
    found.lang = other ? box.dataset.otherLanguage : "";
    if (!other) found.removeAttribute("lang");
    found.replaceChildren(...parts);
    tell(count);
  } catch {
    if (turn !== latest) return;
    found.replaceChildren(element("p", {}, box.dataset.failed));
    tell(box.dataset.failed);
  }
};

// A copy on a disk cannot fetch its index: there the list below has to do.
if (location.protocol !== "file:") {
  box.hidden = false;
  input.addEventListener("focus", () => { indexAt(box.dataset.search).catch(() => {}); }, { once: true });
  input.addEventListener("input", () => search());
}
