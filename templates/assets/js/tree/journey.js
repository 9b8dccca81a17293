/* Where answers lead: the rules of a tree, with nothing of the page in them. The same walk as generator/tree/walk.py. */

/** Is this a key of the data itself? Ids are editors’ words, and may be those of a language’s own keys. */
export const has = (thing, key) => Object.hasOwn(thing, key);

/** Does a row take these answers? A question that was not asked matches no row that names it. */
const takes = (row, given) =>
  Object.entries(row.when ?? {}).every(([question, options]) => has(given, question) && options.includes(given[question]))
  && !row.not?.some((question) => has(given, question));

const wayOn = (tree, node, given) => {
  const { to, rows } = tree.questions[node];
  if (typeof to === "string") return to;
  if (to) return to[given[node]];
  return (rows.find((row) => !row.otherwise && takes(row, given)) ?? rows.find((row) => row.otherwise)).to;
};

/** Walk from the start as far as the wanted answers lead. Gives the answers used, in order, and the place reached. */
export const walk = (tree, wanted) => {
  const given = {};
  let node = tree.start;
  while (has(tree.questions, node) && has(wanted, node)) {
    if (!tree.questions[node].options.some(([option]) => option === wanted[node])) break;
    given[node] = wanted[node];
    node = wayOn(tree, node, given);
  }
  return { given, node };
};

/** The answers of a page, from the form in which it states them: `nation=wales topic=ruling`. */
export const readAnswers = (text) => Object.fromEntries(text.split(" ").filter(Boolean).map((pair) => pair.split("=")));

const LETTERS = "bcdfghjkmnpqrstvwxz23456789";

/** The short id of a state’s page, which tells nothing of its answers: see generator/tree/paging.py. */
export const pageId = (tree, { given, node }) => {
  const { shared } = tree;
  let pairs = Object.entries(given);
  if (!pairs.length) return "";
  if (shared) pairs = pairs.filter(([key]) => has(shared, node) && shared[node].includes(key));
  const answers = pairs.map((pair) => pair.join("="));
  let number = 2166136261;
  for (const octet of new TextEncoder().encode([tree.tree, ...shared ? [node, ...answers.sort()] : answers].join("|"))) {
    number = Math.imul(number ^ octet, 16777619) >>> 0;
  }
  let letters = "";
  while (letters.length < 7) {
    letters += LETTERS[number % LETTERS.length];
    number = Math.floor(number / LETTERS.length);
  }
  return letters;
};
