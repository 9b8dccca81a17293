"""The words and figures that the rules of Easy Read go by, for each language.

The figures for Welsh are those for English made larger by the length of Welsh against English (1.13 in words); only
readers can tell whether they are right.
"""

import re

from generator.model.language import Bilingual


def _words(text: str) -> re.Pattern[str]:
    """A pattern that finds each of the words, written between bars."""
    return re.compile(rf"(?<![\w’])(?:{text})(?![\w’])", re.IGNORECASE)


_NONE = re.compile(r"(?!)")
"""What a language does not have."""

MANY_WORDS = Bilingual(en=12, cy=14)
MOST_WORDS = Bilingual(en=15, cy=17)
"""Words in a sentence: more than the first is warned about, more than the second refused (E1)."""

LONG_WORD = Bilingual(en=9, cy=10)
"""The most letters of a word that counts as easy (E11)."""

EASY_LONG_WORDS = Bilingual(
    en=(
        "information important complaint different difficult something sometimes everything everyone organisation "
        "understand understanding government telephone children grandparent grandchildren somebody Wednesday "
        "September November December beginning yesterday afternoon interesting wheelchair newspaper translator "
        "interpreter Christmas solicitor appointment background certificate pictures "
        "photograph conversation hospital questions decision themselves yourselves "
        "afterwards explanation ombudsman disability disabilities vegetables"
    ).split(),
    cy=(
        "gwybodaeth camgymeriad anabledd penderfyniad penderfynu gweithiwr gweithwyr gweithwraig gwasanaeth "
        "gwasanaethau ysgrifennu "
        "cyfreithiwr cyfreithwyr ymddiheuro ymddiheuriad cymdeithasol diwrnodau anghytuno anghyfforddus "
        "perthynas ystyried gwahanol llywodraeth cyfrifiadur cwestiwn cwestiynau sefydliad sefydliadau "
        "defnyddio cynghorydd cyfarfod cyfarfodydd esboniad esbonio plentyndod teuluoedd dyddiadau "
        "cysylltu cysylltiad ymchwilio edrychwch siaradwch ysgrifennwch gofynnwch cadarnhau "
        "ombwdsmon apwyntiad cyhoeddus ymddygiad adroddiad adroddiadau newidiadau gwrandawiad "
        "Cymraeg Saesneg Gorffennaf ddefnyddiol dogfennau llythyrau penderfyniadau "
        "pleidleisio"
    ).split(),
)
"""Long words that everyone uses, in one form each (E11)."""

SMALL_WORDS = Bilingual(
    en=frozenset(
        (
            "the and you your can cannot not may must will have has had for with about that this they them their from "
            "when what who how why are was were been being does did get gets tell tells someone people thing things "
            "want need also only more than into out there here very much some any all one"
        ).split()
    ),
    cy=frozenset(
        (
            "chi eich eu ei ein mae maen yn yr ac ond neu am ar at gan gyda heb dros drwy hyn hwn hon hynny sydd sy "
            "oes does dim ddim nid bod fod wedi bydd gallwch allwch gall rhaid cael gael pan beth pwy sut pam ble os "
            "rhywun pobl peth pethau eisiau angen hefyd mwy na nhw ni fe hi iddyn nhw iawn nhw’n chi’n"
        ).split()
    ),
)
"""Words that two sentences may share without being about the same thing (E5)."""

EXPLAINING = Bilingual(
    en=frozenset({"this", "that", "these", "those", "it", "they", "he", "she", "you"}),
    cy=frozenset(
        {"mae", "mae’n", "maen", "dyma", "ystyr", "hynny", "hyn", "nhw", "rydych", "bydd", "byddwch", "gallwch"}
    ),
)
"""How a sentence that explains the one before may begin (E10)."""

JOINERS = Bilingual(
    en=_words("and|but|because|which|so|or|although|unless|however|therefore"),
    cy=_words("ac|ond|achos|oherwydd|felly|neu|er bod|oni bai|gan fod|gan eich bod"),
)
"""Words that join one idea to another; one in a sentence may join two things (E2)."""

NUMBER_WORDS = Bilingual(
    en=_words("two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"),
    cy=_words(
        "d?dau|d?dwy|th?ri|dri|th?air|dair|ph?edwar|bedwar|ph?edair|bedair|ph?ump?|bump?|chwech|chwe|saith|wyth|naw|"
        "d?deuddeg"
    ),
)
DATE_HINT = Bilingual(
    en="write it out, as in “Friday 20 November 2026” or “3 in the afternoon”",
    cy="write it out, as in “dydd Gwener 20 Tachwedd 2026” or “3 y prynhawn”",
)
SHORT_FORMS = Bilingual(
    en=re.compile(
        r"(?<!\w)(?:e\.g\.?|i\.e\.?|eg|ie|etc\.?|n\.?b\.?|approx\.?|asap|info|dept\.?|tel\.)(?!\w)", re.IGNORECASE
    ),
    cy=re.compile(r"(?<!\w)(?:e\.e\.?|h\.y\.?|ayb\.?|ayyb\.?|d\.s\.?|gw\.|rh\.)(?!\w)", re.IGNORECASE),
)
CONTRACTIONS = Bilingual(
    en=re.compile(
        r"\b(?:\w+n’t|\w+’(?:re|ve|ll|d|m)|(?:it|he|she|that|there|here|what|who|where|how|when|let)’s)\b",
        re.IGNORECASE,
    ),
    cy=_NONE,
)
"""English contractions; the *’s* of an owner is none, and Welsh *i’r* and *mae’n* are none (E15)."""

