"""A web host for tests, whose site can be updated, whose answers can be broken and which can be cut off."""

import json
import re
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from urllib.parse import unquote, urlsplit

from finish.offline import SOURCE, SUMMARY, WORKER, keep_offline

from tests.built import SITE_URL
from tests.helpers import ROOT

PREFIX = urlsplit(SITE_URL).path  # /heel/


class Host:
    """Shows files by their paths. `answers` puts a status or other bytes in place of some; `asked` lists the paths."""

    def __init__(self, files):
        self.files, self.answers, self.headers, self.asked = dict(files), {}, {}, []
        self.server, self.port = None, 0
        self.connect()

    def connect(self):
        """Answer, at the same address as before."""
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), handler(self))
        self.server.daemon_threads = True
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def cut(self):
        """No network any more: nothing listens."""
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.server = None

    @property
    def base(self):
        """The address of the site."""
        return f"http://127.0.0.1:{self.port}{PREFIX}"

    @property
    def version(self):
        """The version of the files."""
        return json.loads(self.files[SUMMARY])["version"]

    def answer(self, url):
        """Status, path and bytes for an address."""
        path = unquote(urlsplit(url).path).removeprefix(PREFIX)
        path = f"{path}index.html" if path.endswith("/") or not path else path
        self.asked.append(path)
        given = self.answers.get(path, self.files.get(path, 404))
        if isinstance(given, int):
            return given, "404.html", self.files["404.html"] if given == 404 else b"<!doctype html><title>Fault</title>"
        return 200, path, given

    def update(self, changes, worker=None):
        """Put a newer version in place: changed files, and the worker that goes with them."""
        self.files |= changes
        self.files[WORKER] = worker or (ROOT / "docs" / SOURCE).read_bytes()
        self.files |= keep_offline(self.files)
        return self.version

    def mark(self, word, *paths):
        """Pages whose titles begin with a word: what an update changes."""
        return {path: re.sub(rb"<title>", f"<title>{word} ".encode(), self.files[path], count=1) for path in paths}


def handler(host):
    """What http.server asks for: a class that answers as the host says. Each answer closes its connection."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            status, path, body = host.answer(self.path)
            kind = guess_type(path)[0] or "application/octet-stream"
            standard = {"Content-Type": kind, "Content-Length": len(body), "Cache-Control": "no-cache"}
            self.send_response_only(status)
            for name, value in (standard | host.headers).items():
                self.send_header(name, str(value))
            self.end_headers()
            with suppress(ConnectionError):  # a browser may turn away
                self.wfile.write(body if self.command == "GET" else b"")

        do_HEAD = do_GET  # noqa: N815 (as its parent class has it)

        def log_message(self, *arguments):
            """Quiet."""

    return Handler
