import hashlib
import re
from pathlib import Path

import pytest

from generator.build import OWN_FOLDER
from generator.model.look import DAY, NIGHT, Look
from generator.model.problem import Code
from generator.render.assets import make_assets


def put(folder: Path, name: str, text: str) -> None:
    """Write one of the assets of a folder of templates."""
    path = folder / "assets" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def made(*folders: Path) -> dict[str, str]:
    """The finished assets by their plain name."""
    assets = make_assets(folders, Look())
    files = {file.path: file.data.decode() for file in assets.files}
    assert () == assets.problems
    return {name: files[route[1:]] for name, route in assets.routes.items()}


def test_names_follow_content(tmp_path: Path) -> None:
    """A file is named after its content: the same content gives the same name, other content another."""
    put(tmp_path, "css/site.css", "a{b:c}")
    first = make_assets((tmp_path,), Look()).routes["site.css"]
    again = make_assets((tmp_path,), Look()).routes["site.css"]
    put(tmp_path, "css/site.css", "a{b:d}")
    other = make_assets((tmp_path,), Look()).routes["site.css"]

    assert first == again
    assert first != other
    (data,) = (file.data for file in make_assets((tmp_path,), Look()).files if file.path == other[1:])
    assert f"/assets/site.{hashlib.sha256(data).hexdigest()[:8]}.css" == other


def test_style_sheets_are_joined(tmp_path: Path) -> None:
    """Imports are put in their places in order, inside their layers, without comments."""
    put(tmp_path, "css/site.css", '/* all */\n@import url("base.css") layer(base);\n@import url("b/c.css");\n')
    put(tmp_path, "css/base.css", "/* base */\na {\n  b: c;\n}\n")
    put(tmp_path, "css/b/c.css", "d { e: f }")

    assert "@layer base{a{b:c}}\nd{e:f}\n" == made(tmp_path)["site.css"].replace(" }", "}")


def test_layers_are_joined(tmp_path: Path) -> None:
    """Style sheets that follow one another in the same layer stand in one block, and the others where they were."""
    lines = [f'@import url("{name}.css") layer({layer});\n' for name, layer in (("a", "x"), ("b", "x"), ("c", "y"))]
    put(tmp_path, "css/site.css", "@layer x, y;\n" + "".join(lines))
    for name in "abc":
        put(tmp_path, f"css/{name}.css", f"{name}{{d:e}}")

    assert "@layer x, y;\n@layer x{a{d:e}b{d:e}}\n@layer y{c{d:e}}\n" == made(tmp_path)["site.css"]


def test_words_in_quotes_are_left_alone(tmp_path: Path) -> None:
    """What a style sheet shows keeps its spaces."""
    put(tmp_path, "css/site.css", '@import url("a.css");')
    put(tmp_path, "css/a.css", 'a::after { content: "b:  c ;" ; }')

    assert 'a::after{content:"b:  c ;"}\n' == made(tmp_path)["site.css"]


def test_some_kinds_of_page_have_their_own(tmp_path: Path) -> None:
    """A style sheet or a script for some kinds of page stays apart, under its own name."""
    put(tmp_path, "css/pages/home.css", "a { b: c }\n")
    put(tmp_path, "js/pages/home.js", "/* home */\nhere();\n")
    put(tmp_path, "js/a.js", "there();\n")
    found = made(tmp_path)

    assert ("here();\n", "there();\n") == (found["home.js"], found["site.js"])
    assert "@layer components{a{b:c}}\n" == found["home.css"].replace(" }", "}")


def test_scripts_are_squeezed(tmp_path: Path) -> None:
    """A script is published without indentation, empty lines, and comments on lines of their own."""
    put(tmp_path, "js/a.js", '/* What\n   it does. */\n(() => {\n  // Here.\n  a("// b"); // c\n\n})();\n')

    assert '(()=>{a("// b"); // c\n})();\n' == made(tmp_path)["site.js"]


@pytest.mark.parametrize(
    ("script", "squeezed"),
    [
        ("const f = (a, b) => {\n  g(a);\n  return b;\n};", "const f=(a,b)=>{g(a);return b;};"),
        ('f("a = ( b )", \'c , d\', "\\" : ;");', 'f("a = ( b )",\'c , d\',"\\" : ;");'),
        ("f()\ng()\nh\n  .i()", "f()\ng()\nh.i()"),
        ("a = b + +c - -d;", "a=b + +c - -d;"),
        ("f(/ = ( a )/, b);", "f(/ = ( a )/, b);"),
        ("f(`a ( b\n  , c ) `, d);\ng( e );", "f(`a ( b\n, c ) `, d);\ng(e);"),
    ],
)
def test_what_stands_in_quotes_keeps_its_room(tmp_path: Path, script: str, squeezed: str) -> None:
    """A script loses white space between signs; what stands in quotes keeps it, and so do ends of statements."""
    put(tmp_path, "js/a.js", script)

    assert squeezed + "\n" == made(tmp_path)["site.js"]


def test_a_missing_style_sheet(tmp_path: Path) -> None:
    """An import of a file that is not there is told at its line."""
    put(tmp_path, "css/site.css", 'a{b:c}\n@import url("gone.css") layer(base);\n')
    problems = make_assets((tmp_path,), Look()).problems

    assert [(Code.TEMPLATE_MISSING, "templates/assets/css/site.css", 2)] == [
        (problem.code, problem.place.path, problem.place.line) for problem in problems
    ]


