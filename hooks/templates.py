"""What templates know beside a page, where they are looked for, and where they lie once they are compiled."""

from collections.abc import Callable, Iterator
from pathlib import Path

import jinja2
from content import Library


class Folders(jinja2.FileSystemLoader):
    """Folders of templates. Asked what they hold, they leave out folders with a dot, as MkDocs does next: the theme
    has 14,000 icons in one, and to list them took a fortieth of each build.
    """

    def list_templates(self) -> list[str]:
        """Every file: ["main.html", "partials/header.html"]."""
        return sorted({path.relative_to(root).as_posix() for root in map(Path, self.searchpath) for path in seen(root)})


def seen(folder: Path) -> Iterator[Path]:
    """Every file in a folder and in those below it, but not in those with a dot."""
    for inside in folder.iterdir():
        if not inside.is_dir():
            yield inside
        elif not inside.name.startswith("."):
            yield from seen(inside)


def look_up(theme) -> None:
    """Have the templates of a theme (MkDocs' Theme) looked for in such folders."""
    made = theme.get_env

    def get_env() -> jinja2.Environment:
        environment = made()
        environment.loader = Folders(theme.dirs)
        return environment

    theme.get_env = get_env


def prepare(env: jinja2.Environment, library: Library) -> jinja2.Environment:
    """The same environment, with our data and once(). Compiled templates stay in the machine's folder for passing
    things, as Python's own stay beside its modules: compiling them anew took a twentieth of each build.
    """
    env.globals.update(figure=library.drawings.__getitem__, articles=library["articles"].values(), once=once())
    env.bytecode_cache = jinja2.FileSystemBytecodeCache(pattern=f"jinja-{jinja2.__version__}-%s.cache")
    return env


def once() -> Callable[..., str]:
    """What templates call as once(key, macro, ...): what the macro makes, made for this key one time in a build."""
    made: dict[str, str] = {}

    def made_once(key: str, macro: Callable[..., str], *about: object) -> str:
        if key not in made:
            made[key] = macro(*about)
        return made[key]

    return made_once
