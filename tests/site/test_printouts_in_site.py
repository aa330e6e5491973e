"""The PDFs say what the data say, and anybody can read them: tagged, named, with bookmarks and words for drawings."""

import copy
import functools
import io
import itertools
import re

import pytest
from doses import days, seconds, sets, tempo_words, title
from markup import capital
from pypdf import PdfReader
from pypdf.generic import BooleanObject
from stages import minutes, session, turns

from tests.helpers import text

pytestmark = pytest.mark.site

HANDOUTS = ("today", "pain-rules", "walk-run-plan", "appointment-sheet")
BOOKLETS = {"return-to-run-guide": range(2, 5), "strength-programme": range(2, 9), "exercise-sheet": range(2, 11)}
PAGES = BOOKLETS | dict.fromkeys(HANDOUTS, range(1, 2))
WITHOUT_TABLE = ("today", "exercise-sheet")
DRAWINGS = dict.fromkeys(BOOKLETS, 3) | {"today": 1}  # at least; the other handouts have none
MOST_BYTES = 300_000


@pytest.fixture(scope="module", params=PAGES)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def content(site, name):
    return (site.folder / f"assets/printouts/{name}.pdf").read_bytes()


@pytest.fixture(scope="module")
def pdf(content):
    return PdfReader(io.BytesIO(content))


@pytest.fixture(scope="module")
def root(pdf):
    return pdf.trailer["/Root"]


@functools.cache
def words(pdf) -> str:
    """Everything printed, in order, with single gaps; lines end where they must, so gaps after hyphens go too."""
    return squeezed(" ".join(page.extract_text() for page in pdf.pages))


def squeezed(text: str) -> str:
    return re.sub(r"-\s+", "-", " ".join(text.split()))


def missing(texts, pdf) -> list[str]:
    """The texts that do not stand in the PDF one after the other."""
    printed, place, lost = words(pdf), 0, []
    for said in map(squeezed, texts):
        found = printed.find(said, place)
        lost += [said] if found < 0 else []
        place = place if found < 0 else found + len(said)
    return lost


def elements(root) -> list:
    """Every element of the structure tree, in reading order."""

    def below(node):
        for kid in node.get("/K", []) if isinstance(node.get("/K"), list) else [node.get("/K")]:
            kid = kid.get_object() if hasattr(kid, "get_object") else kid
            if isinstance(kid, dict) and "/S" in kid:
                yield kid
                yield from below(kid)

    return list(below(root["/StructTreeRoot"]))


def test_it_is_tagged_and_says_that_it_is_for_everyone(root, pdf):
    assert root["/MarkInfo"]["/Marked"] == BooleanObject(True)
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == BooleanObject(True)
    assert pdf.metadata.title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert len(elements(root)) > 50


def test_bookmarks_lead_through_it(pdf):
    def titles(outline):
        return [t for one in outline for t in (titles(one) if isinstance(one, list) else [one.title])]

    assert len(titles(pdf.outline)) >= 5
    assert titles(pdf.outline)[0] == pdf.metadata.title


def test_headings_never_skip_a_level(root):
    levels = [int(str(one["/S"])[2:]) for one in elements(root) if re.fullmatch(r"/H\d", str(one["/S"]))]
    assert levels[0] == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_every_drawing_has_its_words(root, name):
    drawings = [one for one in elements(root) if one["/S"] == "/Figure"]
    assert len(drawings) >= DRAWINGS.get(name, 0)
    assert [one for one in drawings if len(str(one.get("/Alt", ""))) < 20] == []


def test_tables_have_heads(root, name):
    tables = [one for one in elements(root) if one["/S"] == "/Table"]
    heads = [one for one in elements(root) if one["/S"] == "/TH"]
    assert len(heads) >= 2 * len(tables)
    assert bool(tables) == (name not in WITHOUT_TABLE)


def test_it_is_short_and_light(pdf, content, name):
    assert len(pdf.pages) in PAGES[name]
    assert len(content) <= MOST_BYTES


def test_it_bears_the_date_of_its_page_and_the_same_words_at_the_foot_of_each(pdf, site, name, real_library):
    page = real_library["printouts"][name]["page"].removesuffix(".md").removesuffix("index")
    for sheet in pdf.pages:
        foot = " ".join(sheet.extract_text().split())
        assert f"/{page}" in foot
        assert "CC BY 4.0" in foot
        assert "no clinician has reviewed it yet" in foot
        assert f"of {len(pdf.pages)}" in foot
    assert pdf.metadata.creation_date.date().isoformat() == site.pages[f"{page.strip('/')}/"].find("time")["datetime"]


def test_only_our_fonts_are_in_it(pdf):
    fonts = {str(font["/BaseFont"]) for page in pdf.pages for font in page["/Resources"]["/Font"].values()}
    assert {re.sub(r"^/[A-Z]{6}\+", "", font).split("-")[0] for font in fonts} <= {
        "BricolageGrotesque96ptExtraBold",
        "Figtree",
    }


def test_who_must_ask_first_and_when_to_stop_stand_on_each(pdf, name, real_library):
    flags, pain = real_library["red-flags"], real_library["pain-rules"]
    zones = [f"{zone['from']} to {zone['to']}: {zone['name']}" for zone in pain["zones"]]
    safety = [line["text"] for line in pain["safety"]["lines"]]
    trained = [] if name == "appointment-sheet" else [*zones, *safety]  # nobody runs or trains by that one
    for said in (flags["first_check"]["when"], *flags["first_check"]["items"], *trained):
        assert missing([said], pdf) == []


