"""Words that keep readers at a distance: heavy English ones, and Welsh that speaks to one friend."""

from collections.abc import Mapping
from types import MappingProxyType

HEAVY_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "aforementioned": "this, that",
        "ascertain|ascertains|ascertained|ascertaining": "find out",
        "at this point in time": "now",
        "commence|commences|commenced|commencing": "start, begin",
        "commencement": "start",
        "due to the fact that": "because",
        "endeavour|endeavours|endeavoured": "try",
        "expedite|expedited|expediting": "speed up",
        "facilitate|facilitates|facilitated|facilitating": "help, make easier",
        "for the purpose|purposes of": "to, for",
        "forthwith": "at once",
        "henceforth": "from now on",
        "hereby|herein|hereinafter|therein|thereof|hereto|thereto": "nothing in its place, or this, it",
        "in excess of": "more than",
        "in lieu of": "instead of",
        "in respect of": "about, for",
        "in the event of": "if there is",
        "in the event that": "if",
        "inter alia": "among other things",
        "notwithstanding": "even if, in spite of",
        "per annum": "a year",
        "prior to": "before",
        "pursuant to": "under",
        "remuneration": "pay",
        "subsequent to": "after",
        "terminate|terminates|terminated|terminating": "end, stop",
        "utilise|utilises|utilised|utilising|utilize|utilizes|utilized|utilizing": "use",
        "whilst": "while",
        "with regard|respect to": "about",
    }
)
"""What officials write and few people say → an everyday word, for what is told to the writer."""

FAMILIAR_WORDS = "ti dithau dy iti arnat atat gennyt wrthyt wyt rwyt dwyt oeddet hoffet dylet ddylet".split()
"""Welsh that is said to one friend alone, and to nobody who is called *chi*."""
FAMILIAR_WITH_DI = "gelli elli cei gei byddi fyddi gwnei wnei gweli weli".split()
"""The same of words that may be something else, where *di* follows."""
