"""Wrong addresses get a calm page instead of an app that says nothing."""

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components import pages

_STREAMLIT = frozenset({"_stcore", "static", "media", "component", "app", "vendor"})


class CalmAddresses:
    """Middleware that answers 404 with a calm page where no page of ours lives.

    Streamlit's own paths and files pass through.
    """

    def __init__(self, app: ASGIApp, not_found: str) -> None:
        self.app = app
        self.known = frozenset(pages.addresses())
        self.not_found = not_found

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a wrong address; hand everything else on."""
        if scope["type"] == "http" and self._is_wrong(scope["path"]):
            await HTMLResponse(self.not_found, status_code=404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _is_wrong(self, path: str) -> bool:
        segments = [segment for segment in path.split("/") if segment]
        if "/".join(segments) in self.known or _STREAMLIT.intersection(segments):
            return False
        return "." not in segments[-1]
