from generator.model.picture import Picture
from generator.plan import plan_site
from generator.render import plain_files
from tests.builders import contact, content, twins


def test_files_without_templates() -> None:
    """Cards, pictures, the files for web servers and the list of addresses are made without a template."""
    picture = Picture(path="content/pictures/p.svg", data=b"<svg/>")
    site = plan_site(content(*twins("home"), contacts=(contact(),), pictures=(picture,)))
    files = {file.path: file.data for file in plain_files(site)}

    assert {"en/contacts/psow.vcf", "cy/cysylltiadau/psow.vcf", "_headers", "404.json"} <= set(files)
    assert b"<svg/>" == files["pictures/p.svg"]
