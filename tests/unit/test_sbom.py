"""The list of what the site is built with holds every package of the lock, with its hashes."""

import json
import re

import pytest

from checks import sbom

pytestmark = pytest.mark.unit
LOCK = """# made by uv
click==8.1.8 \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
    # via mkdocs
Typing_Extensions==4.16.0 ; python_full_version < '3.13' \\
    --hash=sha256:{a}
""".format(a="a" * 64, b="b" * 64)


def test_each_package_has_its_version_its_address_and_its_hashes():
    click, typing = sbom.components(LOCK)
    assert (click["name"], click["version"], click["purl"]) == ("click", "8.1.8", "pkg:pypi/click@8.1.8")
    assert [one["content"] for one in click["hashes"]] == ["a" * 64, "b" * 64]
    assert "properties" not in click
    assert typing["purl"] == "pkg:pypi/typing-extensions@4.16.0"
    assert typing["properties"] == [{"name": "python:marker", "value": "python_full_version < '3.13'"}]


def test_the_real_lock_is_listed_whole(tmp_path):
    file = tmp_path / "sbom.json"
    assert sbom.main([str(file)]) == 0
    made = json.loads(file.read_text("utf-8"))
    locked = re.findall(r"^([\w.-]+)==", sbom.LOCK.read_text("utf-8"), re.M)
    assert [one["name"] for one in made["components"]] == locked
    assert "mkdocs-material" in locked
    assert all(one["hashes"] for one in made["components"])


def test_a_file_that_cannot_be_written_is_named(tmp_path, capsys):
    with pytest.raises(SystemExit):
        sbom.main([str(tmp_path / "no/folder.json")])
    assert "folder.json cannot be written: No such file" in capsys.readouterr().err


def test_the_same_lock_gives_the_same_list_and_another_another():
    assert sbom.bill(LOCK) == sbom.bill(LOCK)
    assert sbom.bill(LOCK)["serialNumber"] != sbom.bill(LOCK + "#")["serialNumber"]
    assert re.fullmatch(
        r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", sbom.bill(LOCK)["serialNumber"]
    )
