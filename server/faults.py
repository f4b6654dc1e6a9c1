"""What happens when something fails that no page caught: calm words for the reader (server/records.py: for the log)."""

from collections.abc import Awaitable, Callable

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from components.frame import calm
from components.frame.store import read_catalogue
from server.headers import add_headers


def script_failed(error: Exception) -> bool:
    """Show the calm screen where the frame itself or a callback failed."""
    calm.failed_page(read_catalogue())
    return True


def server_failed(
    page: Callable[[], str], script_hashes: tuple[str, ...]
) -> Callable[[Request, Exception], Awaitable[Response]]:
    """The answer to a request that raised: the calm page, with the headers that no middleware can add any more."""

    async def answer(request: Request, error: Exception) -> Response:
        response = HTMLResponse(page(), status_code=500)
        add_headers(MutableHeaders(raw=response.raw_headers), request.scope, script_hashes, response.status_code)
        return response

    return answer
