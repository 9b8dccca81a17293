"""What a reader meets who answers the questions of the real tree in a browser."""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from generator.model.language import Language
from generator.text.dialect import plain
from tests.one_browser import OpenPages
from tests.trees.reader import ANSWERS, Reader
from tests.trees.served import ServedTree

DEEP = "about=court court-what=order order-what=broken"
OFFICER = f"{DEEP} officer=working"
STORED = """async () => [document.cookie.length, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length]"""
BOTH = pytest.mark.parametrize("language", list(Language))


@pytest.fixture
def reader(served: ServedTree, empty_page: Page) -> Reader:
    """A reader with nothing open yet."""
    return Reader(empty_page, served)


def after(given: str, key: str) -> str:
    """The part of a walk that stands before a question."""
    return given.partition(f" {key}=")[0]


def test_a_question_is_asked_with_a_button_for_each_answer(reader: Reader) -> None:
    """The options are a list of buttons, named by what to choose; none of them is marked as chosen."""
    reader.speak(Language.CY)
    reader.open("about=court")
    question = reader.served.tree.questions["court-what"]

    options = reader.page.get_by_role("list", name=plain(question.need[reader.language]), exact=True)

    expect(options.get_by_role("button")).to_have_count(len(question.options))
    for option in question.options:
        expect(reader.option("court-what", option)).to_be_visible()
    expect(reader.page.locator("[aria-current=true].tree-option")).to_have_count(0)


@BOTH
def test_a_screen_reader_meets_the_question_and_its_answers(reader: Reader, language: Language) -> None:
    """The tree of roles and names has the heading, then the buttons in order."""
    reader.speak(language)
    reader.open()

    snapshot = reader.page.get_by_role("main").aria_snapshot()

    # A name with a colon stands in quotes, as YAML has it.
    lines = [line.strip().removeprefix("- ").strip("'") for line in snapshot.splitlines()]
    spoken = [line for line in lines if line.startswith(("heading ", "button "))]
    wanted = [
        f'heading "{reader.ask("about")}" [level=1]',
        *(f'button "{reader.words("about", option)}"' for option in reader.served.tree.questions["about"].options),
    ]
    assert wanted == spoken[: len(wanted)]


@BOTH
def test_a_reader_knows_how_far_it_is(reader: Reader, language: Language) -> None:
    """Each question says which it is and of about how many, the same with a script and without."""
    reader.speak(language)
    reader.open("about=court court-what=order")
    told = reader.page.locator(".tree-name span").inner_text()
    plain_page = (reader.served.folder / reader.served.route("about=court court-what=order", language)[1:]).joinpath(
        "index.html"
    )

    assert re.search(r" 3 .* [3-7]$", told)
    assert f"<span>{told}</span>" in plain_page.read_text(encoding="utf-8")


def test_an_answer_begins_with_what_it_says_in_short(reader: Reader) -> None:
    """On a small phone verdict, title, what now, by when and the number stand in the first screen; all is read out."""
    reader.speak(Language.CY)
    reader.page.set_viewport_size({"width": 360, "height": 640})
    reader.open().answer("about=cafcass service=cymru cafcass-what=treated answered=final known=recent")
    essence = reader.page.locator(".tree-essence")

    exit_bar = reader.page.locator("[data-exit]").bounding_box()
    phone = essence.locator("a[href^=tel]").bounding_box()
    assert exit_bar
    assert phone
    assert phone["y"] + phone["height"] <= exit_bar["y"]
    assert essence.locator("dt").count() == len(Language) + 1
    heading = reader.page.get_by_role("heading", level=1)
    # The sign before the verdict is read out too.
    spoken = re.compile(re.escape(f"{reader.say['can']} {reader.title('psow-can')}") + "$")
    expect(heading).to_have_accessible_name(spoken)
    expect(heading).to_be_focused()
    assert reader.page.locator("#when + p").inner_text() == essence.locator("dd").nth(1).inner_text()


