"""A dead link or anchor is told with its line and the nearest there is."""

import pytest
from links import dead_anchors, dead_links

pytestmark = pytest.mark.unit
PAGES = {"start/today.md", "start/get-help.md", "load/index.md"}
ANCHORS = {"start/get-help.md": {"red-flags", "when-to-book"}}


def told(problems):
    return list(map(str, problems))


def test_links_that_lead_somewhere_are_no_fault():
    source = "[a](get-help.md) [b](../load/index.md) [c](https://x.example/y.md) [d](#here) ![e](none.png)"
    assert dead_links(source, "start/today.md", PAGES) == []


def test_a_dead_link_names_line_and_nearest_page():
    assert told(dead_links("One.\n\n[Help](get-halp.md)", "start/today.md", PAGES)) == [
        'docs/start/today.md:3: [Help](get-halp.md): no page docs/start/get-halp.md. Did you mean "start/get-help.md"?'
    ]


def test_a_dead_anchor_names_line_and_nearest_anchor():
    source = "One.\n[Help](get-help.md#red-flag)"
    assert told(dead_anchors(source, "start/today.md", ANCHORS)) == [
        "docs/start/today.md:2: [Help](get-help.md#red-flag): no #red-flag on docs/start/get-help.md. "
        'Did you mean "red-flags"?'
    ]


def test_an_anchor_that_is_there_is_no_fault():
    assert dead_anchors("[Help](get-help.md#red-flags)", "start/today.md", ANCHORS) == []


def test_a_link_without_its_folder_is_told_from_where_the_page_stands():
    assert told(dead_links("[x](start/get-help.md)", "load/index.md", PAGES))[0].endswith(
        'no page docs/load/start/get-help.md. Did you mean "start/get-help.md"?'
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("[Help]()", "[Help](): leads nowhere; type the page or the address in the round brackets."),
        ("![A foot]( )", "[A foot]( ): leads nowhere;"),
        ("[`code` and **words**]()", "[... and **words**](): leads nowhere;"),
        ("[Help][hlep]", '[Help][hlep]: no line "[hlep]: address" on this page. Did you mean "helps"? Type the page'),
        ("[Help][]", '[Help][]: no line "[Help]: address" on this page. Did you mean "helps"?'),
        ("![A foot][foot]", '[A foot][foot]: no line "[foot]: address"'),
    ],
)
def test_a_link_without_an_address_is_told_with_its_line(page, typed, said):
    (told,) = page(f"One.\n\n- Two: {typed} and on.\n\n[helps]: get-help.md\n").problems
    assert told.startswith(f"docs/start/page.md:3: {said}")


def test_links_by_a_name_that_the_page_explains_and_samples_of_code_are_no_fault(page):
    source = "[Help][h] and [h][] and [h], [a] and (b), `[x]()`.\n\n    [x]() [a][b]\n\n[h]: get-help.md\n"
    assert page(source).problems == []
