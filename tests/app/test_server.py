"""The server as it is started: tables, settings, headers on every response, closed doors, documents beside the app."""

import csv
import gzip
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.datastructures import MutableHeaders
from streamlit import file_util
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from components.frame import pages
from data.catalogue import Catalogue
from server import VERSION, headers, scripts, shell
from streamlit_insides import page as streamlits
from tests.conftest import Copy
from tests.load.client import Session
from tests.serving import free_port, serve

ROOT = Path(__file__).parents[2]
PARTS = ("app.py", "settings.py", "data", "components", "server", "streamlit_insides", "wording", ".streamlit")
ASSET = next((Path(file_util.get_static_dir()) / "static" / "js").glob("index.*.js")).name
FONT = "/app/static/atkinson-hyperlegible-next-latin-wght-normal.woff2"
ADDRESSES = [f"/{page.path}" for page in pages.PAGES]
EVERY_KIND = [
    *ADDRESSES, "/grid.html", "/questions.html", "/robots.txt",
    "/status", "/.well-known/security.txt", "/index.html", "/nowhere",
    f"/static/js/{ASSET}", "/static/js/gone.js", FONT, "/app/static/gone.png", "/favicon.png", "/_stcore/health",
    "/_stcore/host-config", "/_stcore/metrics", "/_stcore/agent/openapi.json", "/media/gone", "/compare/",
    "/compare/_stcore/health", "/a.php", "//elsewhere.example", "/%2e%2e/%2e%2e/etc/passwd", "/component/x/y",
]  # fmt: skip


def project(tmp_path: Path) -> Path:
    """A copy of what the server needs, and nothing else."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / part)
    return tmp_path


class Answer:
    """What came back: status, headers, body."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self.raw = response.read()

    @property
    def text(self) -> str:
        """The body as text."""
        return self.raw.decode()


def ask(port: int, path: str, method: str = "GET", **sent: str) -> Answer:
    """One request; underscores in header names stand for hyphens."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in sent.items()})
    answer = Answer(connection.getresponse())
    connection.close()
    return answer


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Port of a running server of ours."""
    number = free_port()
    told = {"PUBLIC_HOST": "options.example.org", "SECURITY_CONTACT": "", "METRICS_TOKEN": "open-sesame"}
    server = serve(number, STICKY_COOKIE="1", **told)
    yield number
    server.terminate()
    server.wait(20)


def fails_to_start(folder: Path, **environment: str) -> str:
    """What `streamlit run app.py` says when it ends with 1 and without a traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0"],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 1 and "Traceback" not in said, said
    return said


def test_server_does_not_start_on_wrong_tables(tmp_path: Path) -> None:
    """With one wrong cell `streamlit run app.py` lists it, ends with 1, and shows no traceback."""
    folder = project(tmp_path)
    Copy(folder / "data" / "tables").edit("answers", 2, "source_ids", "feder-2012")
    assert "tables/answers.csv, row 2, column source_ids: unknown source 'feder-2012'" in fails_to_start(folder)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PUBLIC_HOST", "https://options.example.org"),
        ("PUBLIC_URL", "options.example.org"),
        ("KIOSK", "yes"),
        ("KIOSK_IDLE", "5 minutes"),
        ("SECURITY_CONTACT", "ring me"),
    ],
)
def test_server_does_not_start_on_wrong_settings(name: str, value: str) -> None:
    """A wrong PUBLIC_HOST, PUBLIC_URL, KIOSK, KIOSK_IDLE or SECURITY_CONTACT is named, with what would be right."""
    said = fails_to_start(ROOT, **{name: value})
    assert f"{name}: '{value}' found" in said and "would be right" in said


def test_server_does_not_start_below_a_path() -> None:
    """Set to answer below a path, where none of its links would lead anywhere, the server says so and doesn't start."""
    said = fails_to_start(ROOT, STREAMLIT_SERVER_BASE_URL_PATH="aid")
    assert "server.baseUrlPath: 'aid' found" in said and "root of a host name" in said