def test_going_on_moves_the_focus_to_the_next_question(reader: Reader) -> None:
    """After an answer the heading of what comes next has the focus, and the title begins with it."""
    reader.open()

    reader.answer("about=court")

    assert reader.ask("court-what") == reader.focused
    assert reader.page.title().startswith(f"{reader.ask('court-what')} – Who can help? – ")


def test_the_way_back_is_in_sight(reader: Reader) -> None:
    """Who has scrolled to an answer on a small phone sees the way back above the next question, below the header."""
    reader.speak(Language.CY)
    reader.page.set_viewport_size({"width": 320, "height": 640})
    reader.open().answer("about=cafcass")
    reader.answer("service=cymru")

    header = reader.page.locator(".tools").bounding_box()
    back = reader.page.locator(".tree-back").bounding_box()
    assert header
    assert back
    assert header["y"] + header["height"] <= back["y"]


def test_a_walk_ends_in_an_outcome_with_all_its_answers(reader: Reader) -> None:
    """At the outcome the reader sees its title, its verdict, whom to contact and every answer given."""
    reader.open()

    reader.answer(OFFICER)

    assert reader.title("tell-officer") == reader.heading
    assert reader.expected(OFFICER) == reader.given
    expect(reader.page.get_by_text(reader.say["first"], exact=True)).to_be_visible()
    expect(reader.page.get_by_role("heading", name=reader.say["contact"])).to_be_visible()
    expect(reader.page.get_by_role("heading", name=reader.say["because"])).to_be_visible()


def test_back_and_forward_of_the_browser_follow_the_questions(reader: Reader) -> None:
    """The browser's Back shows the question before with its answer chosen, and Forward returns."""
    reader.open().answer("about=court court-what=order")

    reader.page.go_back()
    back = (reader.heading, reader.given)
    chosen = reader.is_chosen("court-what", "order")
    reader.page.go_forward()

    assert (reader.ask("court-what"), reader.expected("about=court")) == back
    assert chosen
    assert (reader.ask("order-what"), reader.expected("about=court court-what=order")) == (reader.heading, reader.given)


def test_the_back_button_of_the_page_is_the_browsers(reader: Reader) -> None:
    """Back on the page goes to the question before and leaves Forward in place."""
    reader.open().answer("about=court court-what=order")

    reader.button("back").click()
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(reader.ask("court-what"))
    reader.page.go_forward()

    assert reader.ask("order-what") == reader.heading


def test_back_works_on_a_page_that_was_opened_from_a_link(reader: Reader) -> None:
    """Whoever opens a link to a state can still go back to the question before."""
    reader.open("about=court court-what=order")

    reader.button("back").click()

    assert (reader.ask("court-what"), reader.expected("about=court")) == (reader.heading, reader.given)
    assert reader.is_chosen("court-what", "order")


def test_reloading_keeps_the_place(reader: Reader) -> None:
    """After a reload the reader is at the same question with the same answers."""
    reader.open().answer("about=court court-what=order")

    reader.page.reload()
    reader.ready()

    assert (reader.ask("order-what"), reader.expected("about=court court-what=order")) == (reader.heading, reader.given)


def test_changing_an_answer_shows_it_chosen(reader: Reader) -> None:
    """Change leads to the question with the earlier answer chosen, and with the answers before it."""
    reader.open(OFFICER)

    reader.change("order-what")

    assert reader.ask("order-what") == reader.heading
    assert reader.is_chosen("order-what", "broken")
    assert reader.expected(after(OFFICER, "order-what")) == reader.given


def test_changing_an_answer_keeps_later_ones_that_still_apply(reader: Reader) -> None:
    """Later answers that are still asked for are kept, so that the reader is at once where they lead."""
    reader.open(OFFICER).change("order-what")

    reader.answer("order-what=outgrown")

    assert reader.title("tell-officer") == reader.heading
    assert reader.expected(OFFICER.replace("order-what=broken", "order-what=outgrown")) == reader.given
    expect(reader.page.get_by_text(reader.say["dropped"])).to_have_count(0)


