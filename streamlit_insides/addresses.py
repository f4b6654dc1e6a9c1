"""The addresses that Streamlit itself answers at, below any path of the app."""

SEGMENTS = frozenset({"_stcore", "static", "media", "component", "app"})
CORE, AGENT, UPLOAD, METRICS = "_stcore", "agent", "upload_file", "metrics"
ICON = "favicon.png"
HEALTH = "/_stcore/health"
MADE_FILES = "/media/"


def segments_of(path: str) -> list[str]:
    """The segments of a path of Streamlit's; empty where the path is none of its own."""
    segments = [segment for segment in path.split("/") if segment]
    return segments if segments == [ICON] or SEGMENTS.intersection(segments) else []


def behind_core(segments: list[str]) -> str:
    """The first segment behind ``_stcore``; '' where there is none."""
    return next(iter(segments[segments.index(CORE) + 1 :]), "") if CORE in segments else ""
