import json

from tests.sandbox import SiteSandbox


def test_changes(site: SiteSandbox) -> None:
    """``status KEY`` tells what changed; in step, not recorded and not kept are told in words."""
    new = site.run("status", "site").out
    site.run("accept", "home", "site")
    site.write("site_config.yml", site.read("site_config.yml").replace("An example.", "An example site."))
    changed = site.run("status", "site").out
    site.remove("translations/accepted")

    assert "site: not recorded\n" == new
    assert "site: stale\n    notice: An example{+ site+}.\n" == changed
    assert "home: in step\n" == site.run("status", "home").out
    assert "what it was made from was not kept" in site.run("status", "site").out


def test_signs(site: SiteSandbox) -> None:
    """Where the same lines stand in another order or form, this is said."""
    site.write("content/glossary.yml", 'terms:\n  a:\n    term: {en: "a", cy: "b"}\n')
    site.run("accept", "term/a")
    site.write("translations/accepted/content/glossary.yml", '"term/a":\n  "term": "c"\n')
    site.write("translations/accepted.yml", 'accepted:\n  "term/a": {source: "0", translation: "0"}\n')
    site.write("translations/accepted/content/glossary.yml", '"term/a":\n  "term": "a"\n')

    assert "the words are the same" in site.run("status", "term/a").out


def test_json(site: SiteSandbox) -> None:
    """A program gets the same, and the old words."""
    site.run("accept", "site")
    site.write("site_config.yml", site.read("site_config.yml").replace("An example.", "An example site."))
    (told,) = json.loads(site.run("status", "site", "--format", "json").out)

    assert ("site", "stale", "notice: An example{+ site+}.") == (told["key"], told["standing"], told["changes"])
    assert "notice: An example." in told["was"]


def test_a_key_that_is_not_there(site: SiteSandbox) -> None:
    """A slip ends with 1, and keeps nothing else from being told."""
    assert (1, "") == ((gone := site.run("status", "hoem")).status, gone.out)
    assert (1, "home: in step\n") == ((some := site.run("status", "hoem", "home")).status, some.out)


def test_refusal(site: SiteSandbox) -> None:
    """``accept`` shows what changed, then why it did not record it."""
    site.run("accept", "site")
    site.write("site_config.yml", site.read("site_config.yml").replace("An example.", "An example site."))
    refused = site.run("accept", "site")

    assert (1, "") == (refused.status, refused.out)
    assert "    notice: An example{+ site+}.\nsite: the English has changed, and the Welsh says" in refused.err