def test_uvicorn_serves_the_same_app(tmp_path: Path) -> None:
    """`uvicorn app:app` serves pages, calm 404 and headers as well, answers to PUBLIC_HOST, and tells its versions."""
    number, log = free_port(), tmp_path / "server.log"
    with log.open("wb") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "uvicorn", "app:app", "--port", str(number), "--log-level", "error"],
            cwd=project(tmp_path),
            env=os.environ | {"PUBLIC_HOST": "options.example.org"},
            stdout=out,
        )
    try:
        for _ in range(120):
            try:
                page = ask(number, "/compare")
                break
            except OSError:
                assert server.poll() is None
                try:
                    server.wait(0.25)
                except subprocess.TimeoutExpired:
                    continue
        assert page.status == 200 and "Content-Security-Policy" in page.headers
        lost = ask(number, "/nowhere")
        assert lost.status == 404 and "988" in lost.text
        assert may_connect(number, f"options.example.org:{number}") and not may_connect(number, "evil.example")
    finally:
        server.terminate()
        server.wait(20)
    with (ROOT / "data" / "tables" / "changelog.csv").open(newline="", encoding="utf-8") as file:
        newest = max(csv.DictReader(file), key=lambda row: (row["date"], row["version"]))["version"]
    assert log.read_text(encoding="utf-8") == f"Code {VERSION}, tables {newest}\n"


@pytest.mark.parametrize("path", EVERY_KIND)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS", "DELETE"])
def test_every_response_has_our_headers(port: int, path: str, method: str) -> None:
    """Pages, files, wrong addresses, refusals, any method: every header is there, once, and no fault of the server."""
    answer = ask(port, path, method)
    assert answer.status < 500
    for name, value in headers.ALWAYS.items():
        assert answer.headers.get_all(name) == [value], name
    assert len(answer.headers.get_all("Content-Security-Policy") or []) == 1
    assert len(answer.headers.get_all("Cache-Control") or []) == 1
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert "Strict-Transport-Security" not in answer.headers


def test_policy_allows_only_what_the_app_needs(port: int) -> None:
    """Scripts run from here, by the hashes of three inline ones, and from blob:; nothing else; no frame around."""
    page = ask(port, "/compare")
    said = dict(part.split(" ", 1) for part in page.headers["Content-Security-Policy"].split("; "))
    scripts = said["script-src"].split()
    inline = [body for attributes, body in Scripts(page.text).found if "src" not in attributes]
    assert len(inline) == 3
    assert scripts == [
        "'self'",
        *(one for body in inline for one in headers.hashes_of_scripts(f"<script>{body}</script>")),
        "'wasm-unsafe-eval'",
        "blob:",
    ]
    assert said["connect-src"] == f"'self' ws://127.0.0.1:{port}"
    for name, value in {
        "default-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "object-src": "'none'",
        "frame-ancestors": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }.items():
        assert said[name] == value
    assert "'unsafe-eval'" not in str(said) and "unsafe-inline" not in said["script-src"]


