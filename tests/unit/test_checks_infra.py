"""The checks that look outside: due dates, links, the live site, build time, the canary, the browser."""

import datetime
import json
import re
import urllib.error

import pytest
import yaml

from checks import bench, canary, chromium, days, due, issue, links, lint, pages, smoke

pytestmark = pytest.mark.unit
TODAY = datetime.date(2026, 11, 21)
SITE = "https://first-steps.example/heel/"


# --- due -----------------------------------------------------------------------------------------


def page(path, day):
    return pages.Page(path, f"---\ntitle: A page\ndue: {day}\n---\nText.\n")


def test_pages_due_are_listed_soonest_first_and_later_ones_left_out():
    found = [page("later.md", "2027-11-21"), page("soon.md", "2026-12-01"), page("late.md", "2026-11-01")]
    assert [path for _, path in due.due_pages(found, datetime.date(2026, 12, 21))] == ["late.md", "soon.md"]


def test_a_page_without_front_matter_is_never_due():
    assert days.day(pages.Page("bare.md", "Only text.\n"), "due") is None


def test_a_remark_behind_a_day_hides_no_page():
    assert (
        days.day(pages.Page("noted.md", "---\ndue: 2026-12-01  # sooner\n---\nText.\n"), "due").isoformat()
        == "2026-12-01"
    )


@pytest.mark.parametrize("slip", ["title: Today: what to do", "title: [A", "checked: 2026-02-30"])
def test_a_slip_in_another_line_hides_no_page_that_is_due(slip):
    broken = pages.Page("broken.md", f"---\n{slip}\ndue: 2026-11-01\n---\nText.\n")
    assert due.due_pages([broken], TODAY) == [(datetime.date(2026, 11, 1), "broken.md")]


def test_a_day_that_is_none_is_left_to_the_build():
    assert due.due_pages([page("none.md", "2027-02-30")], datetime.date.max) == []


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1)])
def test_an_overdue_page_fails_only_when_strict(arguments, code, monkeypatch, capsys):
    monkeypatch.setattr(pages, "all_pages", lambda: [page("late.md", "2026-11-01")])
    assert due.main(arguments, TODAY) == code
    assert "- docs/late.md: overdue since 01 November 2026" in capsys.readouterr().out


# --- checked -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("checked", "faults"), [("2026-11-20", 0), ("2026-11-21", 0), ("2026-11-22", 1)])
def test_a_page_is_not_checked_on_a_day_that_has_not_come(checked, faults):
    found = days.to_come(pages.Page("a.md", f"---\ntitle: A page\nchecked: {checked}\n---\nText.\n"), TODAY)
    assert len(found) == faults
    assert all(one.startswith(f"docs/a.md:3: checked: {checked} is yet to come") for one in found)


def test_lint_stops_at_a_page_checked_on_a_day_that_has_not_come(monkeypatch, capsys):
    text = "---\ntitle: A page\nchecked: 9999-11-21\n---\nWalk.\n\n/// next\nGo.\n///\n"
    monkeypatch.setattr(pages, "all_pages", lambda: [pages.Page("a.md", text)])
    assert lint.main() == 1
    assert "docs/a.md:3: checked: 9999-11-21" in capsys.readouterr().err


# --- links ---------------------------------------------------------------------------------------


def opener(answers, asked=None):
    """A stand-in for the network: (method, url) or url -> status, (status, body) or an exception."""

    def open_url(request):
        if asked is not None:
            asked.append((request.method, request.full_url))
        found = answers.get((request.method, request.full_url), answers.get(request.full_url, 404))
        if isinstance(found, Exception):
            raise found
        return found if isinstance(found, tuple) else (found, b"")

    return open_url


def tried(url, answers, asked=None):
    return links.try_link(url, opener(answers, asked), sleep=lambda seconds: None)


def test_external_links_are_collected_once_with_their_pages_and_our_own_left_out(tmp_path):
    head = f'<link rel="canonical" href="{SITE}">'
    (tmp_path / "index.html").write_text(
        f'{head}<a href="https://a.example/x#part">x</a><a href="{SITE}start/">own</a>'
    )
    (tmp_path / "more").mkdir()
    (tmp_path / "more/index.html").write_text('<a href="https://a.example/x">x</a><a href="../">up</a>')
    assert links.external_links(tmp_path) == {"https://a.example/x": ["index.html", "more/index.html"]}