def test_changing_an_answer_tells_what_no_longer_applies(reader: Reader) -> None:
    """Later answers that nobody is asked for any more are left out, and the reader is told which."""
    reader.speak(Language.CY)
    reader.open("about=unsure nearest=report report-by=cafcass report-wrong=fact answered=waiting").change("report-by")

    reader.answer("report-by=cymru")

    told = reader.page.get_by_role("status").filter(has_text=reader.say["dropped"])
    expect(told).to_contain_text(reader.ask("answered"))
    expect(told).not_to_contain_text(reader.ask("report-wrong"))
    assert reader.title("report-wales") == reader.heading
    assert reader.expected("about=unsure nearest=report report-by=cymru report-wrong=fact") == reader.given


def test_a_changed_answer_asks_what_is_new(reader: Reader) -> None:
    """When the changed answer leads to a question that was not asked, the reader is asked it."""
    reader.open(OFFICER).change("order-what")

    reader.answer("order-what=disagree")

    assert reader.ask("decided-when") == reader.heading
    told = reader.page.get_by_role("status").filter(has_text=reader.say["dropped"])
    expect(told).to_contain_text(reader.ask("officer"))


def test_what_was_left_out_is_told_once(reader: Reader) -> None:
    """The notice of what was left out is gone at the next step."""
    reader.open(OFFICER).change("order-what").answer("order-what=disagree")

    reader.answer("decided-when=week")

    expect(reader.page.get_by_text(reader.say["dropped"])).to_have_count(0)


def test_starting_again_forgets_every_answer(reader: Reader) -> None:
    """Start again asks the first question with nothing chosen and shows no answer."""
    reader.open(OFFICER)

    reader.again()

    assert (reader.ask("about"), []) == (reader.heading, reader.given)
    expect(reader.page.locator(".tree-option[aria-current=true]")).to_have_count(0)
    expect(reader.button("back")).to_have_count(0)


def test_starting_again_leaves_no_answer_in_the_history(reader: Reader) -> None:
    """After Start again, neither Back nor Forward nor what is answered next brings an earlier answer back."""
    reader.open().answer(OFFICER)

    reader.again().answer("about=danger")
    shown = list(walk_back(reader))

    assert shown
    assert [[]] * len(shown) == shown


@pytest.mark.parametrize("given", ["", OFFICER], ids=["drawn", "linked"])
def test_the_menu_begins_anew(reader: Reader, given: str) -> None:
    """Who chooses the questions in the menu while an answer is shown gets the first question, with nothing chosen."""
    reader.open(given)
    if not given:
        reader.answer(OFFICER)

    reader.page.locator(".site-nav a").first.click()
    expect(reader.page.locator("main h1")).to_have_text(reader.ask("about"))

    assert (reader.ask("about"), []) == (reader.focused, reader.given)


def test_starting_again_forgets_a_state_that_was_opened_from_a_link(reader: Reader) -> None:
    """After Start again on a linked state, going back shows the start without any answer."""
    reader.open(OFFICER)

    reader.again()
    shown = list(walk_back(reader))

    assert [[]] == shown


@pytest.mark.parametrize(
    ("language", "given"),
    [(Language.EN, "about=court court-what=order"), (Language.CY, OFFICER)],
    ids=["question", "outcome"],
)
def test_the_language_link_keeps_the_place_and_the_answers(reader: Reader, language: Language, given: str) -> None:
    """Whoever changes the language in the middle of a walk goes on at the same place with the same answers."""
    reader.speak(language)
    reader.open().answer(given)
    node = "tell-officer" if given == OFFICER else "order-what"

    reader.switch()

    heading = reader.ask(node) if node in reader.served.tree.questions else reader.title(node)
    assert reader.language is language.other
    assert (heading, reader.expected(given)) == (reader.heading, reader.given)