class Scripts(HTMLParser):
    """The scripts of a page: their attributes and what is between their tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[dict[str, str | None], str]] = []
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a script."""
        self.inside = tag == "script"
        if self.inside:
            self.found.append((dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        """Note its body."""
        if self.inside:
            attributes, body = self.found.pop()
            self.found.append((attributes, body + data))

    def handle_endtag(self, tag: str) -> None:
        """A script ends."""
        self.inside = False


def test_policy_names_no_odd_host() -> None:
    """A host with signs that could end a directive doesn't get into the policy."""
    assert "evil" not in headers.content_policy(("'sha256-x'",), "evil; script-src *", False)
    assert "wss://options.example.org" in headers.content_policy((), "options.example.org", True)


def test_hsts_only_behind_tls(port: int) -> None:
    """A trusted proxy that says https gets HSTS and wss; the header of anyone else isn't believed."""
    behind = ask(port, "/compare", X_Forwarded_Proto="https", Host="options.example.org")
    assert behind.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "wss://options.example.org;" in behind.headers["Content-Security-Policy"]
    number = free_port()
    server = serve(number, FORWARDED_ALLOW_IPS="192.0.2.1")
    try:
        assert "Strict-Transport-Security" not in ask(number, "/compare", X_Forwarded_Proto="https").headers
    finally:
        server.terminate()
        server.wait(20)


def test_what_may_be_kept(port: int) -> None:
    """What answers one reader is never stored; hashed files are a year, fonts a week; our script is asked for anew.

    Pages, the same for all, are kept for a minute by shared caches alone.
    """
    kept = {path: ask(port, path).headers["Cache-Control"] for path in EVERY_KIND}
    year = "public, max-age=31536000, immutable"
    assert kept[f"/static/js/{ASSET}"] == year
    assert kept[FONT] == "public, max-age=604800"
    assert kept["/favicon.png"] == kept["/robots.txt"] == "public, max-age=86400"
    assert ask(port, "/app/static/keep_place.js").headers["Cache-Control"] == "no-cache"
    for path in ADDRESSES:
        assert kept[path] == "public, max-age=0, s-maxage=60, stale-while-revalidate=600", path
    for path in (
        "/grid.html",
        "/questions.html",
        "/status",
        "/nowhere",
        "/static/js/gone.js",
        "/_stcore/host-config",
        "/media/gone",
    ):
        assert kept[path] == "no-store", path


@pytest.mark.parametrize("path", [f"/static/js/{ASSET}", FONT, "/favicon.png", "/robots.txt"])
@pytest.mark.parametrize("asked", [{"method": "POST"}, {"Range": "bytes=999999999-"}, {"method": "DELETE"}])
def test_of_a_file_that_may_be_kept_errors_are_not(port: int, path: str, asked: dict[str, str]) -> None:
    """A refusal at the address of a file isn't kept in the file's place for a year."""
    answer = ask(port, path, **asked)
    if answer.status != 200:
        assert answer.headers["Cache-Control"] == "no-store"
    assert path == "/robots.txt" or answer.status in (405, 416)


def test_cookies_come_by_tls_alone_and_never_with_what_is_kept(port: int) -> None:
    """Behind TLS every cookie is Secure, whoever set it; a file that other readers get from a cache brings none."""
    names = set()
    for path in EVERY_KIND:
        plain, behind = ask(port, path), ask(port, path, X_Forwarded_Proto="https")
        kept = plain.headers["Cache-Control"] != "no-store"
        plainly, secure = (one.headers.get_all("Set-Cookie") or [] for one in (plain, behind))
        assert len(plainly) == len(secure) and (not kept or not secure), path
        assert not any("secure" in cookie.lower() for cookie in plainly)
        assert all(cookie.endswith("; Secure") for cookie in secure), path
        names |= {cookie.split("=")[0] for cookie in secure}
    assert names == {"sticky", "_streamlit_xsrf"}


def test_gzip_where_it_helps(port: int) -> None:
    """Scripts and pages travel compressed and come out whole; fonts, compressed already, as they are."""
    for path in (f"/static/js/{ASSET}", "/grid.html", "/questions.html", "/compare"):
        packed, plain = ask(port, path, Accept_Encoding="gzip"), ask(port, path)
        assert packed.headers["Content-Encoding"] == "gzip" and len(packed.raw) < len(plain.raw) / 2
        assert gzip.decompress(packed.raw) == plain.raw
        assert "Accept-Encoding" in packed.headers["Vary"]
    font = ask(port, FONT, Accept_Encoding="gzip")
    assert "Content-Encoding" not in font.headers and font.headers["Content-Type"] == "font/woff2"


def test_scripts_are_compressed_once(port: int) -> None:
    """Every script and style of Streamlit's comes out whole, is compressed at most once, and is kept a year."""
    kinds = {".js": "text/javascript", ".css": "text/css"}
    folder = Path(file_util.get_static_dir())
    files = [path for path in folder.glob("static/*/*") if path.suffix in kinds]
    assert len(files) > 100
    for path in files:
        answer = ask(port, f"/{path.relative_to(folder).as_posix()}", Accept_Encoding="gzip")
        # One name in one style sheet is ours: that of the font of icons.
        theirs = rb"\.\./media/MaterialSymbols-Rounded[^)\"']+" if path.suffix == ".css" else b"$^"
        assert gzip.decompress(answer.raw) == re.sub(theirs, b"../../app/static/icons.woff2", path.read_bytes())
        assert answer.headers["Content-Type"].split(";")[0] == kinds[path.suffix]
        assert "immutable" in answer.headers["Cache-Control"]
    assert scripts.compressed(files[0]) is scripts.compressed(files[0])


def test_shell_asks_early_for_what_pages_are_drawn_with(port: int) -> None:
    """Every script the shell names is there and named once, and with each come all that it needs."""
    page = ask(port, "/compare").text
    named = re.findall(r'(?:src|href)="\./(static/[^"]+\.js)"', page)
    assert len(named) == len(set(named)) > streamlits.installed().count("modulepreload") + 10
    before, _, asked_later = page.partition('<template id="scripts">')
    assert ".js" not in re.sub(r"<script>.*?</script>", "", before, flags=re.DOTALL) and named[0] in asked_later
    folder = Path(file_util.get_static_dir())
    for name in named:
        for needed in re.findall(r'(?:from|import)"\./([^"]+)"', (folder / name).read_text(encoding="utf-8")):
            assert f"static/js/{needed}" in named, (name, needed)


def test_scripts_of_another_streamlit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were a kind of element drawn by no script or by two, the start would say so."""
    monkeypatch.setattr(scripts, "DRAWN_WITH", ("Hologram",))
    with pytest.raises(ValueError, match="0 scripts named Hologram"):
        scripts.asked_for_early("")


@pytest.mark.parametrize("path", ADDRESSES)
def test_shell_speaks_without_javascript(port: int, catalogue: Catalogue, path: str) -> None:
    """Every page brings caveat, 988 and 911, and under its heading the way to the static tables; no agent API."""
    page = ask(port, path)
    assert page.status == 200 and int(page.headers["Content-Length"]) == len(page.raw)
    stands = page.text[page.text.index('id="first"') : page.text.index('id="root"')]
    spoken = re.search(r"</h1>(?:</div>)+.*?<noscript>(.*?)</noscript>", stands, re.DOTALL)
    assert spoken is not None and stands.count("<h1") == 1
    for words in ("988", "911", "off-label", "Spravato", 'role="note"'):
        assert words in stands.replace(spoken.group(1), "")
    for words in ('href="/grid.html"', 'href="/questions.html"', "JavaScript is off here"):
        assert words in spoken.group(1)
    assert (
        "service-desc" not in page.text
        and "agent API" not in page.text
        and "<title>Streamlit" not in page.text
        and 'lang="en"' in page.text
    )
    assert page.text.replace(stands, "").count("<script") == streamlits.installed().count("<script") + 12


def test_shell_refuses_another_streamlit() -> None:
    """Were Streamlit's page built otherwise, the start would say so instead of serving half of ours."""
    with pytest.raises(ValueError, match="places for"):
        shell.shell(streamlits.installed().replace("noscript", "template"))


def test_robots_and_status(port: int, catalogue: Catalogue) -> None:
    """robots.txt keeps crawlers from the machinery; /status tells version, tables, dates and health."""
    assert "Disallow: /_stcore/" in ask(port, "/robots.txt").text
    said = json.loads(ask(port, "/status", Host="10.1.2.3:8501").text)
    assert said["healthy"] is True and said["version"]
    assert said["tables"]["version"] == max(catalogue.changelog, key=lambda row: (row.date, row.version)).version
    assert said["tables"]["last_reviewed"] == catalogue.last_reviewed.isoformat()
    assert said["tables"]["next_review"] == catalogue.next_review.isoformat()


def test_security_contact_is_never_made_up(port: int) -> None:
    """Without SECURITY_CONTACT there is no security.txt; with it, it has RFC 9116's two fields and its own address."""
    assert ask(port, "/.well-known/security.txt").status == 404
    number = free_port()
    server = serve(number, SECURITY_CONTACT="mailto:safety@example.org", PUBLIC_HOST="options.example.org")
    try:
        said = ask(number, "/.well-known/security.txt")
        assert said.status == 200 and said.headers["Content-Type"].startswith("text/plain")
        assert "Contact: mailto:safety@example.org\n" in said.text
        assert re.search(r"^Expires: 20\d\d-\d\d-\d\dT00:00:00Z$", said.text, re.MULTILINE)
        assert "Canonical: https://options.example.org/.well-known/security.txt\n" in said.text
    finally:
        server.terminate()
        server.wait(20)


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere", "/wp-login.php", "/Nowhere/", "/compare/nowhere", "/manifest.json", "/auth/login",
        "/oauth2callback",
        "/_stcore/agent/openapi.json", "/_stcore/agent/interact", "/_stcore/agent/mcp", "/%5fstcore/agent/mcp",
        "/compare/_stcore/agent/mcp", "/_stcore/metrics", "/_stcore/upload_file/a/b",
    ],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
def test_closed_doors_are_calm(port: int, path: str, method: str) -> None:
    """Wrong addresses, agent API, metrics, sign-in and upload answer 404 with the calm page, caveat and 988."""
    answer = ask(port, path, method)
    assert answer.status == 404 and "There is no page at this address" in answer.text
    assert "988" in answer.text and "Spravato" in answer.text


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/Compare", "/compare"),
        ("/compare/", "/compare"),
        ("/COST/?embed=true", "/cost"),
        ("/Grid.html", "/grid.html"),
        ("/compare%23c=ptsd&o=kap.sgb", "/compare#c=ptsd&o=kap.sgb"),
        ("/compare%23c%3Dptsd%26o%3Dkap.sgb?utm_source=mail", "/compare#c=ptsd&o=kap.sgb"),
        ("/compare?c=ptsd&o=kap.sgb", "/compare#c=ptsd&o=kap.sgb"),
        ("/compare%23%0d%0aSet-Cookie:%20a=b", "/compare#c="),
    ],
)
def test_addresses_that_mean_a_page_lead_there(port: int, path: str, there: str) -> None:
    """Capitals, a closing slash and a '#' that mail has rewritten lead to the page, for good and kept by nobody."""
    answer = ask(port, path)
    assert (answer.status, answer.headers["Location"]) == (308, there)
    assert answer.headers["Cache-Control"] == "no-store" and "Set-Cookie" not in answer.headers
    assert ask(port, there.split("#")[0]).status == 200
    assert ask(port, path, "POST").status in (404, 405)


