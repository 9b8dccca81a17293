"""What the front matter of a page names."""

from generator.model.front_matter import Medium


def test_a_film_names_its_files_by_their_paths() -> None:
    """The files of a film are paths in the site folder; what it has not is left out."""
    film = Medium(file="bsl.mp4", title="In BSL", transcript="page", captions="en/said.vtt")

    assert {"file": "content/files/bsl.mp4", "captions": "content/files/en/said.vtt"} == film.paths()
