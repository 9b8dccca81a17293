"""Welsh. Every mutated form of a word stands for itself."""

import re
from types import MappingProxyType

from generator.languages.conventions import Conventions
from generator.languages.everyday_words import EverydayWords
from generator.languages.fact_words import FactWords, forms, numbered, phrases, shares

_WEEKDAYS = numbered("llun lun|mawrth fawrth|mercher fercher|iau|gwener wener|sadwrn sadyrnau|sul suliau")
_PARTS = "dydd ddydd nydd dyddiau ddyddiau nos noson bore fore prynhawn brynhawn pnawn bnawn".split()
_MINUTES = {"pum munud": 5, "deng munud": 10, "deg munud": 10, "ugain munud": 20, "pum munud ar hugain": 25}

CONVENTIONS = Conventions(
    own_name="Cymraeg",
    locale="cy",
    codes=("cy", "cym", "wel"),
    plural_forms=6,
    plural_rule="n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5",
    notes="Nodiadau",
    question=("C", "A", "Cwestiwn", "Ateb"),
    article=re.compile(r"^\W*(?:yr?|r)\s+(?=\w)"),
    bygone_endings=(),
    everyday_endings=("odd", "wyd", "wch", "ais", "af"),
    short_forms=r"ayb|ayyb|y\.b|y\.h|y\.p",
    leading_short_forms=r"e\.e|h\.y|yr anrh",
    numbered_short_forms="tt",
)
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
    scales=forms(
        {
            10: "deg ddeg deng",
            20: "ugain",
            100: "cant gant chant can",
            1000: "mil fil",
            10**6: "miliwn filiwn",
            10**9: "biliwn",
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
    fractions=shares(
        {
            "1/2": "hanner",
            "1/4": "chwarter|chwarteri",
            "1/3": "traean|draean|un rhan o dair",
            "2/3": "dwy ran o dair|ddwy ran o dair",
            "1/5": "un rhan o bump|pumed ran|bumed ran",
            "1/10": "un rhan o ddeg|degfed ran|ddegfed ran",
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
            **dict.fromkeys("pythefnos bythefnos phythefnos".split(), (2, "week")),
            **dict.fromkeys("degawd ddegawd".split(), (10, "year")),
        }
    ),
    qualifiers=MappingProxyType(
        {
            **dict.fromkeys(("gwaith", "o waith", "gweithio", "busnes"), "working"),
            **dict.fromkeys(("calendr", "galendr"), "calendar"),
            **dict.fromkeys(("clir", "glir"), "clear"),
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
    months=numbered(
        "ionawr ion|chwefror chwef chwe|mawrth fawrth maw|ebrill ebr|mai fai|mehefin fehefin meh|gorffennaf orffennaf "
        "gorff gor|awst aws|medi fedi med|hydref hyd|tachwedd dachwedd thachwedd tach|rhagfyr ragfyr rhag"
    ),
    date_links=frozenset({"o"}),
    weekdays=MappingProxyType({f"{part} {day}": number for part in _PARTS for day, number in _WEEKDAYS.items()}),
    bare_weekdays=_WEEKDAYS,
    each_weekday=phrases("dyddiau|ddyddiau"),
    any_day=phrases("yn|’n|bob|pob|unrhyw|un"),
    day_leads=phrases("am|ar|erbyn|cyn|ôl|wedi|tan|hyd|o|ers"),
    past=MappingProxyType(
        {
            "hanner awr wedi": 30,
            "hanner wedi": 30,
            "chwarter wedi": 15,
            "chwarter i": -15,
            **{f"{words} wedi": minutes for words, minutes in _MINUTES.items()},
            **{f"{words} i": -minutes for words, minutes in _MINUTES.items()},
        }
    ),
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

EVERYDAY_WORDS = EverydayWords(
    small=frozenset(
        """
        ac allwch ar arnoch ato atoch a’ch a’i a’r barnwr beth ble bod bydd byddwch cael chi chi’n cwyn cwynion ddim
        dim dros drwy dydy dyw ei eich ein er eu fel fod fydd gael gall gallwch gan gennych gwyn gyda gyda’r gŵyn
        heb hefyd honno hwn hwnnw hyn hynny iddi iddo i’ch i’r i’w llys mae maen mae’n mae’r mewn na nac nad neu
        neu’n neu’r nhw nhw’n ni nid oedd oes ond os o’ch o’i o’r pam pryd pwy rhag rhaid sut sy sydd sy’n wedi wrth
        wrthych y ydy ydych ym yn yng yr yw yw’r â â’ch â’r
        """.split()
    ),
    common=frozenset(
        """
        achos achosion adborth adeg adeiladu adolygiad adolygu adroddiad aelodau aeth agor ailgylchu allan amdanom
        amddiffyn amser anabl anabledd anfon anfonwch angen anghenion anghyfiawnder anghywir annibynnol anodd apelio
        apeliwch apêl arall argymhelliad arian arnom aros arwydd atal ateb atebion atom awdurdod awst barn bencadlys
        benderfyniad biliau blaen blant blentyn blwyddyn blynyddoedd bob bobl bodlon bost bostio bostiwch brawd
        broblem budd budd-dal bwyd byddai bydden byddwn byr byw bywyd cadarnhau cadw cadwch caiff cais cam camau
        camgymeriad canfyddiadau caniatâd canllaw canllawiau canlyniad canolfan carcharor cartref ceisiadau ceisio
        cewch chwaer chwarae chwefror chwiliad chwilio chwiliwch chynnwys clicio cliciwch clywed cofiwch cofnod
        cofrestru colli corff costau credyd croeso cwestiwn cwestiynau cwrdd cwyno cwynwch cychwyn cyfarfod
        cyfeiriad cyflogwr cyfnod cyfreithiol cyfreithiwr cyfrif cyhoeddus cyllid cymdeithasol cymorth cymryd
        cymunedol cymwys cynghori cyngor cynllun cynnar cynnwys cyntaf cyrraedd cysylltiad cysylltu cysylltwch
        cytuno dadlwytho dalu dangos darganfod darllen darllenwch datganiad dau ddwy dechrau defnyddio defnyddiol
        defnyddiwch derbyn dewch dewis dewiswch diogel diogelwch diolch diwedd diwethaf diwrnod diwrnodau dod dogfen
        dogfennau drafod drosoch dudalen dwedwch dweud dychwelyd dydd dyddiad dyddiadau dyddiol dylech dylid dyma
        dysgu dywedwch ebrill edrych edrychwch eglwys eisiau elusen enghraifft enghreifftiau eraill eto ewch
        fanylion ffeithiau ffi ffioedd ffonio ffoniwch ffordd fforddio ffurflen ffurflenni ffyrdd ffôn flwyddyn fwy
        fynd gadael gair gallan gallu gallwn galw gartref gawsoch gefnogaeth geiriau gellir gilydd glicio gofal
        gofyn gofynnwch gorau gorchymyn gorffen gorffennaf grwpiau gwael gwaith gwall gwasanaeth gwasanaethau gwefan
        gweithdrefn gweithio gweithiwr gweithwyr gweld gweler gwell gwelwch gwener gwir gwirio gwiriwch gwneud
        gwnewch gwrandawiad gwrando gwybod gwybodaeth gyfer gymorth gysylltu hawl hawlfraint hawliau hawlio heddiw
        helpwch heno hoffech holi holl hun hwyr hyd hydref iach iaith iau iawn iechyd ifanc ionawr lawr lawrlwytho
        le llai llawer llawn lle lleol llofnod llun llythyr llythyrau manylion mater mawrth meddwl meddyg meddyliwch
        medi mehefin menyw merched mercher mis misoedd modd mwy mynd neb nesaf newid newidiadau newydd newyddion
        nodwch nodyn nos oed oedolion ofyn oherwydd ohirio opsiynau oriau papurau parhau pedair peidiwch
        penderfyniad penderfyniadau pennod perygl phobl plentyn pobl popeth preifatrwydd prif problemau profiad
        pryderus prynhawn pwysig pythefnos rhagfyr rhagor rhain rhan rheolau rheolwr rhestr rhesymau rhesymol rhiant
        rhieni rhif rhoi rhowch rhywbeth rhywun roedd rwyf rydych rydym sadwrn sefydliad siarad siaradwch sicr sul
        swydd swyddfa swyddog sylwadau symud tachwedd tair taliad taliadau talu talwch terfyn terfynau terfynol
        teulu teuluoedd trafod tro troi tudalen tudalennau tystiolaeth uchod unrhyw wahanol wefan weithiau wneud
        wybod wybodaeth wythnos wythnosau ychwanegol yma ymateb ymddiheuriad ymddygiad ymgeisio ymholiadau ymunwch
        ymweld yna yno ysbyty ysgol ysgolion ysgrifennu ysgrifennwch ystyried
        """.split()
    ),
    endings=("’r", "’n", "’i", "’ch", "’u", "’w", "’m"),
    not_searched=tuple(
        """
        a ac ag ai am ar arna arnaf arnai at be beth ble bo bod byth cael chael chdi ches chesi chi da dal ddim di dim
        dio doedd doeddach doeddan doedden doeddwn dos dros dw dwi dwin dydi dydy dyw efo ei eich ein er ers eu fe
        fel felly fi fo fod fy fydd gael gafodd gan gath gen ges gesh gin gneud gwneud gyda gynni gynno hefo hefyd hi
        hon hwn hyn i iawn iddi iddo jest jyst ma mae maen mewn mi mo mod na nac nag nath nathon nawr neith nes nesh
        neu neud nhw ni nw o oedd oeddan oedden oeddwn oes ond os pa pam pan plis pryd pwy rhyw rili roedd rwan rwy rwyf
        rŵan sa sai sdim sgen sneb sut sy sydd ti un wan wastad wedd wedi wedyn wi wneud wrth wrtha wrthi wrtho y ydan
        ydi ydw ydy ym yn ynda yng yr yw
        """.split()
    ),
    no_target=phrases("yma|cliciwch yma|y dudalen hon|y ddolen hon|darllenwch fwy|mwy|dolen"),
)
