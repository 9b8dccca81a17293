"""Who may know whom. The tables below are the house's plan; the tests read every import and compare."""

import ast
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "generator").rglob("*.py"))
STAGES = ("load", "check", "plan", "render", "write")
TOOLS = ("colours", "languages", "markdown_blocks", "outside", "reading", "text")

# Each part of the program, and the parts that it may import. A part is a module or a package of generator/.
ARROWS: dict[str, frozenset[str]] = {
    "model": frozenset({"model"}),
    **{tool: frozenset({"model", *TOOLS}) for tool in TOOLS},
    "tree": frozenset({"model", "tree"}),
    "packing": frozenset(),
    "waiting": frozenset(),
    "store": frozenset({"waiting"}),
    "parallel": frozenset(),
    **{stage: frozenset({"model", "tree", *TOOLS, stage}) for stage in STAGES},
    "load": frozenset({"model", "tree", *TOOLS, "load", "packing"}),
    "plan": frozenset({"model", "tree", *TOOLS, "plan", "packing"}),
    "render": frozenset({"model", "tree", *TOOLS, "render"}),
    "write": frozenset({"model", "write"}),
    "build": frozenset({"model", "tree", "text", "packing", "store", "parallel", *STAGES, "build"}),
    "status": frozenset({"model", "check", "load", "build"}),
    "things": frozenset({"model", "status"}),
    "rename": frozenset({"model", "text", "load", "write", "translate"}),
    "review": frozenset({"model", "load", "write"}),
    "scaffold": frozenset({"model", "text", "load", "write"}),
    "translate": frozenset({"model", "languages", "load", "write", "reading", "text", "translate"}),
    "workroom": frozenset(
        "model reading text packing check load plan render write build status rename review scaffold tell things "
        "translate workroom".split()
    ),
    "search": frozenset({"model", "text", "build"}),
    "trees": frozenset({"model", "text", "tree", "load", "check", "render", "build"}),
    "tell": frozenset({"model", "text", "build", "status", "things", "translate", "tell"}),
    "commands": frozenset(
        "model text load write build status rename scaffold search trees translate workroom tell commands".split()
    ),
    "cli": frozenset({"model", "text", "commands"}),
    "__main__": frozenset({"cli"}),
    "__init__": frozenset(),
}

# Each library, and the files that may open its door. A folder stands for all its files.
DOORS: dict[str, frozenset[str]] = {
    "lxml": frozenset({"check/output.py", "load/svg.py", "translate/sheet.py", "translate/xliff.py"}),
    "yaml": frozenset({"load/yaml_nodes.py", "load/yaml_words.py"}),
    "pydantic": frozenset(
        f"load/{name}.py"
        for name in (
            "agreed_terms",
            "shapes",
            "fields",
            "contact_fields",
            "headers",
            "contact_shapes",
            "config_shapes",
            "fact_file",
            "look",
            "tree_shapes",
        )
    ),
    "pydantic_core": frozenset({"load/shapes.py", "load/fields.py"}),
    "sqlite3": frozenset({"store.py"}),
    "pickle": frozenset({"packing.py"}),
    "multiprocessing": frozenset({"parallel.py"}),
    "phonenumbers": frozenset({"load/contact_fields.py"}),
    "email_validator": frozenset({"load/contact_fields.py"}),
    "mammoth": frozenset({"load/word.py"}),
    "polib": frozenset({"load/catalogue.py", "translate/po.py"}),
    "babel.dates": frozenset({"render/dates.py"}),
    "holidays": frozenset({"render/dates.py"}),
    "markdown": frozenset({"markdown_blocks/processors.py", "markdown_blocks/tables.py"}),
    "jinja2": frozenset({"render/compiled.py", "render/templates.py"}),
    "markupsafe": frozenset(
        f"render/{name}.py"
        for name in "markdown marked_words templates text site_templates tree_data tree_files".split()
    ),
    "livereload": frozenset({"workroom/server.py"}),
    "tornado": frozenset({"workroom/server.py"}),
    "filelock": frozenset({"write/publish.py"}),
    "typst": frozenset({"render/pdf.py"}),
    "font_source_sans_pro": frozenset({"render/pdf.py"}),
    "simplemma": frozenset({"text/stems.py"}),
    "rich": frozenset({"commands/site.py"}),
    "PIL": frozenset({"load/photographs.py"}),
}

