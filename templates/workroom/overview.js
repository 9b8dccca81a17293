"use strict";
// The lists that somebody opened or closed stay so when the page is loaded again. Nothing is kept but in its own history.

const lists = [...document.querySelectorAll("details.workroom-kind")];
const known = history.state?.lists ?? {};

for (const list of lists) {
  if (list.id in known) list.open = known[list.id];
  list.addEventListener("toggle", () => {
    const now = Object.fromEntries(lists.map(({ id, open }) => [id, open]));
    history.replaceState({ ...history.state, lists: now }, "");
  });
}
