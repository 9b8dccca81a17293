/* What the reader sees of a place in the tree. Draws only; decides nothing. */
import { has } from "./journey.js";

const element = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick" || key === "onsubmit") node.addEventListener(key.slice(2), value);
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

const button = (text, onclick, quiet = "button-quiet") => element("button", { type: "button", class: quiet, onclick }, text);

const option = (id, text, position, chosen, faulty) =>
  element("label", { class: "tree-option" },
    element("input", { type: "radio", name: "answer", value: id, id: `option-${position}`, checked: chosen === id, "aria-describedby": faulty ? "need" : false }),
    element("span", {}, words(text)));

/** The form of a question. `act` has what the buttons do; `place` what was chosen before and what went wrong. */
const question = (tree, place, act) => {
  const { ask, hint, why, easy, need, options } = tree.questions[place.node];
  const { words: say } = tree;
  const shown = place.easy && easy ? easy : ask;
  return element("form", { class: "tree-question", novalidate: true, onsubmit: act.answer },
    place.faulty ? element("div", { class: "error-summary", role: "alert", tabindex: "-1", "data-focus": true },
      element("h2", {}, say.problem), element("a", { href: "#option-0" }, words(need))) : null,
    element("p", { class: "tree-name" }, words(tree.title)),
    element("fieldset", { "aria-describedby": hint ? "hint" : false },
      element("legend", {}, element("h1", { tabindex: "-1", "data-focus": !place.faulty }, words(shown))),
      hint ? element("p", { id: "hint", class: "tree-hint" }, words(hint)) : null,
      place.faulty ? element("p", { id: "need", class: "tree-need" }, element("span", { class: "visually-hidden" }, `${say.error} `), words(need)) : null,
      ...options.map(([id, text], position) => option(id, text, position, place.chosen, place.faulty))),
    element("p", {}, element("button", { class: "button" }, say.go)),
    why ? element("details", {}, element("summary", {}, say.why), element("p", {}, words(why))) : null);
};

const outcome = (tree, place, act) => {
  const { verdict, title, summary, easy, urgent, html, contacts, letter } = tree.outcomes[place.node];
  return element("div", { class: "tree-outcome" },
    element("p", { class: "tree-name" }, words(tree.title)),
    element("p", { class: `tree-verdict tree-verdict--${verdict}` }, tree.words[verdict]),
    element("h1", { tabindex: "-1", "data-focus": true }, words(title)),
    urgent ? words(urgent) : null,
    element("p", { class: "lead" }, words(place.easy && easy ? easy : summary)),
    letter ? element("p", {}, element("a", { class: "button", href: letter, onclick: act.write }, tree.words.letter)) : null,
    element("div", { class: "text" }, words(html)),
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
  const heading = holder.querySelector("h1").textContent;
  return `${place.faulty ? `${say.error} ` : ""}${heading} – ${tree.site}`;
};