PERCENT = re.compile(r"\d+(?:[.,]\d+)? ?%|per cent|y cant")
"""A percentage, in either language (E12)."""
HALF_DAYS = r"am|pm|yb|yh|yp|a\.m|p\.m|y\.b|y\.h|y\.p"
"""What is short for half a day, in either language (E13)."""
AND = "and|a|ac"
INSIDE_NAMES = f"{AND}|of|the|for|y|yr|i|o|ar|am"
"""Small words inside names, in either language."""

KNOWN_INITIALS = frozenset("TV PDF DVD UK DU PIN OK BBC NHS GIG".split())

_BE = "am|is|are|was|were|be|been|being|gets?|got"
_IRREGULAR = (
    "made|given|told|sent|taken|written|done|shown|kept|held|paid|seen|heard|found|left|brought|known|said|put|read|"
    "chosen|broken|begun|built|bought|caught|drawn|driven|eaten|forgotten|hurt|led|lost|met|meant|sold|spoken|thrown"
)
PASSIVE = Bilingual(
    en=re.compile(rf"\b(?:{_BE})(?: not| also| always| never| often)? (\w{{2,}}ed|{_IRREGULAR})\b", re.IGNORECASE),
    cy=re.compile(
        r"\b(?:cael|gael|chael|cafodd|gafodd|chafodd|caiff|gaiff|chaiff|cewch|gewch|chewch) (?:fy|ei|eich|ein|eu) (\w+)"
        r"|\b(?:cael|gael|chael)’(?:i|u|ch|n) (\w+)|\b(\w{3,}(?:wyd|ir)|g?wnaed|d?dylid|g?ellid|gweler)\b",
        re.IGNORECASE,
    ),
)
ACTIVE = Bilingual(
    en=frozenset(
        (
            "worried broken allowed called interested involved married tired scared frightened pleased confused "
            "upset closed needed supposed used based disabled divorced separated related left hurt lost retired need "
            "united annoyed ashamed bored excited disappointed embarrassed shocked stressed surprised relaxed "
            "qualified prepared dressed finished limited crowded indeed hundred"
        ).split()
    ),
    cy=frozenset(
        (
            "cwyn gwyn ateb llythyr enw rhif cyfeiriad manylion arian barn neges ffeil dogfennau help papurau "
            "bywyd arfordir milltir cywir anghywir tair pedair cadair breuddwyd annwyd llwyd clir hir gwir "
            "tir sir llythyr byr bwyd rhwyd aelwyd proffwyd nodwydd sicr"
        ).split()
    ),
)
"""What looks like a passive and is none (E16): in Welsh also things that *cael* may be followed by."""

THINGS = Bilingual(en=_NONE, cy=re.compile(r"\w+(?<![chg])au"))
"""Welsh words for several things, which *cael eich* may have: *llythyrau*, and not *cau* or *glanhau* (E16)."""

DISTANT = Bilingual(
    en=_words("complainants?|the applicants?|service users?|one must|one should"),
    cy=_words("achwynydd|achwynwyr|ceisydd|ceiswyr|defnyddwyr gwasanaeth"),
)
ADDRESS_HINT = Bilingual(en="speak to the reader: “you can …”", cy="speak to the reader: “gallwch chi …”")
PERSONS = Bilingual(
    en=frozenset("you your yours yourself we us our ours i me my".split()),
    cy=frozenset(
        (
            "chi eich ch ni ein fi fy chithau ninnau ydych rydych gennych arnoch atoch wrthych amdanoch ohonoch "
            "drosoch ydym rydym gennym arnom atom wrthym"
        ).split()
    ),
)
PERSON_ENDINGS: Bilingual[tuple[str, ...]] = Bilingual(en=(), cy=("wch",))
"""Words that speak to the reader or say *we*; in Welsh, so do verbs in *-wch* (E17)."""

NEGATIVES = Bilingual(
    en=_words("not|cannot|no|never|nobody|nothing|none|without|unless|neither|nor"),
    cy=_words("ddim|nid|nad|heb|oni bai"),
)
"""Words that turn a sentence round (E18). Welsh *neb*, *byth* and *dim* go with another one and add none."""

NO_NEGATIVE = Bilingual(en=_words("no (?:longer|more|later) than|no one else"), cy=_words("ddim ond"))
"""Phrases whose parts are no negatives of their own (E18)."""

IDIOMS = Bilingual(
    en=_words(
        "at the end of the day|in the long run|keep an eye on|touch base|in a nutshell|up to speed|on the other hand|"
        "think outside|the ball is in|red tape|from scratch|take on board"
    ),
    cy=_words(
        "ar ddiwedd y dydd|yn y pen draw|cadw llygad ar|ar y llaw arall|o’r cychwyn cyntaf|mynd o gwmpas ei bethau"
    ),
)
