from generator.text.mutations import find_slips, names_after_triggers

WRONG = """
    i cwyno = i gwyno
    ar gwahân = ar wahân
    i plant = i blant
    i teuluoedd = i deuluoedd
    i gwasanaeth = i wasanaeth
    i gofyn = i ofyn
    i deall = i ddeall
    i mynd = i fynd
    i llys = i lys
    i rhoi = i roi
    i barnwr = i farnwr
    o pobl = o bobl
    o gwaith = o waith
    o diwrnodau = o ddiwrnodau
    o phobl = o bobl
    ar plant = ar blant
    ar dydd = ar ddydd
    am cymorth = am gymorth
    am penderfyniad = am benderfyniad
    am gwybodaeth = am wybodaeth
    at cyfreithiwr = at gyfreithiwr
    at barnwr = at farnwr
    drwy llythyr = drwy lythyr
    trwy post = trwy bost
    dros pobl = dros bobl
    gan cyngor = gan gyngor
    gan gweithiwr = gan weithiwr
    wrth cwyno = wrth gwyno
    heb caniatâd = heb ganiatâd
    heb gwybod = heb wybod
    dan pwysau = dan bwysau
    pan cewch = pan gewch
    pan bydd = pan fydd
    pan gwelwch = pan welwch
    mor pwysig = mor bwysig
    mor cyflym = mor gyflym
    mor da = mor dda
    rhy mawr = rhy fawr
    rhy byr = rhy fyr
    yn pwysig = yn bwysig
    yn clir = yn glir
    yn cyfrinachol = yn gyfrinachol
    yn da = yn dda
    yn gwahanol = yn wahanol
    yn mawr = yn fawr
    yn diogel = yn ddiogel
    yn plentyn = yn blentyn
    fy cwyn = fy nghwyn
    fy plentyn = fy mhlentyn
    fy tŷ = fy nhŷ
    fy gwaith = fy ngwaith
    fy bywyd = fy mywyd
    fy dogfennau = fy nogfennau
    fy blant = fy mhlant
    a plant = a phlant
    a cyngor = a chyngor
    a teuluoedd = a theuluoedd
    â cyfreithiwr = â chyfreithiwr
    â pobl = â phobl
    gyda plant = gyda phlant
    gyda cymorth = gyda chymorth
    na tri = na thri
    tri cam = tri cham
    chwe tudalen = chwe thudalen
    tua pump = tua phump
    ei plentyn = ei phlentyn
    ei cwyn = ei chwyn
    Ni cewch = Ni chewch
    Ni gallwch = Ni allwch
    Ni dylai = Ni ddylai
    eich gŵyn = eich cwyn
    eich blant = eich plant
    eich ddogfennau = eich dogfennau
    eich nghwyn = eich cwyn
    eich wybodaeth = eich gwybodaeth
    eu benderfyniad = eu penderfyniad
    eu lythyr = eu llythyr
    eu wneud = eu gwneud
    ein wasanaeth = ein gwasanaeth
    ein phlant = ein plant
    mae blant = mae plant
    Mae ddogfennau = Mae dogfennau
    bod gyfreithiwr = bod cyfreithiwr
    os fydd = os bydd
    Os ddaw = Os daw
    os allwch = os gallwch
    os wnewch = os gwnewch
    os gewch = os cewch
    yng Caerdydd = yng Nghaerdydd
    yng Cymru = yng Nghymru
    yng canol = yng nghanol
    yng Gwynedd = yng Ngwynedd
    ym Bangor = ym Mangor
    ym Powys = ym Mhowys
    ym Caerdydd = yng Nghaerdydd
    yn Caerdydd = yng Nghaerdydd
    yn Bangor = ym Mangor
    yn Powys = ym Mhowys
    yn Tywyn = yn Nhywyn
    yn Dinbych = yn Ninbych
    yn Gwynedd = yng Ngwynedd
    yn Nghymru = yng Nghymru
    yn Mhrydain = ym Mhrydain
    yn mhob = ym mhob
    yn mis = ym mis
    yn Mai = ym Mai
    yn Tachwedd = yn Nhachwedd
"""
"""Words that are wrong in every reading, and how they would be."""

