"""What the generated sites say: words and sentences in pairs, so that twins say the same in both languages."""

from typing import NamedTuple


class Pair(NamedTuple):
    """The same in English and in Welsh."""

    en: str
    cy: str


def _pairs(text: str) -> tuple[Pair, ...]:
    return tuple(Pair(*(word.strip() for word in line.split("|"))) for line in text.split(",") if line.strip())


NOUNS = _pairs("""
    landlord | landlord, tenant | tenant, council | cyngor, payment | taliad, benefit | budd-dal, deposit | blaendal,
    contract | contract, notice | hysbysiad, court | llys, adviser | cynghorydd, charity | elusen, meter | mesurydd,
    supplier | cyflenwr, pension | pensiwn, allowance | lwfans, wage | cyflog, employer | cyflogwr, agency | asiantaeth,
    school | ysgol, hospital | ysbyty, doctor | meddyg, carer | gofalwr, parent | rhiant, child | plentyn,
    household | cartref, income | incwm, saving | cynilion, debt | dyled, loan | benthyciad, creditor | credydwr,
    bailiff | beili, account | cyfrif, bank | banc, card | cerdyn, bill | bil, statement | datganiad, letter | llythyr,
    form | ffurflen, appeal | apêl, decision | penderfyniad, tribunal | tribiwnlys, hearing | gwrandawiad,
    proof | tystiolaeth, witness | tyst, solicitor | cyfreithiwr, officer | swyddog, complaint | cŵyn,
    ombudsman | ombwdsmon, insurance | yswiriant, licence | trwydded, vehicle | cerbyd, ticket | tocyn, fare | tâl,
    journey | taith, passport | pasbort, visa | fisa, permit | caniatâd, citizen | dinesydd, resident | preswylydd,
    neighbour | cymydog, community | cymuned,
    library | llyfrgell, office | swyddfa, appointment | apwyntiad,
    interview | cyfweliad, receipt | derbynneb, refund | ad-daliad, warranty | gwarant, repair | atgyweiriad,
    heater | gwresogydd, boiler | boeler, wall | wal, roof | to, window | ffenestr, door | drws, rent | rhent,
    mortgage | morgais, house | tŷ, flat | fflat, hostel | hostel, shelter | lloches, worker | gweithiwr,
    service | gwasanaeth, review | adolygiad, deadline | dyddiad cau, address | cyfeiriad, website | gwefan,
    nurse | nyrs, teacher | athro, lesson | gwers, course | cwrs, grant | grant, tax | treth, garden | gardd,
    road | ffordd, bus | bws, train | trên, station | gorsaf, street | stryd, town | tref, village | pentref,
    river | afon, farm | fferm, shop | siop, market | marchnad, machine | peiriant, phone | ffôn,
    computer | cyfrifiadur,
    password | cyfrinair, message | neges, report | adroddiad, record | cofnod, file | ffeil, group | grŵp, team | tîm,
    meeting | cyfarfod, question | cwestiwn, answer | ateb, reason | rheswm, rule | rheol, law | cyfraith, right | hawl,
    duty | dyletswydd, promise | addewid, plan | cynllun, project | prosiect, budget | cyllideb, price | pris
""")
VERBS = _pairs("""
    ask for | gofyn am, check | gwirio, explain | egluro, keep | cadw, pay for | talu am, provide | darparu,
    read | darllen, receive | derbyn, report | adrodd am, return | dychwelyd, send | anfon, show | dangos,
    sign | llofnodi, start | dechrau, stop | stopio, use | defnyddio, arrange | trefnu, avoid | osgoi, cancel | canslo,
    challenge | herio, change | newid, choose | dewis, collect | casglu, compare | cymharu, complete | cwblhau,
    confirm | cadarnhau, discuss | trafod, find | canfod, open | agor, close | cau, print | argraffu, copy | copïo,
    measure | mesur, repair | atgyweirio, replace | disodli, refuse | gwrthod, accept | derbyn, support | cefnogi
""")
ADJECTIVES = _pairs("""
    local | lleol, free | am ddim, written | ysgrifenedig, legal | cyfreithiol, formal | ffurfiol, monthly | misol,
    weekly | wythnosol, full | llawn, permanent | parhaol, private | preifat, public | cyhoeddus, social | cymdeithasol,
    late | hwyr, early | cynnar, correct | cywir, fair | teg, reasonable | rhesymol, urgent | brys, safe | diogel,
    suitable | addas, official | swyddogol, independent | annibynnol, bilingual | dwyieithog, national | cenedlaethol,
    new | newydd, clear | clir, simple | syml, cold | oer, warm | cynnes, heavy | trwm, light | ysgafn, quiet | tawel
""")
PLACES = _pairs("""
    Cardiff | Caerdydd, Swansea | Abertawe, Newport | Casnewydd, Bangor | Bangor, Aberystwyth | Aberystwyth,
    Wrexham | Wrecsam, Carmarthen | Caerfyrddin, Cardigan | Aberteifi, Brecon | Aberhonddu, Monmouth | Trefynwy,
    Holyhead | Caergybi, Caernarfon | Caernarfon, Denbigh | Dinbych, Flint | Y Fflint, Neath | Castell-nedd,
    Bridgend | Pen-y-bont ar Ogwr, Barry | Y Barri, Tenby | Dinbych-y-pysgod, Llanelli | Llanelli, Conwy | Conwy,
    Newtown | Y Drenewydd, Welshpool | Y Trallwng, Chepstow | Cas-gwent, Fishguard | Abergwaun, Mold | Yr Wyddgrug
""")
SENTENCES = (
    Pair("You can {v1} the {a1} {n1} and your {n2}", "Gallwch {v1} y {n1} {a1} a’ch {n2}"),
    Pair(
        "If the {n1} does not {v1} your {n2}, you should {v2} a {n3} in {p1}",
        "Os nad yw’r {n1} yn {v1} eich {n2}, dylech {v2} {n3} yn {p1}",
    ),
    Pair("The {n1} must tell you why it will {v1} any {n2}", "Rhaid i’r {n1} ddweud wrthych pam y bydd yn {v1} {n2}"),
    Pair(
        "It usually takes {d} days to {v1} a {n1} about the {a1} {n2}",
        "Fel arfer mae’n cymryd {d} diwrnod i {v1} {n1} am y {n2} {a1}",
    ),
    Pair(
        "Write to the {n1} within {d} weeks when you {v1} a {n2}",
        "Ysgrifennwch at y {n1} o fewn {d} wythnos pan fyddwch yn {v1} {n2}",
    ),
    Pair("There is no charge for a {n1} about your {a1} {n2}", "Nid oes rhaid talu am {n1} am eich {n2} {a1}"),
    Pair(
        "Most people {v1} their {n1} before they {v2} the {n2}",
        "Mae’r rhan fwyaf o bobl yn {v1} eu {n1} cyn iddynt {v2} y {n2}",
    ),
    Pair(
        "The rules on a {n1} are different in {p1} when the {n2} is {a1}",
        "Mae’r rheolau ar {n1} yn wahanol yn {p1} pan fydd y {n2} yn {a1}",
    ),
    Pair(
        "Keep the {n1} and the {n2} until you {v1} the {a1} {n3}",
        "Cadwch y {n1} a’r {n2} nes i chi {v1} y {n3} {a1}",
    ),
    Pair(
        "A {n1} in {p1} may {v1} your {n2} and tell you what to do next",
        "Gall {n1} yn {p1} {v1} eich {n2} a dweud wrthych beth i’w wneud nesaf",
    ),
)
TITLES = (
    Pair("What to do about a {a1} {n1} in {p1}", "Beth i’w wneud am {n1} {a1} yn {p1}"),
    Pair("Who can {v1} a {n1} when the {n2} is {a1}", "Pwy sy’n gallu {v1} {n1} pan fydd y {n2} yn {a1}"),
    Pair("How to {v1} a {n1} and your {a1} {n2}", "Sut i {v1} {n1} a’ch {n2} {a1}"),
    Pair("Before you {v1} the {a1} {n1} in {p1}", "Cyn i chi {v1} y {n1} {a1} yn {p1}"),
)
HEADINGS = (
    Pair("What the {n1} can {v1}", "Beth y gall y {n1} {v1}"),
    Pair("When a {n1} is {a1}", "Pan fydd {n1} yn {a1}"),
    Pair("How to {v1} your {n1}", "Sut i {v1} eich {n1}"),
    Pair("If you need a {a1} {n1}", "Os oes angen {n1} {a1} arnoch"),
    Pair("Your {n1} and your {n2}", "Eich {n1} a’ch {n2}"),
)
PHRASES = (
    Pair("the {a1} {n1}", "y {n1} {a1}"),
    Pair("your {n1} and your {n2}", "eich {n1} a’ch {n2}"),
    Pair("a {n1} in {p1}", "{n1} yn {p1}"),
)
SECTIONS = {
    "housing": (Pair("Housing", "Tai"), Pair("housing", "tai")),
    "benefits": (Pair("Benefits", "Budd-daliadau"), Pair("benefits", "budd-daliadau")),
    "debt": (Pair("Debt and money", "Dyled ac arian"), Pair("debt-and-money", "dyled-ac-arian")),
    "work": (Pair("Work", "Gwaith"), Pair("work", "gwaith")),
    "family": (Pair("Family", "Teulu"), Pair("family", "teulu")),
    "health": (Pair("Health", "Iechyd"), Pair("health", "iechyd")),
    "shopping": (Pair("Shopping", "Siopa"), Pair("shopping", "siopa")),
    "energy": (Pair("Energy", "Ynni"), Pair("energy", "ynni")),
    "law": (Pair("The law", "Y gyfraith"), Pair("the-law", "y-gyfraith")),
    "transport": (Pair("Transport", "Trafnidiaeth"), Pair("transport", "trafnidiaeth")),
    "education": (Pair("Education", "Addysg"), Pair("education", "addysg")),
    "community": (Pair("Community", "Cymuned"), Pair("community", "cymuned")),
}
"""By key: what a section is called, and its word in addresses."""
LABELS = {
    "site": Pair("Advice factsheets", "Taflenni cyngor"),
    "skip": Pair("Skip to main content", "Neidio i’r prif gynnwys"),
    "home": Pair("Home", "Hafan"),
    "here": Pair("You are here", "Rydych chi yma"),
    "contents": Pair("On this page", "Ar y dudalen hon"),
    "reviewed": Pair("Last reviewed", "Adolygwyd ddiwethaf"),
    "contact": Pair("Who to contact", "Gyda phwy i gysylltu"),
    "phone": Pair("Phone", "Ffôn"),
    "email": Pair("Email", "E-bost"),
    "post": Pair("Address", "Cyfeiriad"),
    "other": Pair("Cymraeg", "English"),
}