@pytest.mark.parametrize("path", ["/static/js/gone.js", "/_stcore/script-health-check", "/app/static", "/component"])
def test_no_empty_app_where_a_file_is_missing(port: int, path: str) -> None:
    """Where Streamlit finds no file it would send its empty app with 200; ours says 404, calmly."""
    answer = ask(port, path)
    assert answer.status == 404 and "There is no page at this address" in answer.text


def test_metrics_only_for_who_holds_the_token(port: int) -> None:
    """With the right token metrics answer; with a wrong one, or where none is set, they don't."""
    assert ask(port, "/_stcore/metrics", Authorization="Bearer open-sesame").status == 200
    assert ask(port, "/_stcore/metrics", Authorization="Bearer open").status == 404
    assert ask(port, "/_stcore/metrics", Authorization="Bearer ").status == 404


def may_connect(port: int, host: str, origin: str | None = None) -> bool:
    """Whether a web socket opens for a Host header, and an Origin."""
    with ExitStack() as stack:
        sock = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
        try:
            stack.enter_context(
                connect(f"ws://{host}/_stcore/stream", sock=sock, subprotocols=["streamlit"], origin=origin)  # type: ignore[arg-type]
            )
        except InvalidStatus:
            return False
        return True


def test_only_known_hosts_are_answered(port: int) -> None:
    """Pages and sockets answer at localhost, 127.0.0.1 and PUBLIC_HOST, to no other name; probes come by number."""
    for host in ("localhost", "127.0.0.1", "options.example.org"):
        assert ask(port, "/compare", Host=host).status == 200, host
        assert may_connect(port, f"{host}:{port}"), host
    for host in ("evil.example", "options.example.org.evil.example", "10.1.2.3"):
        refused = ask(port, "/compare", Host=host)
        assert refused.status == 421 and "988" in refused.text, host
        assert not may_connect(port, f"{host}:{port}"), host
    assert ask(port, "/_stcore/health", Host="10.1.2.3:8501").status == 200


