"""Every link inside the site arrives."""

from urllib.parse import urlsplit

from generator.model.page_kind import PageKind
from tests.published.built_site import BuiltSite


def test_links_lead_to_files(built: BuiltSite) -> None:
    """Every link to the site itself, from a page or from its head, leads to a file of it."""
    broken = [
        f"{page.path}: {address}"
        for page in built.documents
        for address in (e.get("href", "") for e in page.all("a", "link"))
        if (target := built.file_at(page, address)) and not (built.folder / target).is_file()
    ]

    assert [] == broken


def test_anchors_lead_to_ids(built: BuiltSite) -> None:
    """Every link to a part of a page leads to an id that is there."""
    broken = []
    followed = 0
    for page in built.documents:
        for address in (e.get("href", "") for e in page.all("a")):
            anchor = urlsplit(address).fragment
            target = built.by_path.get(built.file_at(page, address))
            if anchor and target:
                followed += 1
                broken += [f"{page.path}: {address}"] if anchor not in target.ids else []

    assert followed > len(built.pages)
    assert [] == broken


def test_links_stay_in_the_language(built: BuiltSite) -> None:
    """A link from a page to a page of the other language says so, and leads to the twin alone."""
    astray = []
    for english, welsh in built.pairs:
        for page, twin in ((english, welsh), (welsh, english)):
            for link in page.all("a"):
                target = built.file_at(page, link.get("href", ""))
                crosses = target.startswith(f"{twin.path[:2]}/")
                if crosses and (target != twin.path or link.get("hreflang") != twin.path[:2]):
                    astray.append(f"{page.path}: {link.get('href')}")

    assert [] == astray


def test_links_to_folders_end_with_a_stroke(built: BuiltSite) -> None:
    """No link leads to a page by its index.html, so that every page has one address."""
    indexed = [
        f"{page.path}: {e.get('href')}"
        for page in built.documents
        for e in page.all("a")
        if "index.html" in e.get("href", "")
    ]

    assert [] == indexed


def test_every_page_can_be_reached(built: BuiltSite) -> None:
    """From `/` and from the list of outcomes, links lead to every page."""
    outcomes = {page.route.rsplit("/", 2)[0][1:] for page, _ in built.planned if page.kind is PageKind.OUTCOME}
    waiting = ["index.html", *(f"{folder}/index.html" for folder in sorted(outcomes))]
    reached = set(waiting)
    while waiting:
        page = built.by_path[waiting.pop()]
        targets = {built.file_at(page, link.get("href", "")) for link in page.all("a")}
        new = (targets & built.by_path.keys()) - reached
        reached |= new
        waiting += sorted(new)

    old = {path for path, page in built.by_path.items() if page.all("meta", **{"http-equiv": "refresh"})}
    assert {"404.html"} == built.by_path.keys() - reached - old
