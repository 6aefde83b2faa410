"""Prints what python-stdnum says of made-up identifiers: in the form of the first line.

One line a value: `scheme,country,value,valid`. Values are drawn from a seed, so that every run writes the same file:
valid ones first, each followed by what people make of it (one character changed, two neighbours swapped, too short,
too long). The scheme is a kind of identifier and, after a colon, the module that was asked.
"""

import datetime
import importlib
import random
import string
import types
from importlib.metadata import version

PER_SCHEME = 600
VERSION = "2.2"

DIGITS = string.digits
LETTERS = string.ascii_uppercase
EITHER = DIGITS + LETTERS
OMOCODIA = "0123456789LMNPQRSTUV"


def mask(text):
    """A maker of texts: `9` is a digit, `A` a letter, `X` either, anything else itself; `[..]` one of these."""
    parts, index = [], 0
    classes = {"9": DIGITS, "A": LETTERS, "X": EITHER}
    while index < len(text):
        if text[index] == "[":
            end = text.index("]", index)
            parts.append(text[index + 1 : end])
            index = end
        else:
            parts.append(classes.get(text[index], text[index]))
        index += 1
    return parts


# kind, country, module of stdnum, masks of valid values
SCHEMES = [
    ("vat", "AT", "at.uid", ["U99999999"]),
    ("vat", "BE", "be.vat", ["0999999999", "1999999999"]),
    ("vat", "DK", "dk.cvr", ["99999999"]),
    ("vat", "FR", "fr.tva", ["99999999999", "XX999999999", "99000999999"]),
    ("vat", "DE", "de.vat", ["999999999"]),
    ("vat", "IE", "ie.vat", ["9999999A", "9999999AA", "9A99999A", "9+99999A"]),
    ("vat", "IT", "it.iva", ["99999990[0-9]99", "99999991209", "99999998889"]),
    ("vat", "NL", "nl.btw", ["999999999B99", "999999999B01"]),
    ("vat", "PT", "pt.nif", ["999999999"]),
    ("vat", "ES", "es.nif", ["99999999A", "[XYZ]9999999A", "[KLM]9999999A", "[ABCDEFGHJNPQRSUVW]9999999X"]),
    ("vat", "SE", "se.vat", ["999999999901"]),
    ("vat", "CH", "ch.vat", ["CHE999999999MWST", "CHE999999999TVA", "CHE999999999IVA", "CHE999999999TPV"]),
    ("vat", "GB", "gb.vat", ["999999999", "999999999999", "099999999", "GD[01234]99", "HA[56789]99"]),
    ("vat", "LU", "lu.tva", ["99999999"]),
    ("vat", "SK", "sk.dph", ["99[234789]9999999"]),
    ("vat", "FI", "fi.alv", ["99999999"]),
    ("vat", "NO", "no.mva", ["999999999MVA"]),
    ("vat", "CZ", "cz.dic", ["99999999", "699999999", "99[05][1-9][012]9999", "99[05]9[012]99999"]),
    ("vat", "RO", "ro.cf", ["9999999999", "999999999", "99999999", "9999", "99"]),
    ("vat", "PL", "pl.nip", ["9999999999"]),
    ("companyId", "AT", "at.businessid", ["[123456789]99999[abcdefghikmpstvwxyz]", "999[dfghi]"]),
    ("companyId", "BE", "be.vat", ["0999999999", "1999999999"]),
    ("companyId", "DK", "dk.cvr", ["99999999"]),
    ("companyId", "DK", "dk.cpr", ["[012]9[01]9999999"]),
    ("companyId", "FR", "fr.siren", ["999999999"]),
    ("companyId", "FR", "fr.siret", ["99999999999999", "35600000099999"]),
    ("companyId", "IT", "it.codicefiscale", ["AAAAAA99A99A999A"]),
    ("companyId", "NL", "nl.bsn", ["999999999"]),
    ("companyId", "PT", "pt.nif", ["999999999"]),
    ("companyId", "ES", "es.nif", ["99999999A", "[XYZ]9999999A", "[ABCDEFGHJNPQRSUVW]9999999X"]),
    ("companyId", "SE", "se.orgnr", ["9999999999"]),
    ("companyId", "CH", "ch.uid", ["CHE999999999"]),
    ("companyId", "FI", "fi.ytunnus", ["99999999"]),
    ("companyId", "NO", "no.orgnr", ["999999999"]),
    ("companyId", "CZ", "cz.rc", ["99[05]9[012]99999", "[012345]9[05]9[012]9999"]),
    ("companyId", "SK", "sk.rc", ["99[05]9[012]99999"]),
    ("companyId", "RO", "ro.cui", ["9999999999", "99999999", "999"]),
    ("companyId", "RO", "ro.onrc", ["[JFC][0123]9/9999/20[012]9", "[JFC]20[012]9999999[0123]99", "J[123456789]/999/1995"]),
    ("companyId", "PL", "pl.regon", ["999999999", "99999999999999"]),
    ("companyId", "PL", "pl.nip", ["9999999999"]),
]

# Modules whose masks cannot be met by chance often enough: characters to put right, by place from the end.
MENDED = {"it.codicefiscale": [1], "fr.siret": [6, 1], "fr.tva": [1, 10, 11], "nl.btw": [4], "pl.regon": [6, 1]}
MONTHS = "ABCDEHLMPRST"


def draw(dice, parts):
    return "".join(dice.choice(part) for part in parts)


