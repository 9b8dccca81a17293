from generator.model.copied import template_digest


def test_line_ends_do_not_count() -> None:
    """A template is the same whatever its line ends, and another when a sign of it has changed."""
    assert template_digest(b"a\r\nb") == template_digest(b"a\nb") != template_digest(b"a\nc")
