"""One GitHub issue for one lasting question, through GitHub's own `gh` command."""

import json
import subprocess
from collections.abc import Callable


def gh(*arguments: str) -> str:
    """What `gh` prints; it finds the repository and its token by itself."""
    return subprocess.run(["gh", *arguments], check=True, capture_output=True, text=True).stdout


def keep_one(title: str, body: str, call: Callable[..., str] = gh) -> None:
    """Open the issue of this title, or update it if it is open; an empty body closes it."""
    search = f'"{title}" in:title'
    listed = json.loads(call("issue", "list", "--state", "open", "--search", search, "--json", "number,title"))
    numbers = [str(one["number"]) for one in listed if one["title"] == title]
    if body and numbers:
        call("issue", "edit", numbers[0], "--body", body)
    elif body:
        call("issue", "create", "--title", title, "--body", body)
    elif numbers:
        call("issue", "close", numbers[0], "--comment", "All is well again.")