def fiscal(dice, days=range(1, 29)):
    """The codice fiscale but for its control character; one in four has letters for some digits."""
    digits = OMOCODIA if dice.randrange(4) == 0 else DIGITS
    day = dice.choice(days) + 40 * dice.randrange(2)
    letter = lambda digit: dice.choice([digit, OMOCODIA[10 + int(digit)]]) if digits is OMOCODIA else digit
    year = "".join(dice.choice(digits) for _ in range(2))
    place = dice.choice(LETTERS) + "".join(dice.choice(digits) for _ in range(3))
    names = "".join(dice.choice(LETTERS) for _ in range(6))
    return names + year + dice.choice(MONTHS) + "".join(letter(digit) for digit in f"{day:02}") + place + "A"


def valid(dice, module, masks):
    """A value that the module takes for valid: drawn, then every choice tried in the places that can mend it."""
    for _ in range(20000):
        text = fiscal(dice) if module.__name__.endswith("codicefiscale") else draw(dice, mask(dice.choice(masks)))
        if module.is_valid(text):
            return text
        for place in MENDED.get(module.__name__.removeprefix("stdnum."), [1]):
            for own in EITHER:
                changed = text[: len(text) - place] + own + text[len(text) - place + 1 :]
                if len(changed) == len(text) and module.is_valid(changed):
                    return changed
            # Two places depend on each other: the one mended best stays for the next.
            text = text[: len(text) - place] + dice.choice(DIGITS) + text[len(text) - place + 1 :]
    raise SystemExit(f"no valid value of {module.__name__} found")


def strange_days(module):
    """Codici fiscali of any two digits where the day of birth stands, with their control character."""
    dice = random.Random("days")
    texts = [fiscal(dice, range(60))[:-1] for _ in range(PER_SCHEME)]
    return [text + module.calc_check_digit(text) for text in texts]


def variants(dice, text):
    """The value itself, then what people make of it."""
    yield text
    place = dice.randrange(len(text))
    group = DIGITS if text[place] in DIGITS else LETTERS
    yield text[:place] + dice.choice(group) + text[place + 1 :]
    place = dice.randrange(len(text) - 1)
    yield text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    place = dice.randrange(len(text))
    yield text[:place] + text[place + 1 :]
    place = dice.randrange(len(text) + 1)
    yield text[:place] + dice.choice(DIGITS) + text[place:]


# Values that must be asked whatever is drawn: where the two are known to differ, and where they must not.
ALWAYS = {
    ("vat", "AT"): ["U00000006", "U00000015"],
    ("vat", "FR"): ["12000000000", "15000000001"],
    ("vat", "BE"): ["428759497", "0428759497", "0000000097", "0000009700", "0000000000"],
    ("vat", "GB"): ["000000000", "123456740", "123456727", "123456782", "012345620", "012345662", "980780684000", "000000000001", "000000097", "000000195", "000000195001"],
    ("vat", "LU"): ["00000000"],
    ("vat", "FI"): ["00000000"],
    ("vat", "PL"): ["0000000000"],
    ("vat", "NO"): ["988077917", "000000000MVA"],
    ("vat", "NL"): ["4495445B01", "004495445B01", "002455799B11", "123456789B13", "123456789B90", "004495445B00", "000000000B01", "000000000B73", "000000000B78", "000000012B01"],
    ("vat", "SE"): ["123456789702", "000000000001", "000000001801"],
    ("vat", "SK"): ["7103192745"],
    ("vat", "RO"): ["1630615123457"],
    ("vat", "CZ"): ["7149192740", "8145297590", "7103192745", "640903926", "991231123", "590312123", "00000001", "00000019", "600000008", "600000010"],
    ("companyId", "BE"): ["428759497", "0428759497", "0000000097", "0000009700", "0000000000"],
    ("companyId", "SK"): ["7141015647", "8145297590"],
    ("companyId", "DK"): ["3102701234", "3104701234", "2110625629", "2110625628", "511062562"],
    ("companyId", "RO"): ["J2012000750528", "J2012000750001", "J2025000750409", "J2025000750005", "J52/750/2012"],
    ("companyId", "FR"): ["35600000000048", "35600000000001", "35600000000002", "73282932000074", "00000000000018", "00000001800010"],
    ("companyId", "PL"): ["00000000000018", "00000001700019"],
    ("vat", "IT"): ["00000000000", "00743110157", "00000000018", "00000010017"],
}


class Day(datetime.date):
    """A day whose today is always the same: some modules refuse what lies ahead of it."""

    @classmethod
    def today(cls):
        return cls(2026, 1, 1)


def main():
    if version("python-stdnum") != VERSION:
        raise SystemExit(f"expected python-stdnum {VERSION}, got {version('python-stdnum')}")
    lines = ["scheme,country,value,valid"]
    for kind, country, name, masks in SCHEMES:
        module = importlib.import_module(f"stdnum.{name}")
        if hasattr(module, "datetime"):
            module.datetime = types.SimpleNamespace(date=Day)
        # A seed of its own: a new scheme changes no other.
        dice = random.Random(f"{kind} {country} {name}")
        values = list(ALWAYS.get((kind, country), []))
        while len(values) < PER_SCHEME:
            values.extend(variants(dice, valid(dice, module, masks)))
        if name == "it.codicefiscale":
            values.extend(strange_days(module))
        for value in dict.fromkeys(values):
            lines.append(f"{kind}:{name},{country},{value},{str(module.is_valid(value)).lower()}")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
