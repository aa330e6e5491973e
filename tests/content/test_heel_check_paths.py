"""Every way through the heel check is walked: it ends, the warning sign wins, and no way leads past one to an exercise.

`outcome` is a second reading of the rules, apart from the tool's own: tests/browser/tools/test_tool_heel_check.py
walks the same ways in the tool's and compares.
"""

import itertools
import re
from collections import Counter
from pathlib import Path

import pytest

from checks import pages, prose
from tests.helpers import PLAN, ROOT

pytestmark = pytest.mark.content
EXERCISE_PAGES = ("start/the-plan", "start/today", "strengthen/", "run-again/", "load/")
# The answers, beside the sign, that end a check as surely as a ticked sign does.
STOPPING = {"where: sides", "moving: builds", "moving: each", "moving: still", "feel: nerve", "changed: injury"}


@pytest.fixture(scope="module")
def check(real_library):
    return real_library["heel-check"]


def test_pain_that_began_at_once_gets_help_today(check):
    answers = {answer["id"]: answer for question in check["questions"] for answer in question["answers"]}
    assert answers["injury"]["stop"] == "today"
    assert "Go to emergency care now." in answers["injury"]["why"]


@pytest.fixture(scope="module")
def groups(real_library):
    """Urgency, most urgent first, and the signs of each: those who must be checked before they start come last."""
    flags = real_library["red-flags"]
    found = [(group["id"], [sign["text"] for sign in group["signs"]]) for group in flags["groups"]]
    return [*found, ("first", flags["first_check"]["items"])]


def ways(check):
    """Every way through the questions as {question: answer}: it ends at a stop or behind the last question."""

    def on(answers, rest):
        if not rest:
            yield answers
            return
        for answer in rest[0]["answers"]:
            now = {**answers, rest[0]["id"]: answer["id"]}
            if "stop" in answer:
                yield now
            else:
                yield from on(now, rest[1:])

    return on({}, check["questions"])


def outcome(check, groups, ticked, answers):
    """What a way ends with: ("stop", how soon), ("result", id) or ("question", the next one)."""
    order = [name for name, _ in groups]
    stops = [name for name, signs in groups for sign in signs if sign in ticked]
    stops += [
        answer["stop"]
        for question in check["questions"]
        for answer in question["answers"]
        if answers.get(question["id"]) == answer["id"] and "stop" in answer
    ]
    if stops:
        return "stop", min(stops, key=order.index)
    for question in check["questions"]:
        if question["id"] not in answers:
            return "question", question["id"]
    return "result", next(rule["result"] for rule in check["rules"] if holds(rule.get("if", {}), answers))


def holds(condition, answers):
    return all(answers.get(question) in ids for question, ids in condition.items())


def shown(check, part, answers):
    """The look-alikes or lines of advice that a whole way shows."""
    return [one for one in check[part] if any(holds(condition, answers) for condition in one["if"])]


def test_every_way_ends_with_a_stop_or_a_result(check, groups):
    ends = Counter(outcome(check, groups, (), answers) for answers in ways(check))
    assert {kind for kind, _ in ends} == {"stop", "result"}
    assert sum(ends.values()) > 10_000  # so that nobody thins the walk out unseen


def test_every_result_and_every_stop_in_an_answer_is_reached(check, groups):
    reached = {outcome(check, groups, (), answers) for answers in ways(check)}
    assert {name for kind, name in reached if kind == "result"} == {result["id"] for result in check["results"]}
    assert ("stop", "soon") in reached


def test_the_check_is_unfinished_at_no_place_but_between_questions(check, groups):
    for count in range(len(check["questions"])):
        answers = {question["id"]: question["answers"][0]["id"] for question in check["questions"][:count]}
        assert outcome(check, groups, (), answers) == ("question", check["questions"][count]["id"])


def test_a_warning_sign_wins_whatever_else_is_answered(check, groups):
    order = [name for name, _ in groups]
    for answers in ways(check):
        alone = outcome(check, groups, (), answers)
        for name, signs in groups:
            for sign in signs:
                said = outcome(check, groups, [sign], answers)
                urgent = min(name, alone[1], key=order.index) if alone[0] == "stop" else name
                assert said == ("stop", urgent)


