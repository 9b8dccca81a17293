import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.sentences import sentences


def split(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["You can complain.", "You can ask for help."],
        ["Can you help?", "Yes!", "We can…", "Ring us."],
        ["Gallwch chi gwyno.", "Ŵyn bach sydd yma.", "Oes angen help arnoch chi?", "Ysgrifennwch aton ni."],
        ["You can say no.", "You do not have to say why."],
        ["You can say no.", "3 people will meet you."],
        ["Dyma’r rhif.", "Ffoniwch ni."],
        ["Ring 0300 790 0203.", "You can also write."],
        ["Ring 999.", "The police will come."],
        ["It costs £1.50.", "You can pay later."],
        ["Come at 3.30.", "Bring a friend."],
        ["The form is on www.gov.uk.", "You can print it."],
        ["You can ring, write, etc.", "You choose how."],
        ["Gallwch ffonio, ysgrifennu ayb.", "Chi sy’n dewis."],
        ["We open at 9 a.m.", "We close at 5 p.m."],
        ["They said “You must wait.”", "You can ask why."],
        ['They said "You must wait."', "You can ask why."],
        ["Ask a friend (or a worker).", "They can help."],
        ["You can ask the **Ombudsman.**", "They look at complaints."],
        ["Read [the full page.](../factsheets/help.md)", "You can print it."],
        ["Ring [Social Work England.]{en}", "You can also write."],
    ],
    ids=" | ".join,
)
def test_where_a_sentence_ends(expected: list[str]) -> None:
    """A sentence ends at its full stop, question mark or exclamation mark, with all that closes after it."""
    assert expected == split(" ".join(expected))


@pytest.mark.parametrize(
    "text",
    [
        "You can ask Dr. Jones or Mr. Smith.",
        "Ask Mrs. Evans, Ms. Rees and Prof. Ali.",
        "The letter is from J. R. Hughes.",
        "The office is in St. Davids.",
        "You can bring someone, e.g. a friend.",
        "You can bring someone, e.g. Mum.",
        "Ask your worker, i.e. the person who rings you.",
        "Gallwch ddod â rhywun, h.y. ffrind.",
        "Gallwch ofyn i rywun, e.e. Mam.",
        "Gallwch ffonio, ysgrifennu ayb. a gofyn am help.",
        "Look at No. 5 on the list.",
        "It takes 2.5 hours.",
        "Ring us between 9.30 and 4.45.",
        "They asked “What is wrong?” and you told them.",
        "They will wait… and then they will write.",
        "Words without an end",
    ],
)
def test_what_ends_no_sentence(text: str) -> None:
    """A short form, a figure, a quoted question and what goes on with a small letter end no sentence."""
    assert [text] == split(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_no_words_no_sentence(text: str) -> None:
    """Space alone is no sentence."""
    assert [] == split(text)


def test_words_after_the_last_full_stop() -> None:
    """Words that no sign ends are a sentence too."""
    assert ["You can ring.", "Or write"] == split("You can ring. Or write\n")


def test_a_sentence_over_two_lines() -> None:
    """A sentence may go on in the next line, and several may stand in one."""
    assert ["You can\nring us.", "You can write.", "We answer."] == split(
        "You can\nring us. You can write.\nWe answer."
    )


@given(st.text(st.sampled_from(list("ab AB\n.?!…”’)*_([]{}15£“")) | st.sampled_from("ŵŷ–"), max_size=60))
def test_only_space_is_left_out(text: str) -> None:
    """Of any text, sentences never overlap, stand in order, and leave out nothing but space."""
    pieces = list(sentences(text))
    bounds = [0, *(bound for piece in pieces for bound in piece), len(text)]
    between = "".join(text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True))

    assert sorted(bounds) == bounds
    assert "" == between.strip()
    assert all(text[start:end] == text[start:end].strip() for start, end in pieces)


SIMPLE = st.builds(
    "{} {}{}".format,
    st.sampled_from(["You", "They", "Gallwch", "Ŵyn", "2027", "Ysgrifennwch", "A", "I", "Y"]),
    st.lists(st.from_regex(r"[a-zŵŷâ]{5,9}", fullmatch=True), min_size=1, max_size=6).map(" ".join),
    st.sampled_from(".?!"),
)


@given(st.lists(SIMPLE, min_size=1, max_size=5), st.sampled_from([" ", "\n", "  \n"]))
def test_simple_sentences_come_back(written: list[str], space: str) -> None:
    """Simple sentences that are joined and split again are the same sentences."""
    assert written == split(space.join(written))


def test_a_long_text_is_split_in_one_go() -> None:
    """A text of many short forms is read once: the work grows with its length, not with its square."""
    text = "Dr. Jones e.g. R. B. " * 20000

    assert [text.strip()] == split(text)
