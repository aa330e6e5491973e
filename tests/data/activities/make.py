"""Makes the files of this folder and expected.json: `python tests/data/activities/make.py`.

Nobody ran these runs. One list of made-up activities is written as each program would write it, in its languages,
and then broken in every way we could think of. expected.json says of each file what a reader must find in it:
rows, runs, kilometres, what is left out by reason, what must be asked and the answers, or why it is refused.
"""

import csv
import datetime
import io
import json
import math
import random
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
TODAY = datetime.date(2026, 11, 21)
MI = 1.609344
expected: dict[str, dict] = {}


@dataclass
class Activity:
    number: int
    start: datetime.datetime
    sport: str  # run, trail, ride, walk, swim, yoga
    metres: float
    seconds: int

    @property
    def is_run(self) -> bool:
        return self.sport in ("run", "trail")


def made_up(seed: int = 7, count: int = 40) -> list[Activity]:
    """A season of a runner who also rides, walks, swims and stretches; no two start within an hour."""
    chance, found = random.Random(seed), []
    for number in range(count):
        day = datetime.date(2026, 8, 1) + datetime.timedelta(days=number * 108 // count)
        start = datetime.datetime.combine(
            day, datetime.time(chance.randint(6, 19), chance.randint(0, 59), chance.randint(0, 59))
        )
        sport = chance.choices(("run", "trail", "ride", "walk", "swim", "yoga"), (12, 3, 3, 2, 2, 2))[0]
        metres = {
            "run": chance.uniform(3000, 14000), "trail": chance.uniform(5000, 18000), "ride": chance.uniform(15000, 60000),
            "walk": chance.uniform(1500, 6000), "swim": chance.choice((1000.0, 1500.0, 2000.0)), "yoga": 0.0,
        }[sport]  # fmt: skip
        metres = round(metres, 1)
        pace = {"run": 350, "trail": 420, "ride": 130, "walk": 700, "swim": 1300, "yoga": 0}[sport]
        seconds = int(metres / 1000 * pace * chance.uniform(0.9, 1.1)) or 1800
        found.append(Activity(9_000_000_000 + number, start, sport, metres, seconds))
    return found


SEASON = made_up()


def total(runs) -> float:
    return round(sum(round(metres) for metres in runs) / 1000, 3)


def save(name: str, content: str | bytes, encoding: str = "utf-8", **what) -> None:
    """Write a file and note what must be found in it."""
    (FOLDER / name).write_bytes(content.encode(encoding) if isinstance(content, str) else content)
    expected[name] = what


def of(season: list[Activity], per_run=lambda one: one.metres, **more) -> dict:
    """What must be found in a file that holds a whole season."""
    runs = [per_run(one) for one in season if one.is_run]
    others = len(season) - len(runs)
    return {
        "rows": len(season),
        "runs": len(runs),
        "km": total(runs),
        "left_out": {"not-a-run": others} if others else {},
        **more,
    }


def table(rows, mark: str = ",", end: str = "\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=mark, lineterminator=end).writerows(rows)
    return text.getvalue()


# --- Strava -----------------------------------------------------------------------------------------
def short(names: str):
    months = names.split()
    return lambda t, form: form.format(d=t.day, m=months[t.month - 1], y=t.year, t=t.strftime("%H:%M:%S"))


def english(t: datetime.datetime) -> str:
    return f"{t.strftime('%b')} {t.day}, {t.year}, {t.hour % 12 or 12}:{t.strftime('%M:%S')} {'AM' if t.hour < 12 else 'PM'}"


FR = short("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.")
ES = short("ene feb mar abr may jun jul ago sept oct nov dic")
IT = short("gen feb mar apr mag giu lug ago set ott nov dic")
NL = short("jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.")
PT = short("jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.")
PL = short("sty lut mar kwi maj cze lip sie wrz paź lis gru")
# Headings: id, date, name, type, description, elapsed, distance, file, moving; then the sports; date; decimal mark.
STRAVA = {
    "en": ("Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Moving Time",
           "Run,Trail Run,Ride,Walk,Swim,Yoga", english, "."),
    "de": ("Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Dateiname,Bewegungszeit",
           "Lauf,Traillauf,Radfahrt,Spaziergang,Schwimmen,Yoga", lambda t: t.strftime("%d.%m.%Y, %H:%M:%S"), ","),
    "fr": ("ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Description de l'activité,Temps écoulé,Distance,Nom du fichier,Durée de déplacement",
           "Course à pied,Trail,Sortie à vélo,Marche,Natation,Yoga", lambda t: FR(t, "{d} {m} {y} à {t}"), ","),
    "es": ("ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de actividad,Descripción de la actividad,Tiempo transcurrido,Distancia,Nombre de archivo,Tiempo en movimiento",
           "Carrera,Carrera de montaña,Bicicleta,Caminata,Natación,Yoga", lambda t: ES(t, "{d} {m} {y}, {t}"), ","),
    "it": ("ID attività,Data dell'attività,Nome attività,Tipo di attività,Descrizione dell'attività,Tempo trascorso,Distanza,Nome file,Tempo in movimento",
           "Corsa,Corsa su sentiero,Pedalata,Camminata,Nuoto,Yoga", lambda t: IT(t, "{d} {m} {y}, {t}"), ","),
    "nl": ("Activiteits-ID,Datum van activiteit,Naam activiteit,Activiteitstype,Beschrijving van activiteit,Verstreken tijd,Afstand,Bestandsnaam,Beweegtijd",
           "Hardloopsessie,Trailrun,Fietsrit,Wandeling,Zwemmen,Yoga", lambda t: NL(t, "{d} {m} {y} {t}"), ","),
    "pt": ("ID da atividade,Data da atividade,Nome da atividade,Tipo de atividade,Descrição da atividade,Tempo decorrido,Distância,Nome do arquivo,Tempo de movimentação",
           "Corrida,Corrida em trilha,Pedalada,Caminhada,Natação,Ioga", lambda t: PT(t, "{d} de {m} de {y}, {t}"), ","),
    "pl": ("Identyfikator aktywności,Data aktywności,Nazwa aktywności,Typ aktywności,Opis aktywności,Czas,Dystans,Nazwa pliku,Czas ruchu",
           "Bieg,Bieg w terenie,Jazda na rowerze,Spacer,Pływanie,Joga", lambda t: PL(t, "{d} {m} {y}, {t}"), ","),
    "ja": ("アクティビティID,アクティビティ日,アクティビティ名,アクティビティタイプ,アクティビティの説明,経過時間,距離,ファイル名,移動時間",
           "ラン,トレイルラン,ライド,ウォーキング,水泳,ヨガ", lambda t: t.strftime("%Y/%m/%d %H:%M:%S"), "."),
}  # fmt: skip
SPORTS = ("run", "trail", "ride", "walk", "swim", "yoga")


def decimals(value: float, mark: str, places: int = 2) -> str:
    return f"{value:.{places}f}".replace(".", mark)


def strava_rows(language: str = "en", season=None, unit: float = 1.0, note="") -> list[list[str]]:
    """Strava's list: the distance rounded in the account's unit, later again in metres; elapsed time twice too."""
    heads, sports, date, mark = STRAVA[language]
    h, names = heads.split(","), sports.split(",")
    rows = [[*h[:7], "Max Heart Rate", *h[7:8], h[5], h[8], h[6], "Elevation Gain", "Weather Temperature"]]
    for one in season or SEASON:
        rounded = decimals(
            one.metres / (1 if one.sport == "swim" else 1000 * unit), mark, 0 if one.sport == "swim" else 2
        )
        rows.append([
            str(one.number), date(one.start), "Up and out", names[SPORTS.index(one.sport)], note, str(one.seconds + 60), rounded, "151",
            f"activities/{one.number}.fit.gz", f"{one.seconds + 60}.0", f"{one.seconds}.0", f"{one.metres}", "31.5", "11.0",
        ])  # fmt: skip
    return rows


def strava() -> None:
    for language in STRAVA:
        save(f"strava-{language}.csv", table(strava_rows(language)), **of(SEASON))
    save("strava-miles.csv", table(strava_rows(unit=MI)), **of(SEASON))
    said = 'Easy, then "hard",\nthen home.\n\nLine; with, all | marks'
    save("strava-descriptions.csv", table(strava_rows(note=said), end="\r\n"), **of(SEASON))
    order = list(range(14))
    random.Random(3).shuffle(order)
    rows = [[row[column] for column in order] for row in strava_rows("de")]
    rows = [rows[0], *random.Random(4).sample(rows[1:], len(rows) - 1)]
    save("strava-shuffled.csv", table(rows), **of(SEASON))
    rows = strava_rows()
    runs = [at for at, one in enumerate(SEASON, 1) if one.is_run]
    for at in runs[:3]:
        rows[at][6] = decimals(SEASON[at - 1].metres / 1000 + 1, ".")
    rest = [one for at, one in enumerate(SEASON, 1) if at not in runs[:3]]
    what = of(rest)
    save(
        "strava-disagree.csv",
        table(rows),
        **{**what, "rows": len(SEASON), "left_out": {**what["left_out"], "disagree": 3}},
    )
    old = [["id", "date", "name", "type", "description", "elapsed_time", "distance", "commute", "gear", "filename"]]
    names = ("Run", "Run", "Ride", "Walk", "Swim", "Yoga")
    for one in SEASON:
        sport = names[SPORTS.index(one.sport)]
        old.append(
            [
                str(one.number),
                str(one.start),
                "Out",
                sport,
                "",
                str(one.seconds),
                f"{one.metres}",
                "false",
                "",
                f"activities/{one.number}.gpx",
            ]
        )
    save("strava-2018.csv", table(old), **of(SEASON))
    one_distance = [[*row[:7], row[8]] for row in strava_rows()]
    save(
        "strava-2019.csv",
        table(one_distance),
        asks=["unit"],
        answers={"unit": "km"},
        **of(SEASON, lambda one: round(one.metres / 1000, 2) * 1000),
    )
    save("strava-cut-short.csv", table(strava_rows())[:-60], **cut_short(SEASON))
    rows = strava_rows()
    save("strava-twice.csv", table([*rows, *rows[1:]]), **twice(SEASON))
    text = table(strava_rows("de"))
    save("strava-utf-16le.csv", "\ufeff" + text, "utf-16-le", **of(SEASON))
    save("strava-utf-16be.csv", "\ufeff" + text, "utf-16-be", **of(SEASON))
    save("strava-utf-16-without-mark.csv", text, "utf-16-le", **of(SEASON))
    save("strava-latin-1.csv", text, "latin-1", **of(SEASON))
    save("strava-bom.csv", "\ufeff" + text, **of(SEASON))
    save("strava-only-head.csv", table(strava_rows()[:1]), fault="head")
    numbers(strava_rows)


def cut_short(season) -> dict:
    what = of(season[:-1])
    return {**what, "rows": len(season), "left_out": {**what["left_out"], "broken": 1}}


def twice(season) -> dict:
    what = of(season)
    others = what["left_out"]["not-a-run"] * 2
    return {**what, "rows": 2 * len(season), "left_out": {"not-a-run": others, "twice": what["runs"]}}


def numbers(make) -> None:
    """Distances that cannot be."""
    wrong = {"1e400": "bad-distance", "NaN": "bad-distance", "Infinity": "bad-distance", "-5021.3": "negative", "999999999999.5": "too-far",
             "0.0": "zero", "": "no-distance", "five": "bad-distance", "5,021.3.1": "bad-distance", "400000.5": "too-far"}  # fmt: skip
    season = [one for one in SEASON if one.is_run]
    rows, left = make(season=season), {}
    for row, (text, reason) in zip(rows[1:], wrong.items(), strict=False):
        row[11], row[6] = text, ""
        left[reason] = left.get(reason, 0) + 1
    what = of(season[len(wrong) :])
    save("strava-wrong-numbers.csv", table(rows), **{**what, "rows": len(season), "left_out": left})
    rows = make(season=season)
    for row in rows[1:4]:
        row[1] = "Jan 1, 2031, 6:00:00 AM"
    rows[4][1], rows[5][1], rows[6][1] = "Feb 30, 2026, 6:00:00 AM", "", "Jul 13, 1931, 6:03:34 AM"
    what = of(season[6:])
    save(
        "strava-wrong-dates.csv",
        table(rows),
        **{**what, "rows": len(season), "left_out": {"future": 3, "no-date": 2, "long-ago": 1}},
    )
    rows = make(season=season)
    for row in rows[1:3]:
        row[10] = "60.0"
    what = of(season[2:])
    save("strava-too-fast.csv", table(rows), **{**what, "rows": len(season), "left_out": {"too-fast": 2}})


# --- Garmin Connect ----------------------------------------------------------------------------------
GARMIN = {
    "en": ("Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Avg Stride Length,Moving Time,Elapsed Time",
           "Running,Trail Running,Cycling,Walking,Pool Swimming,Yoga"),
    "de": ("Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Ø Schrittlänge,Zeit in Bewegung,Verstrichene Zeit",
           "Laufen,Trailrunning,Radfahren,Gehen,Schwimmbadschwimmen,Yoga"),
    "fr": ("Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Longueur moyenne des foulées,Temps de déplacement,Temps écoulé",
           "Course à pied,Trail,Cyclisme,Marche à pied,Natation en piscine,Yoga"),
    "es": ("Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media,Longitud media de zancada,Tiempo en movimiento,Tiempo transcurrido",
           "Carrera,Carrera de montaña,Ciclismo,Caminar,Natación en piscina,Yoga"),
}  # fmt: skip


def clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def garmin_rows(language: str = "en", unit: float = 1.0, decimal: str = ".", thousands: str = ",") -> list[list[str]]:
    heads, names = (part.split(",") for part in GARMIN[language])
    rows = [heads]
    for one in SEASON:
        distance = decimals(one.metres / 1000 / unit, decimal)
        if one.sport == "swim":  # in metres, with a mark for thousands
            distance = f"{one.metres:,.0f}".replace(",", thousands)
        if one.sport == "yoga":
            distance = "--"
        rows.append([
            names[SPORTS.index(one.sport)], str(one.start), "false", "Made up, twice", distance, "1,024", clock(one.seconds), "151",
            decimals(1.04, decimal), clock(one.seconds - 1), clock(one.seconds + 60),
        ])  # fmt: skip
    return rows


def garmin() -> None:
    km = of(SEASON, lambda one: round(one.metres / 1000, 2) * 1000)
    mi = of(SEASON, lambda one: round(one.metres / 1000 / MI, 2) * MI * 1000)
    save("garmin-km.csv", table(garmin_rows()), asks=["unit"], answers={"unit": "km"}, **km)
    save("garmin-miles.csv", table(garmin_rows(unit=MI)), asks=["unit"], answers={"unit": "mi"}, **mi)
    save("garmin-bom.csv", "\ufeff" + table(garmin_rows(), end="\r\n"), asks=["unit"], answers={"unit": "km"}, **km)
    save(
        "garmin-de.csv",
        table(garmin_rows("de", decimal=",", thousands=".")),
        asks=["unit"],
        answers={"unit": "km"},
        **km,
    )
    text = table(garmin_rows("fr", decimal=",", thousands="\u202f"), mark=";")
    save("garmin-fr-semicolons.csv", text, asks=["unit"], answers={"unit": "km"}, **km)
    save(
        "garmin-es-miles.csv",
        table(garmin_rows("es", unit=MI, decimal=",", thousands=".")),
        asks=["unit"],
        answers={"unit": "mi"},
        **mi,
    )
    save("garmin-cr.csv", table(garmin_rows(), end="\r"), asks=["unit"], answers={"unit": "km"}, **km)
    cut = of(SEASON[:-1], lambda one: round(one.metres / 1000, 2) * 1000)
    left = {**cut["left_out"], "broken": 1}
    save(
        "garmin-cut-short.csv",
        table(garmin_rows())[:-40],
        asks=["unit"],
        answers={"unit": "km"},
        **{**cut, "rows": len(SEASON), "left_out": left},
    )


# --- Lists of somebody's own -------------------------------------------------------------------------
RUNS = [one for one in SEASON if one.is_run]


def own(date: str, number=lambda one: f"{one.metres / 1000:.2f}") -> list[list[str]]:
    return [[one.start.strftime(date), number(one), "felt fine"] for one in RUNS]


def found(runs=None, metres=lambda one: round(one.metres / 1000, 2) * 1000, left=None, **more) -> dict:
    runs = RUNS if runs is None else runs
    left = left or {}
    return {
        "rows": len(runs) + sum(left.values()),
        "runs": len(runs),
        "km": total(map(metres, runs)),
        "left_out": left,
        **more,
    }


def lists() -> None:
    head = [["Date", "Distance (km)", "Notes"]]
    save("own-iso.csv", table(head + own("%Y-%m-%d")), **found())
    save("own-no-last-line-break.csv", table(head + own("%Y-%m-%d")).rstrip("\n"), **found())
    save("own-day-first.csv", table(head + own("%d/%m/%Y")), **found())
    save("own-month-first.csv", table(head + own("%m/%d/%y")), **found())
    early = [one for one in RUNS if one.start.day <= 12 and one.start.day != one.start.month]
    rows = [[one.start.strftime("%d/%m/%Y"), f"{one.metres / 1000:.2f}", ""] for one in early]
    save("own-dates-two-ways.csv", table(head + rows), asks=["order"], answers={"order": "dmy"}, **found(early))
    rows = own("%d.%m.%Y", lambda one: decimals(one.metres / 1000, ","))
    save("own-semicolons.csv", table([["Datum", "Strecke (km)", "Notiz"], *rows], mark=";"), **found())
    save("own-tabs.tsv", table(head + own("%Y-%m-%d"), mark="\t"), **found())
    save("own-excel.csv", "sep=;\r\n" + table(head + own("%Y-%m-%d"), mark=";", end="\r\n"), **found())
    save("own-title-lines.csv", "My running list\n\n" + table(head + own("%Y-%m-%d")), **found())
    miles = lambda one: f"{one.metres / 1000 / MI:.2f}"  # noqa: E731 (as short as the others)
    in_miles = lambda one: round(one.metres / 1000 / MI, 2) * MI * 1000  # noqa: E731
    save(
        "own-miles-in-heading.csv",
        table([["date", "distance_mi", "note"], *own("%Y-%m-%d", miles)]),
        **found(metres=in_miles),
    )
    save(
        "own-bare.csv",
        table([["Day of run date", "Distance", "Note"], *own("%Y-%m-%d", miles)]),
        asks=["unit"],
        answers={"unit": "mi"},
        **found(metres=in_miles),
    )
    save(
        "own-unit-in-cells.csv",
        table([["Date", "Distance", ""], *own("%Y-%m-%d", lambda one: miles(one) + " mi")]),
        **found(metres=in_miles),
    )
    rows = own(
        "%Y-%m-%d",
        lambda one: f"{one.metres / 1000:.2f} km" if one.number % 2 else f"{one.metres / 1000 / MI:.2f} miles",
    )
    for row in rows[:2]:
        row[1] = row[1].split()[0]

    def mixed(one):
        return (round(one.metres / 1000, 2) if one.number % 2 else round(one.metres / 1000 / MI, 2) * MI) * 1000

    save("own-mixed-units.csv", table([["Date", "Distance", ""], *rows]), **found(RUNS[2:], mixed, {"no-unit": 2}))
    save("own-without-heading.csv", table(own("%Y-%m-%d")), asks=["columns"],
         answers={"columns": {"date": 0, "distance": 1, "type": -1}, "unit": "km"}, **found())  # fmt: skip
    save("own-strange-headings.csv", table([["When", "How far", "Mood"], *own("%Y-%m-%d")]), asks=["columns"],
         answers={"columns": {"date": 0, "distance": 1, "type": -1}, "unit": "km"}, **found())  # fmt: skip
    rows = [
        [one.start.strftime("%Y-%m-%d"), f"{one.metres / 1000:.3f}".replace(".", ","), ""]
        for one in RUNS
        if one.metres < 99000
    ]
    save(
        "own-numbers-two-ways.csv",
        table(head + rows),
        asks=["decimal"],
        answers={"decimal": ","},
        **found(metres=lambda one: round(one.metres)),
    )
    rows = own("%Y-%m-%d")
    save("own-twice.csv", table(head + rows + rows[:5]), **found(left={"twice": 5}))
    short_rows = [row[:2] for row in rows]
    save("own-short-rows.csv", "Date,Distance (km),Notes\n" + table(short_rows), **found())
    rows = own("%Y-%m-%d")
    text = table(head + rows).replace("felt fine", '"felt fine', 1)
    save("own-open-quotation.csv", text, **found(RUNS[1:], left={"broken": 1}))
    rows = [*own("%Y-%m-%d"), ["2026-11-22", "5.00", ""], ["2031-01-01", "5.00", ""]]
    save("own-future.csv", table(head + rows), **found(left={"future": 2}))
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    save(
        "own-arabic-digits.csv",
        table([*head, *[[cell.translate(arabic) for cell in row[:2]] + [""] for row in own("%Y-%m-%d")]]),
        **found(),
    )
    save(
        "own-html-in-cells.csv",
        table([*head, *[[row[0], row[1], "<img src=x onerror=alert(1)>"] for row in own("%Y-%m-%d")]]),
        **found(),
    )


# --- GPX and TCX ---------------------------------------------------------------------------------------
GPX = '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="made up" xmlns="http://www.topografix.com/GPX/1/1">\n'


def points(
    start: datetime.datetime, count: int, lat: float = 52.0, lon: float = 13.0, timed: bool = True
) -> tuple[str, float]:
    """A wavy line of points every 5 seconds, and its length in metres worked out with vectors rather than the haversine."""
    lines, length, last = [], 0.0, None
    for at in range(count):
        here = (round(lat + at * 0.00012, 6), round(lon + math.sin(at / 9) * 0.0004, 6))
        time = f"<time>{(start + datetime.timedelta(seconds=5 * at)).isoformat()}Z</time>" if timed else ""
        lines.append(f'<trkpt lat="{here[0]}" lon="{here[1]}"><ele>34.5</ele>{time}</trkpt>')
        length += arc(last, here) if last else 0
        last = here
    return "\n".join(lines), length


def arc(a, b) -> float:
    def vector(lat, lon):
        lat, lon = math.radians(lat), math.radians(lon)
        return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)

    (x, y, z), (u, v, w) = vector(*a), vector(*b)
    cross = math.hypot(y * w - z * v, z * u - x * w, x * v - y * u)
    return 6371008.8 * math.atan2(cross, x * u + y * v + z * w)


def track(inside: str, sport: str = "running") -> str:
    return f"<trk><name>Out &amp; back</name>{f'<type>{sport}</type>' if sport else ''}{inside}</trk>\n"


def segment(inside: str) -> str:
    return f"<trkseg>\n{inside}\n</trkseg>"


def gpx() -> None:
    start = datetime.datetime(2026, 11, 1, 7, 30)
    line, length = points(start, 400)
    one = {"rows": 1, "runs": 1, "km": total([length]), "left_out": {}}
    none = {"rows": 1, "runs": 0, "km": 0}
    save("run.gpx", GPX + track(segment(line)) + "</gpx>\n", **one)
    save("run-without-sport.gpx", GPX + track(segment(line), "") + "</gpx>\n", **one)
    save("run-type-9.gpx", GPX + track(segment(line), "9") + "</gpx>\n", **one)
    text = GPX + track(segment(line)) + "</gpx>\n"
    for name in ("gpx", "trk", "trkseg", "trkpt", "time", "type", "name", "ele"):
        text = text.replace(f"<{name}", f"<g:{name}").replace(f"</{name}", f"</g:{name}")
    save("run-prefixed.gpx", text.replace("xmlns=", "xmlns:g="), **one)
    further, more = points(start + datetime.timedelta(hours=1), 200, lat=52.2)
    save(
        "run-two-parts.gpx",
        GPX + track(segment(line) + segment(further)) + "</gpx>\n",
        rows=1,
        runs=1,
        km=total([length + more]),
        left_out={},
    )
    later, second = points(start + datetime.timedelta(days=2), 300)
    save(
        "two-runs.gpx",
        GPX + track(segment(line)) + track(segment(later)) + "</gpx>",
        rows=2,
        runs=2,
        km=total([length, second]),
        left_out={},
    )
    save("ride.gpx", GPX + track(segment(line), "cycling") + "</gpx>", **none, left_out={"not-a-run": 1})
    save(
        "no-times.gpx",
        GPX + track(segment(points(start, 100, timed=False)[0])) + "</gpx>",
        **none,
        left_out={"no-date": 1},
    )
    save(
        "route.gpx",
        GPX + '<rte><name>Plan</name><rtept lat="52" lon="13"/></rte></gpx>',
        **none,
        left_out={"no-date": 1},
    )
    save("signal-leaps.gpx", text_with(line, 'lat="52.024', 'lat="53.024'), **none, left_out={"leap": 1})
    save("bad-points.gpx", text_with(line, 'lat="52.024', 'lat="NaN'), **none, left_out={"bad-points": 1})
    save("cut-short.gpx", (GPX + track(segment(line)) + "</gpx>")[: len(line) // 2], fault="cut")
    commented = line.replace("</trkpt>", "</trkpt><!-- <trkpt lat='0' lon='0'> -->", 5)
    save(
        "comments.gpx",
        GPX + "<metadata><desc><![CDATA[<trk>]]></desc></metadata>" + track(segment(commented)) + "</gpx>",
        **one,
    )
    save("route-and-empty-track.gpx", GPX + "<trk/>" + "</gpx>", **none, left_out={"no-date": 1})


def text_with(line: str, old: str, new: str) -> str:
    return GPX + track(segment(line.replace(old, new, 1))) + "</gpx>"


def lap(start: str, metres: float | str, seconds: float = 1500, reached: float | None = None) -> str:
    near = (
        f"<Trackpoint><Time>{start}</Time><DistanceMeters>{reached}</DistanceMeters></Trackpoint>"
        if reached is not None
        else ""
    )
    told = f"<DistanceMeters>{metres}</DistanceMeters>" if metres != "" else ""
    return f'<Lap StartTime="{start}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>{told}<Calories>300</Calories><Track>{near}</Track></Lap>'


def tcx_of(*laps: str, sport: str = "Running", start: str = "2026-11-02T07:30:00.000Z") -> str:
    return f'<Activity Sport="{sport}"><Id>{start}</Id>{"".join(laps)}</Activity>'


def tcx_file(*activities: str) -> str:
    space = 'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"'
    return f'<?xml version="1.0"?>\n<TrainingCenterDatabase {space}><Activities>{"".join(activities)}</Activities></TrainingCenterDatabase>\n'


def tcx() -> None:
    start = "2026-11-02T07:30:00Z"
    none = {"rows": 1, "runs": 0, "km": 0}
    save("run.tcx", tcx_file(tcx_of(lap(start, 5021.3))), rows=1, runs=1, km=5.021, left_out={})
    laps = tcx_of(
        lap(start, 1000, 300, 1000),
        lap("2026-11-02T07:35:00Z", 1000.5, 300, 2000.5),
        lap("2026-11-02T07:40:00Z", 512.25, 160, 2512.75),
    )
    save("run-laps.tcx", tcx_file(laps), rows=1, runs=1, km=2.513, left_out={})
    save("run-points-only.tcx", tcx_file(tcx_of(lap(start, "", 1500, 4000.4))), rows=1, runs=1, km=4.0, left_out={})
    save("ride.tcx", tcx_file(tcx_of(lap(start, 25000), sport="Biking")), **none, left_out={"not-a-run": 1})
    two = (tcx_of(lap(start, 5000)), tcx_of(lap("2026-11-04T07:30:00Z", 6000), start="2026-11-04T07:30:00Z"))
    save("two-runs.tcx", tcx_file(*two), rows=2, runs=2, km=11.0, left_out={})
    save("disagree.tcx", tcx_file(tcx_of(lap(start, 9000, 3000, 5000))), **none, left_out={"disagree": 1})
    save("negative.tcx", tcx_file(tcx_of(lap(start, -5000))), **none, left_out={"negative": 1})
    course = "<TrainingCenterDatabase><Courses><Course><Name>x</Name><Lap><DistanceMeters>5000</DistanceMeters></Lap></Course></Courses></TrainingCenterDatabase>"
    save("course.tcx", course, **none, left_out={"no-date": 1})
    save("cut-short.tcx", tcx_file(tcx_of(lap(start, 5021.3)))[:-40], fault="cut")


def broken() -> None:
    chance = random.Random(11)
    save("empty.csv", b"", fault="empty")
    save("only-spaces.csv", "  \n \n", fault="empty")
    save("binary.csv", bytes(chance.randrange(256) for _ in range(3000)) + b"\0", fault="binary")
    save("zip.csv", b"PK\x03\x04" + bytes(chance.randrange(256) for _ in range(400)), fault="zip")
    save("gzip.gpx.gz", b"\x1f\x8b\x08" + bytes(chance.randrange(256) for _ in range(400)), fault="gzip")
    save("watch.fit", b"\x0e\x10\x43\x08\x00\x00\x00\x00.FIT" + bytes(100), fault="fit")
    save("paper.pdf", b"%PDF-1.7\n" + bytes(60), fault="pdf")
    save("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(60), fault="picture")
    save(
        "web-page.csv",
        "<!DOCTYPE html>\n<html><head><title>Log in</title></head><body>Activity Date,Distance</body></html>",
        fault="html",
    )
    save("copy.json", '{"version": 1, "data": {"runs": []}}', fault="json")
    save("other.xml", '<?xml version="1.0"?><feed><entry>5 km</entry></feed>', fault="xml")
    save("one-word.csv", "hello\n", fault="nothing")
    save("quotation-marks.csv", '"' * 4001, fault="nothing")


def main() -> None:
    for make in (strava, garmin, lists, gpx, tcx, broken):
        make()
    (FOLDER / "expected.json").write_text(
        json.dumps(expected, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8"
    )
    print(f"{len(expected)} files")


if __name__ == "__main__":
    main()
