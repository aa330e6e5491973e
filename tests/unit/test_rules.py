"""Safety says the same words wherever it stands, and gets them from the data."""

import pytest

from tests.helpers import text

pytestmark = pytest.mark.unit


def test_the_safety_box_has_its_three_lines_with_grades_and_the_way_to_help(page):
    done = page("/// safety\n///", path="load/pain-rules.md")
    assert done.texts(".safety__title") == ["Before you train with pain"]
    assert done.texts(".safety li strong") == [
        "Not with a possible stress fracture.", "The stop rule.", "The next-morning check.",
    ]  # fmt: skip
    assert all(li.select(".ev") for li in done.html.select_one(".safety ul").select("li"))
    assert done.one(".safety__more a")["href"] == "../start/get-help.md"


def test_the_pain_strip_gives_each_zone_its_numbers_a_word_a_sign_and_what_to_do(page):
    done = page("/// pain-strip\n///")
    assert done.texts(".pain__first") == [
        "Came suddenly? Help today.",
        "Did it climb? Get checked. Our plan, expert opinion",
    ]
    assert done.texts(".pain__zone b span") == ["0 to 2: go on", "3 to 5: hold", "6 to 10: stop"]
    assert done.texts(".pain__zone > span") == ["Carry on.", "Ease off.", "Stop for today."]
    assert len(done.html.select(".pain__zone svg[aria-hidden=true]")) == 3


def test_the_scale_runs_from_0_to_10_and_is_named_for_screen_readers(page):
    done = page("/// pain-strip\n///")
    assert done.texts(".pain__scale span") == [str(n) for n in range(11)]
    assert done.one("[role=group]")["aria-label"] == "Pain scale from 0 to 10"


def test_a_score_after_a_painkiller_says_yes_to_nothing(page):
    assert page("/// pain-strip\n///").texts(".pain__note") == [
        "0 is no pain. 10 is the worst. A painkiller hides it. Our plan, expert opinion"
    ]


def test_the_morning_check_pairs_each_finding_with_what_to_do(page):
    done = page("/// morning-check\n///")
    assert list(zip(done.texts("tbody th"), done.texts("tbody td"), strict=True)) == [
        ("Same as usual", "One small step up."),
        ("Worse", "Rest today."),
    ]
    assert done.one("caption").select(".ev")
    assert done.texts(".pain__note") == ["Your usual is the middle one. Our plan, expert opinion"]


def test_the_usual_morning_is_the_middle_of_a_week_and_of_three_until_then(real_library):
    said = real_library["pain-rules"]["usual"]
    assert "cross out the 3 lowest and the 3 highest. That leaves 2" in said
    assert "Until you have 7: the middle of 3" in said


def test_red_flags_stand_most_urgent_first_with_their_grades_once_at_the_end(page):
    done = page("/// red-flags\n///")
    assert done.texts(".redflag__when") == ["Go now", "Book a check", "See a clinician first if:"]
    assert [text(li).split(".")[0] for li in done.html.select(".redflag li")] == [
        "You heard a snap", "Pain at night", "The foot is numb", "You are under 18", "You are pregnant",
    ]  # fmt: skip
    assert done.html.select(".redflag li .ev") == []
    assert done.one(".redflag__sure").get_text().startswith("How sure are we of these?")
    assert done.texts(".redflag__sure .ev") == ["Strong evidence", "Our plan, expert opinion"]


def test_the_box_of_red_flags_is_named_by_its_title(page):
    done = page("/// red-flags\n///")
    assert text(done.one(f"#{done.one('section.redflag')['aria-labelledby']}")) == "Get checked first"


def test_the_box_of_main_signs_has_those_with_a_short_form_and_the_way_to_all_of_them(page):
    done = page("/// red-flags | main\n///", path="index.md")
    assert done.texts(".redflag li") == ["A snap.", "Numbness."]
    assert done.texts(".redflag p") == ["All warning signs, and who must ask first"]
    assert done.one(".redflag a")["href"] == "start/get-help.md"
    names = done.one("section.redflag")["aria-labelledby"].split()
    assert [text(done.one(f"#{name}")) for name in names] == [
        "Get checked first",
        "All warning signs, and who must ask first",
    ]


