"""The two language versions of a website, or of one of its pages, as one value."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from generator.model.page_context import PageContext


def website_reader(context: PageContext) -> Callable[[str], str]:
    """Give a reader of outside addresses: what it gives is the same for both language versions of a page."""
    pairs = context.website_pairs
    hosts = {welsh: english for english, welsh in pairs if "/" not in _bare(english)}
    paired_hosts = frozenset(hosts) | frozenset(hosts.values())
    pages = {_bare(welsh): _bare(english) for english, welsh in pairs if "/" in _bare(english)}
    paired_pages = frozenset(pages) | frozenset(pages.values())
    contacts = dict(_contacts(context))

    def read(target: str) -> str:
        address = target.removeprefix("mailto:").split("?")[0] if target.startswith("mailto:") else target
        address = contacts.get(address, address)
        page = _bare(address.partition("#")[0])
        if page in paired_pages:
            return pages.get(page, page)
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            return address
        if host in paired_hosts:
            return hosts.get(host, host)
        # Welsh pages of www.gov.uk end in .cy.
        return address.removesuffix(".cy") if host == "www.gov.uk" else address

    return read


def _contacts(context: PageContext) -> Iterator[tuple[str, str]]:
    """The Welsh address and the English one of each contact."""
    for contact in context.contacts:
        for pair in (contact.website, contact.email):
            if pair:
                yield pair.cy, pair.en


def _bare(address: str) -> str:
    """An address as people tell it: without what stands before the host, and without a slash at its end."""
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
