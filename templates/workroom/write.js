"use strict";
// What is typed is checked while it is typed, and saved without losing the place. Without this script, the buttons do.

const form = document.querySelector(".workroom-write");
const areas = [...form.querySelectorAll("textarea[name]")];
const digests = areas.map((area) => form.elements[area.name.replace("text", "digest")]);
const PAUSE = 500;
// A text with or without a clash, or one that cannot be written any more.
const OURS = [200, 409, 404];
const LOST = "The preview does not answer, or was started anew. Keep a copy of your text before you leave this page.";
const SAVED = "As it is saved.";
const TYPED = "As you type it. Nothing of it is saved yet; a text that cannot be read is shown as it was saved.";
let kept = areas.map(({ value }) => value);
let waiting = 0;
let checking = new AbortController();
let saving = false;

/** What the server says of the texts as they are typed. */
const ask = async (verb, signal) => {
  const said = new URLSearchParams(new FormData(form));
  said.set("do", verb);
  const answer = await fetch(location.href, { method: "POST", body: said, signal });
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

/** Show the finished pages as they are typed, or as they are saved. They keep their place. */
const follow = (isTyped) => {
  const shown = document.getElementById("_shown");
  if (!shown || !("page" in form.dataset)) return;
  shown.textContent = isTyped ? TYPED : SAVED;
  for (const frame of document.querySelectorAll("iframe")) {
    const address = new URL(frame.src);
    address.search = isTyped ? "?show=typed" : "";
    if (frame.src === address.href) frame.contentWindow.location.reload();
    else frame.src = address.href;
  }
};

const later = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => (saving ? later() : check()), PAUSE);
};

const check = async () => {
  checking.abort();
  checking = new AbortController();
  try {
    show(await ask("check", checking.signal));
    follow(areas.some(({ value }, number) => value !== kept[number]));
  } catch (error) {
    if (error.name !== "AbortError") document.getElementById("_told").textContent = LOST;
  }
};

const save = async () => {
  if (saving) return;
  saving = true;
  clearTimeout(waiting);
  checking.abort();
  const sent = areas.map(({ value }) => value);
  try {
    settle(sent, await ask("save"));
  } catch {
    document.getElementById("_told").textContent = `Not saved. ${LOST}`;
  } finally {
    saving = false;
  }
};

/** Go on from what was saved. What was typed since then is left alone. */
const settle = (sent, answer) => {
  const fresh = areas.map(({ name }) => answer.querySelector(`textarea[name="${name}"]`));
  if (answer.querySelector("[data-clash]") || fresh.includes(null)) {
    // Both texts are shown on a page of their own.
    kept = areas.map(({ value }) => value);
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "do", value: "save" }));
    form.submit();
    return;
  }
  show(answer);
  follow(false);
  const entry = answer.querySelector("[name=entry]");
  if (entry) form.elements.entry.value = entry.value;
  areas.forEach((area, number) => {
    const isTypedSince = area.value !== sent[number];
    if (isTypedSince && fresh[number].value !== sent[number]) return;
    if (!isTypedSince && area.value !== fresh[number].value) area.value = fresh[number].value;
    kept[number] = fresh[number].value;
    digests[number].value = answer.querySelector(`[name="${digests[number].name}"]`).value;
  });
};

form.addEventListener("input", later);

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
