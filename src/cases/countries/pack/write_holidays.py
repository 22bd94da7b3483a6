"""Writes data/holidays.json and data/holiday-names.json: the weekdays on which government offices are closed.

The years that official texts settle stand in settled.csv; later ones follow from the law as the library python-holidays
(MIT, https://github.com/vacanza/holidays) computes it. Of Japan's offices the Act on Holidays of Administrative Organs
(Act No. 91 of 1988, article 1) closes 29 December to 3 January too.

    pip install holidays==0.109 && python src/cases/countries/pack/write_holidays.py
"""

import csv
import datetime
import json
import pathlib

import holidays

HERE = pathlib.Path(__file__).parent
FIRST, SETTLED, LAST = 2025, 2027, 2035
YEAR_END = "Year-end and New Year holidays of administrative organs"


def computed(country, year):
    days = {day: name for day, name in holidays.country_holidays(country, years=year, language="en_US").items()}
    if country == "JP":
        for month, day in [(1, 2), (1, 3), (12, 29), (12, 30), (12, 31)]:
            days.setdefault(datetime.date(year, month, day), YEAR_END)
    if country == "US" and year % 4 == 1:
        # 5 U.S.C. 6103(c): where the offices of Washington are closed.
        days.setdefault(datetime.date(year, 1, 20), "Inauguration Day")
    return {day: name for day, name in days.items() if day.year == year and day.weekday() < 5}


settled = {}
for row in csv.DictReader((HERE / "settled.csv").open(encoding="utf-8")):
    settled.setdefault(row["country"], {})[datetime.date.fromisoformat(row["date"])] = row["name"]

days, names = {}, {}
for country in ["JP", "KR", "US"]:
    for year in range(FIRST, LAST + 1):
        known = settled.get(country, {})
        found = {d: n for d, n in known.items() if d.year == year} if known and year <= SETTLED else computed(country, year)
        ordered = sorted(found.items())
        days.setdefault(country, {})[year] = " ".join(day.strftime("%m%d") for day, _ in ordered)
        names.setdefault(country, {})[year] = [name for _, name in ordered]

for file, content in [("holidays.json", days), ("holiday-names.json", names)]:
    (HERE.parent / "data" / file).write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
