from generator.model.problem import Code, Place, Problem
from generator.workroom.notes import Situation
from generator.workroom.preview import Seen
from generator.workroom.telling import Teller

PROBLEM = Problem(place=Place(path="content/en/home.md", line=3), code=Code.RAW_HTML, message="no", hint="mend")


def said(*looks: Seen) -> list[str]:
    """What is said of some looks, each after half a second."""
    lines: list[str] = []
    teller = Teller(lines.append)
    for seen in looks:
        teller.begin()
        errors = len(seen.errors)
        teller.done(seen, Situation(errors=errors, warnings=0, faults=seen.faults), 0.5, is_checked=True)
    return lines


def test_what_is_said() -> None:
    """An editor hears what was built, how long it took, and what is wrong, and that once."""
    start = Seen(changed=("content/en/home.md", "site_config.yml"), problems=(), faults=())
    broken = Seen(changed=("content/en/home.md",), problems=(PROBLEM,), faults=())

    assert [
        "building…",
        "the whole site can be seen in the preview, after 0.5 seconds; 0 errors, 0 warnings",
        "building…",
        "content/en/home.md:3:1: error: no [raw-html]\n    hint: mend",
        "content/en/home.md can be seen in the preview, after 0.5 seconds; 1 error, 0 warnings",
        "building…",
        "content/en/home.md can be seen in the preview, after 0.5 seconds; 1 error, 0 warnings",
    ] == said(start, broken, broken)


def test_the_last_good_site() -> None:
    """Where the new site cannot be shown, it is said that the old one stays."""
    assert said(Seen(changed=(), problems=(PROBLEM,), faults=(PROBLEM,)))[-1].startswith("the last good site stays")


def test_many_files() -> None:
    """A storm of changes does not fill the terminal."""
    paths = tuple(f"content/en/{number}.md" for number in range(400))
    lines = said(Seen(changed=(), problems=(), faults=()), Seen(changed=paths, problems=(), faults=()))

    assert "and 395 more files can be seen" in lines[-1]
