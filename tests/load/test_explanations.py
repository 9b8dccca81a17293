from generator.build import OWN_FOLDER
from generator.load.explanations import load_explanations
from generator.model.problem import Code


def test_every_code_is_explained() -> None:
    """There are words for every code, and none is empty."""
    found = load_explanations(OWN_FOLDER)

    assert {code.code for code in Code} <= set(found)
    assert all(found.values())