# What reads or writes files, and who may do so.
FILE_CALLS = frozenset(
    "open read_bytes read_text write_bytes write_text unlink rename replace mkdir makedirs rmdir rmtree mkstemp "
    "mkdtemp copyfile copytree copy2 chmod touch truncate utime symlink_to hardlink_to".split()
)
FILE_FOLDERS = ("load/", "write/")
FILE_READERS = ("reading.py", "render/assets.py", "render/compiled.py", "render/pdf.py")
FILE_EXCEPTIONS = {
    "cli.py": {"os.open"},
    "store.py": {"parent.mkdir", "file.unlink"},
}
"""What is left to print when nobody reads on is led into the system's file for nothing. The store keeps one file, and
what waits to be kept waits in another that has no name. Compiled templates lie where Python keeps what it compiles."""

# What gives another answer on another day or machine, and who may ask it.
CLOCKS = frozenset({"datetime.now", "date.today", "time.time", "os.environ", "os.getenv", "random"})
CLOCK_READERS = frozenset({"commands/site.py"})

CATCHERS = frozenset({"parallel.py"})
"""What goes wrong in a process that shares the work is raised again in the one that asked for it."""

PRINTERS = ("cli.py", "commands/")
LONGEST_FILE = 250
TABLES = frozenset({"model/code.py"})
"""One row for each code of a problem: nobody reads it in one go, and it is as long as there are codes."""
LONGEST_FUNCTION = 40


def name_of(path: Path) -> str:
    """The path of a file in ``generator/``."""
    return path.relative_to(ROOT / "generator").as_posix()


def part_of(name: str) -> str:
    """The part of the program to which a file belongs."""
    return name.partition("/")[0].removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    """The file's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """All parts of the file's syntax."""
    return tuple(ast.walk(tree_of(path)))


@cache
def imports_of(path: Path) -> list[str]:
    """Every module that a file imports, wherever in the file it does so."""
    found: list[str] = []
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            whole = node.module == "generator"
            found += [f"generator.{alias.name}" for alias in node.names] if whole else [node.module or ""]
    return found


def parts_imported(path: Path) -> set[str]:
    """The parts of the program that a file imports."""
    return {name.split(".")[1] for name in imports_of(path) if name.startswith("generator.")}


@cache
def called(node: ast.AST) -> str:
    """What a call calls: its dotted name's last two words, such as ``date.today``; empty for other code."""
    if not isinstance(node, ast.Call):
        return ""
    return ".".join(ast.unparse(node.func).split(".")[-2:])


def is_of_text(node: ast.AST) -> bool:
    """Tell whether a call is ``replace`` of a text or of a value: that of a file takes one thing, its new place."""
    return called(node).rpartition(".")[2] == "replace" and not (
        isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords
    )