def test_a_page_that_answers_its_head_is_not_fetched():
    asked = []
    assert tried("https://a.example/", {"https://a.example/": 200}, asked).state == "ok"
    assert asked == [("HEAD", "https://a.example/")]


def test_a_page_that_refuses_head_is_fetched():
    answers = {("HEAD", "https://a.example/"): 405, ("GET", "https://a.example/"): 200}
    assert tried("https://a.example/", answers).state == "ok"


def test_a_page_that_turns_robots_away_is_not_dead():
    assert tried("https://a.example/", {"https://a.example/": 403}).state == "refused"


def test_a_missing_page_is_dead_only_after_several_tries():
    asked = []
    result = tried("https://a.example/", {}, asked)
    assert (result.state, result.reason) == ("dead", "answers 404")
    assert len(asked) == 2 * links.TRIES


def test_a_server_that_does_not_answer_is_dead():
    fault = urllib.error.URLError("no such host")
    assert tried("https://gone.example/", {"https://gone.example/": fault}).reason.startswith("no answer")


@pytest.mark.parametrize(
    ("answer", "state"),
    [((200, b'{"responseCode": 1}'), "ok"), ((404, b'{"responseCode": 100}'), "dead"), ((503, b""), "refused")],
)
def test_a_doi_is_asked_of_doi_org_alone(answer, state):
    asked = []
    assert tried("https://doi.org/10.1000/182", {links.HANDLES + "10.1000/182": answer}, asked).state == state
    assert {url for _, url in asked} == {links.HANDLES + "10.1000/182"}


def test_the_report_names_dead_links_and_the_pages_they_stand_on():
    results = [links.Result("https://a.example/", "ok"), links.Result("https://b.example/", "dead", "answers 404")]
    text = links.report(results, {"https://b.example/": ["start/today/index.html"]})
    assert "2 external links tried." in text
    assert "- https://b.example/ (answers 404) on start/today/index.html" in text
    assert "a.example" not in text


@pytest.mark.parametrize(("state", "code"), [("ok", 0), ("refused", 0), ("dead", 1)])
def test_only_a_dead_link_fails_and_stands_in_the_issue(state, code, tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text('<a href="https://a.example/">a</a>')
    kept = []
    monkeypatch.setattr(links, "SITE", tmp_path)
    monkeypatch.setattr(links, "try_link", lambda url: links.Result(url, state))
    monkeypatch.setattr(issue, "keep_one", lambda title, body: kept.append(bool(body)))
    assert links.main(["--issue"]) == code
    assert kept == [state == "dead"]


# --- the one issue -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("is_open", "body", "done"), [(False, "x", "create"), (True, "x", "edit"), (True, "", "close"), (False, "", None)]
)
def test_one_issue_is_opened_updated_or_closed(is_open, body, done):
    calls = []

    def call(*arguments):
        calls.append(arguments[1])
        other = {"number": 3, "title": "Links that no longer work, I think"}
        return json.dumps([other, {"number": 7, "title": links.TITLE}] if is_open else [other])

    issue.keep_one(links.TITLE, body, call)
    assert calls == (["list", done] if done else ["list"])


# --- smoke ---------------------------------------------------------------------------------------


def live_site(**changes):
    """A stand-in for a published site; keyword arguments replace answers."""

    def one(url):
        return smoke.Answer(200, "text/html", f'First Steps <link rel="canonical" href="{url}"><link href="a.css">')

    answers = {
        SITE: one(SITE),
        SITE + smoke.ARTICLE: one(SITE + smoke.ARTICLE),
        SITE + smoke.GUIDE: one(SITE + smoke.GUIDE),
        SITE + "start/": one(SITE + "start/today/"),
        **{SITE + path: smoke.Answer(200, "text/plain", says.format(site=SITE)) for path, says in smoke.TELLS.items()},
        SITE + "search/search_index.json": smoke.Answer(200, "application/json", '{"docs": [{"title": "x"}]}'),
        SITE + "a.css": smoke.Answer(200, "text/css", ""),
        SITE + "sitemap.xml": smoke.Answer(200, "application/xml", f"<loc>{SITE}</loc>"),
        **{SITE + path: answer for path, answer in changes.items()},
    }
    return lambda url: answers.get(url, smoke.Answer(404, "text/html", "First Steps: not here <p data-search-for>"))