def test_the_language_can_be_changed_there_and_back(reader: Reader) -> None:
    """After two changes of the language the walk goes on in the first, and answers can still be changed."""
    reader.open().answer("about=court").switch().answer("court-what=order").switch()

    reader.change("court-what").answer("court-what=unsure")

    assert (reader.title("court-help"), reader.expected("about=court court-what=unsure")) == (
        reader.heading,
        reader.given,
    )


def test_back_and_forward_cross_a_change_of_language(reader: Reader) -> None:
    """Back leads to the question as it was asked in the first language, and Forward to the second again."""
    reader.open().answer("about=court").switch().answer("court-what=order")

    reader.page.go_back()
    second = (reader.heading, reader.given)
    reader.page.go_back()
    reader.speak(Language.EN)
    first = (reader.ready().heading, reader.given)
    reader.page.go_forward()
    reader.speak(Language.CY)

    cy, en = reader.served.tree.questions["court-what"].ask.cy, reader.served.tree.questions["court-what"].ask.en
    assert (cy, reader.expected("about=court")) == second
    assert en == first[0]
    assert second == (reader.ready().heading, reader.given)


@BOTH
def test_changing_the_language_tells_nobody_the_place(reader: Reader, language: Language) -> None:
    """With the script the language changes at the start's address, and no request names the page of the state."""
    page, served = reader.page, reader.served
    reader.speak(language)
    reader.open().answer(OFFICER)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    reader.switch()

    assert served.url((), language.other) == page.url == asked[0]
    places = {request for request in asked if "/assets/" not in request}
    # What reckons days is the same file on every page of the tree.
    calendar = served.address + f"/{language.other}/calendar.js"
    assert {page.url, f"{page.url}tree.json", calendar} == places


def test_the_language_link_opens_the_state_in_another_tab(reader: Reader) -> None:
    """Whoever opens the language link in a new tab gets the page of the same state, with its answers."""
    reader.open().answer("about=court court-what=order")

    with reader.page.context.expect_page() as opened:
        reader.page.locator("[data-language-link]").first.click(modifiers=["ControlOrMeta"])
    other = Reader(opened.value, reader.served, Language.CY).ready()

    assert other.expected("about=court court-what=order") == other.given
    opened.value.close()


def test_easy_words_can_be_shown_at_a_question(reader: Reader) -> None:
    """The button shows the question in easier words, stays so at the next question, and brings the usual ones back."""
    reader.open("about=court")
    questions = reader.data["questions"]

    reader.button("easyOn").click()
    first = reader.heading
    reader.answer("court-what=order")
    second = reader.heading
    reader.button("easyOff").click()

    assert [questions["court-what"]["easy"], questions["order-what"]["easy"]] == [first, second]
    assert reader.ask("order-what") == reader.heading


def test_options_are_said_in_easier_words_too(reader: Reader) -> None:
    """With the easier words shown, an option that has some is named by them alone, and is the same answer as before."""
    reader.speak(Language.CY)
    reader.open("")
    options = {
        key: plain(easier[0] if easier else usual)
        for key, usual, *easier in reader.data["questions"]["about"]["options"]
    }
    assert options["lawyer"] != reader.words("about", "lawyer")

    reader.button("easyOn").click()

    assert reader.data["questions"]["about"]["easy"] == reader.focused
    assert list(options.values()) == reader.page.locator(".tree-options").get_by_role("button").all_inner_texts()
    reader.page.get_by_role("button", name=options["lawyer"], exact=True).click()
    assert reader.expected("about=lawyer") == reader.given
    assert reader.data["questions"]["lawyer-who"]["easy"] == reader.heading


