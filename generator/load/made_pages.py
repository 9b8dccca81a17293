"""The pages that are made, not written: what the configuration may say of them, and what they have otherwise."""

from generator.load.contact_shapes import Words
from generator.load.fields import Slug
from generator.load.shapes import Shape


class Slugs(Shape):
    """A word for an address in each language."""

    en: Slug
    cy: Slug


class MadePageShape(Shape):
    """A page that is made, not written."""

    slug: Slugs
    title: Words
    summary: Words


GLOSSARY_PAGE = MadePageShape(
    slug=Slugs(en="glossary", cy="geirfa"),
    title=Words(en="Words explained", cy="Esbonio geiriau"),
    summary=Words(
        en="What the words on this site mean, in plain language.",
        cy="Beth mae’r geiriau ar y wefan hon yn ei olygu, mewn iaith blaen.",
    ),
)
SEARCH_PAGE = MadePageShape(
    slug=Slugs(en="search", cy="chwilio"),
    title=Words(en="Search", cy="Chwilio"),
    summary=Words(
        en="Every page, and every word that is explained, from A to Z.",
        cy="Pob tudalen, a phob gair sy’n cael ei esbonio, o A i Y.",
    ),
)
PICTURES_PAGE = MadePageShape(
    slug=Slugs(en="pictures", cy="lluniau"),
    title=Words(en="Pictures", cy="Lluniau"),
    summary=Words(
        en="The pictures on this site, and what each stands for.",
        cy="Y lluniau ar y wefan hon, ac ystyr pob un.",
    ),
)
"""What a site has that says nothing else."""
