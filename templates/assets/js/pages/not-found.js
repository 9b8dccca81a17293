/* Offers the pages whose addresses are nearest to the one that was not found. Without it the ways in stand there alone. */
(async () => {
  const places = document.querySelectorAll("[data-suggest]");
  const answer = await fetch(document.querySelector("[data-addresses]").dataset.addresses);
  const pages = answer.ok ? await answer.json() : [];

  // How many letters have to be added, taken away or changed.
  const distance = (one, other) => {
    let row = [...Array(other.length + 1).keys()];
    for (const [above, letter] of [...one].entries()) {
      let corner = above;
      row = row.reduce((next, here, place) => {
        const cost = place ? Math.min(here + 1, next[place - 1] + 1, corner + (letter !== other[place - 1])) : above + 1;
        corner = here;
        return [...next, cost];
      }, []);
    }
    return row[other.length];
  };
  const words = (address) => decodeURI(address).toLowerCase().replace(/\.html?$|index\.html?$/, "").split("/").filter(Boolean);
  const likeness = (one, other) => 1 - distance(one, other) / Math.max(one.length, other.length, 1);

  // A page may have moved to another section: the last word of an address says most.
  const sought = words(location.pathname);
  const score = ([address]) => {
    const known = words(address);
    return likeness(sought.join("/"), known.join("/")) + likeness(sought.at(-1) ?? "", known.at(-1) ?? "");
  };
  const near = pages
    .map((page) => ({ page, score: Math.max(score(page.en), score(page.cy)) }))
    .filter((found) => found.score > 1.2)
    .sort((one, other) => other.score - one.score)
    .slice(0, 3);
  if (!near.length) return;

  for (const place of places) {
    for (const { page } of near) {
      const [address, title] = page[place.dataset.suggest];
      const link = document.createElement("a");
      link.href = address;
      link.textContent = title;
      const item = document.createElement("li");
      item.append(link);
      place.querySelector("ul").append(item);
    }
    place.hidden = false;
  }
})();
