"""Welsh words that change the first letter of the next word, or leave it alone, and the words that show a slip.

A trigger is told of where the word behind it starts as it cannot start there. *B*, *d* and *g* may be the mutation of
*p*, *t* and *c*, so words that start with them, and with what only soft mutation gives, stand here one by one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

_PLAIN = frozenset(
    """
    baban babi bachgen bag bai banc bargyfreithiwr bargyfreithwyr barn barnu barnwr barnwyr beirniadu benthyciad
    benywod blaenoriaeth blaenoriaethau blinder blog blynyddoedd bocs boddhad bodloni bodlonrwydd bore braint
    brawd breuddwyd brifo brig brys budd budd-dal budd-daliadau buddiannau bwlch bwrdd bwriad bwriadu bws bwyd
    bwydo bwyta bygwth bygythiad byw bywyd bywydau dadl dadlau damwain dangos darganfod darllen darlun darn
    darnau darpariaeth darparu data datblygu datganiad datganiadau datrys dau deall dechrau deddf deddfau
    deddfwriaeth defnydd defnyddio defnyddwyr deg delio derbyn derbynfa desg dewis dewisiadau diben dibenion
    diffyg diffygion digwydd digwyddiad digwyddiadau dilyn dim dinas dinasyddion dioddef diogelu diogelwch
    diolch dirprwy dirwy disgrifiad disgrifio disgwyl disgyblu diswyddiad diswyddo diwedd diweddaru diwrnod
    diwrnodau diwydiant diwylliant dod dogfen dogfennau dolen dolenni dosbarth dosbarthu drws dull dulliau dweud
    dwy dwylo dychryn dychwelyd dydd dyddiad dyddiadau dyddiau dyfarniad dyfarniadau dyfodol dyfynnu dyled
    dyledion dyletswydd dyletswyddau dyn dynion dysgu dŵr gadael gair gallu galw galwad galwadau geirda geiriau
    geni glendid gofal gofalu gofalwr gofalwyr gofyn gofynion gohebiaeth gohebu gohirio gollwng golygu golygydd
    golygyddion gorchmynion gorchymyn gorffen gorfod gorfodi goruchwyliaeth goruchwylio gosod gostwng gostyngiad
    gwaelod gwahaniaeth gwahaniaethu gwaharddiad gwahân gwaith gwall gwallau gwarant gwarcheidwad gwarcheidwaid
    gwarchod gwasanaeth gwasanaethau gwastraff gweddill gwefan gwefannau gweinidog gweinidogion gweithdrefn
    gweithdrefnau gweithgareddau gweithio gweithiwr gweithle gweithlu gweithred gweithredu gweithredwyr
    gweithwyr gweld gwella gwely gwerth gwerthoedd gwirio gwirionedd gwlad gwledydd gwneud gwragedd gwraig
    gwrandawiad gwrandawiadau gwrando gwreiddiau gwrthdaro gwrthdrawiad gwrthod gwrthwynebiad gwrthwynebu gwybod
    gwybodaeth gwyliau gyrru gŵr gŵyl
    """.split()
)
"""Nouns and verb-nouns as they are in a dictionary, that are the mutation of no other word."""

_VERBS = frozenset(
    """
    bu buoch bydd byddaf byddan byddant byddech byddwch byddwn dadleuodd daeth daw dechreuodd dechreuwch
    derbyniodd derbyniwch dewch dewisodd dewiswch dylai dylech dylent dylid dylwn dywedodd dywedwch gadawodd
    gall gallai gallech gallwch gallwn gellid gellir gofynnir gofynnodd gofynnwch gwelir gwelodd gwelwch gwnaed
    gwnaeth gwneir gwneud gwnewch gwrandawodd gwrthododd gwrthodwyd gŵyr
    """.split()
)

_QUALITIES = frozenset(
    """
    bach bodlon brwnt brys buan byr byrrach bychan barnwrol barus beichus blinedig buddiol bygythiol
    da diogel digonol difrifol defnyddiol diweddar dwyieithog dibynnol drud drwg diflas diduedd
    diangen dealladwy dienw di-dâl di-Gymraeg diwerth
    gofalus gonest gwael gwag gwahanol gwaeth gwallus gwan gwell gweladwy gwir gwirfoddol gwreiddiol gwybodus glân
    gweddol gorfodol gwerthfawr
    caeth caled caredig cas cefnogol clir clòs clyd cryf cul cwrtais cyfan cyfarwydd cyfartal cyfeillgar cyflawn cyflym
    cyfreithiol cyfreithlon cyfrifol cyfrinachol cyhoeddus cymhleth cymwys cynhwysfawr cynnar cynnil cyntaf cynt cysurus
    cyson cywir cyfleus cyfforddus cyffredin cyffredinol
    mawr mwy manwl modern melys meddygol mud mynych
    pendant penodol perffaith personol perthnasol poenus poblogaidd posib posibl preifat priodol prin prydlon pryderus
    prysur pwysig parchus parod pell parhaol plentyn plant plaen
    tawel tebyg teg teilwng terfynol tlawd tost tramor trefnus trist trugarog trwm trwyadl trylwyr tynn tyner
    """.split()
)
"""What *yn* before it softens: words that tell how something is. Verb-nouns stay as they are."""

_SOFTENED = frozenset(
    """
    blant blentyn bobl broblem broblemau benderfyniad benderfyniadau bryderon brofiad dudalen deulu dystiolaeth
    gais geisiadau gefnogaeth gopi gopïau gyfeiriad gyfer gyfreithiwr gyfreithwyr gyngor gymorth gynghorydd gwestiwn
    gwestiynau gwynion gŵyn gartref gofnodion
    lais le lun lofnod lys lythyr lythyrau ran reswm resymau rif restr riant rieni
    alwad eiriau ofal orchymyn orchmynion waith warcheidwad wasanaeth wasanaethau wefan weithiwr weithwyr wrandawiad
    wybodaeth wneud weld
    """.split()
)
_SOFT_VERBS = frozenset(
    """
    all allai allech allwch allwn ellir ga gaf gafodd gafwyd gaiff gawn gawsoch gewch wnaed wnaeth wneir wnewch welwch
    """.split()
)

_FUNCTION = frozenset(
    """
    mai mae maen mewn mi minnau mo mor myfi mwyach megis
    ti tithau tu tua taw tan tra tros trwy toc tybed nhw nhwthau
    pan pam plîs po per p pe pes pryd
    can cyn cyhyd lle rhag rhwng rhy
    be beth ble bod dan dros drwy dyma dyna gan
    """.split()
)
"""Little words that stay as they are, or whose form is no slip behind these triggers."""

_RADICAL_F = frozenset(
    """
    fan faniau feirws fel felly fest feto fi ficer fideo fideos finegr firws fisa fitamin fo fe fy fersiwn fersiynau
    fframwaith
    ddim ddoe ddwywaith ddwy fwy fwyaf flynyddoedd fisoedd ddyddiau
    theatr theori therapi therapydd therapyddion thema themâu thermomedr thesis thrombosis
    """.split()
)
"""Words that begin with these letters of themselves, and those of time or measure, which soften where they stand."""

_LOANS_IN_G = frozenset("garej gemau gitâr gêm graff graffiau gram grant grantiau grid grŵp grwpiau golff".split())

_PLACES = """
    Aberdaugleddau Bangor Bargoed Beddgelert Benllech Bethesda Biwmares Blaenau Blaenafon Bro Brycheiniog Brynbuga
    Brynmawr Caerdydd Caerffili Caerfyrddin Caergybi Caernarfon Caerfaddon Caerwynt Caergaint Caergrawnt Caint Canada
    Canolbarth Casnewydd Cas-gwent Castell-nedd Ceinewydd Ceredigion Cernyw Cil-y-coed Clwyd Conwy Corwen Cricieth
    Crucywel Cwmbrân Cymru Cyffordd Deganwy De Dinas Dinbych Dolgellau Dulyn Dyfed Dyfnaint Glannau Glyn Glynebwy
    Gogledd Gorllewin Gwent Gwlad Gwynedd Gŵyr Maesteg Maldwyn Manceinion Meirionnydd Merthyr Môn Mynwy Machynlleth
    Penarth Penfro Pen-y-bont Penrhyndeudraeth Pentraeth Pontarddulais Pontypridd Pont-y-pŵl Porthaethwy Porthcawl
    Porthmadog Powys Prestatyn Prydain Pwllheli Talacharn Tonypandy Torfaen Tor-faen Tredegar Trefaldwyn Treffynnon
    Trefynwy Tregaron Treorci Tywyn
    Mai Mawrth Medi Mehefin Tachwedd Gorffennaf
    mis cyfnod canol pob pen
