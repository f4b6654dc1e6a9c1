"""Settings: what each takes, what it refuses by name, and that nothing else reads the environment."""

import ast
import re
from pathlib import Path

import pytest
import yaml

import settings
from server.admission import Admission
from settings import Settings, SettingsErrors
from tools import settings_table

ROOT = Path(__file__).parents[2]
NAMES = [
    "PUBLIC_HOST", "PUBLIC_URL", "KIOSK", "KIOSK_IDLE", "STREAMLIT_SERVER_COOKIE_SECRET", "STICKY_COOKIE",
    "FORWARDED_ALLOW_IPS", "SECURITY_CONTACT", "METRICS_TOKEN", "CLINIC_FILE", "OPERATOR_FILE",
]  # fmt: skip
WRONG = [
    *(("PUBLIC_HOST", one) for one in (
        "https://a.example", "a.example:80", "*", "a_b", "-a.example", "a..b", "a.example/x", "x" * 64, "a.example *",
    )),
    *(("PUBLIC_URL", one) for one in (
        "options.example.org", "ftp://options.example.org", "https://", "https://a b.org", "https://me@example.org",
        "https://example.org?x=1", "https://example.org/#x", "https://example.org:port", "javascript:alert(1)",
        "https://exam<ple.org", "https://[::1", "https://example.org/\u00e4",
    )),
    *(("KIOSK", one) for one in ("yes", "true", "2", "-1")),
    *(("STICKY_COOKIE", one) for one in ("yes", "on", "01")),
    *(("KIOSK_IDLE", one) for one in ("5 minutes", "9", "3601", "-60", "6e1", "\u0663\u0660", "9" * 400)),
    *(("FORWARDED_ALLOW_IPS", one) for one in ("proxy.example.org", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.1 10.0.0.2")),
    *(("SECURITY_CONTACT", one) for one in ("ring me", "http://example.org", "mailto:me")),
]  # fmt: skip


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting comes from the shell that runs the tests."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_without_any_it_is_a_copy_for_one_machine() -> None:
    """Nothing set: the usual values, word for word."""
    said = settings.read()
    assert (said.public_host, said.public_url, said.kiosk, said.kiosk_idle, said.idle_seconds) == (
        (),
        "",
        False,
        300,
        0,
    )
    assert (said.sticky_cookie, said.forwarded_allow_ips, said.security_contact) == (False, "127.0.0.1", "")
    assert said.clinic_file is said.operator_file is None
    assert said.metrics_token.get_secret_value() == said.streamlit_server_cookie_secret.get_secret_value() == ""


@pytest.mark.parametrize("name", NAMES)
def test_blank_is_not_set(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Empty, or nothing but spaces, is as if it were not set."""
    before = settings.read()
    for blank in ("", "  "):
        monkeypatch.setenv(name, blank)
        assert settings.read() == before


@pytest.mark.parametrize(
    ("name", "words", "field", "wanted"),
    [
        ("PUBLIC_HOST", "Options.Example.org, b.example", "public_host", ("options.example.org", "b.example")),
        ("PUBLIC_HOST", "a.example b.example", "public_host", ("a.example", "b.example")),
        ("PUBLIC_URL", "https://options.example.org", "public_url", "https://options.example.org"),
        ("PUBLIC_URL", "https://options.example.org/", "public_url", "https://options.example.org"),
        ("PUBLIC_URL", "http://192.168.1.20:8501", "public_url", "http://192.168.1.20:8501"),
        ("PUBLIC_URL", "https://clinic.example/aid/", "public_url", "https://clinic.example/aid"),
        ("KIOSK", "1", "idle_seconds", 300),
        ("KIOSK", "0", "idle_seconds", 0),
        ("KIOSK_IDLE", "10", "kiosk_idle", 10),
        ("KIOSK_IDLE", " 3600 ", "kiosk_idle", 3600),
        ("KIOSK_IDLE", "60", "idle_seconds", 0),
        ("STICKY_COOKIE", "1", "sticky_cookie", True),
        ("STICKY_COOKIE", "0", "sticky_cookie", False),
        ("FORWARDED_ALLOW_IPS", "10.0.0.0/8, 192.0.2.1", "forwarded_allow_ips", "10.0.0.0/8, 192.0.2.1"),
        ("FORWARDED_ALLOW_IPS", "*", "forwarded_allow_ips", "*"),
        ("SECURITY_CONTACT", "mailto:safety@example.org", "security_contact", "mailto:safety@example.org"),
        ("SECURITY_CONTACT", "tel:+1-503-555-0100", "security_contact", "tel:+1-503-555-0100"),
        ("CLINIC_FILE", "clinic.toml", "clinic_file", Path("clinic.toml")),
        ("OPERATOR_FILE", " /etc/operator.toml", "operator_file", Path("/etc/operator.toml")),
    ],
)
def test_what_is_right_is_taken(
    monkeypatch: pytest.MonkeyPatch, name: str, words: str, field: str, wanted: object
) -> None:
    """Each form that is right is read as what it means."""
    monkeypatch.setenv(name, words)
    assert getattr(settings.read(), field) == wanted


@pytest.mark.parametrize(("name", "words"), WRONG)
def test_what_is_wrong_is_named(monkeypatch: pytest.MonkeyPatch, name: str, words: str) -> None:
    """Anything else is refused with its name, what was found and what would be right, on one line."""
    monkeypatch.setenv(name, words)
    with pytest.raises(SettingsErrors) as raised:
        settings.read()
    said = str(raised.value)
    assert said.startswith(f"{name}: '{words}' found; ") and "would be right" in said and "\n" not in said


def test_all_that_is_wrong_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three wrong ones give three lines, in the table's order; the right one is not named."""
    for name, words in (("METRICS_TOKEN", "a b"), ("KIOSK", "yes"), ("PUBLIC_HOST", "*"), ("KIOSK_IDLE", "60")):
        monkeypatch.setenv(name, words)
    with pytest.raises(SettingsErrors) as raised:
        settings.read()
    assert [one.split(":")[0] for one in str(raised.value).splitlines()] == ["PUBLIC_HOST", "KIOSK", "METRICS_TOKEN"]


@pytest.mark.parametrize(
    ("name", "words"), [("STREAMLIT_SERVER_COOKIE_SECRET", "hunter2"), ("METRICS_TOKEN", "hunter 2")]
)
def test_a_secret_is_never_repeated(monkeypatch: pytest.MonkeyPatch, name: str, words: str) -> None:
    """A wrong secret is refused without a word of it; a right one doesn't show when settings are printed."""
    monkeypatch.setenv(name, words)
    with pytest.raises(SettingsErrors) as raised:
        settings.read()
    assert str(raised.value).startswith(f"{name}: another value found; ") and "hunter" not in str(raised.value)
    monkeypatch.setenv(name, "s" * 32)
    assert getattr(settings.read(), name.lower()).get_secret_value() == "s" * 32
    assert "ssss" not in repr(settings.read())


def test_they_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set after the start changes nothing, and nobody can change them."""
    assert settings.current().kiosk is False
    monkeypatch.setenv("KIOSK", "1")
    assert settings.current().kiosk is False and settings.read().kiosk is True
    with pytest.raises(ValueError, match="frozen"):
        settings.current().kiosk = True  # type: ignore[misc]


def test_every_setting_is_named_and_described() -> None:
    """The names are these, each with what it is for and what would be right."""
    assert [name.upper() for name in Settings.model_fields] == NAMES
    for one in Settings.model_fields.values():
        assert one.description and isinstance(one.json_schema_extra, dict)
        assert str(one.json_schema_extra["right"]).count("would be right") == 1


def test_the_document_has_the_table() -> None:
    """docs/operations.md lists every setting, once, in the words of the settings: `make describe` writes it."""
    document = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert settings_table.written(document) == document
    assert re.findall(r"^\| `([A-Z_]+)` \|", document, re.MULTILINE) == NAMES


def test_shipped_files_set_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """What compose.yaml and the Kubernetes files tell the app are settings, and the values written there are right."""
    pods = yaml.safe_load((ROOT / "deploy" / "kubernetes" / "deployment.yaml").read_text(encoding="utf-8"))
    told = {one["name"]: one.get("value", "s" * 32) for one in pods["spec"]["template"]["spec"]["containers"][0]["env"]}
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["x-app"]["environment"]
    assert len(told) >= 4 and set(told) | set(compose) <= set(NAMES)
    for setting in (told, {name: words for name, words in compose.items() if "$" not in words}):
        for name, words in setting.items():
            monkeypatch.setenv(name, words)
        settings.read()
    assert settings.read().forwarded_allow_ips == "*" and settings.read().sticky_cookie


def test_nothing_else_reads_the_environment() -> None:
    """Of what the server runs, settings.py alone knows of the environment."""
    for folder in ("components", "data", "server", "streamlit_insides", "wording"):
        for path in (ROOT / folder).rglob("*.py"):
            nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
            names = {one.attr for one in nodes if isinstance(one, ast.Attribute)}
            names |= {one.name for one in nodes if isinstance(one, ast.alias)}
            assert not names & {"environ", "getenv"}, path


def test_proxies_are_handed_on() -> None:
    """What is believed of a proxy is what the setting says."""
    gate = Admission(lambda *_: None, frozenset(), str, "10.0.0.0/8, 192.0.2.1")  # type: ignore[arg-type]
    assert "10.9.9.9" in gate.proxies and "192.0.2.2" not in gate.proxies
