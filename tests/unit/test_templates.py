"""Templates know our data, and are compiled once."""

import tempfile
from types import SimpleNamespace

import jinja2
import pytest
import templates
from mkdocs.theme import Theme


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """An environment as a build prepares it, with a folder of its own for what is compiled."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    library = type("", (dict,), {"drawings": {"heel": "<svg/>"}})(articles={"A": SimpleNamespace(title="One")})

    def made():
        loader = jinja2.FileSystemLoader(tmp_path)
        return templates.prepare(jinja2.Environment(loader=loader), library)

    return made


def test_a_template_has_drawings_and_articles(environment, tmp_path):
    (tmp_path / "a.html").write_text("{{ figure('heel') }}{% for one in articles %}{{ one.title }}{% endfor %}")
    assert environment().get_template("a.html").render() == "<svg/>One"


def test_a_template_is_compiled_again_only_when_it_changes(environment, tmp_path, monkeypatch):
    page = tmp_path / "a.html"
    page.write_text("first")
    assert environment().get_template("a.html").render() == "first"
    compiled = []
    compile_ = jinja2.Environment.compile
    monkeypatch.setattr(jinja2.Environment, "compile", lambda *a, **k: compiled.append(1) or compile_(*a, **k))
    assert environment().get_template("a.html").render() == "first"
    assert not compiled
    page.write_text("second")
    assert environment().get_template("a.html").render() == "second"
    assert compiled


def test_what_is_the_same_on_many_pages_is_made_once_in_a_build(environment, tmp_path):
    (tmp_path / "a.html").write_text(
        "{% macro menu(name) %}{{ name }}, {{ page }}{% endmacro %}{{ once(root, menu, 'Start') }}"
    )
    build = environment()
    made = [
        build.get_template("a.html").render(root=root, page=page) for root, page in (("../", 1), ("../", 2), ("", 3))
    ]
    assert made == ["Start, 1", "Start, 1", "Start, 3"]
    assert environment().get_template("a.html").render(root="../", page=4) == "Start, 4"


def test_folders_with_a_dot_are_not_listed_but_found(tmp_path):
    for path in ("main.html", "partials/nav.html", ".icons/heel.svg", "partials/.hidden/a.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("here")
    environment = jinja2.Environment(loader=templates.Folders(tmp_path))
    assert environment.list_templates() == ["main.html", "partials/nav.html"]
    assert environment.get_template(".icons/heel.svg").render() == "here"


def test_a_theme_is_listed_without_its_icons():
    theme = Theme("material")
    templates.look_up(theme)
    listed = theme.get_env().list_templates()
    assert "main.html" in listed
    assert not [path for path in listed if ".icons" in path]