def test_easy_words_can_be_shown_at_an_outcome(reader: Reader) -> None:
    """The button shows what the outcome says in easier words below its title, in the place of what is hard there."""
    reader.speak(Language.CY)
    reader.open(OFFICER)
    easy = reader.page.get_by_text(reader.data["outcomes"]["tell-officer"]["easy"], exact=True)
    expect(easy).to_have_count(0)

    reader.button("easyOn").click()

    expect(easy).to_be_visible()
    assert reader.title("tell-officer") == reader.heading
    # What to do now is said once, and first.
    shown = reader.page.locator(".tree-outcome > :is(.lead, .tree-essence)")
    assert reader.data["outcomes"]["tell-officer"]["easy"] == shown.first.inner_text()
    expect(shown.last.locator("dt", has_text=reader.say["now"])).to_have_count(0)


def test_by_when_is_said_in_easier_words_too(reader: Reader) -> None:
    """With the easier words shown, the answer says by when in such words, and where it has none in the usual ones."""
    easier, usual = "about=cafcass service=cymru cafcass-what=treated answered=not-yet", OFFICER
    outcomes = reader.data["outcomes"]
    by_when = reader.page.locator(".tree-essence div", has_text=reader.say["by"]).locator("dd")
    reader.open(easier)
    expect(by_when).to_have_text(reader.page.locator("#when + p").inner_text())

    reader.button("easyOn").click()

    # The text below has them too: on paper it alone says by when.
    for told in (by_when, reader.page.locator("#when + p")):
        expect(told).to_have_text(outcomes["cafcass-cymru-first"]["easyWhen"])
    reader.again().answer(usual)
    assert "easyWhen" not in outcomes["tell-officer"]
    expect(by_when).to_have_text(reader.page.locator("#when + p").inner_text())


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_paper_shows_the_answers_and_no_controls(reader: Reader, open_pages: OpenPages, script: bool) -> None:  # noqa: FBT001
    """On paper an outcome has its words and the answers that led there, and no button or link of the tree."""
    page = reader.open(OFFICER).page if script else open_pages.visit(reader.served.url(OFFICER), scripts=False)

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for words in reader.expected(OFFICER):
        expect(page.locator(ANSWERS).get_by_text(words, exact=True)).to_be_visible()
    main = page.get_by_role("main")
    for name in ("back", "again", "change", "print", "copy", "easyOn"):
        for role in ("button", "link"):
            expect(main.get_by_role(role, name=reader.say[name])).to_have_count(0)


def test_paper_names_the_address_of_the_outcome(reader: Reader) -> None:
    """After a walk from the start, the address on paper is that of the outcome’s own page, also after a change."""
    reader.speak(Language.CY)
    reader.open().answer(OFFICER)
    note = reader.page.locator(".print-note")

    first = note.text_content()
    reader.change("order-what").answer("order-what=outgrown")
    second = note.text_content()

    changed = OFFICER.replace("order-what=broken", "order-what=outgrown")
    assert [reader.served.url(given, reader.language) for given in (OFFICER, changed)] == [
        (words or "").split()[-1] for words in (first, second)
    ]


@BOTH
def test_what_is_said_of_privacy_is_true_of_the_page(reader: Reader, language: Language) -> None:
    """With the script the page says that nothing is sent; without it, that each answer is a page in the history."""
    reader.speak(language)
    drawn = reader.open().page.locator(".tree-private").all_inner_texts()
    still = (reader.served.folder / reader.served.route((), language)[1:] / "index.html").read_text(encoding="utf-8")

    plain = {"en": "Each answer opens a page", "cy": "Mae pob ateb yn agor tudalen"}[language]
    assert [reader.say["private"]] == drawn
    assert [plain] == re.findall(rf'class="[^"]*tree-private[^"]*">\s*({plain})', still)


def test_printing_is_offered_at_an_outcome(reader: Reader) -> None:
    """The button prints the page."""
    reader.open(OFFICER)
    reader.page.evaluate("window.print = () => { window.printed = true; }")

    reader.button("print").click()

    assert reader.page.evaluate("window.printed") is True


