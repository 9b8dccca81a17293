"""The pages and parts of pages that editors alone see. They speak English, as the commands do."""

from collections.abc import Mapping
from pathlib import Path

from generator.model.catalogue import Catalogue
from generator.model.language import Language
from generator.render.messages import Messages
from generator.render.templates import TemplateSet, tidy


class WorkroomTemplates:
    """The templates of the workroom, which a site cannot change."""

    def __init__(self, own_folder: Path) -> None:
        """Take the project's own folder of templates."""
        messages = Messages.of(Catalogue(words=()), Language.EN)
        self._templates = TemplateSet.of((own_folder,), messages)

    def html(self, name: str, values: Mapping[str, object]) -> str:
        """Render one of them."""
        return tidy(self._templates.render(f"workroom/{name}.html", values))
