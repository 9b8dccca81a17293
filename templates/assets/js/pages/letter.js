/* Fills in a letter from what the reader types. Nothing is sent and nothing kept. */
(() => {
  // Whom the answer says to write to, and what it settles, is taken once, and is in no address.
  const carried = history.state?.letter;
  const landed = location.pathname;
  if (carried) history.replaceState(null, "");
  addEventListener("popstate", () => {
    // An entry of the questions, from before this page was loaded.
    if (location.pathname !== landed) location.reload();
  });

  const add = (parent, name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    parent.append(node);
    return node;
  };
  const capital = (words) => words[0].toLocaleUpperCase() + words.slice(1);
  const BRACKETS = /\[([^\]]+)\]/;

  const start = (letter, which) => {
    const [form, text, ways] = ["form", "text", "ways"].map((name) => letter.querySelector(`.letter__${name}`));
    const opener = letter.querySelector("[data-letter-start]");
    const told = ways.querySelector("[role=status]");
    const fields = {};
    let address = "";

    /** A box to type in, under the words that it completes, with what to type below them. */
    const field = (parent, before, what) => {
      const id = `_letter-${which}-${Object.keys(fields).length}`;
      const lead = before.split(/[.?!]\s|\n/).at(-1).trim().replace(/^[^\p{L}\p{N}]+/u, "");
      const label = add(parent, "label", { for: id }, lead.endsWith(":") ? lead.slice(0, -1) : lead ? `${capital(lead)} …` : capital(what));
      if (lead) add(label, "span", {}, capital(what));
      return add(parent, "textarea", { id, rows: 1, autocomplete: "off" });
    };
    const choice = (words) => {
      const label = add(form, "label", { class: "letter__choice" });
      const input = add(label, "input", { type: "checkbox", autocomplete: "off" });
      add(label, "span", {}, words);
      return input;
    };

    // Each paragraph is its words and, at every other place, a pair of brackets.
    const paragraphs = [...text.querySelectorAll("p, li")].map((node) => {
      const lines = node.innerText.trim().split("\n").map((line) => line.split(BRACKETS));
      const [parts] = lines;
      const wanted = !parts[0] && parts[1]?.endsWith(":") ? choice(parts.splice(0, 2)[1].slice(0, -1)) : null;
      if (wanted) parts[0] = parts[0].trimStart();
      const group = add(form, "div");
      for (const words of lines) {
        for (let place = 1; place < words.length; place += 2) fields[words[place]] ??= field(group, words[place - 1], words[place]);
      }
      return { node, lines, wanted, group };
    });

    const typed = (name) => fields[name].value.trim();
    const draw = () => {
      for (const { node, lines, wanted, group } of paragraphs) {
        group.hidden = wanted && !wanted.checked;
        // What nothing was typed for is no part of the letter: neither a paragraph, nor a line of one.
        const filled = lines.filter((parts) => parts.some((part, place) => place % 2 && typed(part)));
        node.hidden = wanted ? !wanted.checked : (lines.some((parts) => parts.length > 1) && !filled.length);
        const shown = lines.filter((parts) => parts.length < 2 || filled.includes(parts));
        node.replaceChildren(...shown.flatMap((parts, line) => [...line ? ["\n"] : [], ...parts.map((part, place) => {
          // A sentence that was typed with its end has it already.
          if (place % 2 === 0) return place && /[.?!]$/.test(typed(parts[place - 1])) ? part.replace(/^\./, "") : part;
          if (typed(part)) return typed(part);
          const gap = document.createElement("mark");
          gap.textContent = `[${part}]`;
          return gap;
        })]));
      }
      const email = ways.querySelector("[data-email]");
      const query = new URLSearchParams({ subject: email.dataset.subject, body: whole().replaceAll("\n", "\r\n") });
      // Programs for emails take a plus sign for itself.
      email.href = `mailto:${address}?${query.toString().replaceAll("+", "%20")}`;
      told.textContent = "";
    };
    const whole = () => [...text.querySelectorAll("p, li")].filter((node) => !node.hidden)
      .map((node) => node.textContent.trim()).join("\n\n");

    const open = () => {
      opener.hidden = true;
      form.hidden = ways.hidden = false;
      draw();
    };
    opener.hidden = false;
    opener.firstElementChild.addEventListener("click", () => {
      open();
      form.querySelector("input, textarea").focus();
    });
    form.addEventListener("input", draw);

    ways.querySelector("[data-copy]").addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(whole());
        told.textContent = ways.dataset.copied;
      } catch { // no clipboard, or it is not allowed
        told.textContent = ways.dataset.notCopied;
      }
    });
    ways.querySelector("[data-print-letter]").addEventListener("click", () => {
      // A sheet that holds the letter alone stands in for the page while it is printed.
      const sheet = add(document.body, "div", { class: "letter-sheet" }, text.cloneNode(true));
      addEventListener("afterprint", () => sheet.remove(), { once: true });
      print();
    });
    const clear = () => {
      for (const one of form.querySelectorAll("textarea")) one.value = "";
      for (const one of form.querySelectorAll("input")) one.checked = false;
      draw();
    };
    ways.querySelector("[data-clear]").addEventListener("click", () => {
      clear();
      form.querySelector("input, textarea").focus();
    });
    // A page that is left stays in the browser’s memory for a while.
    addEventListener("pagehide", clear);

    /** Begin with whom the answer says to write to, and with the boxes ticked that it settles. */
    letter.fillIn = ({ to, email, ticks }) => {
      Object.values(fields)[0].value = to;
      address = email;
      for (const tick of ticks) {
        const box = form.querySelectorAll("input")[tick - 1];
        if (box) box.checked = true;
      }
      open();
    };
  };

  const letters = [...document.querySelectorAll("[data-letter]")];
  letters.forEach(start);
  const heading = document.getElementById(location.hash.slice(1));
  const wanted = carried && heading && letters.find((letter) => heading.compareDocumentPosition(letter) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (wanted) {
    wanted.fillIn(carried);
    history.scrollRestoration = "manual";
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  }
})();
