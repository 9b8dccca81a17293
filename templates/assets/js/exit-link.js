/* The exit link: blank the page at once and leave without a way back to it. Shift three times does the same. */
{
  const link = document.querySelector("[data-exit]");
  const words = link?.dataset;

  const add = (role, className) => {
    const part = document.createElement("div");
    part.setAttribute("role", role);
    part.className = className;
    document.body.append(part);
    return part;
  };
  const status = words && add("status", "visually-hidden");

  let cover;
  let presses = 0;
  // Shift is down and no other key came with it.
  let alone;
  let timer;

  const forget = (message) => {
    clearTimeout(timer);
    presses = 0;
    delete words.presses;
    status.textContent = message;
  };

  const leave = () => {
    if (cover) return;
    // Nothing of the page is left. The cover is filled when it is there: only then do screen readers speak it.
    document.body.replaceChildren();
    cover = add("alert", "exit-cover");
    document.title = cover.textContent = words.leaving;
    const go = () => location.replace(link.href);
    const depth = history.state?.depth;
    history.replaceState(null, "");
    if (!depth) return go();
    // Entries of a tree hold answers. Going back to the first and starting a new entry there drops them all.
    addEventListener("popstate", () => {
      history.replaceState(null, "");
      history.pushState(null, "");
      go();
    }, { once: true });
    setTimeout(go, 500);
    history.go(-depth);
  };

  if (words) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    });

    addEventListener("keydown", ({ key }) => {
      alone = key === "Shift";
      if (!alone && presses) forget("");
    });

    addEventListener("keyup", ({ key }) => {
      if (key !== "Shift" || !alone) return;
      alone = false;
      presses += 1;
      words.presses = presses;
      clearTimeout(timer);
      if (presses > 2) return leave();
      status.textContent = presses > 1 ? words.once : words.twice;
      timer = setTimeout(forget, 5000, words.expired);
    });

    // The browser may bring the page back from memory: show it as it was.
    addEventListener("pageshow", () => {
      if (cover) location.reload();
      forget("");
    });
  }
}
