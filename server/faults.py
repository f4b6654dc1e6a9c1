"""What happens when something fails that no page caught: calm words for the reader, type and place for the log."""

import logging
from collections.abc import Awaitable, Callable

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from streamlit.logger import get_logger

from components import calm
from components.store import tables as read_tables
from server.headers import add_headers


class TypeAndPlace(logging.Filter):
    """Takes message and traceback out of a record of an exception; leaves its type and place."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the record, without what a reader may have written."""
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            record.msg, record.args = f"{type(error).__name__} at {calm.place_of(error)}", ()
            record.exc_info = record.exc_text = None
        return True


def log_quietly() -> None:
    """No words of an exception reach the log, whether Streamlit's scripts or the web server raised it."""
    for name in ("streamlit.error_util", "streamlit.web.server.starlette.starlette_websocket"):
        get_logger(name).addFilter(TypeAndPlace())
    logging.getLogger("uvicorn.error").addFilter(TypeAndPlace())


def script_failed(error: Exception) -> bool:
    """Show the calm screen where the frame itself or a callback failed."""
    calm.failed_page(read_tables())
    return True


def server_failed(page: str, script_hashes: tuple[str, ...]) -> Callable[[Request, Exception], Awaitable[Response]]:
    """The answer to a request that raised: the calm page, with the headers that no middleware can add any more."""

    async def answer(request: Request, error: Exception) -> Response:
        response = HTMLResponse(page, status_code=500)
        add_headers(MutableHeaders(raw=response.raw_headers), request.scope, script_hashes)
        return response

    return answer