def test_other_sites_cannot_open_a_socket(port: int) -> None:
    """A web page elsewhere can't open a session in a reader's browser."""
    assert may_connect(port, f"localhost:{port}", f"http://localhost:{port}")
    assert not may_connect(port, f"localhost:{port}", "https://evil.example")


WATCHED = """
import json, os, sys, threading, urllib.request
from streamlit import config
from streamlit.web import cli

port, *names = sys.argv[1:]

def read_back():
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
            break
        except OSError:
            continue
    config.get_config_options(force_reparse=True)
    print("READ" + json.dumps({name: config.get_option(name) for name in names}), flush=True)
    os._exit(0)

threading.Thread(target=read_back, daemon=True).start()
cli.main(["run", "app.py", "--server.port", port])
"""
SETTINGS = {
    "server.headless": True,
    "server.address": "127.0.0.1",
    "server.enableStaticServing": True,
    "server.fileWatcherType": "none",
    "server.allowRunOnSave": False,
    "server.maxUploadSize": 1,
    "server.maxMessageSize": 5,
    "server.maxWidgetStateSize": 1,
    "server.disconnectedSessionTTL": 600,
    "server.allowedHosts": ["localhost", "127.0.0.1", "options.example.org"],
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.enableAgentApi": False,
    "server.scriptHealthCheckEnabled": False,
    "browser.gatherUsageStats": False,
    "browser.serverAddress": "localhost",
    "client.showErrorDetails": "none",
    "client.toolbarMode": "minimal",
    "client.showErrorLinks": False,
    "client.allowedOrigins": [],
    "runner.postScriptGC": False,
    "runner.magicEnabled": False,
    "global.developmentMode": False,
    "global.disableWidgetStateDuplicationWarning": True,
    "logger.enableRich": False,
    "theme.linkUnderline": True,
}


