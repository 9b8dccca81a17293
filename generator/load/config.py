"""``site_config.yml`` → the configuration of the site."""

from collections.abc import Mapping

from generator.load.config_shapes import ConfigShape, ExitLinkShape, GroupShape, MakerShape, SectionShape
from generator.load.fields import as_pair, pair_if_any
from generator.load.files import SiteFolder, read_text
from generator.load.look import load_look
from generator.load.made_pages import MadePageShape
from generator.load.own_blocks import own_block_faults, own_blocks
from generator.load.own_kinds import kind_faults, kind_of_section, own_kinds
from generator.load.shapes import fit
from generator.load.yaml_nodes import read_yaml
from generator.model.config import (
    ExitLink,
    Feedback,
    MadePage,
    Maker,
    OutsideLink,
    PageGroup,
    Section,
    Security,
    SiteConfig,
)
from generator.model.loaded import Loaded
from generator.model.look import Look
from generator.model.own_kind import OwnKind
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import CONFIG_FILE
from generator.text.dialect import NAMED


def load_config(root: SiteFolder) -> Loaded[SiteConfig]:
    """Load the configuration, or say what is wrong with it."""
    if not (root / CONFIG_FILE).exists():
        problem = Problem(
            place=Place(path=CONFIG_FILE),
            code=Code.FILE_MISSING,
            message=f"there is no {CONFIG_FILE} in this folder",
            hint="name the folder of a site with --root, or copy the example from docs/configuration.md",
        )
        return Loaded(value=None, problems=(problem,))
    file = read_text(root, CONFIG_FILE)
    if file.text is None:
        return Loaded(value=None, problems=file.problems)
    document = read_yaml(file.text, CONFIG_FILE)
    fitted = fit(ConfigShape, document, "the configuration")
    shape = fitted.value
    faults = (*kind_faults(shape, document), *own_block_faults(shape, document)) if shape else ()
    problems = (*file.problems, *fitted.problems, *faults)
    if shape is None or faults:
        return Loaded(value=None, problems=problems)
    places = {**document.keys, **document.values}
    look = load_look(root / "", shape.look, places)
    return Loaded(value=_config(shape, look.value or Look(), places), problems=(*problems, *look.problems))


def _config(shape: ConfigShape, look: Look, places: dict[str, Place]) -> SiteConfig:
    kinds = {kind.key: kind for kind in own_kinds(shape)}
    return SiteConfig(
        name=as_pair(shape.name),
        tagline=as_pair(shape.tagline),
        notice=as_pair(shape.notice),
        base_url=shape.base_url,
        email=as_pair(shape.email),
        output=shape.output,
        sections=tuple(_section(key, section, kinds) for key, section in shape.sections.items()),
        contacts_page=_made_page(shape.contacts_page),
        glossary_page=_made_page(shape.glossary_page),
        search_page=_made_page(shape.search_page),
        pictures_page=_made_page(shape.pictures_page),
        navigation=tuple(key.removeprefix(NAMED) for key in shape.navigation),
        footer=tuple(key.removeprefix(NAMED) for key in shape.footer),
        outside_links={
            name: OutsideLink(title=as_pair(link.title), address=as_pair(link.address))
            for name, link in shape.outside_links.items()
        },
        home_doors=_groups(shape.home_doors),
        exit_link=_exit_link(shape.exit_link) if shape.exit_link else None,
        website_pairs=tuple(shape.website_pairs.items()),
        security=Security(contact=shape.security.contact, expires=shape.security.expires) if shape.security else None,
        look=look,
        verdicts={verdict: as_pair(words) for verdict, words in shape.verdicts.items()},
        home_button=pair_if_any(shape.home_button),
        kinds=tuple(kinds.values()),
        blocks=own_blocks(shape),
        made_by=_maker(shape.made_by) if shape.made_by else None,
        feedback=Feedback(page=(shape.feedback.page or "").removeprefix(NAMED), contact=shape.feedback.contact or ""),
        without=tuple(name.removeprefix(NAMED) for name in shape.without),
        facts_checked_within=shape.facts_checked_within,
        places=places,
    )


def _exit_link(shape: ExitLinkShape) -> ExitLink:
    return ExitLink(address=shape.address, words=pair_if_any(shape.words))


def _maker(shape: MakerShape) -> Maker:
    return Maker(words=as_pair(shape.words), address=pair_if_any(shape.address))


def _made_page(shape: MadePageShape) -> MadePage:
    return MadePage(slug=as_pair(shape.slug), title=as_pair(shape.title), summary=as_pair(shape.summary))


def _section(key: str, shape: SectionShape, kinds: Mapping[str, OwnKind]) -> Section:
    kind, own = kind_of_section(shape.kind, kinds)
    return Section(
        key=key,
        kind=kind,
        own=own,
        slug=as_pair(shape.slug),
        title=as_pair(shape.title),
        summary=as_pair(shape.summary),
        groups=_groups(shape.groups),
        bodies=shape.bodies,
        pdf=shape.pdf,
    )


def _groups(shapes: tuple[GroupShape, ...]) -> tuple[PageGroup, ...]:
    return tuple(
        PageGroup(title=as_pair(group.title), pages=tuple(key.removeprefix(NAMED) for key in group.pages))
        for group in shapes
    )
