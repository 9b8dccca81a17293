from generator.render.marked_words import dialled, marked, texted


def test_numbers_that_can_be_pressed() -> None:
    """Words outside links ring the short numbers for help and write emails; words about text messages write those."""
    assert '<a href="mailto:a@b.org">a@<wbr>b<wbr>.org</a>.' == str(dialled("a@b.org."))
    ring = '<span lang="cy">&lt;b&gt; <a href="tel:999">999</a></span>, 999 BSL, <a href="sms:999">999</a>'
    assert ring == str(dialled("[<b> 999]{cy}, 999 BSL, [999](sms:999)"))
    assert '<a href="sms:07860077333">07860 077333</a>, in 2 days' == str(texted("07860 077333, in 2 days"))


def test_a_number_is_not_parted() -> None:
    """A number that cannot be pressed stands in one piece; a postcode is none."""
    assert "Relay: 18001 then 0345\u00a0345\u00a04345, CF35 5LJ" == str(
        dialled("Relay: 18001 then 0345 345 4345, CF35 5LJ")
    )


def test_marked_words_are_escaped() -> None:
    """Words with a language mark cannot bring HTML in."""
    assert '<span lang="en">&lt;b&gt;</span>&lt;i&gt;' == str(marked("[<b>]{en}<i>"))
