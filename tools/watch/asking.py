"""How the watch asks: one client, a name and an address in each request, a pause between two, and patience."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx
from httpx_retries import Retry, RetryTransport

TOOL = "ketamine-options-watch"
TIMEOUT = httpx.Timeout(30, connect=10)
AGAIN_AFTER = (429, 500, 502, 503, 504)


@dataclass(frozen=True)
class Service:
    """A service: its name, where it is, the shortest time between two requests, and the parameter of its key."""

    name: str
    address: str
    pause: float
    key: str = ""
    pause_with_key: float = 0.0


PUBMED = Service("PubMed", "https://eutils.ncbi.nlm.nih.gov/entrez/eutils", 0.35, "NCBI_API_KEY", 0.11)
REGISTRY = Service("ClinicalTrials.gov", "https://clinicaltrials.gov/api/v2", 1.3)
LABELS = Service("openFDA", "https://api.fda.gov", 0.3, "OPENFDA_API_KEY", 0.3)
CROSSREF = Service("Crossref", "https://api.crossref.org", 0.2)
RULES = Service("Federal Register", "https://www.federalregister.gov/api/v1", 0.5)
SERVICES = (PUBMED, REGISTRY, LABELS, CROSSREF, RULES)


class ServiceError(Exception):
    """Raised where a service gave no answer that can be used. It never holds an address: a key might stand in it."""


@dataclass
class Paced(httpx.BaseTransport):
    """Waits before a request until the pause of its host is over; retries wait as well, since they pass here too."""

    inner: httpx.BaseTransport
    pauses: Mapping[str, float]
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _free: dict[str, float] = field(default_factory=dict)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to a request, once its turn has come."""
        host = request.url.host
        wait = self._free.get(host, 0.0) - self.clock()
        if wait > 0:
            self.sleep(wait)
        self._free[host] = self.clock() + self.pauses.get(host, 0.0)
        return self.inner.handle_request(request)

    def close(self) -> None:
        """Close what it stands before."""
        self.inner.close()


class Asker:
    """Asks the services. ``contact`` goes into each request, ``keys`` holds the keys that are set, by their name.

    ``instead`` is one address for all services, to try the watch against a server of one's own.
    """

    def __init__(
        self,
        contact: str,
        keys: Mapping[str, str],
        *,
        instead: str = "",
        tries: int = 5,
        backoff: float = 1.0,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> None:
        self.contact = contact
        self._keys = keys
        self._instead = instead
        pauses = {
            urlsplit(one.address).hostname or "": one.pause_with_key if keys.get(one.key) else one.pause
            for one in SERVICES
        }
        retry = Retry(
            total=tries, backoff_factor=backoff, status_forcelist=AGAIN_AFTER, max_backoff_wait=60, total_timeout=180
        )
        self._client = httpx.Client(
            transport=RetryTransport(transport=Paced(httpx.HTTPTransport(), pauses), retry=retry),
            headers={"User-Agent": f"{TOOL}/1 (mailto:{contact})", "Accept": "application/json"},
            timeout=timeout,
        )

    def key_of(self, service: Service) -> str:
        """The key of a service, or ''."""
        return self._keys.get(service.key, "")

    def get(self, service: Service, path: str, **parameters: Any) -> Any:
        """The JSON a service answers with; None for 'not found'. Raises ServiceError for everything else."""
        address = self._instead or service.address
        try:
            answer = self._client.get(f"{address}{path}", params=parameters)
        except httpx.HTTPError as error:
            raise ServiceError(f"{service.name} gave no answer ({type(error).__name__})") from None
        if answer.status_code == httpx.codes.NOT_FOUND:
            return None
        if answer.status_code != httpx.codes.OK:
            raise ServiceError(f"{service.name} answered with HTTP {answer.status_code}")
        try:
            return answer.json()
        except ValueError:
            raise ServiceError(f"{service.name} answered with something that is no JSON") from None

    def close(self) -> None:
        """End all connections."""
        self._client.close()