def lines_of_code(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many lines a function has, without its documentation."""
    documented = ast.get_docstring(function) is not None
    first = function.body[0]
    words = (first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - words


def test_every_part_has_its_place() -> None:
    """Every module and package of the program stands in the table of arrows, and nothing else does."""
    present = {part_of(name_of(path)) for path in FILES}

    assert set(ARROWS) == present


def test_arrows() -> None:
    """A file imports only the parts that the table allows to its part."""
    against = {name_of(path): parts_imported(path) - ARROWS[part_of(name_of(path))] for path in FILES}

    assert {} == {name: parts for name, parts in against.items() if parts}


def test_no_arrow_is_idle() -> None:
    """Every arrow between two different parts above the stages is used by some import."""
    used = {(part_of(name_of(path)), other) for path in FILES for other in parts_imported(path)}
    above = [part for part in ARROWS if part not in (*STAGES, *TOOLS, "model")]
    stated = {(part, other) for part in above for other in ARROWS[part]}

    assert set() == {arrow for arrow in stated - used if arrow[1] != "model"}


def test_libraries_have_doors() -> None:
    """A library is imported by its doors alone, and every library has some."""
    beside = []
    for file, name in [(name_of(path), name) for path in FILES for name in imports_of(path)]:
        top = name.partition(".")[0]
        if top == "generator" or (top in sys.stdlib_module_names and top not in DOORS):
            continue
        door = next((library for library in DOORS if name == library or name.startswith(library + ".")), "")
        if file not in DOORS.get(door, ()):
            beside.append(f"{file} imports {name}")

    assert [] == beside


def test_no_door_is_shut() -> None:
    """Every door in the table leads somewhere: the file imports that library."""
    opened = {(name, name_of(path)) for path in FILES for name in imports_of(path)}

    for library, files in DOORS.items():
        for file in files:
            assert any(file == by and (name + ".").startswith(library + ".") for name, by in opened), (library, file)


def test_the_model_holds_nouns() -> None:
    """The model works nothing out step by step: no loop stands in it."""
    nouns = [path for path in FILES if name_of(path).startswith("model/")]

    assert [] == [name_of(path) for path in nouns for node in nodes_of(path) if isinstance(node, (ast.For, ast.While))]


def test_the_model_stands_alone() -> None:
    """The model imports only the standard library and itself."""
    names = {name for path in FILES if name_of(path).startswith("model/") for name in imports_of(path)}
    tops = {name.partition(".")[0] for name in names}

    assert set() == tops - sys.stdlib_module_names - {"generator"}


def test_who_prints() -> None:
    """Only the command line and its commands print."""
    prints = {name_of(path) for path in FILES for node in nodes_of(path) if called(node) == "print"}

    assert [] == [name for name in sorted(prints) if not name.startswith(PRINTERS)]


def test_who_touches_files() -> None:
    """Only loading, publishing and the joining of assets open files."""
    others = [
        path for path in FILES if not name_of(path).startswith(FILE_FOLDERS) and name_of(path) not in FILE_READERS
    ]
    calls = {
        (name_of(path), call)
        for path in others
        for call in {called(node) for node in nodes_of(path) if not is_of_text(node)}
        if call not in FILE_EXCEPTIONS.get(name_of(path), ())
    }

    assert [] == [call for call in calls if call[1].rpartition(".")[2] in FILE_CALLS]


def test_who_asks_the_clock() -> None:
    """Nothing below the commands asks what day it is, on which machine it runs, or for a random number."""
    asked = []
    for path in FILES:
        names = {ast.unparse(node) for node in nodes_of(path) if isinstance(node, ast.Attribute)}
        asked += [name_of(path) for name in imports_of(path) if name.partition(".")[0] in CLOCKS]
        asked += [name_of(path) for name in names for clock in CLOCKS if f".{name}".endswith(f".{clock}")]

    assert set() == set(asked) - CLOCK_READERS


def test_no_mistake_is_swallowed() -> None:
    """No file catches every exception: a fault of the program must show itself."""
    caught = [
        (name_of(path), ast.unparse(node.type) if node.type else "everything")
        for path in FILES
        for node in nodes_of(path)
        if isinstance(node, ast.ExceptHandler)
    ]

    everything = {name for name, what in caught if what in ("everything", "Exception", "BaseException")}
    assert set() == everything - CATCHERS


def test_files_are_short() -> None:
    """A file can be read in one go."""
    lines = {name_of(path): path.read_text(encoding="utf-8").count("\n") for path in FILES}

    assert {} == {name: count for name, count in lines.items() if count > LONGEST_FILE and name not in TABLES}


def test_functions_are_short() -> None:
    """A function can be seen at a glance."""
    lines = {
        (name_of(path), node.name): lines_of_code(node)
        for path in FILES
        for node in nodes_of(path)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }

    assert {} == {function: count for function, count in lines.items() if count > LONGEST_FUNCTION}


def test_no_module_keeps_a_state() -> None:
    """No module changes what it has set: there is no ``global`` and no ``nonlocal``."""
    assert [] == [
        name_of(path) for path in FILES for node in nodes_of(path) if isinstance(node, (ast.Global, ast.Nonlocal))
    ]
