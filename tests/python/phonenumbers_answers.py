"""Says of numbers in E.164, one a line of standard input, what the PyPI package `phonenumbers` says of them.

One line a number, `national,length,type,region`, after a line that names the version. The national number is what the
package has understood; type and region are empty if the number is not valid, all are if it cannot be read.
"""

import sys

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType, ValidationResult


def answer(text):
    try:
        number = phonenumbers.parse(text)
    except NumberParseException:
        return ",,,"
    national = phonenumbers.national_significant_number(number)
    length = ValidationResult.to_string(phonenumbers.is_possible_number_with_reason(number))
    if not phonenumbers.is_valid_number(number):
        return f"{national},{length},,"
    kind = PhoneNumberType.to_string(phonenumbers.number_type(number))
    return f"{national},{length},{kind},{phonenumbers.region_code_for_number(number)}"


print(f"phonenumbers {phonenumbers.__version__}")
for line in sys.stdin:
    print(answer(line.strip()))
