"""Every page carries its policy, and links to other sites say that they are."""

import base64
import hashlib
import re

import pytest
from finish import headers, policy

from tests.built import is_outside
from tests.helpers import text

pytestmark = pytest.mark.site
NAMES_ITS_PLACE = re.compile(r"^(doi:|PubMed )")
META = "meta[http-equiv=Content-Security-Policy]"


def sha(tag):
    digest = hashlib.sha256("".join(tag.find_all(string=True)).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policies(site):
    """The policy of every HTML file by its address."""
    return {url: policy.read(page.select_one(META)["content"]) for url, page in site.files.items()}


def rules(site):
    """The file of headers as a host reads it: {path: {name: value}}."""
    found, here = {}, None
    for line in (site.folder / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            assert line not in found
            here = found[line] = {}
        else:
            name, colon, value = line.partition(": ")
            assert colon and name.startswith("  ") and value.strip() == value, line
            assert name.strip() not in here
            here[name.strip()] = value
    return found


def meets(rule, path):
    """Whether a rule is about a path; a star stands at the end alone."""
    return path.startswith(rule[:-1]) if rule.endswith("*") else path == rule


def test_every_page_has_one_policy_before_anything_that_loads(site):
    for url, page in site.files.items():
        assert len(page.select(META)) == 1, url
        first = [tag.name for tag in page.head.find_all(True)][:2]
        assert first == ["meta", "meta"], url
        assert page.head.find_all(True)[1].get("http-equiv") == "Content-Security-Policy", url


def test_every_policy_forbids_all_that_it_does_not_name(site):
    for url, allowed in policies(site).items():
        assert allowed["default-src"] == allowed["base-uri"] == ["'none'"], url
        words = {word for sources in allowed.values() for word in sources}
        assert {word for word in words if not word.startswith("'sha256-")} <= {"'none'", "'self'", "data:"}, url
        assert [name for name, sources in allowed.items() if "data:" in sources] in ([], ["img-src"]), url


def test_the_policy_names_just_the_scripts_and_styles_that_stand_in_the_page(site):
    for url, page in site.files.items():
        run = {sha(tag) for tag in page.select("script:not([src])") if "json" not in tag.get("type", "")}
        styles = {sha(tag) for tag in page.select("style")}
        allowed = policy.read(page.select_one(META)["content"])
        assert set(allowed["script-src"]) - {"'self'"} == run, url
        assert set(allowed["style-src"]) - {"'self'"} == styles, url


def test_no_link_runs_script(site):
    schemes = re.compile(r"^\s*(javascript|data|vbscript):", re.I)
    found = [
        (url, value)
        for url, page in site.files.items()
        for name in ("href", "src", "action", "formaction", "data", "xlink:href")
        for tag in page.find_all(attrs={name: schemes})
        for value in [tag[name]]
    ]
    assert found == []


def test_every_page_hides_where_its_readers_come_from(site):
    said = {url: page.select_one("meta[name=referrer]") for url, page in site.files.items()}
    assert {url for url, tag in said.items() if not tag or tag["content"] != "no-referrer"} == set()


def outside_links(site):
    """Every link of every page to another site."""
    return [(url, a) for url, page in site.pages.items() for a in page.select("a[href]") if is_outside(a["href"])]


def test_links_to_other_sites_give_them_no_hold_on_ours(site):
    found = outside_links(site)
    assert len(found) > 500
    assert [(url, a["href"]) for url, a in found if "noopener" not in a.get("rel", [])] == []
    assert [(url, str(a)) for url, page in site.pages.items() for a in page.select("a[target]")] == []


def test_links_to_other_sites_say_so(site):
    """By their words, or within the text of a page, where the style sheet sets a sign behind them (test_policy_holds.py)."""
    mute = [
        (url, a["href"])
        for url, a in outside_links(site)
        if not NAMES_ITS_PLACE.match(text(a))
        and not (a.find_parent(class_="md-typeset") and "doi.org" not in a["href"])
    ]
    assert mute == []


def test_nothing_of_ours_sets_a_cookie(site):
    own = {path: body.decode() for path, body in site.bytes().items() if re.match(r"assets/js/.*\.js$", path)}
    assert own
    assert [path for path, script in own.items() if re.search(r"document\.cookie|cookieStore", script)] == []


def test_a_host_is_told_a_policy_that_allows_what_every_page_allows(site):
    said = policy.read(rules(site)["/*"]["Content-Security-Policy"])
    for url, allowed in policies(site).items():
        assert [(name, s) for name, sources in allowed.items() for s in sources if s not in said[name]] == [], url
    assert said["frame-ancestors"] == ["'none'"]
    assert "unsafe" not in str(said)


def test_a_host_is_told_the_rest_once(site):
    said = rules(site)["/*"]
    assert said["X-Content-Type-Options"] == "nosniff"
    assert said["Referrer-Policy"] == "no-referrer"
    assert "geolocation=()" in said["Permissions-Policy"]
    assert said["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Cache-Control" not in said


def test_hosts_can_read_every_line(site):
    """Cloudflare Pages takes 100 rules, 2,000 signs a line, and one star a rule."""
    lines = (site.folder / "_headers").read_text("utf-8").splitlines()
    assert len(rules(site)) <= 100
    assert max(map(len, lines)) <= 2000
    assert [path for path in rules(site) if path.count("*") > path.endswith("/*")] == []


def test_a_browser_keeps_files_whose_names_change_and_asks_for_pages_each_time(site):
    told = {path: said["Cache-Control"] for path, said in rules(site).items() if "Cache-Control" in said}
    for path in ["/", *(f"/{path}" for path in site.bytes())]:
        found = [value for rule, value in told.items() if meets(rule, path)]
        assert len(found) <= 1, path
        if path.endswith((".html", "/", "/sw.js")):
            assert found == ["no-cache"], path
        elif not headers.HASHED.search(path):
            assert found == [], path
    assert any(value.endswith("immutable") for value in told.values())
    assert meets("/assets/*", "/assets/x.css") and not meets("/assets/x", "/assets/x.css")