"""


class Mutation(Enum):
    """What becomes of the first letter of the next word."""

    SOFT = auto()
    NASAL = auto()
    ASPIRATE = auto()
    EITHER = auto()
    """Soft or aspirate: of *ei*, which is *his* and *her*, and of verbs."""
    NONE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Words in small letters before which the next word starts in a certain way.

    ``starts`` is the pattern of how it cannot start, in small letters (empty: no pattern); ``words`` are further words
    that it cannot be, ``kept`` those that it can be. ``leads``: it is a trigger only at the start of its clause.
    """

    before: tuple[str, ...]
    mutation: Mutation
    why: str
    starts: str = ""
    words: frozenset[str] = frozenset()
    kept: frozenset[str] = _FUNCTION
    leads: bool = False


_SOFT = "soft mutation (treiglad meddal)"
_NASAL = "nasal mutation (treiglad trwynol)"
_ASPIRATE = "aspirate mutation (treiglad llaes)"
_NONE = "no mutation: the word keeps its first letter"
_FIRM = "p(?!h)|t(?![hs])|c(?!h)"
_UNSOFT = f"{_FIRM}|m|ll|rh|ph|nh|ngh"
_CHANGED = "dd|f(?!f)|mh|nh|ng|ph|th"

TRIGGERS: tuple[Trigger, ...] = (
    Trigger(
        before=tuple("i o ar am at drwy trwy dros tros gan wrth heb dan".split()),
        mutation=Mutation.SOFT,
        why=_SOFT,
        starts=_UNSOFT,
        words=_PLAIN,
    ),
    Trigger(before=("pan",), mutation=Mutation.SOFT, why=_SOFT, starts=_UNSOFT, words=_VERBS),
    Trigger(
        before=("mor", "rhy"),
        mutation=Mutation.SOFT,
        why=_SOFT,
        starts=f"{_FIRM}|m",
        words=_QUALITIES,
    ),
    Trigger(
        before=("yn",),
        mutation=Mutation.SOFT,
        why=f"{_SOFT}, but of a verb-noun",
        words=_QUALITIES,
    ),
    Trigger(
        before=("fy",),
        mutation=Mutation.NASAL,
        why=_NASAL,
        starts=f"{_FIRM}|b|d(?!d)|g",
        kept=_FUNCTION | _LOANS_IN_G,
    ),
    Trigger(before=tuple("a â gyda tua na tri chwe".split()), mutation=Mutation.ASPIRATE, why=_ASPIRATE, starts=_FIRM),
    Trigger(before=("ei",), mutation=Mutation.EITHER, why=f"{_SOFT} for his, {_ASPIRATE} for hers", starts=_FIRM),
    Trigger(
        before=("ni",),
        mutation=Mutation.EITHER,
        why=f"{_ASPIRATE} of p, t and c, {_SOFT} of the others",
        starts=f"{_FIRM}|m|ll|rh",
        words=_VERBS - frozenset("bu buoch bydd byddaf byddan byddant byddech byddwch byddwn".split()),
        leads=True,
    ),
    Trigger(
        before=tuple("eich ein eu mae bod".split()),
        mutation=Mutation.NONE,
        why=_NONE,
        starts=_CHANGED,
        words=_SOFTENED,
        kept=_FUNCTION | _RADICAL_F,
    ),
    Trigger(
        before=("os",),
        mutation=Mutation.NONE,
        why=_NONE,
        starts=_CHANGED,
        words=_SOFTENED | _SOFT_VERBS,
        kept=_FUNCTION | _RADICAL_F,
    ),
)

