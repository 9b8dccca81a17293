from generator.model.code import Code


def test_codes_are_distinct_words() -> None:
    """Every code is a word of small letters and hyphens, and none stands twice."""
    codes = [code.code for code in Code]

    assert len(set(codes)) == len(list(Code.__members__))
    assert all(code.replace("-", "").replace("8", "").isalpha() and code == code.lower() for code in codes)
