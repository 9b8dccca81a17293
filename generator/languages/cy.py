"""Welsh. Every mutated form of a word stands for itself."""

from fractions import Fraction
from types import MappingProxyType

from generator.languages.fact_words import FactWords, forms, phrases

FACT_WORDS = FactWords(
    cardinals=forms(
        {
            1: "un",
            2: "dau dwy ddau ddwy",
            3: "tri tair dri dair thri thair",
            4: "pedwar pedair bedwar bedair phedwar phedair",
            5: "pump pum bump bum phump phum",
            6: "chwe chwech",
            7: "saith",
            8: "wyth",
            9: "naw",
            10: "deg deng ddeg ddeng",
            11: "unarddeg",
            12: "deuddeg deuddeng ddeuddeg ddeuddeng",
            15: "pymtheg pymtheng bymtheg bymtheng phymtheg",
            18: "deunaw ddeunaw",
            20: "ugain hugain",
            40: "deugain ddeugain",
            60: "trigain drigain thrigain",
        }
    ),
    scales=MappingProxyType(
        {
            "deg": 10,
            "ddeg": 10,
            "deng": 10,
            "ugain": 20,
            "cant": 100,
            "gant": 100,
            "chant": 100,
            "can": 100,
            "mil": 1000,
            "fil": 1000,
            "miliwn": 10**6,
            "filiwn": 10**6,
            "biliwn": 10**9,
        }
    ),
    added=MappingProxyType(
        {
            "ar ddeg": 10,
            "ar bymtheg": 15,
            "ar hugain": 20,
            "ar ddeg ar hugain": 30,
            "a deugain": 40,
            "ar ddeugain": 40,
            "a thrigain": 60,
            "a phedwar ugain": 80,
        }
    ),
    number_joiners=frozenset({"a", "ac"}),
    ordinals=forms(
        {
            1: "cyntaf gyntaf chyntaf unfed",
            2: "ail dwywaith ddwywaith",
            3: "trydydd trydedd drydydd drydedd thrydydd thrydedd",
            4: "pedwerydd pedwaredd bedwerydd bedwaredd phedwerydd phedwaredd",
            5: "pumed bumed phumed",
            6: "chweched",
            7: "seithfed",
            8: "wythfed",
            9: "nawfed",
            10: "degfed ddegfed",
            12: "deuddegfed ddeuddegfed",
            15: "pymthegfed bymthegfed",
            18: "deunawfed ddeunawfed",
            20: "ugeinfed",
        }
    ),
    ordinal_endings=frozenset({"af", "ail", "il", "ydd", "edd", "ed", "fed", "eg", "ain", "fad"}),
    doubtful_numbers=phrases("un|deg|ddeg|can|mil|fil"),
    fractions=MappingProxyType(
        {
            "hanner": Fraction(1, 2),
            "chwarter": Fraction(1, 4),
            "chwarteri": Fraction(1, 4),
            "traean": Fraction(1, 3),
            "draean": Fraction(1, 3),
        }
    ),
    fraction_joiners=phrases("a|ac"),
    fraction_links=phrases("o|y"),
    articles=frozenset(),
    units=MappingProxyType(
        {
            **dict.fromkeys("eiliad eiliadau".split(), "second"),
            **dict.fromkeys("munud munudau funud funudau".split(), "minute"),
            **dict.fromkeys("awr oriau".split(), "hour"),
            **dict.fromkeys("diwrnod ddiwrnod niwrnod diwrnodau ddiwrnodau niwrnodau".split(), "day"),
            **dict.fromkeys("dydd ddydd nydd dyddiau ddyddiau".split(), "day"),
            **dict.fromkeys("wythnos wythnosau".split(), "week"),
            **dict.fromkeys("mis fis misoedd fisoedd".split(), "month"),
            **dict.fromkeys("blwyddyn flwyddyn mlwyddyn blynedd flynedd mlynedd".split(), "year"),
            **dict.fromkeys("blynyddoedd flynyddoedd mlynyddoedd blwydd flwydd mlwydd".split(), "year"),
        }
    ),
    lone_units=phrases("munud|funud|awr|diwrnod|ddiwrnod|wythnos|mis|fis|blwyddyn|flwyddyn"),
    pointing=phrases("y|yr|’r|bob|pob|unrhyw|pa|ba|eich|ein|eu"),
    per=phrases("y|yr|bob|pob|fesul"),
    many=MappingProxyType(
        {
            "pythefnos": (2, "week"),
            "bythefnos": (2, "week"),
            "phythefnos": (2, "week"),
            "degawd": (10, "year"),
            "ddegawd": (10, "year"),
        }
    ),
    qualifiers=MappingProxyType(
        {
            "gwaith": "working",
            "o waith": "working",
            "gweithio": "working",
            "busnes": "working",
            "calendr": "calendar",
            "galendr": "calendar",
            "clir": "clear",
            "glir": "clear",
            "ysgol": "school",
        }
    ),
    qualifier_first=False,
    number_links=phrases("o"),
    age_before=frozenset(),
    age_after=phrases("oed|mlwydd oed|flwydd oed|blwydd oed|mlynedd oed|blynedd oed|flynedd oed"),
    ranges=phrases("i|a|ac|neu|hyd at|hyd|tan"),
    percent=phrases("y cant|y gant|per cent"),
    pounds=phrases("punt|bunt|phunt|punnoedd|bunnoedd|o bunnau|o bunnoedd"),
    pence=phrases("p|c|ceiniog|geiniog|cheiniog"),
    money_scales=MappingProxyType({"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9}),
    months=forms(
        {
            1: "ionawr ion",
            2: "chwefror chwef chwe",
            3: "mawrth fawrth maw",
            4: "ebrill ebr",
            5: "mai fai",
            6: "mehefin fehefin meh",
            7: "gorffennaf orffennaf gorff gor",
            8: "awst aws",
            9: "medi fedi med",
            10: "hydref hyd",
            11: "tachwedd dachwedd thachwedd tach",
            12: "rhagfyr ragfyr rhag",
        }
    ),
    date_links=frozenset({"o"}),
    weekday_before=phrases("dydd|ddydd|nydd|nos"),
    halves=MappingProxyType(
        {
            "yb": 0,
            "am": 0,
            "y bore": 0,
            "yn y bore": 0,
            "bore": 0,
            "yp": 12,
            "yh": 12,
            "pm": 12,
            "y prynhawn": 12,
            "yn y prynhawn": 12,
            "y pnawn": 12,
            "yr hwyr": 12,
            "yn yr hwyr": 12,
            "y nos": 12,
            "yn y nos": 12,
            "o’r nos": 12,
            "gyda’r nos": 12,
            "gyda’r hwyr": 12,
        }
    ),
    doubtful_halves=frozenset({"am"}),
    clock=phrases("o’r gloch"),
    moments=MappingProxyType({"hanner dydd": 12, "canol dydd": 12, "ganol dydd": 12, "hanner nos": 0}),
)