def test_the_most_urgent_of_two_signs_wins(check, groups):
    signs = [(name, sign) for name, texts in groups for sign in texts]
    order = [name for name, _ in groups]
    for (one, first), (other, second) in itertools.permutations(signs, 2):
        assert outcome(check, groups, [first, second], {}) == ("stop", min(one, other, key=order.index))


def test_answers_that_are_warning_signs_by_another_name_stop_too(check):
    stopping = {f"{q['id']}: {a['id']}" for q in check["questions"] for a in q["answers"] if "stop" in a}
    assert stopping == STOPPING


def test_a_stop_leads_to_help_and_to_no_exercise(check):
    assert check["stopped"]["next"]["page"].startswith("start/get-help.md")
    linked = re.findall(r"[\w/-]+\.md", str(check["stopped"]))
    assert [page for page in linked if page.startswith(EXERCISE_PAGES)] == []


def test_a_result_that_does_not_fit_leads_to_no_exercise(check):
    result = next(one for one in check["results"] if one["id"] == "no-fit")
    assert [step["page"] for step in result["next"] if step["page"].startswith(EXERCISE_PAGES)] == []


def test_every_way_to_a_result_says_what_else_it_might_be(check, groups):
    without = [
        a for a in ways(check) if outcome(check, groups, (), a)[0] == "result" and not shown(check, "lookalikes", a)
    ]
    assert without == []


def test_every_lookalike_and_every_line_of_advice_is_shown_on_some_way(check, groups):
    whole = [answers for answers in ways(check) if outcome(check, groups, (), answers)[0] == "result"]
    for part in ("lookalikes", "advice"):
        seen = {one["id"] for answers in whole for one in shown(check, part, answers)}
        assert seen == {one["id"] for one in check[part]}


def test_every_rule_decides_some_way(check, groups):
    first = Counter()
    for answers in ways(check):
        if outcome(check, groups, (), answers)[0] == "result":
            first[next(i for i, rule in enumerate(check["rules"]) if holds(rule.get("if", {}), answers))] += 1
    assert sorted(first) == list(range(len(check["rules"])))
    assert "if" not in check["rules"][-1]


def test_nothing_against_the_pattern_is_called_fitting(check, groups):
    against = {f"{q['id']}: {a['id']}" for q in check["questions"] for a in q["answers"] if a.get("sign") == "other"}
    for answers in ways(check):
        if outcome(check, groups, (), answers) == ("result", "fits"):
            assert not against & {f"{question}: {answer}" for question, answer in answers.items()}


def test_the_same_question_or_answer_does_not_stand_twice(check):
    names = [question["id"] for question in check["questions"]]
    assert len(set(names)) == len(names)
    for question in check["questions"]:
        for key in ("id", "text"):
            said = [answer[key] for answer in question["answers"]]
            assert len(set(said)) == len(said)


def steps(check):
    return [check["stopped"]["next"], check["visit"], *(step for result in check["results"] for step in result["next"])]


def test_every_next_step_is_a_page(check):
    missing = [
        step["page"] for step in steps(check) if not Path(ROOT, "docs", step["page"].partition("#")[0]).is_file()
    ]
    assert missing == []


def test_every_sentence_rests_on_a_claim_and_is_short(check):
    parts = [*check["results"], *check["lookalikes"], *check["advice"], *check["not_known"], check["stopped"]]
    assert [part for part in parts if not part["claims"]] == []
    said = "\n\n".join(text for text in texts(check))
    assert [s for s in prose.sentences(said) if len(prose.words(s)) > pages.LONGEST_SENTENCE] == []


def test_nobody_is_told_what_they_have_or_that_running_is_safe(check):
    said = " ".join(texts(check)).lower()
    assert re.findall(r"you have\b|safe to run|diagnos\w+|\bcure", said) == []


def test_a_rule_of_our_own_says_so(check):
    assert PLAN in check["stopped"]["claims"]
    assert any(PLAN in one["claims"] and "rules" in one["text"] for one in check["not_known"])


def texts(value):
    """Every sentence in the data that readers see."""
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    if not isinstance(value, dict):
        return []
    own = [value[key] for key in ("text", "hint", "why", "do", "sure", "none", "unsure", "at_rest") if key in value]
    return [text for text in own if isinstance(text, str)] + [text for item in value.values() for text in texts(item)]
