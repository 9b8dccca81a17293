"""The kinds of value by which somebody can be reached: phone numbers, email addresses, websites, hours.

Each takes text as written and gives the value, or says what is wrong. The door of the libraries made for phone numbers
and email addresses, which what reads pages does not need.
"""

import re
from typing import Annotated

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import shortnumberinfo
from pydantic import BeforeValidator

from generator.load.fields import for_both, text_or_wrong, wrong
from generator.model.contact import OpenTime
from generator.model.problem import Code
from generator.outside import email_fault
from generator.text.plain_text import even

_SPAN = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
_WEBSITE = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?")


def _email(value: object) -> str:
    text = text_or_wrong(value)
    if "@" in text and email_fault(text):
        hint = "only letters, figures and . _ + & - ' may stand before the @; write it as in ask@example.org"
        raise wrong(Code.BAD_EMAIL, f"“{text}” is not an email address", hint)
    try:
        return validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError as error:
        reason = str(error).rstrip(".")
        hint = f"{reason[:1].lower()}{reason[1:]}; write it as in ask@example.org"
        raise wrong(Code.BAD_EMAIL, f"“{text}” is not an email address", hint) from error


def phone_to_dial(text: str) -> str:
    """The number as a ``tel:`` link dials it, such as ``+443007900203`` or ``999``; empty when not valid."""
    try:
        number = phonenumbers.parse(text, "GB")
    except phonenumbers.NumberParseException:
        return ""
    if phonenumbers.is_valid_number(number):
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if shortnumberinfo.is_valid_short_number_for_region(number, "GB"):
        return re.sub(r"\D", "", text)
    return ""


def _phone(value: object) -> str:
    text = even(text_or_wrong(value))
    zero = re.match(r"\+44[ ]?0", text)
    if zero or not phone_to_dial(text) or not re.fullmatch(r"\+?[\d ]+", text):
        hint = "write all its figures with spaces, as in 0300 790 0203, and nothing else"
        raise wrong(Code.BAD_PHONE, f"“{text}” is not a phone number in use in the United Kingdom", hint)
    return text


def _span(value: object) -> OpenTime:
    text = even(text_or_wrong(value))
    match = _SPAN.fullmatch(text)
    hint = "write the 24-hour clock, as in 09:00-16:30; midnight at the end is 24:00"
    if match is None:
        raise wrong(Code.BAD_HOURS, f"“{text}” is not a span of time", hint)
    first_hour, first_minute, last_hour, last_minute = map(int, match.groups())
    span = OpenTime(start=first_hour * 60 + first_minute, end=last_hour * 60 + last_minute)
    if first_minute > 59 or last_minute > 59 or not 0 <= span.start < span.end <= 24 * 60:
        raise wrong(Code.BAD_HOURS, f"“{text}” is not a span of one day, earlier time first", hint)
    return span


def _website(value: object) -> str:
    text = text_or_wrong(value)
    if not _WEBSITE.fullmatch(text):
        hint = "write a website as in www.gov.wales, or a page of one as in www.gov.uk/pension-credit"
        raise wrong(Code.BAD_ADDRESS, f"“{text}” is neither a website nor a page of one", hint)
    return text


Email = Annotated[str, BeforeValidator(_email)]
EmailForBoth = for_both(_email)
PhoneNumber = Annotated[str, BeforeValidator(_phone)]
Span = Annotated[OpenTime, BeforeValidator(_span, json_schema_input_type=str)]
Website = Annotated[str, BeforeValidator(_website)]
