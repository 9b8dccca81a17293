/* The exit link: blank the page at once and leave without a way back to it. Shift three times does the same. */
(() => {
  const link = document.querySelector("[data-exit]");
  if (!link) return;

  const words = link.dataset;
  const title = document.title;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  let cover = null;
  let presses = 0;
  // Shift is down and no other key came with it.
  let alone = false;
  let timer = 0;

  const forget = (message) => {
    clearTimeout(timer);
    presses = 0;
    delete words.presses;
    status.textContent = message;
  };

  const leave = () => {
    if (cover) return;
    cover = document.createElement("div");
    cover.className = "exit-cover";
    // The alert is a child, filled after it is in the page: only then do screen readers speak it.
    const alert = document.createElement("p");
    alert.setAttribute("role", "alert");
    cover.append(alert);
    document.body.append(cover);
    document.documentElement.classList.add("is-leaving");
    document.title = words.leaving;
    alert.textContent = words.leaving;
    const go = () => location.replace(link.href);
    const depth = history.state?.depth ?? 0;
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

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
    if (!alone && presses) forget("");
  });

  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    presses += 1;
    words.presses = presses;
    clearTimeout(timer);
    if (presses === 3) return leave();
    status.textContent = presses === 1 ? words.twice : words.once;
    timer = setTimeout(() => forget(words.expired), 5000);
  });

  // The browser may bring the page back from memory: show it as it was.
  addEventListener("pageshow", () => {
    if (cover) cover.remove();
    cover = null;
    document.documentElement.classList.remove("is-leaving");
    document.title = title;
    forget("");
  });
})();
