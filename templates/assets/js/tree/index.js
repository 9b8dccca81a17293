/* Turns the links of a tree's pages into a form. If anything fails, the links are still there and still work. */
import { has, readAnswers, stateId, walk } from "./journey.js";
import { keep, recall, remember } from "./memory.js";
import { draw } from "./view.js";

const holder = document.querySelector("[data-tree]");
const response = await fetch(holder.dataset.tree);
const tree = await response.json();
if (!response.ok || tree.version !== 1) throw new Error("the tree's data cannot be read");

const start = new URL(holder.dataset.start, location.href);
const languageLinks = document.querySelectorAll("[data-language-link]");
// The address will change to that of the start; what is on the page must go on leading where it led.
for (const link of document.querySelectorAll('a[href]:not([href^="#"])')) link.href = link.href;
// A link inside the page would open a history entry without a place in the tree: go there without one.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = document.getElementById(link.hash.slice(1));
  target?.focus();
  target?.scrollIntoView();
});
// The data's own links are written from the start.
const settle = (html) => html.replace(/ (href|src)="(?![a-z]+:|#)([^"]*)"/g, (_, name, target) => ` ${name}="${new URL(target, start).href}"`);
for (const outcome of Object.values(tree.outcomes)) outcome.html = settle(outcome.html);
for (const key of Object.keys(tree.contacts)) tree.contacts[key] = settle(tree.contacts[key]);

let place = null;

const show = (next, how) => {
  place = { tree: tree.tree, easy: place?.easy ?? false, ...next };
  // What went wrong and what was left out belong to this moment, not to the history.
  const { faulty, dropped, ...lasting } = place;
  how?.({ depth: history.state?.depth ?? 0, ...lasting }, start.href);
  document.title = draw(holder, tree, place, act);
  document.dispatchEvent(new Event("redrawn"));
  const identity = stateId(tree, place.given);
  for (const link of languageLinks) link.href = new URL(tree.twin + (identity ? `${identity}/` : ""), start).href;
};

const focus = () => {
  const target = holder.querySelector("[data-focus]");
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
  if (holder.getBoundingClientRect().top < 0) holder.scrollIntoView();
};

const go = (next, how = remember) => {
  show(next, how);
  focus();
};

const act = {
  answer(event) {
    event.preventDefault();
    const chosen = new FormData(event.target).get("answer");
    if (!chosen) return go({ ...place, faulty: true }, null);
    const later = place.later ?? {};
    // Back shows the question again with what was chosen.
    keep({ ...history.state, chosen }, start.href);
    const { given, node } = walk(tree, { ...later, ...place.given, [place.node]: chosen });
    const dropped = Object.keys(later).filter((key) => !has(given, key)).map((key) => tree.questions[key].ask);
    return go({ given, node, dropped });
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
  again: () => go({ given: {}, node: tree.start }),
  easy: () => go({ ...place, easy: !place.easy }, keep),
  async copy(told) {
    const identity = stateId(tree, place.given);
    const address = new URL(identity ? `${identity}/` : "", start).href;
    try {
      await navigator.clipboard.writeText(address);
      told.textContent = tree.words.copied;
    } catch {
      // No clipboard, or it is not allowed: the address can be copied by hand.
      told.textContent = address;
    }
  },
};

addEventListener("popstate", () => {
  const kept = recall(tree.tree);
  if (!kept || document.documentElement.classList.contains("is-leaving")) return;
  show(kept, null);
  focus();
});
// Who was already among the links when they became a form is not left behind.
const wasHere = holder.contains(document.activeElement);
show(recall(tree.tree) ?? walk(tree, readAnswers(holder.dataset.answers)), keep);
if (wasHere) focus();
