"""What of the example could leak into the site of another organisation."""

import re
from pathlib import Path

from generator.build import OWN_FOLDER
from generator.load.config import load_config
from generator.load.contacts import load_contacts
from tests.builders import value_of
from tests.sandbox import files_below

SUBJECTS = "cafcass court courts judge judges judge’s ombudsman ombwdsmon llys llysoedd barnwr barnwyr farnwr".split()
"""Words of the example that a site about something else has no use for."""

OF_THE_LAW = frozenset(("Equality Advisory and Support Service", "Gwasanaeth Cynghori a Chymorth Cydraddoldeb"))
"""A body that the example has as a contact, and that every accessibility statement of a British site names."""


def texts(public: Path) -> dict[str, str]:
    """The published files that hold words, by their path."""
    endings = (".html", ".json", ".xml", ".txt", ".vcf", ".svg", ".conf", ".css", ".js")
    return {path: data.decode() for path, data in files_below(public).items() if path.endswith(endings)}


def subjects_in(public: Path) -> set[str]:
    """Words that tell what the example is about, where any file of a published site says one to a reader."""
    spoken = {
        path: re.sub(r"<[^>]*>|:root\{[^}]*\}", " ", text).lower()
        for path, text in texts(public).items()
        if not path.endswith((".css", ".js"))
    }
    return {f"{path}: {word}" for path, text in spoken.items() for word in SUBJECTS if re.search(rf"\b{word}\b", text)}


def only_of_the_example(sources: Path) -> set[str]:
    """Names, numbers, addresses, titles and colours that the example alone has, and not another site's sources."""
    config, contacts = value_of(load_config(OWN_FOLDER)), value_of(load_contacts(OWN_FOLDER)).contacts
    theirs = "\n".join(data.decode("utf-8", "replace") for data in files_below(sources).values())
    own = {*config.name, *config.tagline, *config.notice, config.base_url.split("//")[1], *config.email}
    own |= {config.look.day["brand"], config.look.night["brand-mark"]}
    own |= {name for contact in contacts for name in contact.name if len(name) > 5}
    own |= {phone.dial for contact in contacts for phone in contact.phones if len(phone.dial) > 5}
    pages = OWN_FOLDER.glob("content/*/*/*.md")
    titles = (re.search(r"^title: (.*)$", path.read_text("utf-8"), re.MULTILINE) for path in pages)
    own |= {title[1].strip('"') for title in titles if title}
    return {words for words in own - OF_THE_LAW if words not in theirs}


def said_in(public: Path, words: set[str]) -> set[str]:
    """Those of the words that stand in any file of a published site."""
    whole = "\n".join(texts(public).values())
    # To look for the letters alone takes no time.
    near = {each for each in words if each in whole}
    return {each for each in near if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", whole)}


def pictures_of(public: Path) -> list[str]:
    """The pictures of a published site but for those of its trees."""
    return [path for path in files_below(public) if path.endswith((".svg", ".png")) and "tree" not in path]


def pictures_not_shown(public: Path) -> list[str]:
    """Those of them that no page shows."""
    pages = "\n".join(text for path, text in texts(public).items() if path.endswith((".html", ".css")))
    return [path for path in pictures_of(public) if path.rpartition("/")[2] not in pages]


def not_named(public: Path) -> list[str]:
    """The style sheets and scripts of a published site that none of its pages names."""
    published = files_below(public)
    pages = "\n".join(data.decode() for path, data in published.items() if path.endswith(".html"))
    of_pages = [path for path in published if path.startswith("assets/") and path.endswith((".css", ".js"))]
    return [path for path in of_pages if path.rpartition("/")[2] not in pages]
