"""The steps after a build are taken in order, on the whole site, and only what changed is written."""

import finish


def test_steps_see_what_those_before_them_wrote(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_bytes(b"one")
    monkeypatch.setattr(
        finish,
        "STEPS",
        (lambda site: {"b.txt": site["a/index.html"] + b" two"}, lambda site: {"c/d.txt": site["b.txt"]}),
    )
    finish.finish(tmp_path)
    assert (tmp_path / "c/d.txt").read_bytes() == b"one two"


def test_a_step_may_remove_a_file(tmp_path, monkeypatch):
    (tmp_path / "big.map").write_bytes(b"-")
    monkeypatch.setattr(finish, "STEPS", (lambda site: {"big.map": None},))
    finish.finish(tmp_path)
    assert not list(tmp_path.iterdir())


def test_some_steps_wait_while_serving(tmp_path, monkeypatch):
    def strict(site):
        return {"strict": b"yes"}

    monkeypatch.setattr(finish, "STEPS", (strict,))
    monkeypatch.setattr(finish, "NOT_WHILE_SERVING", frozenset({strict}))
    finish.finish(tmp_path, serving=True)
    assert not (tmp_path / "strict").exists()


def test_what_did_not_change_is_not_written_again(tmp_path, monkeypatch):
    path = tmp_path / "same.txt"
    path.write_bytes(b"same")
    path.chmod(0o444)
    before = path.stat().st_mtime_ns
    monkeypatch.setattr(finish, "STEPS", (lambda site: dict(site),))
    finish.finish(tmp_path)
    assert path.stat().st_mtime_ns == before