def test_the_copied_link_leads_to_the_state(reader: Reader) -> None:
    """Copy gives the address of the state's own page, and says what whoever opens it will see."""
    page = reader.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.speak(Language.CY)
    reader.open().answer(OFFICER)

    reader.button("copy").click()

    expect(page.get_by_role("status").filter(has_text=reader.say["copied"])).to_contain_text(reader.say["tells"])
    copied = page.evaluate("navigator.clipboard.readText()")
    assert reader.served.url(OFFICER, Language.CY) == copied
    page.goto(copied)
    assert reader.title("tell-officer") == reader.ready().heading


def test_a_refused_clipboard_shows_the_address(reader: Reader) -> None:
    """Where nothing may be copied, the address is shown, to be copied by hand, and what it tells."""
    reader.open().answer(OFFICER)
    reader.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")

    reader.button("copy").click()

    told = reader.page.get_by_role("status").filter(has_text=reader.served.url(OFFICER, reader.language))
    expect(told.filter(has_text=reader.say["tells"])).to_be_visible()


def test_nothing_of_the_answers_leaves_the_page(reader: Reader) -> None:
    """From the first answer on nothing is requested or stored, and the address stays that of the start."""
    page = reader.open().page
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    seen = set()

    for key_and_option in OFFICER.split():
        reader.answer(key_and_option)
        seen.add(page.url)
    reader.button("easyOn").click()
    reader.change("order-what").answer("order-what=outgrown")
    page.go_back()
    reader.again()
    seen.add(page.url)

    assert [] == asked
    assert {reader.served.url()} == seen
    assert [0] * 5 == page.evaluate(STORED)
    assert [] == page.context.cookies()


def test_the_address_of_a_linked_state_is_hidden_at_once(reader: Reader) -> None:
    """Whoever opens a link to a state sees the address of the start from then on."""
    reader.open(OFFICER)

    assert reader.served.url() == reader.page.url


def test_links_of_the_page_lead_where_they_led(reader: Reader, open_pages: OpenPages) -> None:
    """Although the address changes to that of the start, every link of the page still leads to the same place."""
    script = "[...document.querySelectorAll('header a, footer a, main .text a')].map((link) => link.href.split('#')[0])"
    without = open_pages.visit(reader.served.url(OFFICER), scripts=False).evaluate(script)

    reader.open(OFFICER)

    assert len(without) > 10
    assert without == reader.page.evaluate(script)


@BOTH
def test_links_of_an_outcome_are_the_same_with_and_without_script(
    reader: Reader, open_pages: OpenPages, language: Language
) -> None:
    """What the script draws from the data links to the same addresses as the page of the state itself."""
    reader.speak(language)
    reader.open("about=court")
    script = "() => [...document.querySelectorAll('main .text a[href], .contact-card a[href]')].map((a) => a.href)"

    for option, given in (
        ("unsure", ""),
        ("decision", " decided-when=week"),
        ("order", " order-what=broken officer=working"),
    ):
        reader.again()
        reader.answer(f"about=court court-what={option}{given}")
        state = reader.served.url(f"about=court court-what={option}{given}", language)
        expected = open_pages.visit(state, scripts=False).evaluate(script)

        assert expected
        assert expected == reader.page.evaluate(script)


def test_the_skip_link_keeps_the_place(reader: Reader) -> None:
    """The link to the main content moves the focus there and leaves the walk as it is, also after a reload."""
    reader.open().answer("about=court court-what=order")

    reader.page.get_by_role("link", name="Skip to main content").focus()
    reader.page.keyboard.press("Enter")
    focused = reader.page.evaluate("document.activeElement.id")
    reader.page.reload()
    reader.ready()

    assert focused == "_main"
    assert (reader.ask("order-what"), reader.served.url()) == (reader.heading, reader.page.url)


def elsewhere(page: Page, address: str) -> None:
    """Answer for every other host, so that a page can be left."""

    def fulfil(route: Route) -> None:
        route.fulfill(content_type="text/html", body="<title>Elsewhere</title>")

    page.context.route(lambda url: not url.startswith(address), fulfil)