def test_scripts_are_joined(tmp_path: Path) -> None:
    """Scripts are joined in the order of their names."""
    put(tmp_path, "js/b.js", "second();\n")
    put(tmp_path, "js/a.js", "first();\n")

    assert "first();\nsecond();\n" == made(tmp_path)["site.js"]


def test_a_site_has_its_own(tmp_path: Path) -> None:
    """A site's own file takes the place of the project's file of the same name; the others stay."""
    site, own = tmp_path / "site", tmp_path / "own"
    put(own, "favicon.svg", "<svg/>")
    put(own, "js/a.js", "a();")
    put(own, "js/b.js", "b();")
    put(site, "favicon.svg", "<svg>ours</svg>")
    put(site, "js/b.js", "ours();")

    assert ("<svg>ours</svg>", "a();\nours();\n") == (made(site, own)["favicon.svg"], made(site, own)["site.js"])


def test_modules_are_one_file(tmp_path: Path) -> None:
    """The modules of a folder are joined, ``index`` last, without imports, exports and lines of comment."""
    put(tmp_path, "js/search/index.js", '/* Wiring. */\nimport { a } from "./a.js";\n// Now.\na("//x /* y */");\n')
    put(tmp_path, "js/search/a.js", "/** Does it. */\nexport const a = (b) => b; // why\n")

    assert 'const a = (b) => b; // why\na("//x /* y */");\n' == made(tmp_path)["search.js"]


def test_the_look_of_a_site(tmp_path: Path) -> None:
    """Colours stand right after the order of layers, and the site's own styles last and outside of all layers."""
    put(tmp_path, "css/site.css", '@layer tokens, base;\n@import url("base.css") layer(base);\n')
    put(tmp_path, "css/base.css", "a { b: var(--brand) }")
    look = Look(day={**DAY, "brand": "#123456"}, night={**NIGHT, "brand": "#654321"}, css="d { e: f }\n")
    (css,) = (file.data.decode() for file in make_assets((tmp_path,), look).files if file.path.endswith(".css"))
    order, colours, own, last = css.split("\n")[0], css.split("\n")[1], css.split("\n")[2], css.split("\n")[3]

    assert ("@layer tokens, base;", "@layer base{a{b:var(--brand)}}", "d{e:f}") == (order, own, last)
    assert "@layer tokens{:root{--brand:#123456}@media (prefers-color-scheme:dark){:root{--brand:#654321}}}" == colours


def test_a_colour_is_where_it_is_asked_for(tmp_path: Path) -> None:
    """The styles of all pages have the colours that they ask for, and those of some pages only what these have not."""
    put(tmp_path, "css/site.css", "a { b: var(--ink) }")
    put(tmp_path, "css/pages/home.css", "c { d: var(--ink); e: var(--court) }")
    put(tmp_path, "css/pages/tree.css", "f { g: var(--line) }")
    found = made(tmp_path)

    assert {"site.css": {"ink"}, "home.css": {"court"}, "tree.css": {"line"}} == {
        name: set(re.findall(r"--([a-z-]+):#", css)) for name, css in found.items() if name.endswith("css")
    }


def test_a_part_of_several_sheets(tmp_path: Path) -> None:
    """A style sheet for some kinds of page can take in what others have too; what is not there is told at its line."""
    put(tmp_path, "css/components/call.css", "a { b: c }")
    put(tmp_path, "css/pages/home.css", '@import url("../components/call.css");\nd { e: f }\n')
    put(tmp_path, "css/pages/tree.css", '\n@import url("gone.css");\n')
    assets = make_assets((tmp_path,), Look())

    assert b"@layer components{a{b:c}d{e:f}}\n" in [file.data for file in assets.files]
    assert [("templates/assets/css/pages/tree.css", 2)] == [
        (problem.place.path, problem.place.line) for problem in assets.problems
    ]


def test_corners_and_letters_of_the_look(tmp_path: Path) -> None:
    """Corners and letters that a site chooses win over ours; a site that chooses none has no rule of its own."""
    put(tmp_path, "css/site.css", '@import url("base.css") layer(base);\n')
    put(tmp_path, "css/base.css", "a { b: c }")
    chosen, usual = (
        b"".join(file.data for file in make_assets((tmp_path,), look).files)
        for look in (Look(corners=0, font="serif"), Look())
    )

    assert b"\n:root{--round:0rem;--font:serif}\n" in chosen
    assert b"--round" not in usual


def test_pictures_of_the_look(tmp_path: Path) -> None:
    """A site's icon takes the place of ours, and stands for its logo too when it has none."""
    put(tmp_path, "favicon.svg", "ours")
    plain, icon, logo = (
        make_assets((tmp_path,), look).routes for look in (Look(), Look(icon="mine"), Look(icon="mine", logo="wide"))
    )

    assert plain["favicon.svg"] == plain["logo.svg"] != icon["favicon.svg"]
    assert icon["favicon.svg"] == icon["logo.svg"] == logo["favicon.svg"] != logo["logo.svg"]
    assert "share.png" not in plain


def test_our_icon_takes_the_colour_of_the_brand() -> None:
    """The icon of a site that has none of its own is drawn in the colour of its brand, and what stands on it."""
    look = Look(day={**DAY, "brand": "#fedcba", "on-brand": "#123456"})
    (icon,) = (file.data for file in make_assets((OWN_FOLDER / "templates",), look).files if "favicon" in file.path)

    assert (True, True) == (b"#fedcba" in icon, b"#123456" in icon)
    assert [] == [role for role in ("brand", "on-brand") if DAY[role].encode() in icon]
