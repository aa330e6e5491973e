"""Links to PDFs say what a reader is in for, and a printout changes only with what it shows."""

import printouts
import pytest
from bs4 import BeautifulSoup
from errors import DataError
from mkdocs.utils import meta
from printout_facts import FACTS
from printout_press import FOLDER, Printed

from tests.helpers import ROOT

pytestmark = pytest.mark.unit
GUIDE = "/// printout | return-to-run-guide\n///"
MADE = {"return-to-run-guide": Printed(b"x" * 180_000, 4)}


def test_the_link_says_type_pages_and_size(page):
    link = page(GUIDE, path="run-again/guide.md", printouts=MADE).one("p.printout a")
    assert BeautifulSoup(printouts.sized(str(link), MADE), "html.parser").get_text() == (
        "Print it: the guide as PDF, 4\N{NO-BREAK SPACE}pages, 180\N{NO-BREAK SPACE}kB"
    )
    assert link["href"] == "../assets/printouts/return-to-run-guide.pdf"


def test_the_list_names_page_content_and_size_of_each(page):
    done = page("/// printouts\n///", path="about/hand-on.md", printouts=MADE)
    assert done.texts("tbody th") == ["Guide"]
    assert done.one("tbody th a")["href"] == "../run-again/guide.md"
    assert done.texts("tbody td")[0] == "All of it"
    one_page = {"return-to-run-guide": Printed(b"x" * 9_000, 1)}
    said = printouts.sized(str(done.one("tbody td a")), one_page)
    assert BeautifulSoup(said, "html.parser").get_text() == "PDF, 1\N{NO-BREAK SPACE}page, 10\N{NO-BREAK SPACE}kB"


@pytest.mark.parametrize(("old", "new"), [("## What to do today", "## Today"), ("1. Rate", "Rate")])
def test_a_page_that_lost_what_its_printout_reads_is_named(real_library, old, new):
    source = "Text.\n\n## What to do today\n\n1. Rate your first steps.\n\n## More\n\n1. Rest.\n"
    assert printouts.facts(real_library, "today", source)["steps"] == ["Rate your first steps."]
    with pytest.raises(DataError, match=r'^docs/start/today\.md: a printout reads .*"## What to do today"'):
        printouts.facts(real_library, "today", source.replace(old, new))


def test_an_unknown_printout_is_a_problem_with_the_nearest_name(page):
    done = page("/// printout | return-to-run\n///", printouts=MADE)
    assert 'Did you mean "return-to-run-guide"?' in done.problems[0]


def test_head_and_foot_come_from_the_page(real_library):
    import datetime

    front_matter = {"title": "Guide", "description": "Back.", "checked": datetime.date(2026, 1, 2)}
    site = {"name": "First Steps", "address": "https://x.example/heel/"}
    words = printouts.head_and_foot(front_matter, "run-again/guide.md", site)
    assert words["address"] == "https://x.example/heel/run-again/guide/"
    assert (words["checked"], words["date"]) == ("2 January 2026", [2026, 1, 2])


@pytest.mark.parametrize(
    ("old", "new"),
    [("checked: ", "chekced: "), ("title: ", "title: A: "), ("checked: 2026-11-21", 'checked: "2026-11-21"')],
)
def test_a_slip_on_the_page_of_a_printout_is_left_to_the_page(old, new, real_library):
    def read(path):
        text = (ROOT / "docs" / path).read_text("utf-8")
        return text.replace(old, new, 1) if path == real_library["printouts"]["strength-programme"]["page"] else text

    found = printouts.made(real_library, read, meta.get_data, {"name": "First Steps", "address": ""})
    assert set(found) == set(real_library["printouts"]) - {"strength-programme"}


def test_an_unknown_exercise_on_the_page_of_the_guide_is_left_to_the_page(real_library):
    source = "/// exercise | heel-raise-stop\n///\n\n/// exercise | short-foot\n///"
    assert len(FACTS["return-to-run-guide"](real_library, source)["moves"]) == 1


def test_a_printout_holds_only_the_drawings_that_it_names():
    words = {"figures": {"a": 1, "b": 2}, "facts": {"moves": [{"figure": "b"}]}}
    assert printouts.with_figures(words)["figures"] == {"b": 2}


def test_a_handout_is_one_page_however_long_the_address_of_the_site(real_library):
    long = "https://a-long-name-of-an-organisation.github.io/first-steps-for-plantar-fasciitis/en-gb/"
    site = {"name": "First Steps", "address": long}
    made = printouts.made(real_library, lambda path: (ROOT / "docs" / path).read_text("utf-8"), meta.get_data, site)
    handouts = ("today", "pain-rules", "walk-run-plan", "appointment-sheet")
    assert [made[name].pages for name in handouts] == [1, 1, 1, 1]


def test_every_printout_has_its_facts_and_its_template(real_library):
    known = set(real_library["printouts"])
    assert known == set(FACTS)
    assert known == {path.stem for path in FOLDER.glob("*.typ")} - {
        "common",
        "handout",
        "walk-run-table",
    }  # what several share
