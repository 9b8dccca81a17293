"""What a new page says until somebody writes it."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.model.language import Language

SCAFFOLD_WORDS: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        Language.EN: {
            "title": "Write the title here",
            "summary": "Write one sentence that answers the reader’s question.",
            "text": "Write the first paragraph here: the answer, in short.",
            "heading": "Write a heading",
            "more": "Write what the reader needs to know and do.",
            "owner": "Site editor",
            "sentence": "You can say one thing here.",
            "question": "What can I do?",
            "field": "Write this here",
            "answer": "You can say one more thing here.",
        },
        Language.CY: {
            "title": "Ysgrifennwch y teitl yma",
            "summary": "Ysgrifennwch un frawddeg sy’n ateb cwestiwn y darllenydd.",
            "text": "Ysgrifennwch y paragraff cyntaf yma: yr ateb yn fyr.",
            "heading": "Ysgrifennwch bennawd",
            "more": "Ysgrifennwch beth mae angen i’r darllenydd ei wybod a’i wneud.",
            "owner": "Golygydd y wefan",
            "sentence": "Gallwch chi ddweud un peth yma.",
            "question": "Beth gallaf i ei wneud?",
            "field": "Ysgrifennwch hyn yma",
            "answer": "Gallwch chi ddweud un peth arall yma.",
        },
    }
)
"""The words of a scaffold, by what they stand for."""

TO_BE_WRITTEN = ("title", "summary", "text", "heading", "more", "field", "sentence", "answer")
"""Those that no page says which somebody has written."""
