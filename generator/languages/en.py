"""English."""

import re
from types import MappingProxyType

from generator.languages.conventions import Conventions
from generator.languages.everyday_words import EverydayWords
from generator.languages.fact_words import FactWords, forms, numbered, phrases, shares

_MINUTES = {"five": 5, "ten": 10, "twenty": 20, "twenty five": 25}

CONVENTIONS = Conventions(
    own_name="English",
    locale="en_GB",
    codes=("en", "eng"),
    plural_forms=2,
    plural_rule="n != 1",
    notes="Notes",
    question=("Q", "A", "Question", "Answer"),
    article=re.compile(r"^\W*(?:the|an|a)\s+(?=\w)"),
    bygone_endings=("est", "eth", "ings"),
    everyday_endings=(),
    short_forms=r"etc|vs|a\.m|p\.m",
    leading_short_forms=r"mr|mrs|ms|dr|prof|st|e\.g|i\.e|eg|ie",
    numbered_short_forms="(?-i:No)|pp|ff|tel|fig|vol",
)
FACT_WORDS = FactWords(
    cardinals=forms(
        {
            **dict(enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)),
            **dict(enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 13)),
            **dict(
                zip(range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True)
            ),
        }
    ),
    scales=MappingProxyType({"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}),
    added=MappingProxyType({}),
    number_joiners=frozenset({"and"}),
    ordinals=forms(
        {
            **dict(enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)),
            **dict(enumerate("eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(), 11)),
            **dict(enumerate("seventeenth eighteenth nineteenth twentieth".split(), 17)),
            30: "thirtieth",
            2: "second both twice couple pair",
        }
    ),
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    doubtful_numbers=frozenset({"one"}),
    fractions=shares(
        {
            "1/2": "half",
            "1/4": "quarter|quarters",
            "1/3": "thirds|one third|a third of",
            "1/5": "one fifth|a fifth of",
            "1/10": "one tenth|a tenth of",
        }
    ),
    fraction_joiners=phrases("and a|and"),
    fraction_links=phrases("a|an|of a|of an"),
    articles=frozenset({"a", "an"}),
    units=MappingProxyType(
        {
            "second": "second",
            "seconds": "second",
            "minute": "minute",
            "minutes": "minute",
            "mins": "minute",
            "min": "minute",
            "hour": "hour",
            "hours": "hour",
            "hrs": "hour",
            "day": "day",
            "days": "day",
            "week": "week",
            "weeks": "week",
            "month": "month",
            "months": "month",
            "year": "year",
            "years": "year",
        }
    ),
    lone_units=phrases("minute|hour|day|week|month|year"),
    pointing=phrases("the|this|that|each|every|per|next|last|any|which|what|same|first|your|our|their"),
    per=phrases("a|an|per|each|every"),
    many=MappingProxyType({"fortnight": (2, "week"), "fortnights": (2, "week"), "decade": (10, "year")}),
    qualifiers=MappingProxyType(
        {"working": "working", "business": "working", "calendar": "calendar", "clear": "clear", "school": "school"}
    ),
    qualifier_first=True,
    number_links=phrases(
        "full|whole|complete|consecutive|successive|separate|more|further|additional|extra|other|long|short|total|"
        "initial|free|funded|paid|unpaid|statutory|flexible"
    ),
    age_before=phrases("aged|age|ages"),
    age_after=phrases(
        "years old|year old|year olds|years of age|years and over|years or over|years or older|years and older|"
        "years or under|years and under|years or younger|years and above"
    ),
    ranges=phrases("to|and|or|until|till|through|up to"),
    percent=phrases("per cent|percent|pct"),
    pounds=phrases("pound|pounds"),
    pence=phrases("p|penny|pence"),
    money_scales=MappingProxyType({"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9}),
    months=numbered(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|"
        "november nov|december dec"
    ),
    date_links=frozenset({"of"}),
    weekdays=numbered(
        "monday mondays|tuesday tuesdays|wednesday wednesdays|thursday thursdays|friday fridays|saturday saturdays|"
        "sunday sundays"
    ),
    bare_weekdays=numbered("mon|tue tues|wed|thu thur thurs|fri|sat|sun"),
    each_weekday=phrases("mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays"),
    any_day=phrases("a|an|any|each|every|most|no|next|last|one"),
    day_leads=phrases("at|on|by|before|after|until|till|from|since"),
    past=MappingProxyType(
        {
            "half past": 30,
            "quarter past": 15,
            "quarter to": -15,
            **{f"{words} past": minutes for words, minutes in _MINUTES.items()},
            **{f"{words} minutes past": minutes for words, minutes in _MINUTES.items()},
            **{f"{words} minutes to": -minutes for words, minutes in _MINUTES.items()},
        }
    ),
    halves=MappingProxyType(
        {
            "am": 0,
            "in the morning": 0,
            "pm": 12,
            "in the afternoon": 12,
            "in the evening": 12,
            "at night": 12,
        }
    ),
    doubtful_halves=frozenset(),
    clock=phrases("o’clock"),
    moments=MappingProxyType({"noon": 12, "midday": 12, "midnight": 0}),
)

EVERYDAY_WORDS = EverydayWords(
    small=frozenset(
        """
        about after and are be because been before but by can cannot can’t did didn’t do does doesn’t don’t for from
        had has have here how if into is isn’t it its it’s let’s may must my not of or our should than that that’s
        the their them then there these they this those to until us was we were what when where which who will with
        won’t would you your you’re
        """.split()
    ),
    common=frozenset(
        """
        above accept account advice again agree agreed allow already also always amount another answer answers any
        anyone anything apology appeal appeals application applications applies apply approved arrange ask asking
        august away back bank begin behaviour benefits best better bill bills book born both bring browser building
        business buy care case cases change changed changes charge charged charity check checked checks children
        choose claim claims click clinic close closed closes come comes complain complaint complaints completed
        concerns confirm contact continue copy correct council councils court courts customer daily date dates day
        days deadline deaf december decide decided decision decisions delay delays details device disability
        disabled disagree discuss doctor documents done download each early eligible else emergency employer end
        ends enough enquiry enter even evening evenings every everyone evidence examples explain explanation fact
        facts families fault february fees fill find finding findings fine first follow following form forms found
        free friday friend full further general get gets getting give given gives go goes going gone good got groups
        guidance happen happened happens health hear hearing hearings held helped helpful helpline history home
        hospital hour hours house housing husband idea important include includes independent information inquiry
        instead issue issues items january join judge judges july june just keep kept know known language last late
        later latest lawyer lawyers learn least leave leaves legal less letter letters limit limits line lines links
        list listen live lives local long longer look looking lost made mail main make makes making manager many
        married means meet meeting meetings member members message mind minute minutes missed mistake mistakes
        monday money month months more morning most move much name names near need needed needs never new news next
        nobody none nothing notice now number numbers october offers office often once one online only open opening
        opens order orders other others out outcome outside own page pages paid paper papers parent parents part
        partner past pay payment payments people permission phone phones photo place places plans please police
        policy poor postcode posted press previous prices privacy problems process proof properly public put
        question questions quick quickly rate rather read reader reading ready real reason reasons receive record
        records refund refuse refused reply report reports request required response rest return review right rights
        ring rules safe safety said same saturday save say says school screen search see seen select send sent
        service services set several shop show sign signed simple since skip someone something soon sorry speak
        spoken standard start started starts statement status stay step steps still stop street submit sunday
        support sure take taken takes talk tax tell tells text thank thanks things think third three through
        thursday time times today together told tomorrow too took town training travel treated tries trust try
        tuesday two under understand up updated upload upset urgent use used useful uses using very view visit
        visits wait waiting want wants way ways website websites wednesday week weekdays weekends weeks welcome went
        whatever while whole why without woman women word words work worker workers working works write writes
        writing written wrong wrote year years yesterday yet young yours
        """.split()
    ),
    endings=("’s", "n’t", "’re", "’ll", "’ve"),
    not_searched=tuple(
        """
        a about aint already also am an and any are arent as at be because been but by can cos could couldnt coz did
        didnt do does doesnt dont even for from get gonna got had hadnt has hasnt have havent he hed her hes him his how
        i if im in is isnt it its ive just me more much my never not now of on or our please pls plz r really she shes
        should shouldnt since so some still than that the their them then there these they theyre theyve this those to
        too u ur us very was wasnt we were werent weve what when where which while who why will with wont would wouldnt
        you your youre youve
        """.split()
    ),
    no_target=phrases("here|click here|this page|this link|read more|more|link|this"),
)
