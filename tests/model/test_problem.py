from generator.model.problem import Code, Place, Problem, in_order


def test_problems_are_sorted_by_place() -> None:
    """Problems stand by file, then line, then column."""
    places = [("b.md", 1, 1), ("a.md", 10, 1), ("a.md", 9, 2), ("a.md", 9, 1)]
    problems = [
        Problem(place=Place(path=path, line=line, column=column), code=Code.BAD_LINK, message="m", hint="h")
        for path, line, column in places
    ]

    assert [problems[3], problems[2], problems[1], problems[0]] == list(in_order(problems))
