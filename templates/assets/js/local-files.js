/* A copy of the site opened from a disk or a stick has no server to find index.html for a folder. */
for (const link of document.links) {
  if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
}
