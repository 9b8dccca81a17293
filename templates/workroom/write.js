"use strict";
// What is typed is checked while it is typed, and saved without losing the place. Without this script, the buttons do.

const form = document.querySelector(".workroom-write");
const areas = [...form.querySelectorAll("textarea[name]")];
const digests = areas.map((area) => form.elements[area.name.replace("text", "digest")]);
const PAUSE = 500;
// A text with or without a clash, or one that cannot be written any more.
const OURS = [200, 409, 404];
const LOST = "The preview does not answer, or was started anew. Keep a copy of your text before you leave this page.";
let kept = areas.map(({ value }) => value);
let waiting = 0;
let asking = new AbortController();

/** What the server says of the texts as they are typed. */
const ask = async (verb) => {
  asking.abort();
  asking = new AbortController();
  const said = new URLSearchParams(new FormData(form));
  said.set("do", verb);
  const answer = await fetch(location.href, { method: "POST", body: said, signal: asking.signal });
  if (!OURS.includes(answer.status)) throw new Error(answer.statusText);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

/** Put parts of the answer in the place of those on this page. Words that are the same are not said again. */
const show = (answer) => {
  for (const id of ["_elsewhere", "_told", ...areas.map((_, number) => `_notes-${number}`)]) {
    const [here, fresh] = [document.getElementById(id), answer.getElementById(id)];
    if (fresh && here.innerHTML !== fresh.innerHTML) here.replaceChildren(...fresh.childNodes);
  }
};

const check = async () => {
  try {
    show(await ask("check"));
  } catch (error) {
    if (error.name !== "AbortError") document.getElementById("_told").textContent = LOST;
  }
};

const save = async () => {
  clearTimeout(waiting);
  const sent = areas.map(({ value }) => value);
  let answer = null;
  try {
    answer = await ask("save");
  } catch (error) {
    if (error.name !== "AbortError") document.getElementById("_told").textContent = `Not saved. ${LOST}`;
    return;
  }
  const fresh = areas.map(({ name }) => answer.querySelector(`textarea[name="${name}"]`));
  if (answer.querySelector("[data-clash]") || fresh.includes(null)) {
    // Both texts are shown on a page of their own.
    kept = sent;
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "do", value: "save" }));
    form.submit();
    return;
  }
  show(answer);
  areas.forEach((area, number) => {
    if (area.value !== sent[number] && fresh[number].value !== sent[number]) return;
    if (area.value === sent[number] && area.value !== fresh[number].value) area.value = fresh[number].value;
    kept[number] = fresh[number].value;
    digests[number].value = answer.querySelector(`[name="${digests[number].name}"]`).value;
  });
};

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.submitter?.value === "check") check();
  else save();
});

form.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    save();
  }
});

/** How high a text stands in a text area, whose long lines are broken. */
const heightOf = (area, text) => {
  const copy = area.cloneNode();
  copy.className = "workroom-measure";
  copy.removeAttribute("id");
  copy.style.inlineSize = `${area.offsetWidth}px`;
  copy.value = text;
  area.after(copy);
  const height = copy.scrollHeight;
  copy.remove();
  return height;
};

form.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-line]");
  if (!link) return;
  event.preventDefault();
  const area = document.getElementById(link.hash.slice(1));
  const lines = area.value.split("\n");
  const number = Math.min(Number(link.dataset.line), lines.length) - 1;
  const start = lines.slice(0, number).join("\n").length + (number ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + lines[number].length);
  area.scrollTop = heightOf(area, lines.slice(0, number).join("\n")) - area.clientHeight / 3;
});

addEventListener("beforeunload", (event) => {
  if (areas.some(({ value }, number) => value !== kept[number])) event.preventDefault();
});
