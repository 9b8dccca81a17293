from tests.builders import config, contact, shared_files


def test_what_pages_may_use() -> None:
    """The context of pages holds what the shared files say about them, and which files could not be read."""
    shared = shared_files(config=config(), contacts=(contact(),), broken=("content/facts.yml",))

    context = shared.context()

    assert list(context.contact_names) == [contact().key]
    assert context.base_url == config().base_url
    assert context.broken == ("content/facts.yml",)
