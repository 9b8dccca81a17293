"""Templates → HTML. The door of the template library.

Every undefined name is an error; every value is escaped unless the program itself made it HTML.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from traceback import extract_tb

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
)
from markupsafe import Markup

from generator.model.language import Bilingual, Language
from generator.model.problem import Code, Place, Problem
from generator.model.source_files import INTERFACE_FILE
from generator.render.compiled import CompiledTemplates
from generator.render.dates import long_date
from generator.render.marked_words import dialled, marked, texted
from generator.render.messages import Messages, MissingWordError
from generator.render.template_files import TEXT
from generator.text.dialect import plain


class TemplateFailedError(Exception):
    """A template could not be rendered; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        super().__init__(problem.message)
        self.problem = problem


_FAULTS = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, TemplateRuntimeError)
"""What a line of a template can raise that asks for what is not there, or for what cannot be done."""


def missing_word(error: MissingWordError, place: Place) -> Problem:
    """The problem of interface words that the Welsh catalogue does not have."""
    return Problem(
        place=place,
        code=Code.WORD_MISSING,
        message=f"there is no Welsh for “{error.english}”",
        hint=f"write in {INTERFACE_FILE}: msgid, this English in quotes, and on the next line msgstr with its Welsh",
    )


@cache
def _compiled_templates(lent: Path) -> CompiledTemplates:
    """What this process has compiled: the second language needs the same, and so does the next build of a preview."""
    return CompiledTemplates(lent)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateSet:
    """The templates of a site, ready for one language. ``folders`` are searched in order."""

    environment: Environment
    folders: tuple[Path, ...]
    language: Language

    @classmethod
    def of(cls, folders: tuple[Path, ...], messages: Messages) -> "TemplateSet":
        """Prepare the templates for the language of the messages."""
        environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in folders], encoding=TEXT),
            autoescape=True,
            auto_reload=False,
            bytecode_cache=_compiled_templates(folders[-1]),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
            gettext=messages.gettext,
            ngettext=messages.ngettext,
            pgettext=messages.pgettext,
            npgettext=messages.npgettext,
            newstyle=True,
        )
        language = messages.language

        def here(pair: Bilingual[object]) -> object:
            return pair[language]

        def long(day: date) -> str:
            return long_date(day, language)

        environment.filters |= {
            "here": here,
            "marked": marked,
            "dialled": dialled,
            "texted": texted,
            "plain": plain,
            "long_date": long,
            "iso": date.isoformat,
        }
        environment.globals |= {"language": language.value}
        return cls(environment=environment, folders=folders, language=language)

    def render(self, name: str, values: Mapping[str, object]) -> Markup:
        """Render a template; raises ``TemplateFailedError`` with the template's line when it is at fault."""
        try:
            return Markup(self.environment.get_template(name).render(values))  # noqa: S704 - autoescaped
        except TemplateNotFound as error:
            problem = Problem(
                place=self._place(error, name),
                code=Code.TEMPLATE_MISSING,
                message=f"there is no template “{error.name or name}”",
                hint="add it, or correct its name where it is used",
            )
            raise TemplateFailedError(problem) from error
        except TemplateSyntaxError as error:
            message = f"the template cannot be read: {(error.message or 'unknown reason').rstrip('.').lower()}"
            problem = Problem(
                place=Place(path=f"templates/{error.name or name}", line=error.lineno),
                code=Code.TEMPLATE_BROKEN,
                message=message,
                hint="compare the tags {% … %} and {{ … }} around this line",
            )
            raise TemplateFailedError(problem) from error
        except UndefinedError as error:
            problem = Problem(
                place=self._place(error, name),
                code=Code.UNDEFINED_NAME,
                message=re.sub(r"'([^']*)'", r"“\1”", error.message or "a name is not defined"),
                hint="templates/README.md lists the names that each template may use",
            )
            raise TemplateFailedError(problem) from error
        except (RecursionError, SyntaxError) as error:
            problem = Problem(
                place=Place(path=f"templates/{name}"),
                code=Code.TEMPLATE_BROKEN,
                message="the template holds itself, or too many tags stand inside one another",
                hint="look at what it includes and extends, and at its longest line",
            )
            raise TemplateFailedError(problem) from error
        except MissingWordError as error:
            raise TemplateFailedError(missing_word(error, self._place(error, name))) from error
        except _FAULTS as error:
            raise TemplateFailedError(self._in_vain(error)) from error

    def _in_vain(self, error: Exception) -> Problem:
        """What a template of a site asks for in vain; what fails in one of the program is a bug of the program."""
        found = self._where(error)
        if found is None or found[0] == self.folders[-1]:
            raise error
        said = f"there is no “{error.args[0]}”" if isinstance(error, KeyError) else str(error)
        return Problem(
            place=found[1],
            code=Code.TEMPLATE_BROKEN,
            message=f"this line of the template cannot be worked out: {said}",
            hint="compare it with ours as it is now: put yours aside, and copy it with “guidance template copy”",
        )

    def _place(self, error: Exception, name: str) -> Place:
        found = self._where(error)
        return found[1] if found else Place(path=f"templates/{name}")

    def _where(self, error: Exception) -> tuple[Path, Place] | None:
        """The template line that an error comes from: the last one on the way that lies in a template."""
        for frame in reversed(extract_tb(error.__traceback__)):
            for folder in self.folders:
                path = Path(frame.filename)
                if path.suffix in (".html", ".js", ".xml", ".txt") and path.is_relative_to(folder):
                    line = frame.lineno or 1
                    return folder, Place(path=f"templates/{path.relative_to(folder).as_posix()}", line=line)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTemplates:
    """The templates as one page uses them: with the values that every template of the page may use."""

    templates: TemplateSet
    values: Mapping[str, object]

    def page(self, name: str, **values: object) -> Markup:
        """Render the page by the template of this name."""
        return self.templates.render(name, {**self.values, **values})

    def block(self, name: str, **values: object) -> Markup:
        """Render a block of the text."""
        return Markup(str(self.templates.render(f"blocks/{name}.html", {**self.values, **values})).strip())  # noqa: S704 - already HTML


def tidy(html: str) -> str:
    """Finished HTML without the empty lines that templates leave behind."""
    return re.sub(r"[ \t]*\n(?:[ \t]*\n)+", "\n", html.strip()) + "\n"
