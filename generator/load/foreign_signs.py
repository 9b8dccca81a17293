"""Signs of other Markdowns, other tools and Word that ours does not have, each with the right way to write it."""

import re
from dataclasses import dataclass, replace

from generator.model.problem import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSign:
    """A sign by its pattern. In ``message``, ``{}`` stands for what was found.

    ``has`` are pieces of which each such sign has one: where none of them is, the pattern need not be tried. ``marks``
    has one sign of each of these pieces, if there is one no letter or figure, which hardly any text has.
    A sign that opens and closes, or stands at each item of a list, is told ``once`` in a paragraph; one that has
    a beginning and an end of its own lines, once in a text.
    """

    pattern: re.Pattern[str]
    message: str
    hint: str
    code: Code
    has: tuple[str, ...]
    marks: frozenset[str]
    once: str = ""

    def may_be_in(self, text: str, signs: frozenset[str]) -> bool:
        """Tell whether such a sign can stand in a text, which has these single signs."""
        if not self.has:
            return True
        return not self.marks.isdisjoint(signs) and any(piece in text for piece in self.has)


def _sign(
    pattern: str, message: str, hint: str, code: Code = Code.UNSUPPORTED_MARKDOWN, *, has: tuple[str, ...] = ()
) -> ForeignSign:
    found = re.compile(pattern, re.MULTILINE)
    marks = frozenset(min(piece, key=str.isalnum) for piece in has)
    once = "paragraph" if code is Code.RAW_HTML else ""
    return ForeignSign(pattern=found, message=message, hint=hint, code=code, has=has, marks=marks, once=once)


def _once(sign: ForeignSign, within: str = "paragraph") -> ForeignSign:
    return replace(sign, once=within)


SIGN_OF_HTML = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});"
"""A sign by its name or number, as in *&pound;*. It is told wherever words are written, and never read."""
_LINE = r"^[ \t]*(?:(?:[-*+>]|\d+[.)])[ \t]+)*"
"""What may stand before the first words of a line."""
_TARGET = (
    r"(?:\x02+|(?:mailto|tel|sms):[^\s()]+|#[a-z][\w-]*|page:[\w/#-]+"
    r"|[\w./-]*\.(?:md|svg|png|jpe?g|webp|pdf|docx|odt|xlsx|ods|csv)(?:#[\w-]+)?)"
)
"""Where a link can lead. An address by itself has been blotted out."""
_LINK = "write [words](address), with nothing between the two brackets"
_BLOCK = "write a block, as in “::: note Title”; docs/writing.md shows each kind"
_REMOVE = "remove it: nothing of the kind is needed here"

