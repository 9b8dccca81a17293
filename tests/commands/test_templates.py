from tests.sandbox import SiteSandbox


def test_a_template_is_copied(site: SiteSandbox) -> None:
    """The command copies a template once, and says where it is."""
    done = site.run("template", "copy", "partials/footer.html")
    again = site.run("template", "copy", "partials/footer.html")

    assert (0, True) == (done.status, "templates/partials/footer.html" in done.out)
    assert (2, True) == (again.status, "already" in again.err)


def test_a_template_that_cannot_be_written(site: SiteSandbox) -> None:
    """Where the machine refuses, the command could not run, and says so."""
    site.write("templates", "a file in the place of the folder")
    done = site.run("template", "copy", "partials/footer.html")

    assert (2, True) == (done.status, "error: the template cannot be copied: " in done.err)