def test_settings_of_the_running_server() -> None:
    """Read back from the server while it answers, after its settings were read anew: all as they must be."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(free_port()), *SETTINGS],
        cwd=ROOT,
        env=os.environ | {"PUBLIC_HOST": "options.example.org"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    line = next(line for line in done.stdout.splitlines() if line.startswith("READ"))
    assert json.loads(line.removeprefix("READ")) == SETTINGS


def test_settings_as_readers_meet_them(port: int) -> None:
    """Host configuration, first message and a message too large: no foreign origins, no statistics, no tools, 1 MB."""
    config = json.loads(ask(port, "/_stcore/host-config").text)
    assert config["allowedOrigins"] == [] and config["metricsUrl"] == ""
    with Session(f"http://127.0.0.1:{port}", "compare") as session:
        message = BackMsg()
        message.rerun_script.page_name = "compare"
        session.socket.send(message.SerializeToString())
        while True:
            data = session.socket.recv(timeout=20)
            assert isinstance(data, bytes)
            forward = ForwardMsg.FromString(data)
            if forward.WhichOneof("type") == "new_session":
                break
        told = forward.new_session.config
        assert not told.gather_usage_stats and not told.allow_run_on_save
        assert told.toolbar_mode == told.ToolbarMode.MINIMAL
    with connect(f"ws://127.0.0.1:{port}/_stcore/stream", subprotocols=["streamlit"]) as large:  # type: ignore[list-item]
        message.rerun_script.page_name = "x" * 1_100_000
        large.send(message.SerializeToString())
        while large.protocol.close_code is None:
            try:
                large.recv(timeout=20)
            except Exception:
                break
        assert large.protocol.close_code == 1009


def test_five_hundred_sockets_from_one_address(port: int) -> None:
    """A clinic behind one address: 500 sockets stand open at once, and the first still draws its page."""
    with ExitStack() as stack:
        sessions = [stack.enter_context(Session(f"http://127.0.0.1:{port}", "compare")) for _ in range(500)]
        assert sessions[0].rerun() > 1000
        assert sessions[-1].rerun() > 1000


def test_a_fault_of_the_server_has_calm_words_and_headers() -> None:
    """A request that raises is answered with the calm page and our headers; what was asked isn't in it."""
    import asyncio

    from starlette.requests import Request

    from server.faults import server_failed

    scope = {
        "type": "http",
        "scheme": "http",
        "path": "/compare",
        "headers": [(b"host", b"localhost")],
        "method": "GET",
    }
    answer = asyncio.run(
        server_failed(lambda: "<p>calm</p>", ("'sha256-x'",))(Request(scope), RuntimeError("secret words"))
    )
    assert answer.status_code == 500 and answer.body == b"<p>calm</p>"
    sent = MutableHeaders(raw=answer.raw_headers)
    assert sent["cache-control"] == "no-store" and "'sha256-x'" in sent["content-security-policy"]
    assert sent["x-content-type-options"] == "nosniff"
