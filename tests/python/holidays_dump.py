"""Prints the public holidays of the 20 countries, 2020 to 2040, as the PyPI package `holidays` has them.

One line a holiday and day, `country,date,name`, after a line that names the version. GB is England.
"""

import holidays

COUNTRIES = "AT BE DK FR DE IE IT NL PT ES SE CH GB LU SK FI NO CZ RO PL".split()
PARTS = {"GB": "ENG"}

print(f"holidays {holidays.__version__}")
for country in COUNTRIES:
    days = holidays.country_holidays(country, subdiv=PARTS.get(country), years=range(2020, 2041), language="en_US")
    for day, name in sorted(days.items()):
        print(f"{country},{day.isoformat()},{name}")
