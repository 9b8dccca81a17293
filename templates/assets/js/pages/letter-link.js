/* Leads from an answer to its letter. Whom it goes to and what the answer settles go along in the history entry, and in no address. */
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-letter-link]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // The first contact is whom to write to, unless it only says how to find somebody.
  const card = document.querySelector(".contact-card");
  const [name, address, email, phone] = ["h3", "dd:has(> br)", "[href^='mailto:']", ".contact-card__phone"].map((part) => card?.querySelector(part)?.innerText.trim() ?? "");
  const letter = { to: address || (email || phone ? name : ""), email, ticks: link.dataset.letterLink.split(" ") };
  try {
    history.pushState({ letter }, "", link.href);
  } catch { // read from disk: the link alone
    return;
  }
  event.preventDefault();
  location.reload();
});
