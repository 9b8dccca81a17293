/* A copy of the site opened from a disk or a stick has no server to find index.html for a folder. */
(() => {
  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
})();
