"""Front matter is a contract; each breach says page, line, why, and what to type."""

import frontmatter
import pytest
import yaml

pytestmark = pytest.mark.unit

GOOD = """---
title: What to do today
description: What to do today, this week, and what you can stop worrying about.
keywords: [heel pain what to do]
points: [A2, B1]
checked: 2026-11-21
due: 2027-11-21
---
Text.
"""


@pytest.fixture
def faults(library):
    """Checks a page; the printed problems."""

    def check(source):
        try:
            meta = yaml.safe_load(source.split("---")[1]) if source.startswith("---") else {}
        except (yaml.YAMLError, ValueError):
            meta = {}  # as MkDocs does
        points = {"A1", "A2", "B1"}
        return list(map(str, frontmatter.check(meta, source, "start/today.md", library.front_matter_schema, points)))

    return check


def changed(old, new):
    assert old in GOOD
    return GOOD.replace(old, new)


def test_a_page_that_keeps_the_contract_has_no_fault(faults):
    assert faults(GOOD) == []


def test_the_optional_keys_are_known(faults):
    more = "due: 2027-11-21\npublished: 2026-11-21\ntemplate: home.html\nhide: [toc]\nsearch: {boost: 0.5}"
    assert faults(changed("due: 2027-11-21", more)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: What", "titel: What", '1: unknown key "titel". Did you mean "title"?'),
        ("title: What to do today\n", "", "1: missing key: add title."),
        ("title: What to do today\ndescription", "description: x\ntags", "missing key: add title."),
        ("and what you can", "and what you can " + "x" * 155, "3: description: 2"),
        ("checked: 2026-11-21", "checked: 21 November 2026", '6: checked: "21 November 2026" is not a date; write year-month-day'),
        ("due: 2027-11-21", "due: soon", '7: due: "soon" is not a date; write year-month-day, such as 2026-11-21.'),
        ("due: 2027-11-21", "due: 2026-11-21", "7: due: must be later than checked."),
        ("due: 2027-11-21", "due: 2027-11-21\npublished: 2026-11-22", "8: published: cannot be later than checked."),
        ("due: 2027-11-21", "due: 2027-11-21\npublished: today", '8: published: "today" is not a date; write year-month-day'),
        ("[A2, B1]", "[A2, B99]", '5: points: no point "B99" in data/articles.yml.'),
        ("keywords: [heel pain what to do]", "keywords: []", "4: keywords: "),
        ("due: 2027-11-21", "due: 2027-11-21\ntemplate: other.html", "8: template: "),
        ("checked: 2026-11-21", 'checked: "2026-11-21"', "6: checked: write the day without quotation marks."),
        ("due: 2027-11-21", "due: 2027-02-29", '7: due: "2027-02-29" is no day of the calendar.'),
        ("due: 2027-11-21", "due: 2027-11-21\ntitle: Another", "2: title: stands twice; keep one."),
    ],
)  # fmt: skip
def test_each_breach_names_page_line_and_the_way_out(faults, old, new, said):
    assert any(f"docs/start/today.md:{said}" in fault or said in fault for fault in faults(changed(old, new)))


def test_the_limit_of_a_text_is_told_with_its_length(faults):
    said = faults(changed("title: What to do today", "title: " + "x" * 71))
    assert said == ["docs/start/today.md:2: title: 71 characters; at most 70."]


def test_several_missing_keys_are_told_in_one_line(faults):
    said = faults(changed("points: [A2, B1]\nchecked: 2026-11-21\n", ""))
    assert said == ["docs/start/today.md:1: missing key: add points, checked."]


def test_keys_out_of_order_are_told_with_the_order(faults):
    swapped = changed("points: [A2, B1]\nchecked: 2026-11-21", "checked: 2026-11-21\npoints: [A2, B1]")
    order = "title, description, keywords, points, checked, due"
    assert faults(swapped) == [f"docs/start/today.md:1: front matter out of order: write {order}."]


def test_a_page_without_front_matter_is_told_every_key(faults):
    said = faults("Only text.\n")
    keys = "title, description, keywords, points, checked, due"
    assert said == [f"docs/start/today.md:1: begin the page with a line ---, then {keys}, then a line ---."]


def test_a_colon_in_a_title_gets_advice_and_its_line(faults):
    said = faults(changed("title: What to do today", "title: Today: what to do"))
    assert len(said) == 1
    assert said[0].startswith("docs/start/today.md:2: front matter cannot be read.")
    assert 'title: "A: b"' in said[0]


def test_a_heading_of_the_first_level_is_told_what_to_type(faults):
    assert faults(GOOD + "\n# Second title\n") == [
        'docs/start/today.md:11: "# Second title": write ##; the title is the heading.'
    ]


def test_an_unknown_point_gets_the_nearest_and_the_list(faults):
    (said,) = faults(changed("[A2, B1]", "[a2]"))
    assert said.endswith('no point "a2" in data/articles.yml. Did you mean "A2"? Known: A1, A2, B1; or [].')


def test_words_where_a_list_must_be_are_told_with_brackets(faults):
    assert faults(changed("[heel pain what to do]", "heel pain")) == [
        "docs/start/today.md:4: keywords: must be a list; type [heel pain]."
    ]