def test_a_sound_site_passes_at_the_first_look(capsys):
    assert smoke.main([SITE.rstrip("/")], live_site(), sleep=pytest.fail) == 0
    assert "as they should" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "answer", "expected"),
    [
        ("", smoke.Answer(0, "", "timed out"), "home: .* answers timed out"),
        (smoke.ARTICLE, smoke.Answer(404, "text/html", ""), "an article: .* answers 404"),
        (smoke.ARTICLE, smoke.Answer(200, "", 'First Steps <link rel="canonical" href="/x">'), "was SITE_URL set"),
        (smoke.NOT_A_PAGE, smoke.Answer(200, "text/html", "First Steps"), "an unknown address answers 200"),
        (smoke.NOT_A_PAGE, smoke.Answer(404, "text/html", "nginx"), "does not show our own 404 page"),
        ("search/search_index.json", smoke.Answer(200, "text/html", "<p>"), "search index"),
        ("a.css", smoke.Answer(200, "text/plain", ""), "a.css answers 200 text/plain"),
        ("sitemap.xml", smoke.Answer(200, "", "<loc>https://other.example/</loc>"), "which is not on"),
        (smoke.GUIDE, smoke.Answer(500, "text/html", ""), "the guide: .* answers 500"),
        ("start/", smoke.Answer(404, "text/html", "First Steps"), "old address .* answers 404"),
        ("start/", smoke.Answer(200, "text/html", "First Steps"), "does not lead to start/today/"),
        (
            "robots.txt",
            smoke.Answer(200, "", "Sitemap: https://other.example/sitemap.xml"),
            "robots.txt .* does not say",
        ),
        ("feed.xml", smoke.Answer(404, "", ""), "feed.xml answers 404"),
        (
            "",
            smoke.Answer(200, "text/html", "", {"x-content-type-options": "sniff"}),
            "x-content-type-options is 'sniff'",
        ),
    ],
)
def test_each_part_that_fails_is_named(path, answer, expected):
    found = "\n".join(smoke.faults(SITE, live_site(**{path: answer})))
    assert re.search(expected, found), found


def test_what_is_not_the_tested_site_is_named(tmp_path, capsys):
    ask = live_site()
    for path in smoke.COMPARED:
        file = smoke.built_file(tmp_path, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(ask(SITE + path).text)
    arguments = [SITE, "--tries", "1", "--like", str(tmp_path)]
    assert smoke.main(arguments, ask, sleep=pytest.fail) == 0
    (tmp_path / smoke.ARTICLE / "index.html").write_text("another build")
    assert smoke.main(arguments, ask, sleep=pytest.fail) == 1
    assert f"{SITE}{smoke.ARTICLE} is not what was tested" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["first-steps.example/heel/"], "is no address; type all of it, such as https://"),
        (["https://"], "is no address"),
        ([SITE, "--tries", "0"], "'0' is no count; type 1 or more"),
        ([SITE, "--like", "no-such-folder"], "'no-such-folder' is no built site: no no-such-folder/index.html"),
    ],
)
def test_what_cannot_be_looked_at_is_refused_with_what_to_type(arguments, said, capsys):
    with pytest.raises(SystemExit) as stopped:
        smoke.main(arguments, pytest.fail, sleep=pytest.fail)
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


def test_a_site_that_comes_up_late_is_waited_for():
    looks = iter([live_site(**{smoke.ARTICLE: smoke.Answer(404, "", "")}), live_site()])
    now = [next(looks)]
    waits = []

    def sleep(seconds):
        waits.append(seconds)
        now[0] = next(looks)

    assert smoke.main([SITE], lambda url: now[0](url), sleep) == 0
    assert waits == [smoke.WAIT]


def test_a_site_that_stays_wrong_fails(capsys):
    assert smoke.main([SITE, "--tries", "2"], lambda url: smoke.Answer(500, "", ""), sleep=lambda seconds: None) == 1
    assert "answers 500" in capsys.readouterr().err


# --- bench ---------------------------------------------------------------------------------------


