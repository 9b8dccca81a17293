import pytest

from generator.model.language import Language
from generator.model.source_files import page_key, page_path


@pytest.mark.parametrize("key", ["home", "factsheets/a", "easy-read/factsheets/a"])
def test_where_pages_lie(key: str) -> None:
    """Twins lie at the same place below their languages, and the key of a page is that place."""
    assert (f"content/en/{key}.md", f"content/cy/{key}.md") == tuple(page_path(key, language) for language in Language)
    assert {key} == {page_key(page_path(key, language)) for language in Language}
