/* Shows the contacts of one country and for one need. Without it they stand in sections with a list of them above. */
(() => {
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const [country, need] = form.querySelectorAll("select");
  const status = form.querySelector("[role=status]");

  const show = () => {
    for (const nation of document.querySelectorAll("[data-country]")) {
      const here = nation.dataset.country.split(" ");
      const isElsewhere = country.value && nation.dataset.country && !here.includes(country.value);
      const groups = [...nation.querySelectorAll("[data-need]")];
      for (const group of groups) group.hidden = isElsewhere || (need.value && group.dataset.need !== need.value);
      nation.hidden = groups.every((group) => group.hidden);
    }
    const shown = [...document.querySelectorAll(".contact-card")].filter((card) => !card.closest("[hidden]"));
    status.textContent = form.dataset.filter.replace("NUMBER", shown.length);
  };

  // The browser may bring back what was chosen, and each choice shows at once.
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", show);
  // A link leads to a card that the choices have hidden.
  addEventListener("hashchange", () => {
    form.reset();
    show();
    document.querySelector(":target")?.scrollIntoView();
  });
  form.hidden = false;
})();