def test_each_says_that_it_is_our_plan_and_where_the_grades_stand(pdf):
    assert re.search(r"are our plan, on the careful side\. Grades and sources: https://\S+/\.", words(pdf))


def test_every_handout_begins_with_the_warning_signs_in_short(of, real_library):
    for name in HANDOUTS:
        assert missing([real_library["red-flags"]["title"], *real_library["red-flags"]["short"]], of(name)) == []


def test_the_pages_that_lead_to_it_tell_its_true_size(site, pdf, content, name):
    links = [a for page in site.pages.values() for a in page.select(f'a[href$="/printouts/{name}.pdf"]')]
    assert links
    said = f"{len(pdf.pages)} {'page' if len(pdf.pages) == 1 else 'pages'}, {10 * -(-len(content) // 10_000)} kB"
    assert {" ".join(link.get_text().split())[-len(said) :] for link in links} == {said}


@pytest.fixture(scope="module")
def of(site):
    return functools.cache(lambda name: PdfReader(site.folder / f"assets/printouts/{name}.pdf"))


def test_the_guide_has_every_warning_sign_first(of, real_library):
    flags = real_library["red-flags"]
    signs = [text for group in flags["groups"] for text in (group["when"], *(sign["text"] for sign in group["signs"]))]
    assert missing([flags["title"], *signs, "The plan"], of("return-to-run-guide")) == []


def test_the_guide_has_every_stage_step_and_rule(of, real_library):
    plan = real_library["stages"]
    guide = of("return-to-run-guide")
    assert missing([stage["name"] for stage in plan["stages"]], guide) == []
    for stage in plan["stages"]:
        assert missing([stage["aim"], *stage["do"]], guide) == []
        assert missing([stage["move_on"]], guide) == []
    steps = [
        text
        for number, step in enumerate(plan["walk_run"]["steps"], start=1)
        for text in (
            str(number),
            turns(step),
            minutes(step["run"] * step["times"]),
            minutes(session(plan["walk_run"], step)),
        )
    ]
    assert missing(["The walk-run table", *steps], guide) == []
    assert missing([text for row in plan["step_back"]["rows"] for text in (row["happens"], row["do"])], guide) == []
    assert missing([text for row in plan["build_up"]["rows"] for text in (row["add"], row["begin"])], guide) == []
    morning = real_library["pain-rules"]["morning_check"]
    assert missing([text for row in morning for text in (row["finding"], row["do"])], guide) == []


def test_the_programme_has_every_day_move_and_dose(of, real_library):
    known, pages = real_library["exercises"], of("strength-programme").pages
    stages = real_library["programme"]["stages"]
    for stage, sheet in zip(stages, pages[-len(stages) :], strict=True):
        printed = squeezed(sheet.extract_text())
        said = [*stage["week"], stage["aim"], stage["entry"], stage["bites"], *stage["by_week"]]
        for one in stage["sessions"]:
            for key in one["exercises"]:
                dose = known[key]["doses"][stage["id"]]
                said += [
                    title(known[key], dose),
                    sets(dose),
                    tempo_words(dose),
                    seconds(dose["rest"]),
                    capital(dose["effort"]),
                ]
        assert [text for text in said if squeezed(text) not in printed] == []


def test_the_exercise_sheet_has_every_exercise_with_every_dose_in_order(of, real_library):
    stages, sheet = real_library["programme"]["stages"], of("exercise-sheet")
    groups = {}
    for record in real_library["exercises"].values():
        groups.setdefault(record["group"], []).append(record)
    in_order = [record for group in groups.values() for record in group]
    assert missing([record["name"] for record in in_order], sheet) == []
    for record in in_order:
        assert missing([record["name"], *record["steps"], " ".join(record["cues"]), record["stop"]], sheet) == []
        for stage in stages:
            if dose := record["doses"].get(stage["id"]):
                told = [tempo_words(dose), f"{seconds(dose['rest'])} rest", capital(dose["effort"]), days(dose["days"])]
                assert missing([record["name"], f"{stage['name']}: {sets(dose)}. {'. '.join(told)}"], sheet) == []


def test_a_handout_says_what_its_page_says(of, site):
    def listed(url, heading):
        found = copy.copy(site.pages[url].select_one(f"#{heading} ~ ol"))
        for grade in found.select(".ev"):
            grade.decompose()
        return [text(item) for item in found.select("li")]

    def tabled(url, heading):
        table = site.pages[url].select_one(f"#{heading} ~ table")
        return [text(cell) for row in table.select("tr") for cell in row.select("th, td")]

    steps = listed("start/today/", "what-to-do-today")
    assert len(steps) == 5
    assert missing(steps, of("today")) == []
    assert missing(tabled("load/pain-rules/", "if-one-line-is-not-true"), of("pain-rules")) == []
    assert missing(tabled("start/your-visit/", "a-sheet-for-the-appointment"), of("appointment-sheet")) == []
    assert missing(listed("start/your-visit/", "questions-to-ask-before-you-say-yes"), of("appointment-sheet")) == []


def test_the_walk_run_sheet_has_every_step_and_what_to_do_when_it_bites(of, real_library):
    plan = real_library["stages"]
    steps = [
        told for step in plan["walk_run"]["steps"] for told in (turns(step), minutes(session(plan["walk_run"], step)))
    ]
    rows = [told for row in plan["step_back"]["rows"] for told in (row["happens"], row["do"])]
    assert missing([*steps, *rows], of("walk-run-plan")) == []


def test_the_pain_rules_have_every_line_of_the_morning(of, real_library):
    morning = real_library["pain-rules"]["morning_check"]
    assert missing([told for row in morning for told in (row["finding"], row["do"])], of("pain-rules")) == []
