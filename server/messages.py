"""Over the web socket the app hears only what a reader's browser needs to say."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from streamlit_insides.messages import is_needed


class ReadersMessages:
    """Middleware that drops messages no reader needs.

    Among those Streamlit would obey from anyone: emptying the caches of all sessions, asking for the
    state of the repository, places to upload to.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on the socket with a filter on what comes in."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def hearing() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive" or is_needed(message.get("bytes")):
                    return message

        await self.app(scope, hearing, send)
