"""The program as another organisation installs it: a wheel, in an environment of its own, away from this folder.

The wheel is really built and really installed. The libraries that it asks for are not installed a second time: a
``.pth`` file lends the environment those of the tests, which do not include the program. So these tests prove that
the wheel holds all that is the program's, and not that an index of packages can be reached.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib.metadata import metadata
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.build import OWN_FOLDER
from tests.builders import TODAY
from tests.sandbox import SiteSandbox, files_below


@dataclass(frozen=True, slots=True)
class Installed:
    """A finished wheel, and the folder of the commands of an environment that it was installed in."""

    wheel: Path
    commands: Path

    def run(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the installed command in a folder that is not the project's, with nothing else to help it."""
        return subprocess.run(
            [self.commands / "guidance", *arguments],
            cwd=folder,
            env={"PATH": str(self.commands), "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(name="installed", scope="module")
def _installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The program, built and installed."""
    place = tmp_path_factory.mktemp("installed")
    quiet = {**os.environ, "PYTHONPATH": "", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}

    def run(*command: str | Path) -> None:
        subprocess.run([sys.executable, "-m", *command], cwd=OWN_FOLDER, env=quiet, capture_output=True, check=True)

    run("hatchling", "build", "--target", "wheel", "--directory", place)
    (wheel,) = place.glob("*.whl")
    run("venv", "--without-pip", place / "env")
    paths = sysconfig.get_paths(vars={"base": str(place / "env"), "platbase": str(place / "env")})
    run("pip", "--python", place / "env", "install", "--no-index", "--no-deps", wheel)
    (Path(paths["purelib"]) / "lent.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return Installed(wheel=wheel, commands=Path(paths["scripts"]))


def test_the_libraries_of_the_tests_do_not_hold_the_program() -> None:
    """What the environment borrows has no second copy of the program, which the installed one could hide behind."""
    with pytest.raises(ModuleNotFoundError):
        metadata("guidance-site-generator")


def test_the_wheel_holds_what_is_lent_and_nothing_of_the_example(installed: Installed) -> None:
    """The wheel has every template, word and picture that is lent to sites, and not one page of the example."""
    inside = {name.removeprefix("generator/lent/") for name in ZipFile(installed.wheel).namelist()}
    folders = ("templates", "translations/cy", "content/pictures", "starter")
    lent = {f"{folder}/{path}" for folder in folders for path in files_below(OWN_FOLDER / folder)}

    assert set() == lent - inside
    assert set() == {name for name in inside if name.startswith(("content/en", "content/cy", "tests", "site_config"))}


def test_the_installed_command_says_its_name(installed: Installed, tmp_path: Path) -> None:
    """Who types the command without anything is shown how to use it, by the name that was typed."""
    done, asked = installed.run(tmp_path), installed.run(tmp_path, "--version")

    assert (2, True) == (done.returncode, done.stderr.startswith("usage: guidance "))
    assert installed.wheel.name.startswith(f"guidance_site_generator-{asked.stdout.split()[1]}-")


def test_the_installed_command_knows_every_file(installed: Installed, tmp_path: Path) -> None:
    """The schemas of all files that an editor writes come with the program."""
    done = installed.run(tmp_path, "schema")

    assert "site_config.yml" in json.loads(done.stdout)


def test_the_installed_command_builds_the_same_site(installed: Installed, tmp_path: Path) -> None:
    """The installed program publishes what is published from the project's folder, byte for byte."""
    here, there = SiteSandbox(tmp_path / "here"), SiteSandbox(tmp_path / "there")

    done = installed.run(there.root, "build", "--release", "--date", TODAY.isoformat())
    here.publish("--release")

    assert (0, "") == (done.returncode, done.stderr)
    assert here.published == there.published


def commands_of(document: str) -> list[list[str]]:
    """The commands of a document that a test can run, in order."""
    blocks = re.findall(
        r"^```sh\n(.*?)^```", (OWN_FOLDER / "docs" / document).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


def test_from_an_empty_folder_to_a_published_site(installed: Installed, tmp_path: Path) -> None:
    """Every command of the tutorial does what it says, in the order in which it stands there."""
    folder, done = tmp_path, []
    for name, *arguments in commands_of("adopting.md"):
        if name == "cd":
            folder /= arguments[0]
            continue
        result = installed.run(folder, *arguments)
        assert (0, "") == (result.returncode, result.stderr), (arguments, result.stdout)
        done.append(arguments[0])

    assert {"init", "build", "check", "new", "status", "accept", "tree"} == set(done)
    assert (folder / "public" / "cy" / "index.html").is_file()
    assert not (folder / "public" / "en" / "factsheets" / "damp").exists()