def leave_by_exit_link(reader: Reader) -> None:
    """Click the exit link and wait until the site is left."""
    with reader.page.expect_navigation(url=lambda url: not url.startswith(reader.served.address)):
        reader.page.locator("[data-exit]").click()


def walk_back(reader: Reader) -> Iterator[list[str]]:
    """Go back as far as the browser goes, and give the answers that each page of the site shows."""
    for _ in range(12):
        reader.page.go_back()
        if reader.page.url == "about:blank":
            return
        if reader.page.url.startswith(reader.served.address):
            reader.page.locator("[data-tree] h1[tabindex]").wait_for()
            yield reader.given


def no_detour(_reader: Reader) -> None:
    """Go straight on."""


def reload(reader: Reader) -> None:
    """Load the page again."""
    reader.page.reload()
    reader.ready()


def go_back(reader: Reader) -> None:
    """Go back one question."""
    reader.page.go_back()


def begin_anew(reader: Reader) -> None:
    """Start again, and answer."""
    reader.again().answer("about=court court-what=order")


def change_the_language(reader: Reader) -> None:
    """Go on in the other language, and change an answer there."""
    reader.switch().change("order-what").answer("order-what=outgrown")


def change_the_language_there_and_back(reader: Reader) -> None:
    """Go on in the other language and in the first again, by the link and by Back."""
    reader.switch().switch()
    reader.page.go_back()
    reader.speak(Language.CY)
    reader.ready()


def skip_to_the_content(reader: Reader) -> None:
    """Use the link to the main content, and go on from there."""
    reader.page.get_by_role("link", name="Skip to main content").focus()
    reader.page.keyboard.press("Enter")
    reader.change("order-what")


@pytest.mark.parametrize(
    "detour",
    [
        no_detour,
        reload,
        go_back,
        begin_anew,
        skip_to_the_content,
        change_the_language,
        change_the_language_there_and_back,
    ],
)
def test_the_exit_link_leaves_no_answer_behind(reader: Reader, detour: Callable[[Reader], None]) -> None:
    """After the exit link from deep in the tree, going back shows the start without any answer."""
    elsewhere(reader.page, reader.served.address)
    reader.open().answer(OFFICER)
    detour(reader)

    leave_by_exit_link(reader)
    shown = list(walk_back(reader))

    assert shown
    assert [[]] * len(shown) == shown


def test_the_exit_link_forgets_a_state_that_was_opened_from_a_link(reader: Reader) -> None:
    """After the exit link from a linked state, going back shows the start without any answer."""
    elsewhere(reader.page, reader.served.address)
    reader.open(OFFICER)

    leave_by_exit_link(reader)

    assert [] == [given for given in walk_back(reader) if given]


def not_found(route: Route) -> None:
    """Answer that nothing is here."""
    route.fulfill(status=404, content_type="text/html", body="nothing here")


def other_version(route: Route) -> None:
    """Answer with data of a later version."""
    route.fulfill(content_type="application/json", body=json.dumps({"version": 3}))


