/* What the reader sees of a place in the tree. Draws only; decides nothing. */
import { has } from "./journey.js";

const element = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") node.addEventListener(key.slice(2), value);
    else if (value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
};

/** Words from the data as nodes: they come as HTML that the generator made and escaped. */
const words = (html) => {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content;
};

/** Where the text of an answer says by when. */
const BY_WHEN = "h2#when + :is(p, ul)";

const button = (text, onclick, quiet = "button-quiet") => element("button", { type: "button", class: quiet, onclick }, text);

/** A question with a button for each answer. `act` has what they do, `place` what was chosen before. */
const question = (tree, place, act) => {
  const { ask, hint, why, easy, need, options, left } = tree.questions[place.node];
  const { words: say } = tree;
  const number = Object.keys(place.given).length + 1;
  const progress = say.progress.replace("NUMBER", number).replace("ABOUT", number - 1 + left);
  return element("div", { class: "tree-question" },
    element("p", { class: "tree-name" }, words(tree.title), " ", element("span", {}, progress)),
    element("h1", { tabindex: "-1", "data-focus": true }, words(place.easy && easy ? easy : ask)),
    hint ? element("p", { class: "tree-hint" }, words(hint)) : null,
    element("ul", { class: "tree-options", "aria-label": need }, ...options.map(([id, usual, easier]) => element("li", {},
      element("button", { type: "button", class: "tree-option", "aria-current": place.chosen === id && "true", onclick: () => act.answer(id) },
        element("span", {}, words(place.easy && easier || usual)), place.chosen === id ? element("span", { class: "tree-chosen" }, ` (${say.chosen})`) : null)))),
    why ? element("details", {}, element("summary", {}, say.why), element("p", {}, words(why))) : null);
};

/** The text of an answer, with by when in easier words if any are given. */
const answerText = (html, easyWhen) => {
  const text = words(html);
  if (easyWhen) text.querySelector(BY_WHEN)?.replaceWith(element("p", {}, words(easyWhen)));
  return text;
};

/** An answer at a glance, out of its text and the card of whom to ring, if anyone: what now, by when, which numbers. Above it, easier words have said what now. */
const essence = (tree, text, rung, isEasy) => {
  const card = words(rung ? tree.contacts[rung] : "");
  const when = text.querySelector(BY_WHEN);
  const { now, by, phone } = tree.words;
  const numbers = [...card.querySelectorAll(".contact-card__phone")].map((number, place) => {
    const label = number.parentElement.querySelector(".contact-card__label");
    return [number, " ", ...place ? [] : [...card.querySelector("h3").childNodes, ...label ? [": "] : []], ...label ? label.childNodes : []];
  });
  const rows = [
    [now, !isEasy && text.querySelector("h2#today + ol > li")?.childNodes],
    [by, when?.matches("ul") ? [when] : when?.childNodes],
    [phone, ...numbers],
  ].filter(([, found]) => found);
  return rows.length ? element("dl", { class: "tree-essence" }, ...rows.map(([name, ...shown]) => element("div", {}, element("dt", {}, name), ...shown.map((nodes) => element("dd", {}, ...nodes))))) : null;
};

const outcome = (tree, place, act) => {
  const { verdict, title, summary, easy, easyWhen, urgent, html, contacts, phone, letter, ticks = [] } = tree.outcomes[place.node];
  const isEasy = place.easy && easy;
  const lead = element("p", { class: "lead" }, words(isEasy ? easy : summary));
  const text = () => answerText(html, isEasy && easyWhen);
  const short = essence(tree, text(), phone, isEasy);
  return element("div", { class: "tree-outcome" },
    element("p", { class: "tree-name" }, words(tree.title)),
    element("p", { id: "_verdict", class: `tree-verdict tree-verdict--${verdict}` }, tree.words[verdict]),
    element("h1", { id: "_answer", tabindex: "-1", "data-focus": true, "aria-labelledby": "_verdict _answer" }, words(title)),
    urgent ? words(urgent) : null,
    ...isEasy ? [lead, short] : [short, lead],
    letter ? element("p", {}, element("a", { class: "button", href: letter, "data-letter-link": ticks.join(" ") }, tree.words.letter)) : null,
    element("div", { class: "text" }, text()),
    ...contacts.length ? [
      element("h2", {}, tree.words.contact),
      element("div", { class: "contact-cards" }, ...contacts.map((key) => words(tree.contacts[key]))),
    ] : []);
};

const trail = (tree, place, act) => {
  const { words: say } = tree;
  const given = Object.entries(place.given);
  if (!given.length) return null;
  return element("section", { class: "tree-trail", "aria-labelledby": "_trail" },
    element("h2", { id: "_trail" }, has(tree.outcomes, place.node) ? say.because : say.answers),
    element("dl", {}, ...given.map(([key, value]) => {
      const { ask, options } = tree.questions[key];
      const change = element("button", { type: "button", class: "link", onclick: () => act.change(key) },
        say.change, element("span", { class: "visually-hidden" }, ": ", words(ask)));
      return element("div", {}, element("dt", {}, words(ask)), element("dd", {}, words(options.find(([id]) => id === value)[1])), element("dd", {}, change));
    })),
    element("p", {}, button(say.again, act.again)));
};

/** Draw a place, and give its title. */
export const draw = (holder, tree, place, act) => {
  const { words: say } = tree;
  const asked = has(tree.questions, place.node);
  const { easy } = asked ? tree.questions[place.node] : tree.outcomes[place.node];
  const told = element("p", { class: "tree-told", role: "status" });
  holder.replaceChildren(
    ...[
      Object.keys(place.given).length ? element("p", { class: "tree-back" }, button(say.back, act.back, "link")) : null,
      place.dropped?.length ? element("p", { class: "tree-dropped", role: "status" }, say.dropped, " ", words(place.dropped.join("; "))) : null,
      asked ? question(tree, place, act) : outcome(tree, place, act),
      element("p", { class: "tree-tools" },
        ...[easy ? button(place.easy ? say.easyOff : say.easyOn, act.easy) : null, asked ? null : button(say.print, () => print()), button(say.copy, () => act.copy(told))].filter(Boolean)),
      told,
      trail(tree, place, act),
      element("p", { class: "tree-private" }, say.private),
    ].filter(Boolean));
  return `${holder.querySelector("h1").textContent} – ${tree.site}`;
};
