/* Turns the links of a tree's pages into buttons, so that no answer leaves the page. If anything fails, the links are still there and still work. */
import { has, pageId, readAnswers, walk } from "./journey.js";
import { keep, recall, remember } from "./memory.js";
import { draw } from "./view.js";

const holder = document.querySelector("[data-tree]");
const response = await fetch(holder.dataset.tree);
const tree = await response.json();
if (!response.ok || tree.version !== 3) throw new Error("the tree's data cannot be read");

const start = new URL(holder.dataset.start, location.href);
const note = document.querySelector(".print-note");
const languageLinks = document.querySelectorAll("[data-language-link]");
// The address will change to that of the start; what is on the page must go on leading where it led.
for (const link of document.querySelectorAll('a[href]:not([href^="#"])')) link.href = link.href;
// A link inside the page would open a history entry without a place in the tree: go there without one.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || isElsewhere(event)) return;
  if (link.href === start.href) {
    // The menu’s link to the questions: the address is that of any answer, so a browser would show the same again.
    event.preventDefault();
    link.closest("[popover]")?.hidePopover();
    act.again();
  }
  if (link.getAttribute("href")[0] !== "#") return;
  event.preventDefault();
  const target = document.getElementById(link.hash.slice(1));
  target?.focus();
  target?.scrollIntoView();
});
// The data's own links are written from the start.
const settle = (html) => html.replace(/ (href|src)="(?![a-z]+:|#)([^"]*)"/g, (_, name, target) => ` ${name}="${new URL(target, start).href}" data-own=""`);
// What stands in many of its parts it has once: markup, links, and the fields that are the same but for a name.
const whole = (html) => html.replace(/<([^a-z/])/g, (found, sign) => tree.pieces[sign] ?? found);
const withField = (html) => html.replace(/(<div class="deadline__sum") hidden([^>]*data-period="([^"]*)"[^>]*>)/g, (_, start, end, period) => start + end + tree.deadline.replace("PERIOD", () => period));
const withSave = (card, key) => card.replace(/<\/section>\s*$/, () => tree.save.replace("KEY", key).replace("NAME", () => card.match(/<h3>(.*)<\/h3>/)[1]) + "</section>");
const contacts = Object.keys(tree.contacts);
for (const outcome of Object.values(tree.outcomes)) {
  outcome.contacts = outcome.contacts.map((place) => contacts[place]);
  outcome.phone = contacts[outcome.phone];
  for (const part of ["urgent", "html"]) if (outcome[part]) outcome[part] = settle(withField(whole(outcome[part])));
  if (outcome.letter) outcome.letter = new URL(outcome.letter, start).href;
}
for (const key of Object.keys(tree.contacts)) tree.contacts[key] = settle(withSave(whole(tree.contacts[key]), key));

/** Words from the data without their marks. */
const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
/** Is a link to be opened in a window of its own? */
const isElsewhere = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

let place = null;
/** The address of the place’s own page, below the start of this language or of the other. */
const pageOf = (base) => {
  const identity = pageId(tree, place);
  return new URL(base + (identity && `${identity}/`), start).href;
};

const show = (next, how) => {
  place = { tree: tree.tree, easy: place?.easy ?? false, ...next };
  // What was left out belongs to this moment, not to the history.
  const { dropped, ...lasting } = place;
  how?.({ depth: history.state?.depth ?? 0, ...lasting }, start.href);
  document.title = draw(holder, tree, place, act);
  document.dispatchEvent(new Event("redrawn"));
  for (const link of languageLinks) link.href = pageOf(tree.twin);
  // On paper the page names its own address, not that of the start.
  if (note) note.textContent = note.textContent.replace(/https?:\S+/, pageOf(""));
};

const focus = () => {
  const target = holder.querySelector("[data-focus]");
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
  // What stays at the top of the screen must not lie over the way back.
  const room = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart);
  if (holder.getBoundingClientRect().top < room) holder.scrollIntoView();
};

const go = (next, how = remember) => {
  show(next, how);
  focus();
};

const act = {
  answer(chosen) {
    const later = place.later ?? {};
    // Back shows the question again with what was chosen.
    keep({ ...history.state, chosen }, start.href);
    const { given, node } = walk(tree, { ...later, ...place.given, [place.node]: chosen });
    const dropped = Object.keys(later).filter((key) => !has(given, key)).map((key) => tree.questions[key].ask);
    go({ given, node, dropped });
  },
  change(key) {
    const given = {};
    const later = {};
    let before = true;
    for (const [question, option] of Object.entries(place.given)) {
      before &&= question !== key;
      if (before) given[question] = option;
      else if (question !== key) later[question] = option;
    }
    go({ given, node: key, chosen: place.given[key], later });
  },
  back() {
    if (history.state?.depth) return history.back();
    // Opened from a link: there is nothing of ours to go back to.
    return act.change(Object.keys(place.given).at(-1));
  },
  again() {
    const begin = () => {
      show({ given: {}, node: tree.start }, keep);
      go({ given: {}, node: tree.start });
    };
    const depth = history.state?.depth;
    if (!depth) return begin();
    // The entries behind hold answers. Going back to the first and starting a new one there drops them all.
    addEventListener("popstate", (event) => {
      event.stopImmediatePropagation();
      begin();
    }, { capture: true, once: true });
    return history.go(-depth);
  },
  easy: () => go({ ...place, easy: !place.easy }, keep),
  async copy(told) {
    const address = pageOf("");
    let done = tree.words.copied;
    try {
      await navigator.clipboard.writeText(address);
    } catch { // no clipboard, or it is not allowed: the address can be copied by hand
      done = address;
    }
    told.textContent = `${done} ${tree.words.tells}`;
  },
};

/** The place kept in the present entry, if it still fits the tree. */
const kept = () => {
  const found = recall(tree.tree);
  return found && walk(tree, found.given).node === found.node ? found : null;
};

for (const link of languageLinks) link.addEventListener("click", (event) => {
  if (isElsewhere(event)) return;
  event.preventDefault();
  // The other language opens at its start and finds the place in its history entry, so that no address tells it.
  remember(history.state, new URL(tree.twin, start).href);
  location.reload();
});
addEventListener("popstate", () => {
  const found = kept();
  if (!found || document.querySelector(".exit-cover")) return;
  // An entry from before the language was changed.
  if (location.pathname !== start.pathname) return location.reload();
  show(found, null);
  focus();
});
// Who was already among the links when they became buttons is not left behind.
const wasHere = holder.contains(document.activeElement);
show(kept() ?? walk(tree, readAnswers(holder.dataset.answers)), keep);
if (wasHere) focus();
