from dataclasses import replace

from generator.workroom.drafts import Draft, draft_of
from generator.workroom.parts import Part, text_digest

OLD = Part(path="content/en/home.md", before=b"old\r\n", text="old\n")
NEW = replace(OLD, before=b"new\n", text="new\n")


def said(text: str, digest: str = OLD.digest) -> dict[str, str]:
    """What a form says of the second text of a page."""
    return {"text1": text, "digest1": digest}


def test_what_became_of_a_text() -> None:
    """A text clashes when it was changed here and elsewhere, and not when it was changed alike, or in one place."""
    drafts = (
        (draft_of(OLD, 1, None), (False, False, "old\n")),
        (draft_of(OLD, 1, {"other": "x"}), (False, False, "old\n")),
        (draft_of(OLD, 1, said("old\r\n")), (False, False, "old\n")),
        (draft_of(OLD, 1, said("mine\r\n")), (True, False, "mine\n")),
        (draft_of(NEW, 1, said("old\r\n")), (False, False, "new\n")),
        (draft_of(NEW, 1, said("new\r\n")), (False, False, "new\n")),
        (draft_of(NEW, 1, said("mine\r\n")), (True, True, "mine\n")),
        (draft_of(NEW, 1, said("mine\r\n", NEW.digest)), (True, False, "mine\n")),
        (draft_of(OLD, 1, said("mine", "")), (True, True, "mine")),
    )
    assert [] == [draft for draft, told in drafts if told != (draft.is_touched, draft.clashes, draft.text)]


def test_a_digest_stands_for_what_is_shown() -> None:
    """How the lines of a file end is no part of what an editor sees."""
    assert text_digest("a\nb") == text_digest("a\r\nb")
    assert Draft(part=OLD, typed="old\n", began=text_digest("old\r\n")).is_touched is False
