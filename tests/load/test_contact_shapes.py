"""What an entry of the file of contacts may hold before anything is made of it."""

import pytest
from pydantic import ValidationError

from generator.load.contact_shapes import ContactShape

NEEDED = {
    "name": {"en": "Ombudsman", "cy": "Ombwdsmon"},
    "nations": ["wales"],
    "subject": "complaints",
    "what_for": {"en": "Complaints", "cy": "Cwynion"},
    "source": "their website",
}


def test_one_value_stands_for_both_languages() -> None:
    """Lines of an address and an email address that are the same in both languages are written once."""
    shape = ContactShape.model_validate({**NEEDED, "post": ["1 Street"], "email": "a@b.org", "hours": "always"})

    assert shape.post
    assert shape.post.en == shape.post.cy == ("1 Street",)
    assert shape.email
    assert shape.email.en == shape.email.cy == "a@b.org"
    assert shape.hours == ()


@pytest.mark.parametrize("wrong", [{"nations": []}, {"name": {"en": "x"}}, {"colour": "red"}])
def test_what_does_not_fit_is_refused(wrong: dict[str, object]) -> None:
    """No nation, one language alone and an unknown key are refused."""
    with pytest.raises(ValidationError):
        ContactShape.model_validate({**NEEDED, **wrong})