FAILURES = {
    "no data": ("**/tree.json", not_found),
    "data of another version": ("**/tree.json", other_version),
    "no answer": ("**/tree.json", lambda route: route.abort()),
    "no module": ("**/tree.*.js", lambda route: route.abort()),
    "a broken module": ("**/tree.*.js", lambda route: route.fulfill(content_type="text/javascript", body="(")),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_links_still_work_when_the_script_fails(reader: Reader, failure: str) -> None:
    """Whatever part of the script fails, the options are links that lead to an outcome."""
    pattern, answer = FAILURES[failure]
    page, served = reader.page, reader.served
    page.route(pattern, answer)
    page.goto(served.url("about=court"))

    page.get_by_role("link", name=reader.words("court-what", "unsure"), exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text(reader.title("court-help"))
    assert served.url("about=court court-what=unsure") == page.url
    assert reader.expected("about=court court-what=unsure") == reader.given


def test_links_work_without_script(served: ServedTree, open_pages: OpenPages) -> None:
    """Without script a reader follows links to an outcome, changes an answer, switches the language and goes back."""
    page = open_pages.visit(served.url("about=court court-what=order"), scripts=False)
    reader = Reader(page, served)

    page.get_by_role("link", name=reader.words("order-what", "mistake"), exact=True).click()
    outcome = reader.heading
    reader.changer("court-what", "link").click()
    changed = page.url
    page.locator("[data-language-link]").first.click()

    assert reader.title("order-slip") == outcome
    assert served.url("about=court") == changed
    assert served.url("about=court", Language.CY) == page.url


def tab_to(page: Page, role: str) -> None:
    """Press Tab until something of this kind has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches({json.dumps(role)})"):
            return
    pytest.fail(f"no {role} can be reached by Tab")


def test_the_keyboard_alone_walks_to_an_outcome(reader: Reader) -> None:
    """Tab, Space and Enter are enough to answer and to go on; no key but these two answers."""
    page = reader.open().page

    for option, press in ((2, "Enter"), (2, "Space")):
        tab_to(page, ".tree-option")
        for _ in range(option):
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Tab")
        page.keyboard.press(press)

    assert reader.title("elsewhere") == reader.heading
    assert reader.expected("about=cafcass service=elsewhere") == reader.given


def test_a_long_walk_has_no_error(reader: Reader) -> None:
    """No script fails and nothing forbidden is tried on a walk with every kind of step, in both languages."""
    page = reader.page
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    reader.open()

    reader.answer(OFFICER).button("easyOn").click()
    reader.change("order-what").answer("order-what=disagree")
    page.go_back()
    reader.again()
    page.reload()
    reader.ready().switch().answer("about=danger")

    assert reader.title("emergency") == reader.heading
    assert [] == faults


def test_readers_share_nothing(reader: Reader) -> None:
    """The answers of one tab are not there in another tab of the same browser."""
    reader.open().answer(OFFICER)

    second = Reader(reader.page.context.new_page(), reader.served).open()

    assert (second.ask("about"), []) == (second.heading, second.given)
    second.page.close()


REPORT = "about=council nation=wales council-what=report for-court=files answered=not-yet"


def test_the_letter_has_ticked_what_the_answers_say(reader: Reader) -> None:
    """What the answers settle is ticked in the letter and stands in it; a reader can change it, and Back forgets it."""
    reader.speak(Language.CY)
    reader.open().answer(REPORT)

    reader.page.get_by_role("link", name=reader.say["letter"]).click()
    boxes = reader.page.locator(".letter__form:visible").get_by_role("checkbox")
    expect(boxes.nth(3)).to_be_visible()
    before = reader.page.locator(".letter__text").first.inner_text()
    ticked = [box.is_checked() for box in boxes.all()]
    boxes.first.uncheck()

    assert [True, True, False, False] == ticked
    assert len(reader.page.locator(".letter__text").first.inner_text()) < len(before)


LETTER = "about=cafcass service=england cafcass-what=treated answered=not-yet"


def test_the_letter_knows_whom_it_goes_to(reader: Reader) -> None:
    """An outcome leads to its letter as a form with the body and no answer; no address tells it, and Back returns."""
    reader.open().answer(LETTER)
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))

    reader.page.get_by_role("link", name=reader.say["letter"]).click()
    form = reader.page.locator(".letter__form:visible")
    expect(form.locator("textarea").first).to_have_value(re.compile("^Cafcass\\s"))
    expect(form).not_to_contain_text(reader.words("service", "england"))

    assert asked[0].endswith("#letter-england") or asked[0] == reader.page.url.partition("#")[0]
    assert reader.page.evaluate("history.state") is None
    reader.page.go_back()
    reader.page.locator("[data-tree] h1[tabindex]").wait_for()
    assert (reader.title("cafcass-first"), reader.expected(LETTER)) == (reader.heading, reader.given)