IN = ("yn", "yng", "ym")
"""The forms of *in*."""
MAY_CHANGE = frozenset("bcdglmnprt")
MAY_BE_CHANGED = frozenset("abcdefghilmnoprtuwyŵ")
"""What a word starts with that may change, and that may have changed."""
FOREIGN = re.compile(r"[kqvxz]|oo|ee|ck|sh|tt|pp|cc|ss|tion|ing$|^[^aeiouwyâêîôûŵŷ]+$")
"""What tells that a word is not Welsh."""
CLAUSE = re.compile(r"(?:^|[.,;:?!(–—“])\s*(?:(?:a|ond|os|neu|felly|ac) )?$", re.IGNORECASE)
"""What stands before the first word of a clause."""
NO_TRIGGER_AFTER: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "i": re.compile(
            r"(?:(?:[aey]f|(?<!\bh)(?<!ia)(?<!la)(?<!me)wn|ais|um)|\b(?:dw|rydw|ydw|gen|ga|es|wna|fy \S+)) $",
            re.IGNORECASE,
        ),
        "o": re.compile(r"\b(?:mae|roedd|oedd|bydd|byddai|ydy|ydi|yw) $", re.IGNORECASE),
    }
)
"""What stands before *i* where it is *I* and not *to*, and before *o* where it is *he* and not *of*."""

IN_PLACES = frozenset(_PLACES.split())
"""Places and months that *in* changes, and a few words before which *yn* is never right."""

FILLED_WITH_FIGURES = frozenset(
    "address clock commission date days email end first last link num number period size standard start times".split()
)
"""Names of what the program puts into its words that no trigger changes: figures, addresses, days in their context."""

KNOWN = _PLAIN | _VERBS | _QUALITIES
"""Of several words that a mutation may come from, one of these is meant."""
IRREGULAR = MappingProxyType({"gŵyn": "cwyn", "chŵyn": "cwyn", "nghŵyn": "cwyn"})
"""Mutations that add an accent."""