FOREIGN_SIGNS = (
    _sign(r"^<{7}[ ][^\n]*\n(?:[^\n]*\n){0,400}?>{7}(?:[ ][^\n]*)?$|^(?:<{7}|>{7})[ ][^\n]*", "“{}” is left over from "
          "two versions of the file", "keep one of the two, and take the lines with these signs out",
          has=("<<<<<<<", ">>>>>>>")),
    # HTML and code
    _sign(r"\]\(<[^<>\n]*>\)", "the address in “{}” stands in angle brackets", "write it without < and >",
          Code.BAD_LINK),
    _sign(SIGN_OF_HTML, "“{}” is a sign of HTML",
          "write the sign itself, such as £ or &"),
    _sign(r"</?(?:o:p|st1:|w:|m:|v:|xml\b|!\[)[^<>\n]{0,60}>?", "“{}” is left over from Word",
          "remove it: paste the words without their looks", Code.RAW_HTML),
    _sign(r"<(?P<name>[a-zA-Z][a-zA-Z0-9]{0,10})(?:[ \t][^<>\n]{0,60})?>[^<>\n]{0,80}</(?P=name)>", "“{}” is HTML",
          "use the signs of docs/writing.md; write a link as [words](address)", Code.RAW_HTML),
    _sign(r"<(?=[a-zA-Z/!?])[^<>\n]{0,60}>?", "“{}” is HTML, or a bare address in angle brackets",
          "use the signs of docs/writing.md; write a link as [words](address)", Code.RAW_HTML),
    _sign(r"^[ \t]*(?:```|~~~).*", "“{}” starts a piece of code", "remove it: guidance has no code",
          has=("```", "~~~")),
    _once(_sign(r"`[^`\n]*`?", "“{}” begins code that has no end",
                "write the second ` behind the words, on the same line")),
    # Word
    _sign(r"\bmso-[a-z-]+:?|\bMsoNormal\b|\bX-NONE\b|\bMERGEFORMAT\b|\bPAGEREF\b|\bHYPERLINK\b(?=[ ]+[\"“\x02])",
          "“{}” is left over from Word", "remove it: paste the words without their looks",
          has=("mso-", "MsoNormal", "X-NONE", "MERGEFORMAT", "PAGEREF", "HYPERLINK")),
    _sign(r"Error! (?:Reference source|Bookmark|Hyperlink|No text)[^.\n]{0,40}", "“{}” is left over from Word",
          "write what was meant to stand here"),
    # Notes, lists of contents, pieces from elsewhere
    _once(_sign(r"\[\^[^\]\n]*\]|\^\[|^\[\d{1,2}\](?=[ \t])|^[¹²³⁴-⁹]+(?=[ \t]?\S)", "“{}” is a footnote",
          "say it in the text, or in a “::: details” block", has=("[", *"¹²³⁴⁵⁶⁷⁸⁹")), within="text"),
    _sign(_LINE + r"\[![A-Za-z]+\][^\n]*", "“{}” is a callout of another Markdown", _BLOCK, has=("[!",)),
    _sign(r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]*\S[^\n]*", "“{}” is a callout of another Markdown", _BLOCK,
          has=("!!!", "???")),
    _sign(r"^[ \t]*%[^%\n]+%[ \t]*$|^[ \t]*\^[^^\n]+\^?[ \t]*$", "“{}” is a callout of Govspeak", _BLOCK,
          has=("%", "^")),
    _sign(r"^[ \t]*\$(?P<kind>[A-Z]{1,3})[ \t]*$(?:\n(?!\n)[^\n]*){0,12}?\n\$(?P=kind)[ \t]*$"
          r"|^[ \t]*(?:\$(?:[A-Z]{1,3}|(?:End)?LegislativeList)|s\d{1,2}\.)(?=[ \t]|$)[^\n]*"
          r"|\{/?button(?:[ ]start)?\}", "“{}” is a sign of Govspeak",
          "write steps as 1. 2. 3., a link on a line of its own, an address with a backslash at the end of each line",
          has=("$", "{", *(f"s{figure}" for figure in range(10)))),
    _sign(r"\[Contact:[^\]\n]*\]", "“{}” is filled in by another program",
          "name the contact in the header, as in “contacts: [helpline]”"),
    _sign(r"\[(?:(?:Inline)?Attachment|AttachmentLink|Image)(?::[^\]\n]*)?\]", "“{}” is filled in by another program",
          "put the file into content/files, and write [words](../../files/en/form.pdf)"),
    _sign(r"\[/?(?:TOC|toc|_TOC_|embed|button|gallery|caption)(?::[^\]\n]*)?\]"
          r"|\[\[_?TOC_?\]\]", "“{}” is filled in by another program",
          "write it out; a list of contents is made by itself"),
    _sign(r"\$\{[^}\n]*\}?|\{\{[^}\n]*\}?\}?|\{%[^%\n]*%?\}?|<%[^%\n]*", "“{}” is a shortcode of another program",
          "write what should stand here; a fact is quoted as {{fact:its-name}}", has=("${", "{{", "{%", "<%")),
    _once(_sign(r"^[ \t]+:::[^\n]*", "“{}” does not start at the left edge", "take away the spaces before the colons",
                Code.BLOCK_MISUSED, has=(":::",)), within="text"),
    _sign(r"^::(?!:)[ \t]*[A-Za-z][^\n]*|^:[a-z-]+:(?=\s|$)|^\.\.[ \t]\w+::[^\n]*", "“{}” starts no block", _BLOCK,
          Code.BLOCK_MISUSED),
    _sign(r"^[ \t]*\*\[[^\]\n]+\]:[^\n]*", "“{}” explains a short form",
          "write it in full where it first stands; words that need explaining go into content/glossary.yml",
          has=("*[",)),
    # Links
    _sign(r"!?\[[^\[\]()\n]*(?<=[^\s(])\(" + _TARGET + r"\)|!?\[[^\[\]\n]*\]" + _TARGET + r"\)",
          "“{}” is a link that lacks a bracket", _LINK, Code.BAD_LINK, has=("[",)),
    _sign(r"^[ \t]*\[[^\]\n]+\]:.*", "“{}” keeps an address apart from its link",
          "write the address right after the words: [words](address)", has=("]:",)),
    _sign(r"(?<![\w/])(?!https?://\w)(?:h[tx]{1,4}ps?|ttps?)(?:[:;.,][ ]?[/\\\x01\x02]+|[/\\]{2,}|[ ]:[ ]?//)[^\s)]*"
          r"|(?<![\w.@/-])(?:www[,;:][ ]?|ww\.|w{4,}\.)[\w-]+[.,][\w.,-]*\w[^\s)]*",
          "“{}” is not a web address", "write it as in https://www.gov.uk/", Code.BAD_LINK,
          has=("tp", "xp", "ww")),
    _sign(r"(?<![\w@])[\w.+-]++@[\w-]+(?:,[a-z]+)?(?![\w@-]|\.\w)|\w[ ]?[(\[](?:at|AT)[)\]][ ]?\w[\w.-]*",
          "“{}” is not an email address", "write it as in ask@example.org", Code.BAD_LINK,
          has=("@", "(at)", "(AT)", "[at]", "[AT]", "(at]", "(AT]", "[at)", "[AT)")),
    _sign(r"(?<!\w)\w++[’‘‛]\w*+@[\w.-]+", "“{}” is not an email address",
          "write a straight apostrophe, ', in an email address", Code.BAD_LINK,
          has=("@",)),
    _sign(r"\+44[ ]?\(0\)[\d ]*|\+44[ ]?0\d[\d ]*", "“{}” cannot be rung: after +44 stands no 0",
          "write the number as people ring it here, from its first 0", Code.BAD_PHONE),
    _sign(r"(?<![\w+,.])00[ ]?44[ ]?(?:\(0\))?\d[\d ]*\d", "“{}” is how the number is rung from abroad",
          "write it as people ring it here, from its first 0", Code.BAD_PHONE, has=("00",)),
    _sign(r"(?<![\w.])[Oo]\d(?:[ ]?\d){8,9}(?![\w.]\w)", "“{}” begins with a letter, and cannot be rung",
          "write the figure 0", Code.BAD_PHONE,
          has=tuple(f"{letter}{figure}" for letter in "Oo" for figure in range(10))),
    _sign(r"(?<![\w./])0\d{2,4}(?:\.\d{2,4}){2,3}(?![\w/]|\.\d)", "“{}” is a phone number with full stops",
          "write spaces in their place", Code.BAD_PHONE, has=(".",)),
    _sign(r"(?<![\w./])0\d(?:[ ]?\d){8,9}[ ]?/[ ]?\d{1,4}(?![\w/])", "“{}” is several numbers in one",
          "write each number with all its figures", Code.BAD_PHONE, has=("/",)),
    _sign(r"(?<!\S)[A-Za-z0-9._+-]+(?:[ ]@[ ]?|@[ ])[A-Za-z0-9-]+\.(?![a-z.]*social\b)[a-z.]*[a-z](?![\w@])",
          "“{}” is not an email address", "take the space out", Code.BAD_LINK, has=("@",)),
    _sign(r"(?<=\S[ \n])page:[a-z][\w/#-]*\w|(?<![\w(/])page:[a-z][\w/#-]*\w(?=[ \n]\S)",
          "“{}” stands in the text as it is", "write [words](page:who-can-help)", Code.BAD_LINK, has=("page:",)),
    _sign(r"(?<![\w(])(?:mailto|tel|sms):[+\w][^\s)]*", "“{}” stands in the text as it is",
          "write [words](mailto:ask@example.org); an email address by itself is a link", Code.BAD_LINK,
          has=("mailto:", "tel:", "sms:")),
    _sign(r"!?\[\[[^\[\]\n]+\]\]", "“{}” is a link of a wiki", _LINK, has=("[[",)),
    _sign(r"\[/?(?:b|i|u|s|url|img|quote|size|color)(?:=[^\]\n]*)?\]", "“{}” is a sign of a forum",
          "use the signs of docs/writing.md"),
    _sign(r"\]\[[^\]\n]*\]", "“{}” points to an address kept elsewhere",
          "write the address right after the words: [words](address)"),
    _sign(r"\][ \t]+\((?=\x02|[^()\s]*[/#]|[^()\s]+\.md\b|mailto:|tel:)[^()\n]*\)?|\]\n\((?=\x02)[^()\n]*\)?",
          "a space parts the words of a link from its address", _LINK, Code.BAD_LINK),
    _sign(r"(?<!\w)\([^()\n]*\)\[[^\]\n]*(?:\x02|[/#.])[^\]\n]*\]", "the brackets of a link are the wrong way round",
          "write square brackets around the words and round ones around the address: [words](address)",
          Code.BAD_LINK,
          has=(")[",)),
    _sign(r"\]\([^\n)]*\)?", "the link that ends in “{}” cannot be read",
          "write [words](address), with no space, bracket or quotation mark in the address", Code.BAD_LINK),
    # Marks on words
    _sign(r"~~[^~\n]+~~", "“{}” strikes words out", "remove the words"),
    _sign(r"==[^=\n]+==|\+\+[^+\n]+\+\+", "“{}” marks words", "write **words** to make them stand out",
          has=("==", "++")),
    _sign(r"(?<=\w)\^[^\s^]+\^|(?<=\w)~[^\s~]+~", "“{}” stands above or below the line",
          "write it in the line, as in m² or 1st",
          has=("^", "~")),
    _once(_sign(r"\*\*+|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)", "“{}” makes nothing strong here",
          "write **words** with no space inside the stars, in one paragraph; \\* is the sign itself",
          has=("**", "__"))),
    _sign(r"\$\$[^\n]*", "“{}” is a formula", "say it in words"),
    _sign(r"\$[^$\s][^$\n]*[\^_\\\\][^$\n]*(?<!\s)\$(?!\d)", "“{}” is a formula", "say it in words", has=("$",)),
    _sign(r":[a-z]+(?:_[a-z]+)+:|(?<!\S):(?:warning|info|star|tick|phone|email|check|smile|exclamation):",
          "“{}” is the name of a small picture", "say it in words, or show a picture: ![](../../pictures/phone.svg)",
          has=("_", *(f":{name}:" for name in "warning info star tick phone email check smile exclamation".split()))),
    _sign(r"\]\{[^}\n]*\}?", "“{}” is not a language",
          "write {{en}} or {{cy}} right after the words in square brackets"),
    _sign(r"\{(?:en|cy)\}", "“{}” stands after no words",
          "write it right after words in square brackets: [words]{{en}}"),
    _sign(r"\{:?[ ]?[.#:][^}\n]*\}?", "“{}” cannot stand here",
          "only a heading can have {{#a-name}}; nothing can have a style of its own"),
    _sign(r"\{(?:noformat|code|quote|panel|info|note|tip|warning|expand|toc|colou?r)(?::[^}\n]*)?\}|'{2,3}[^'\n]+'{2,3}",
          "“{}” is a sign of another program", "use the signs of docs/writing.md",
          has=("{", "''")),
    _sign(r"&(?:nbsp|pound|euro|amp|quot|apos|hellip|copy|reg|[lg]t|deg|bull|middot|[mn]dash|[lr][sd]quo)(?![A-Za-z;=])",
          "“{}” is a sign of HTML",
          "write the sign itself, such as £ or &"),
    _sign(r"(?<![\w{])(?<!\{[ ])(?:fact|phone):[a-z][a-z0-9-]*(?:/\d+)?\}?", "“{}” quotes nothing without its brackets",
          "write it as in {{fact:reply-time}} or {{phone:helpline}}", has=("fact:", "phone:")),
    _sign(r"\{[\w-]+=[^{}\n]*\}", "“{}” means nothing here", "remove it: nothing can have a style of its own"),
    _sign(r"(?<=[^\s|:\x02-])[ ]?-{2,3}[ ]?(?=[^\s|:>-])", "“{}” shows as hyphens", "write a dash, – or —",
          has=("--",)),
    _sign(r"\b(?:TODO|FIXME|X{3,}(?:[ ]X{3,})*)\b|\[(?:TB[ACD]|tb[acd]|to be confirmed|i’w gadarnhau)\]"
          r"|\b[Ll]orem ipsum\b|£[Xx]+\b|\b[Xx]{2}[/.][Xx]{2}\b"
          r"|\[(?:check|query|gwirio|holi)\b[^\]\n]*\](?![({])", "“{}” is not finished",
          "write what should stand here", has=("[", "TODO", "FIXME", "XX", "xx", "Xx", "xX", "£X", "£x", "orem ipsum")),
    # Lines
    _once(_sign(_LINE + r"\[[ xX]?\](?=[ \t])", "“{}” is a box to tick", "write a list of plain items: - item",
                has=("[]", "[ ]", "[x]", "[X]"))),
    _sign(r"^[ \t]*\\(?:newpage|pagebreak|page)\b[^\n]*", "“{}” is for paper", _REMOVE, has=("\\",)),
    _sign(r"\\[a-zA-Z]\w*(?:\{[^}\n]*\})?|\\[ \t]*(?=\n[ \t]*\n|\Z)", "“{}” shows its backslash",
          "take the backslash away; at the end of a line it starts a new line, and needs one below it"),
    _sign(r"^[ \t]*(?:[-*_][ \t]*){3,}$|^=+[ \t]*$", "“{}” draws a line or underlines a heading",
          "write a heading as ## Heading; leave lines out"),
    _sign(r"^={2,6}[ \t]+\S[^\n]*|^h[1-6]\.[ \t]+\S[^\n]*", "“{}” is a heading of another program",
          "write a heading as ## Heading", has=("==", *(f"h{level}." for level in range(1, 7)))),
    _sign(r"^[ \t]*(?:(?:[-*+>:]|\d+[.)])[ \t]*)*#.*", "“{}” is a heading inside a list or a quotation",
          "put the heading on a line of its own, at the left edge; write \\# for the sign itself", has=("#",)),
)  # fmt: skip
"""In the order in which they are looked for: what is found once is not found again as another sign."""
