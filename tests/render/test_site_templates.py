from pathlib import Path

from generator.model.language import Language
from generator.render.site_templates import SiteTemplates
from tests.builders import frame, plan


def test_addresses_of_templates_work_from_where_they_stand(tmp_path: Path) -> None:
    """A template links a route as it is reached from its own file, and in whole where that is asked for."""
    (tmp_path / "one.html").write_text("{{ url('/en/contacts/') }} {{ absolute('/en/') }}", encoding="utf-8")
    site = SiteTemplates(frame(), (tmp_path,))

    actual = site.at("/en/factsheets/phso/", Language.EN).page("one.html")

    assert f"../../contacts/ {plan().config.base_url}/en/" == actual