def test_the_main_signs_name_the_emergency_and_the_possible_stress_fracture(real_page):
    said = " ".join(real_page("/// red-flags | main\n///").texts(".redflag li"))
    assert "Emergency care now" in said
    assert "builds as you run" in said


def test_the_safety_box_says_who_must_ask_first(page):
    done = page("/// safety\n///")
    assert done.texts(".safety summary") == ["Under 18 or pregnant? Look who must ask first."]
    assert done.texts(".safety details p") == ["See a clinician first if:"]
    assert done.texts(".safety details li") == ["You are under 18.", "You are pregnant."]


def test_the_short_form_is_a_few_words_with_the_way_to_every_sign(page):
    done = page("/// red-flags | short\n///", path="index.md")
    assert done.texts(".redflag-line li") == ["A snap: emergency care now.", "Numb: no run."]
    assert done.texts(".redflag-line p") == ["All signs and who asks first."]
    assert done.one(".redflag-line a")["href"] == "start/get-help.md"
    assert done.html.select("section.redflag") == []


@pytest.mark.parametrize("open_list", ["/// red-flags\n///", "/// red-flags | first\n///"])
def test_who_must_ask_first_is_not_said_twice_on_a_page(page, open_list):
    assert page(f"{open_list}\n\n/// safety\n///").texts(".safety details") == []
    assert page("/// red-flags | short\n///\n\n/// safety\n///").texts(".safety details") != []


def test_a_line_for_pages_without_safety_lines_says_who_must_ask_first(page):
    done = page("/// red-flags | first\n///")
    assert done.texts(".redflag-line p") == ["See a clinician first if:", "How to get help."]
    assert done.texts(".redflag-line li") == ["You are under 18.", "You are pregnant."]


def test_a_child_may_not_run_on_a_sore_heel_before_it_is_checked(real_page):
    said = real_page("/// red-flags | first\n///").texts(".redflag-line li")
    assert said[0] == "You are under 18: no running or jumping on a sore heel until it is checked."
    assert len(said) <= 6


@pytest.mark.parametrize(
    ("urgency", "sign"),
    [
        ("now", "You shiver, are confused or very ill, with a hot, swollen or sore heel or a red or weeping wound"),
        ("now", "After a pop or an injury: swelling, a bruise, severe pain"),
        ("now", "Or you cannot move or use the foot, push off or rise"),
        ("today", "cannot put weight on the heel, without an injury"),
        ("today", "wound is red, spreading or weeping, whoever you are"),
        ("today", "poor blood flow or weak immunity, and something is new"),
        ("today", "suddenly you cannot push off or rise onto your toes"),
        ("today", "calf is newly swollen, warm and sore. No exercise and no massage. With breathlessness"),
    ],
)
def test_what_cannot_wait_stands_under_its_urgency(real_library, urgency, sign):
    groups = {
        group["id"]: " ".join(one["text"] for one in group["signs"]) for group in real_library["red-flags"]["groups"]
    }
    assert sign in groups[urgency]


def test_no_list_of_signs_is_longer_than_a_reader_can_hold(real_library):
    assert max(len(group["signs"]) for group in real_library["red-flags"]["groups"]) <= 6


def test_the_short_form_is_a_line_for_each_urgency_with_the_most_urgent_first(real_page):
    lines = real_page("/// red-flags | short\n///").texts(".redflag-line li")
    assert [line.split(":")[0] for line in lines] == [
        "Emergency care now",
        "Help today",
        "No runs, hops, heel raises or long walks",
    ]
    assert "Be seen within days" in lines[-1]


def test_the_short_form_names_what_cannot_wait_and_what_running_makes_worse_and_fits_a_phone(real_page):
    said = real_page("/// red-flags | short\n///").one(".redflag-line").get_text()
    for sign in (
        "a pop",
        "wound",
        "hot or swollen",
        "colour",
        "push off",
        "fever",
        "numb",
        "at rest",
        "builds as you run",
        "Sudden sharp pain",
        "bruise or lump",
        "under 18",
    ):
        assert sign in said
    assert len(said) < 700