def test_the_plain_build_has_our_pages_and_nothing_else_of_ours(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: S\nsite_url: !ENV [SITE_URL, 'https://e.example/']\nhooks: [hooks/main.py]\nstrict: true\n"
        "nav: [index.md]\ntheme: {name: material, custom_dir: overrides}\n"
        "extra_css: [a.css]\nmarkdown_extensions: [toc]\n"
    )
    plain = bench.plain_settings(tmp_path, tmp_path)
    assert plain["site_url"] == "https://e.example/"
    assert plain["theme"] == {"name": "material", "custom_dir": str(tmp_path)}
    assert not {"hooks", "strict", "extra_css"} & set(plain)
    assert yaml.safe_load(yaml.safe_dump(plain)) == plain


@pytest.mark.parametrize(
    ("ours", "prints", "kept"),
    [([1.5] * 3, ["a", "a"], True), ([1.51] * 3, ["a", "a"], False), ([1.0] * 3, ["a", "b"], False)],
)
def test_bench_fails_beyond_one_and_a_half_times_the_plain_time_or_on_other_bytes(ours, prints, kept):
    text, good = bench.verdict(ours, [1.0] * 3, prints)
    assert good is kept
    assert f"{ours[0]:.2f}" in text


def test_the_fingerprint_sees_content_and_names(tmp_path):
    (tmp_path / "a").write_text("x")
    first = bench.fingerprint(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    second = bench.fingerprint(tmp_path)
    (tmp_path / "b").write_text("y")
    assert len({first, second, bench.fingerprint(tmp_path)}) == 3


# --- canary --------------------------------------------------------------------------------------


def test_names_are_read_without_versions_and_comments():
    assert canary.names("# why\nmkdocs==1.6.1\npymdown-extensions>=12.3,<13 # why\n\nPyYAML\n") == [
        "mkdocs",
        "pymdown-extensions",
        "PyYAML",
    ]


def test_a_failed_try_is_told_on_the_summary_page_and_the_others_still_run(tmp_path, monkeypatch, capsys):
    results = iter([(False, "no plugins any more"), (True, ""), (True, "")])
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setattr(canary, "attempt", lambda packages, build: next(results))
    assert canary.main([]) == 1
    told = (tmp_path / "summary.md").read_text()
    assert "### newest: does not build" in told
    assert "no plugins any more" in told
    assert "### zensical: builds" in told


# --- chromium ------------------------------------------------------------------------------------


def test_the_chosen_browser_comes_first(monkeypatch, capsys):
    monkeypatch.setenv("CHROMIUM", "/chosen")
    monkeypatch.setattr(chromium, "starts", lambda path: path == "/chosen")
    assert chromium.main() == 0
    assert capsys.readouterr().out == "/chosen\n"


def test_a_chosen_browser_that_does_not_start_is_named_and_nothing_is_installed(monkeypatch, capsys):
    monkeypatch.setenv("CHROMIUM", "/not/there")
    monkeypatch.setattr(chromium, "fetch", pytest.fail)
    assert chromium.main() == 1
    assert "/not/there, which does not start" in capsys.readouterr().err


def test_a_stub_is_passed_over_for_the_next_browser(monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(chromium, "starts", lambda path: path == "/bin/google-chrome")
    assert chromium.find() == "/bin/google-chrome"


def test_debians_headless_shell_is_installed_and_taken_before_any_other(monkeypatch, capsys):
    monkeypatch.delenv("CHROMIUM", raising=False)
    here = {"chromium"}
    monkeypatch.setattr(chromium.dev, "apt_install", lambda package: here.add(package))
    monkeypatch.setattr(chromium.shutil, "which", lambda name: f"/bin/{name}" if name in here else None)
    monkeypatch.setattr(chromium, "starts", lambda path: path.startswith("/bin/"))
    assert chromium.main() == 0
    assert capsys.readouterr().out == "/bin/chromium-headless-shell\n"


def test_without_a_browser_debians_is_tried_then_playwrights(monkeypatch):
    tried_in_order = []
    monkeypatch.setattr(chromium.dev, "may_apt", lambda: True)
    monkeypatch.setattr(chromium.dev, "apt_install", lambda package: tried_in_order.append(package))
    monkeypatch.setattr(chromium.dev, "quietly", lambda *command, **more: tried_in_order.append(command[2:]))
    monkeypatch.setattr(chromium, "playwrights_own", lambda: "/own")
    assert chromium.fetch() == "/own"
    assert tried_in_order == ["chromium", ("playwright", "install", "--with-deps", "chromium")]
