"""Somebody who answers the questions of the tree in a browser, and sees only what a reader sees."""

import json
import re
from typing import Any, Literal

from playwright.sync_api import Locator, Page

from generator.model.language import Language
from generator.text.dialect import plain
from tests.trees.served import ServedTree
from tests.trees.small import answers

ANSWERS = "section[aria-labelledby=_trail] dl > div"
"""The answers that a page shows, one by one."""
CHOOSE = """(names) => names.forEach((name) => {
  const options = [...document.querySelectorAll('.tree-option')];
  const named = options.filter((option) => new RegExp(name).test(option.textContent));
  if (named.length !== 1) throw new Error(`${named.length} options are ${name}`);
  named[0].click();
})"""
"""Chooses one option after the other, inside the page."""


class Reader:
    """A reader at a page of the tree, in one language."""

    def __init__(self, page: Page, served: ServedTree, language: Language = Language.EN) -> None:
        """Take a page that is still empty."""
        self.page = page
        self.served = served
        self.speak(language)

    def speak(self, language: Language) -> None:
        """Expect the words of a language from now on."""
        self.language = language
        data = self.served.folder / language / self.served.tree.slug[language] / "tree.json"
        self.data: dict[str, Any] = json.loads(data.read_text(encoding="utf-8"))
        self.say: dict[str, str] = self.data["words"]

    def open(self, given: str = "") -> "Reader":
        """Open the page of a state, and wait until the script has taken over."""
        self.page.goto(self.served.url(given, self.language))
        return self.ready()

    def ready(self) -> "Reader":
        """Wait until the script has drawn the page."""
        self.page.locator(f"html[lang={self.language}] [data-tree] h1[tabindex]").wait_for()
        return self

    def ask(self, key: str) -> str:
        """The words of a question."""
        return plain(self.served.tree.questions[key].ask[self.language])

    def words(self, key: str, option: str) -> str:
        """The words of an option."""
        return plain(self.served.tree.questions[key].options[option].words[self.language])

    def title(self, outcome: str) -> str:
        """The title of an outcome."""
        return re.sub(r"<[^<>]*>", "", str(self.data["outcomes"][outcome]["title"]))

    def option(self, key: str, option: str) -> Locator:
        """The button of an option, whether it was chosen before or not, in its usual words or in easier ones."""
        return self.page.get_by_role("button", name=re.compile(self._name(key, option)))

    def _name(self, key: str, option: str) -> str:
        offered = self.served.tree.questions[key].options[option]
        told = "|".join(re.escape(plain(words[self.language])) for words in (offered.words, offered.easy) if words)
        return rf"^({told})( \({re.escape(self.say['chosen'])}\))?$"

    def is_chosen(self, key: str, option: str) -> bool:
        """Tell whether an option is marked and named as the one chosen before, and no other is."""
        marked = self.page.locator(".tree-option[aria-current=true]")
        return marked.all_text_contents() == [f"{self.words(key, option)} ({self.say['chosen']})"]

    def button(self, name: str) -> Locator:
        """A button by the name of its words in the data."""
        return self.page.get_by_role("button", name=self.say[name], exact=True)

    def answer(self, given: str) -> "Reader":
        """Choose an option for each question, one after the other: the last as a hand does, which takes longest."""
        *before, last = answers(given)
        if before:
            self.page.evaluate(CHOOSE, [self._name(*each) for each in before])
        self.option(*last).click()
        return self

    def change(self, key: str) -> "Reader":
        """Go back to a question to change its answer."""
        self.changer(key, "button").click()
        return self

    def again(self) -> "Reader":
        """Start again, and wait until nothing is left of the answers."""
        self.button("again").click()
        self.page.wait_for_function("document.querySelector('[data-tree] section[aria-labelledby=_trail]') === null")
        return self

    def changer(self, key: str, role: Literal["button", "link"]) -> Locator:
        """What leads back to a question: a button of the script, or a link of the page."""
        # A word that only screen readers meet may be set apart by a space.
        name = re.compile(rf"^{self.say['change']} ?: {re.escape(self.ask(key))}$")
        return self.page.get_by_role(role, name=name)

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return self.page.get_by_role("heading", level=1).inner_text()

    @property
    def given(self) -> list[str]:
        """The answers that the page shows."""
        found: list[str] = self.page.locator(ANSWERS).evaluate_all(
            "rows => rows.map((row) => row.querySelector('dd').innerText)"
        )
        return found

    def expected(self, given: str) -> list[str]:
        """The words of answers."""
        return [self.words(key, option) for key, option in answers(given)]

    @property
    def focused(self) -> str:
        """The words of what has the focus."""
        return str(self.page.evaluate("document.activeElement.textContent.trim()"))

    def switch(self) -> "Reader":
        """Follow the language link."""
        self.page.locator("[data-language-link]").first.click()
        self.speak(self.language.other)
        return self.ready()