RIGHT = """
    Gallwch gwyno i’r llys ac i bobl eraill.
    Rhowch y llythyr i mewn i’r amlen.
    Mae’n perthyn i mi ac i ti.
    Roeddwn i mewn pryd, a byddwn i pan ddaeth.
    Dw i mewn llys heddiw.
    Mae fy nghyfreithiwr i mewn cyfarfod.
    O tua deg o bobl, o byth i byth.
    Gwybodaeth am pam y gwnaed hyn ac am ble mae’r llys.
    Mae hyn am byth, am mai dyna’r gyfraith.
    Ar gêm ac i gêm, o grŵp i grŵp.
    Gan mai chi yw’r rhiant, gan nad oes neb arall.
    Ysgrifennwch at Cafcass Cymru.
    Gofynnwch i Citizens Advice.
    Anfonwch e-bost i HMCTS.
    Ffoniwch rhwng 9 a 5.
    Rhwng 10 a 12 Mai.
    Mae’r swyddfa yng Nghaerdydd ac yng nghanol y dref.
    Yng Ngwynedd, ym Mangor ac ym Mhowys.
    Yn Nhywyn, yn Ninbych ac yn Abertawe.
    Yn Llundain ac yn Rhuthun.
    Ym mis Mai ac ym Merthyr Tudful.
    Mae’r plant yn cael help ac yn cwyno.
    Maen nhw’n gwrando ac yn penderfynu.
    Mae’n bwysig, yn glir ac yn llawn.
    Mae’n rhaid ac yn rhad.
    Mae hi mor llawn ac mor rhwydd.
    Mae’n rhy hwyr, yn rhy lawn.
    Yn y bore, yn gynnar ac yn gywir.
    Mae’n byw yn bell ac yn bodoli.
    Bod yn dad da.
    Fy nghwyn, fy mhlant, fy nheulu, fy nogfennau.
    Fy ngwaith a fy mywyd i.
    Fy gêm a fy grŵp.
    Fy enw, fy llythyr a fy rhif.
    Bara a chaws, pobl a phlant.
    Y bobl a gafodd gopi ac a gwynodd.
    A gaf i ofyn? A oes rhywun?
    Cymru a Lloegr, tad a mam.
    Te a siocled, a tsieciau.
    Gyda phwy, gyda chi a gyda’r plant.
    Nid oes mwy na phump na mis yn ôl.
    Pobl na chafodd gopi, na fydd yn dod.
    Ni chewch fynd. Ni fydd neb yno.
    Ni bydd neb yn gwybod.
    Gallwch siarad â ni drwy’r post.
    Byddwn ni’n gofyn, a gyda ni cewch help.
    Mae gennym ni bobl dda.
    Eich cwyn, eich plant, eich gwasanaeth.
    Eich chwaer a’ch therapydd.
    Eich fersiwn, eich fideo, eich ffurflen.
    Eu hysgol, eu henw, eu rhieni.
    Ein hadran, ein theatr, ein ffrindiau.
    Eich bod chi, eu bod nhw, bod fy mhlentyn yma.
    Mae fy mhlentyn yn iawn. Mae fel hyn.
    Mae fersiwn arall. Mae ffordd.
    Mae gan bawb hawl, mae ganddo fo hefyd.
    Wedi bod ddwywaith, wedi bod fwy nag unwaith.
    Os felly, os bydd, os cewch, os gwelwch yn dda.
    Os ydych, os oes, os nad.
    Os fel arall y dywedir.
    Ei phlentyn hi, ei blentyn ef, ei llythyr.
    Hawdd ei ddeall, hawdd ei deall.
    Tri cham, chwe chant, tri diwrnod.
    Tua deg, tua phum munud.
    Pan mae rhywun, pan maen nhw, pan fydd.
    Pan na fydd, pan nad oes.
    Drwy’r post, drwy ysgrifennu, drwy lythyr.
    Heb fynd, heb ddim, heb gost.
    O dan bwysau, o dan y ddeddf.
    Dros dri mis a thros bobl.
    Cyn i chi fynd, i chi gael.
    Hyd at ddeg, at ei gilydd.
    Y cam nesaf ar-lein, ar wahân.
    Gwefan i kayak a karate.
    Ar gyfer pwy?
    I b’un, i p’un bynnag.
    Rhan A, cam a, cam b.
    Rhan A cais, Atodiad I pobl, Tabl O plant.
    Gofal i bawb, i’w plant, o’u plant.
    Mae’n dod o Gaerdydd i Fangor.
    O ganlyniad i hyn, o leiaf.
    Mae’n fwy nag y mae o.
    Mae o mewn llys, roedd o pan ddaeth.
    O’r gloch, o’i phlant.
    Un i ddau, o ddau i dri.
    Mae dau o dri yn cytuno.
    Gwneud yn siŵr ac yn sicr.
    Gwn i pwy yw hi.
"""
"""Welsh that is right, and looks as if it were not: other meanings of the same words, names, loans, little words."""


def test_what_is_wrong_is_found_with_its_better_form() -> None:
    """Each of these is told once, at the start of a text and inside it, with the right form."""
    missed = []
    for line in WRONG.strip().splitlines():
        wrong, right = (part.strip() for part in line.split("="))
        for text in (wrong, f"Felly. {wrong} eto." if wrong[0].isupper() else f"Felly {wrong} eto."):
            told = [(slip.words, right.lower() in slip.better.lower().split(" or ")) for slip in find_slips(text)]
            if told != [(wrong, True)]:
                missed.append((text, list(find_slips(text))))

    assert [] == missed


def test_what_is_right_is_let_pass() -> None:
    """Nothing is told of good Welsh."""
    told = {line.strip(): list(find_slips(line.strip())) for line in RIGHT.strip().splitlines()}

    assert {} == {text: slips for text, slips in told.items() if slips}


def test_the_lists_are_long_enough() -> None:
    """What the two tests above say is said of many words."""
    assert len(WRONG.split("\n")) > 90
    assert len(RIGHT.split("\n")) > 75


def test_i_and_to() -> None:
    """*I* is “I” behind a verb in the first person, and “to” behind all else."""
    texts = (
        "Hoffwn i cael",
        "gallwn i cael",
        "dw i mewn",
        "y llyfr hwn i plant",
        "yn iawn i plant",
        "yn llawn i plant",
    )

    assert [False, False, False, True, True, True] == [any(find_slips(text)) for text in texts]


def test_signs_keep_words_apart() -> None:
    """Only words that follow each other at once belong together; where words were left out, the gap is wide."""
    assert [] == list(find_slips("Un o, pobl; o “pobl” a 2 o pdf. At   pobl."))
    assert ["o pobl"] == [slip.words for slip in find_slips("(o pobl)")]


def test_names_that_are_put_in() -> None:
    """A name behind a word that would change it is told; figures, addresses and what follows no such word are not."""
    text = "Ewch i %(name)s. Mae %(site)s yma ar %(date)s, o %(number)s. Corff: %(name)s."

    assert ["i %(name)s"] == [slip.words for slip in names_after_triggers(text)]
