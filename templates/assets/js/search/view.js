/* What was found, as the reader sees it. */
import { wordsOf } from "./words.js";

const AROUND = 90;

export const element = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
};

/** A text with the found words marked. */
const marked = (text, forms) => {
  const pieces = [];
  let last = 0;
  for (const { word, start, end } of wordsOf(text)) {
    if (start < last || !forms.has(word)) continue;
    pieces.push(text.slice(last, start), element("mark", {}, text.slice(start, end)));
    last = end;
  }
  return [...pieces, text.slice(last)];
};

/** How many of the words some texts have, and then how often. */
const worth = (texts, near) => {
  const has = near.map(() => 0);
  for (const text of texts) {
    for (const { word } of wordsOf(text)) near.forEach((forms, place) => { if (forms.has(word)) has[place] += 1; });
  }
  return has.reduce((sum, times) => sum + (times ? 1000 + Math.min(times, 9) : 0), 0);
};

const best = (things, value) => {
  const values = things.map(value);
  const most = Math.max(0, ...values);
  return most ? things[values.indexOf(most)] : null;
};

/** A paragraph cut to the words around the first that was found. */
const excerpt = (text, forms) => {
  const first = wordsOf(text).find(({ word }) => forms.has(word))?.start ?? 0;
  const from = first < AROUND ? 0 : text.indexOf(" ", first - AROUND) + 1;
  const space = text.indexOf(" ", first + AROUND);
  const to = space < 0 || text.length - space < 20 ? text.length : space;
  return `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
};

const result = ([route, title, summary, label, parts], near, address, labels) => {
  const forms = new Set(near.flatMap((found) => [...found.keys()]));
  const part = best(parts, ([, heading, text]) => worth([heading, text], near));
  const place = part && part[0] ? (part[0].startsWith("#") ? route : "") + part[0] : "";
  const line = part && (best(part[2].split("\n"), (text) => worth([text], near)) ?? (place ? "" : part[1])); // what people say has no place of its own
  return element("li", {},
    ...labels[label] ? [element("p", { class: "search-label" }, labels[label])] : [],
    element("h3", {}, element("a", { href: address(route) }, ...marked(title, forms))),
    ...place ? [element("p", { class: "search-place" }, element("a", { href: address(place) }, ...marked(part[1], forms)))] : [],
    element("p", {}, ...marked(line ? excerpt(line, forms) : summary, forms)));
};

export const results = (pages, near, address, labels) => pages.map((page) => result(page, near, address, labels));

export const button = (text, onclick) => {
  const node = element("button", { type: "button", class: "button-quiet" }, text);
  node.addEventListener("click", onclick);
  return node;
};
