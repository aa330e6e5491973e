"""Style sheets are read and printed without a change of meaning."""

import pytest
from finish.css import Rule, kept, parse, printed, split

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("written", "small"),
    [
        ("a { color : red ; }", "a{color : red}"),
        ("/* why */a{b:c}/* { */d{e:f}", "a{b:c}d{e:f}"),
        ('@charset "UTF-8";a{b:c}', "a{b:c}"),
        ("a{}b{c:d}", "b{c:d}"),
        ("""a{content:"}  ;{";b:url('data:,<svg {}>')}""", """a{content:"}  ;{";b:url('data:,<svg {}>')}"""),
        ("a{b:/*c*/d}", "a{b:d}"),
        ('a{content:"/* no remark */"}', 'a{content:"/* no remark */"}'),
        ("@media print{a{b:c}}@media print{d{e:f}}", "@media print{a{b:c}d{e:f}}"),
        ("@media print{@supports (a:b){c{d:e}}}", "@media print{@supports (a:b){c{d:e}}}"),
        ("@page{margin:1mm;@top-left{content:none}}", "@page{margin:1mm;@top-left{content:none}}"),
        ("@font-face{a:b}@font-face{c:d}", "@font-face{a:b}@font-face{c:d}"),
        ("@keyframes x{from{a:b}to{a:c}}", "@keyframes x{from{a:b}to{a:c}}"),
        ("a{b:c}a{d:e}", "a{b:c}a{d:e}"),
    ],
)
def test_what_is_printed_says_what_was_read(written, small):
    assert printed(kept(parse(written), lambda rule: rule)) == small


def test_a_media_rule_that_holds_nothing_goes():
    rules = parse("@media print{a{b:c}}d{e:f}")
    assert kept(rules, lambda rule: rule if rule.head == "d" else None) == [Rule("d", "e:f")]


def test_parts_are_split_outside_brackets_and_quotation_marks():
    assert split('a:is(b,c),[d="e,f"],g', ",") == ["a:is(b,c)", '[d="e,f"]', "g"]
    assert split("a:url('b;c');d:e", ";") == ["a:url('b;c')", "d:e"]
