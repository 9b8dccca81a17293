/* The search box. What is typed stays in this page: it is in no address, no request and no storage. */
import { candidates, find, typedWords, wanted } from "./find.js";
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
  if (index.version !== 4) throw new Error("the index is of another version");
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

/** The pages that help whoever finds nothing, if editors named any. */
const offered = async ({ lexicon, noResults, words }) => {
  const pages = await Promise.all(noResults.map(lexicon.page));
  const items = pages.map(([route, title]) => element("li", {}, element("a", { href: address(route) }, title)));
  return items.length ? [element("p", {}, words.help), element("ul", {}, ...items)] : [];
};

/** The words to look for, each in the right spelling unless it is wanted as typed. */
const words = async (index, typed, asTyped) => {
  const { lexicon } = index;
  const parts = typedWords(typed);
  await lexicon.ready(candidates(parts));
  const own = wanted(parts, lexicon, index.small);
  const last = own.at(-1) ?? "";
  await lexicon.readyToGoOn(last);
  const right = asTyped ? own : own.map((word) => lexicon.corrected(word, word === last));
  await lexicon.ready(right);
  return { own: own.join(" "), right };
};

/** What stands above the results when they are those for other words than were typed. */
const correction = (index, own, right) => element("p", { class: "search-mean" },
  index.words.showing, " ", element("strong", {}, right), element("br"),
  index.words.instead, " ", button(own, () => { input.focus(); search({ asTyped: true }); }));

const counted = (index, number) => index.words.found[{ 0: 0, 1: 1, 2: 2, 3: 3, 6: 4 }[number] ?? 5].replace("%(number)s", number);

let latest = 0;
/** Search for what stands in the box. Whoever types on makes an older search stop. */
const search = async ({ other = false, asTyped = false } = {}) => {
  const turn = ++latest;
  const typed = input.value;
  const url = other ? box.dataset.other : box.dataset.search;
  const show = (text, ...parts) => {
    found.lang = other ? box.dataset.otherLanguage : "";
    if (!other) found.removeAttribute("lang");
    found.replaceChildren(...parts);
    tell(text);
  };
  const loading = setTimeout(() => {
    if (turn === latest && typed.trim() && !found.firstChild) show(box.dataset.loading, element("p", {}, box.dataset.loading));
  }, PAUSE / 2);
  try {
    const index = await indexAt(url);
    const { own, right } = await words(index, typed, asTyped);
    await new Promise((done) => { setTimeout(done); }); // a key that was pressed meanwhile comes first
    if (turn !== latest) return;
    const { pages, near, partly } = find(right, index.lexicon);
    const meant = right.join(" ");
    const { none, short, some, showing, other: elsewhere } = index.words;
    const count = pages.length ? counted(index, pages.length) : typed.trim().length < index.least ? short : none;
    const list = await (pages.length ? listed(index, pages, near) : count === none ? offered(index) : []);
    if (turn !== latest) return;
    if (!right.length) show("");
    else show(own === meant ? count : `${showing} ${meant}. ${count}`,
      element("h2", { tabindex: "-1" }, count),
      ...own === meant ? [] : [correction(index, own, meant)],
      ...pages.length && partly ? [element("p", {}, some)] : [],
      ...count !== none || other ? [] : [element("p", {}, button(elsewhere, () => search({ other: true })))],
      ...list);
  } catch {
    if (turn === latest) show(box.dataset.failed, element("p", {}, box.dataset.failed));
  } finally {
    clearTimeout(loading);
  }
};

/** Bring the box to the top of a phone, where a keyboard leaves room for the first results. Whoever types expects them. */
const toTop = () => {
  if (matchMedia("(width < 40rem)").matches) input.form.scrollIntoView();
};

// A copy on a disk cannot fetch its index: there the list below has to do.
if (location.protocol !== "file:") {
  box.hidden = false;
  input.addEventListener("focus", () => { indexAt(box.dataset.search).catch(() => {}); }, { once: true });
  input.addEventListener("input", () => { toTop(); search(); });
  box.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    await search();
    found.querySelector("h2")?.focus();
  });
  // The home page fetches this script when somebody uses the box: they may have typed by now.
  if (input.value) toTop();
  if (input.value || document.activeElement === input) search();
}
