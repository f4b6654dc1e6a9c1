"""What the environment says of this copy: read once, named, typed, and refused where it is wrong.

No other module reads the environment. docs/operations.md's table is written from here (``make describe``).
"""

import re
from functools import lru_cache
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

RIGHT = "right"
SHORTEST_SECRET = 32
_NAME = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", re.I)
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?", re.ASCII)
_CONTACT = re.compile(r"(mailto:[^\s@]+@[^\s@]+|https://\S+|tel:\+?[\d-]+)")


def _setting(default: Any, description: str, right: str, **more: Any) -> Any:
    """A setting: what it is for, and what would be right, as an error says it."""
    return Field(default, description=description, json_schema_extra={RIGHT: right}, **more)


def _must(holds: bool) -> None:
    if not holds:
        raise ValueError


def _is_visible(words: str) -> bool:
    return all("!" <= sign <= "~" for sign in words)


class Settings(BaseSettings):
    """Every setting, by the environment's name in small letters. What is blank counts as not set."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    public_host: Annotated[tuple[str, ...], NoDecode] = _setting(
        (),
        "the name readers type, or several with spaces between them; pages and websockets answer at it, "
        "localhost and 127.0.0.1 only (health probes at any)",
        "a host name such as options.example.org would be right, without https:// and without a port, "
        "several with spaces between them",
    )
    public_url: str = _setting(
        "",
        "address for links and QR codes, such as `https://options.example.org`; without it no code is offered, "
        "and a link has the address its reader came by",
        "an address such as https://options.example.org would be right, with http:// or https:// in front and "
        "nothing after it",
    )
    kiosk: bool = _setting(
        False,
        "`1` on a shared tablet: answers are cleared after idle minutes, with a warning of 30 seconds that can be "
        "answered",
        "1 for a shared tablet would be right, or 0",
    )
    kiosk_idle: int = _setting(
        300,
        "after how many idle seconds, 10 to 3,600; 300 where not set",
        "seconds from 10 to 3600 would be right, such as 300",
        ge=10,
        le=3_600,
    )
    streamlit_server_cookie_secret: SecretStr = _setting(
        SecretStr(""),
        "32 random signs or more, the same for every copy",
        "32 random signs or more would be right, as from: openssl rand -hex 32",
    )
    sticky_cookie: bool = _setting(
        False,
        "`1`: hand out the cookie `sticky`, by whose hash nginx chooses a copy (open nginx has no sticky cookie of its "
        "own)",
        "1 where several copies run would be right, or 0",
    )
    forwarded_allow_ips: str = _setting(
        "127.0.0.1",
        "addresses of the proxy whose `X-Forwarded-Proto: https` is believed (default 127.0.0.1): HSTS and `wss:` in "
        "the policy need it",
        "addresses or networks with commas between them would be right, such as 10.0.0.0/8, or * for any",
    )
    security_contact: str = _setting(
        "",
        "`mailto:`, `https:` or `tel:` for `/.well-known/security.txt`; without it that file isn't there",
        "mailto:name@example.org, an https:// address or tel: would be right",
    )
    metrics_token: SecretStr = _setting(
        SecretStr(""),
        "opens `/_stcore/metrics` to who sends `Authorization: Bearer` with it; without it nobody may read them",
        "plain letters, digits and signs without spaces would be right",
    )
    clinic_file: Path | None = _setting(
        None, "a clinic's own file, see `clinic.example.toml`", "the path of a file would be right"
    )
    operator_file: Path | None = _setting(
        None,
        "who made this copy, who paid, who gains, contact, see `operator.example.toml`",
        "the path of a file would be right",
    )

    @field_validator("kiosk", "sticky_cookie", mode="before")
    @classmethod
    def _one_or_zero(cls, said: Any) -> Any:
        _must(said in ("0", "1", True, False))
        return said in ("1", True)

    @field_validator("kiosk_idle", mode="before")
    @classmethod
    def _whole_number(cls, said: Any) -> Any:
        _must(isinstance(said, int) or re.fullmatch(r"[0-9]{1,9}", said) is not None)
        return int(said)

    @field_validator("public_host", mode="before")
    @classmethod
    def _host_names(cls, said: Any) -> Any:
        names = said.replace(",", " ").split() if isinstance(said, str) else said
        _must(all(_NAME.fullmatch(name) for name in names))
        return tuple(name.lower() for name in names)

    @field_validator("public_url")
    @classmethod
    def _whole_address(cls, said: str) -> str:
        if not said:
            return ""
        parts = urlsplit(said)
        _ = parts.port
        _must(parts.scheme in ("http", "https") and _HOST.fullmatch(parts.hostname or "") is not None)
        _must(not parts.query and not parts.fragment and "@" not in parts.netloc and _is_visible(said))
        return said.rstrip("/")

    @field_validator("streamlit_server_cookie_secret")
    @classmethod
    def _long_enough(cls, said: SecretStr) -> SecretStr:
        _must(not 0 < len(said.get_secret_value()) < SHORTEST_SECRET)
        return said

    @field_validator("forwarded_allow_ips")
    @classmethod
    def _addresses(cls, said: str) -> str:
        for one in said.split(",") if said != "*" else ():
            ip_network(one.strip())
        return said

    @field_validator("security_contact")
    @classmethod
    def _way_to_write(cls, said: str) -> str:
        _must(not said or _CONTACT.fullmatch(said) is not None)
        return said

    @field_validator("metrics_token")
    @classmethod
    def _fits_a_header(cls, said: SecretStr) -> SecretStr:
        _must(_is_visible(said.get_secret_value()))
        return said

    # The last one that looks beforehand is asked first.
    @field_validator("*", mode="before")
    @classmethod
    def _blank_is_not_set(cls, said: Any, info: ValidationInfo) -> Any:
        if not isinstance(said, str):
            return said
        return said.strip() or cls.model_fields[str(info.field_name)].default

    @property
    def idle_seconds(self) -> int:
        """After how many idle seconds a shared tablet is cleared; 0 where this is none."""
        return self.kiosk_idle if self.kiosk else 0


class SettingsErrors(ValueError):
    """Raised with every wrong setting, each with its name and what would be right; a secret is not repeated."""

    def __init__(self, found: list[str]) -> None:
        super().__init__("\n".join(found))


@lru_cache(maxsize=1)
def current() -> Settings:
    """This copy's settings, read once a process. Raises SettingsErrors where one is wrong."""
    return read()


def read() -> Settings:
    """The settings as the environment has them now. Raises SettingsErrors where one is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        found = {str(one["loc"][0]).lower(): one["input"] for one in error.errors()}
        raise SettingsErrors([_wrong(name, found[name]) for name in Settings.model_fields if name in found]) from None


def _wrong(name: str, said: Any) -> str:
    about = Settings.model_fields[name]
    words = "another value" if about.annotation is SecretStr else f"'{said}'"
    more = about.json_schema_extra
    return f"{name.upper()}: {words} found; {more[RIGHT] if isinstance(more, dict) else ''}"
