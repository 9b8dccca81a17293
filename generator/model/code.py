"""Every kind of problem, by its code."""

from enum import Enum


class Level(Enum):
    """How much a problem weighs."""

    ERROR = "error"
    """Nothing is published."""
    RELEASE = "release"
    """A warning, and an error in a release build."""
    WARNING = "warning"
    """Shown, and never in the way."""


class Code(Enum):
    """Every kind of problem: its code and its level. ``docs/problems.md`` explains each one."""

    def __init__(self, code: str, level: Level) -> None:
        """Take the two parts of a member's value."""
        self.code = code
        self.level = level

    # The text of a file
    NOT_UTF8 = ("not-utf8", Level.ERROR)
    CONTROL_CHARACTER = ("control-character", Level.ERROR)
    HIDDEN_CHARACTER = ("hidden-character", Level.ERROR)
    BROKEN_LETTERS = ("broken-letters", Level.ERROR)
    SPLIT_LETTERS = ("split-letters", Level.WARNING)
    EMPTY_FILE = ("empty-file", Level.ERROR)
    FILE_TOO_LARGE = ("file-too-large", Level.ERROR)
    FILE_UNREADABLE = ("file-unreadable", Level.ERROR)
    FILE_MISSING = ("file-missing", Level.ERROR)
    SYMBOLIC_LINK = ("symbolic-link", Level.ERROR)
    UNEXPECTED_FILE = ("unexpected-file", Level.WARNING)
    BAD_FILE_NAME = ("bad-file-name", Level.ERROR)

    # YAML and headers
    HEADER_MISSING = ("header-missing", Level.ERROR)
    HEADER_UNCLOSED = ("header-unclosed", Level.ERROR)
    YAML_SYNTAX = ("yaml-syntax", Level.ERROR)
    YAML_SLIP = ("yaml-slip", Level.ERROR)
    YAML_TAB = ("yaml-tab", Level.ERROR)
    YAML_COMMENT = ("yaml-comment", Level.ERROR)
    YAML_ALIAS = ("yaml-alias", Level.ERROR)
    YAML_TAG = ("yaml-tag", Level.ERROR)
    YAML_MERGE_KEY = ("yaml-merge-key", Level.ERROR)
    YAML_TOO_DEEP = ("yaml-too-deep", Level.ERROR)
    YAML_SEVERAL_DOCUMENTS = ("yaml-several-documents", Level.ERROR)
    DUPLICATE_KEY = ("duplicate-key", Level.ERROR)
    NOT_A_MAPPING = ("not-a-mapping", Level.ERROR)
    UNKNOWN_KEY = ("unknown-key", Level.ERROR)
    MISSING_KEY = ("missing-key", Level.ERROR)
    EMPTY_VALUE = ("empty-value", Level.ERROR)
    WRONG_TYPE = ("wrong-type", Level.ERROR)
    BAD_CHOICE = ("bad-choice", Level.ERROR)
    BAD_DATE = ("bad-date", Level.ERROR)
    BAD_SLUG = ("bad-slug", Level.ERROR)
    BAD_ADDRESS = ("bad-address", Level.ERROR)
    BAD_PHONE = ("bad-phone", Level.ERROR)
    BAD_EMAIL = ("bad-email", Level.ERROR)
    BAD_HOURS = ("bad-hours", Level.ERROR)
    BAD_AMOUNT = ("bad-amount", Level.ERROR)

    # Markdown
    PAGE_EMPTY = ("page-empty", Level.ERROR)
    RAW_HTML = ("raw-html", Level.ERROR)
    UNSUPPORTED_MARKDOWN = ("unsupported-markdown", Level.ERROR)
    TEXT_TOO_DEEP = ("text-too-deep", Level.ERROR)
    TITLE_IN_TEXT = ("title-in-text", Level.ERROR)
    HEADING_SKIPPED = ("heading-skipped", Level.WARNING)
    BAD_ANCHOR = ("bad-anchor", Level.ERROR)
    DUPLICATE_ANCHOR = ("duplicate-anchor", Level.ERROR)
    UNKNOWN_BLOCK = ("unknown-block", Level.ERROR)
    BLOCK_UNCLOSED = ("block-unclosed", Level.ERROR)
    BLOCK_MISUSED = ("block-misused", Level.ERROR)
    NOT_A_LIST = ("not-a-list", Level.WARNING)
    LIST_NUMBER = ("list-number", Level.ERROR)
    TABLE_BROKEN = ("table-broken", Level.ERROR)

    # Links and pictures
    MISSING_PAGE = ("missing-page", Level.ERROR)
    MISSING_ANCHOR = ("missing-anchor", Level.ERROR)
    OTHER_LANGUAGE_LINK = ("other-language-link", Level.ERROR)
    DRAFT_LINK = ("draft-link", Level.ERROR)
    UNSAFE_LINK = ("unsafe-link", Level.ERROR)
    BAD_LINK = ("bad-link", Level.ERROR)
    UNCLEAR_LINK = ("unclear-link", Level.WARNING)
    MISSING_PICTURE = ("missing-picture", Level.ERROR)
    FAINT_COLOUR = ("faint-colour", Level.ERROR)
    UNSAFE_STYLE = ("unsafe-style", Level.ERROR)
    UNSAFE_PICTURE = ("unsafe-picture", Level.ERROR)

    # Photographs and files to download
    MISSING_FILE = ("missing-file", Level.ERROR)
    UNUSED_FILE = ("unused-file", Level.WARNING)
    BAD_FILE = ("bad-file", Level.ERROR)
    UNSAFE_FILE = ("unsafe-file", Level.ERROR)
    PRIVATE_FILE = ("private-file", Level.ERROR)
    MEDIA_KIND = ("media-kind", Level.ERROR)
    PHOTOGRAPH_WORDS = ("photograph-words", Level.ERROR)
    HEAVY_PHOTOGRAPH = ("heavy-photograph", Level.WARNING)
    UNTAGGED_DOCUMENT = ("untagged-document", Level.WARNING)

    # The two languages
    MISSING_TWIN = ("missing-twin", Level.ERROR)
    SETTING_DIFFERS = ("setting-differs", Level.ERROR)
    HEADING_DIFFERS = ("heading-differs", Level.ERROR)
    ANCHOR_DIFFERS = ("anchor-differs", Level.ERROR)
    ITEMS_DIFFER = ("items-differ", Level.WARNING)
    BLOCK_DIFFERS = ("block-differs", Level.ERROR)
    FACT_DIFFERS = ("fact-differs", Level.ERROR)
    IMPOSSIBLE_DATE = ("impossible-date", Level.ERROR)
    IMPOSSIBLE_TIME = ("impossible-time", Level.ERROR)
    WRONG_WEEKDAY = ("wrong-weekday", Level.ERROR)
    EXCUSE_UNUSED = ("excuse-unused", Level.WARNING)
    WRONG_LANGUAGE = ("wrong-language", Level.ERROR)
    AVOIDED_WORDS = ("avoided-words", Level.WARNING)
    WRONG_MUTATION = ("wrong-mutation", Level.WARNING)
    FAMILIAR_WORDS = ("familiar-words", Level.WARNING)
    HEAVY_WORDS = ("heavy-words", Level.WARNING)
    LONG_SENTENCE = ("long-sentence", Level.WARNING)
    TERM_MISSING = ("term-missing", Level.WARNING)
    UNTRANSLATED = ("untranslated", Level.WARNING)
    STALE_TRANSLATION = ("stale-translation", Level.RELEASE)
    UNRECORDED_TRANSLATION = ("unrecorded-translation", Level.RELEASE)
    UNFILLED = ("unfilled", Level.RELEASE)
    DAY_NOT_COME = ("day-not-come", Level.RELEASE)
    REVIEW_ORDER = ("review-order", Level.ERROR)
    REVIEW_OVERDUE = ("review-overdue", Level.RELEASE)
    SECURITY_EXPIRED = ("security-expired", Level.RELEASE)

    # The accessibility statement
    STATEMENT_MISSING = ("statement-missing", Level.WARNING)
    STATEMENT_OLD = ("statement-old", Level.ERROR)
    STATEMENT_CLAIM = ("statement-claim", Level.ERROR)
    STATEMENT_PROMISE = ("statement-promise", Level.RELEASE)

    # Addresses and references
    ADDRESS_TAKEN = ("address-taken", Level.ERROR)
    UNKNOWN_CONTACT = ("unknown-contact", Level.ERROR)
    UNKNOWN_PAGE = ("unknown-page", Level.ERROR)
    UNKNOWN_SECTION = ("unknown-section", Level.ERROR)
    # Facts and quotes
    UNKNOWN_QUOTE = ("unknown-quote", Level.ERROR)
    QUOTE_MUTATION = ("quote-mutation", Level.ERROR)
    UNKNOWN_PHONE = ("unknown-phone", Level.ERROR)
    UNUSED_FACT = ("unused-fact", Level.WARNING)
    # The glossary
    DUPLICATE_TERM = ("duplicate-term", Level.ERROR)
    UNUSED_TERM = ("unused-term", Level.WARNING)

    # The words for the search
    SYNONYM_PHRASE = ("synonym-phrase", Level.ERROR)
    REPEATED_WORDS = ("repeated-words", Level.ERROR)
    CIRCULAR_SYNONYM = ("circular-synonym", Level.ERROR)
    UNUSED_SYNONYM = ("unused-synonym", Level.WARNING)

    # Decision trees
    TREE_NAME = ("tree-name", Level.ERROR)
    TREE_WAYS = ("tree-ways", Level.ERROR)
    TREE_SHARED_ID = ("tree-shared-id", Level.ERROR)
    TREE_TARGET = ("tree-target", Level.ERROR)
    TREE_UNREACHED = ("tree-unreached", Level.ERROR)
    TREE_UNUSED_ROW = ("tree-unused-row", Level.ERROR)
    TREE_UNKNOWN_FACT = ("tree-unknown-fact", Level.ERROR)
    TREE_ASKED_LATER = ("tree-asked-later", Level.ERROR)
    TREE_REPEATED = ("tree-repeated", Level.ERROR)
    TREE_GAP = ("tree-gap", Level.ERROR)
    TREE_OVERLAP = ("tree-overlap", Level.ERROR)
    TREE_JOURNEY = ("tree-journey", Level.ERROR)
    TREE_EASY = ("tree-easy", Level.ERROR)
    TREE_EASY_WHEN = ("tree-easy-when", Level.ERROR)
    TREE_TICK = ("tree-tick", Level.ERROR)
    TREE_TOO_LARGE = ("tree-too-large", Level.ERROR)
    TREE_SHARED_PAGES = ("tree-shared-pages", Level.WARNING)
    TREE_OTHERWISE = ("tree-otherwise", Level.WARNING)
    TREE_UNUSED_ANSWER = ("tree-unused-answer", Level.WARNING)
    TREE_NO_UNSURE = ("tree-no-unsure", Level.WARNING)
    TREE_LONG_WALK = ("tree-long-walk", Level.WARNING)
    TREE_SAME_WORDS = ("tree-same-words", Level.WARNING)
    TREE_NO_JOURNEY = ("tree-no-journey", Level.WARNING)

    # Easy Read
    EASY_NO_PICTURE = ("easy-no-picture", Level.ERROR)
    EASY_TWO_PICTURES = ("easy-two-pictures", Level.ERROR)
    EASY_NO_WORDS = ("easy-no-words", Level.ERROR)
    EASY_TOO_MANY_SENTENCES = ("easy-too-many-sentences", Level.ERROR)
    EASY_NOT_AN_ITEM = ("easy-not-an-item", Level.ERROR)
    EASY_ITEM_DIFFERS = ("easy-item-differs", Level.ERROR)
    EASY_WORDS_DIFFER = ("easy-words-differ", Level.ERROR)
    EASY_NO_FULL_PAGE = ("easy-no-full-page", Level.ERROR)
    EASY_NO_CONTACT = ("easy-no-contact", Level.ERROR)
    EASY_TOO_LONG = ("easy-too-long", Level.ERROR)
    EASY_LONG = ("easy-long", Level.WARNING)
    EASY_HEADING = ("easy-heading", Level.WARNING)
    EASY_SENTENCE_TOO_LONG = ("easy-sentence-too-long", Level.ERROR)
    EASY_SENTENCE_LONG = ("easy-sentence-long", Level.WARNING)
    EASY_TWO_IDEAS = ("easy-two-ideas", Level.WARNING)
    EASY_QUESTIONS = ("easy-questions", Level.WARNING)
    EASY_HARD_WORD = ("easy-hard-word", Level.WARNING)
    EASY_UNLISTED_WORD = ("easy-unlisted-word", Level.ERROR)
    EASY_UNUSED_WORD = ("easy-unused-word", Level.ERROR)
    EASY_UNEXPLAINED_WORD = ("easy-unexplained-word", Level.WARNING)
    EASY_NUMBER = ("easy-number", Level.WARNING)
    EASY_DATE = ("easy-date", Level.ERROR)
    EASY_SHORT_FORM = ("easy-short-form", Level.ERROR)
    EASY_EMPHASIS = ("easy-emphasis", Level.ERROR)
    EASY_PASSIVE = ("easy-passive", Level.WARNING)
    EASY_NOBODY = ("easy-nobody", Level.WARNING)
    EASY_TWO_NEGATIVES = ("easy-two-negatives", Level.WARNING)
    EASY_BRACKETS = ("easy-brackets", Level.WARNING)
    EASY_LINK = ("easy-link", Level.WARNING)
    EASY_FACT = ("easy-fact", Level.ERROR)
    EASY_SAME_PICTURE = ("easy-same-picture", Level.WARNING)

    # Pictures and their words
    PICTURE_WITHOUT_WORDS = ("picture-without-words", Level.ERROR)
    PICTURE_WITHOUT_FILE = ("picture-without-file", Level.ERROR)
    PICTURE_ALT_LONG = ("picture-alt-long", Level.ERROR)
    PDF_CHARACTER = ("pdf-character", Level.ERROR)
    PDF_FAILED = ("pdf-failed", Level.ERROR)

    # Interface words
    CATALOGUE_BROKEN = ("catalogue-broken", Level.ERROR)
    CATALOGUE_HEADER = ("catalogue-header", Level.ERROR)
    PLURAL_HEADER = ("plural-header", Level.ERROR)
    WORD_MISSING = ("word-missing", Level.ERROR)
    WORD_UNKNOWN = ("word-unknown", Level.WARNING)
    WORD_FUZZY = ("word-fuzzy", Level.ERROR)
    WORD_PLACEHOLDER = ("word-placeholder", Level.ERROR)
    WORD_UNTRANSLATED = ("word-untranslated", Level.WARNING)

    # Templates and the finished pages
    TEMPLATE_AGED = ("template-aged", Level.WARNING)
    TEMPLATE_BROKEN = ("template-broken", Level.ERROR)
    TEMPLATE_MISSING = ("template-missing", Level.ERROR)
    UNDEFINED_NAME = ("undefined-name", Level.ERROR)
    OUTPUT_LANGUAGE = ("output-language", Level.ERROR)
    OUTPUT_HEADING = ("output-heading", Level.ERROR)
    OUTPUT_ID = ("output-id", Level.ERROR)
    OUTPUT_LINK = ("output-link", Level.ERROR)
    OUTPUT_INLINE = ("output-inline", Level.ERROR)
    OUTPUT_CHARACTER = ("output-character", Level.ERROR)
    OUTPUT_PHONE = ("output-phone", Level.ERROR)
    OUTPUT_PICTURE = ("output-picture", Level.ERROR)
