/* The search box of the home page: what it needs is fetched from the page of the search, when somebody uses it. */
(() => {
  const box = document.querySelector("[data-search-here]");
  if (!box || location.protocol === "file:") return;
  const form = box.querySelector("form");
  const found = box.querySelector("[data-found]");
  const wait = () => { found.textContent = box.dataset.loading; };

  const fetchSearch = async () => {
    form.addEventListener("input", wait);
    try {
      const response = await fetch(form.action);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const whole = (address) => new URL(address, form.action).href;
      Object.assign(box.dataset, { ...page.querySelector("[data-search]").dataset, ...box.dataset });
      for (const name of ["search", "other", "root"]) box.dataset[name] = whole(box.dataset[name]);
      await import(whole(page.querySelector("script[type=module]").getAttribute("src")));
    } catch {
      found.textContent = ""; // the button still leads to the page of the search
      form.addEventListener("focusin", fetchSearch, { once: true });
    }
    form.removeEventListener("input", wait);
  };
  form.addEventListener("focusin", fetchSearch, { once: true });
})();
