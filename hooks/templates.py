"""What templates know beside a page, and where they lie once they are compiled."""

import jinja2
from content import Library


def prepare(env: jinja2.Environment, library: Library) -> jinja2.Environment:
    """The same environment, with our data. Compiled templates stay in the machine's folder for passing things, as
    Python's own stay beside its modules: compiling them anew took a twentieth of each build.
    """
    env.globals.update(figure=library.drawings.__getitem__, articles=library["articles"].values())
    env.bytecode_cache = jinja2.FileSystemBytecodeCache(pattern=f"jinja-{jinja2.__version__}-%s.cache")
    return env
