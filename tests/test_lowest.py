from tests.lowest import PROJECT, lowest


def test_every_library_has_a_lowest_version() -> None:
    """Each library of the program and of its tests is named once, at the lowest version that is allowed."""
    pins = lowest((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    names = [pin.partition("==")[0] for pin in pins]

    assert len(set(names)) == len(names) > 20
    assert "polib==1.2" in pins
    assert any(pin.startswith("coverage[toml]==") for pin in pins)


def test_a_range_and_a_condition() -> None:
    """What else is said of a library, such as an upper end or a system, changes nothing but where it is wanted."""
    text = """[project]
dependencies = ["a>=1.2,<2", "b-c>=3; sys_platform == 'win32'"]
[project.optional-dependencies]
test = ["d[e]>=4"]
"""
    assert ["a==1.2", "b-c==3; sys_platform == 'win32'", "d[e]==4"] == lowest(text)
