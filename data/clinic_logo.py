"""A clinic's logo: a small picture file that draws the same everywhere, and does nothing else."""

import io
import json
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

MOST_BYTES, MOST_PIXELS = 100_000, 2000
KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
_SVG = "{http://www.w3.org/2000/svg}"
_DRAWN = frozenset(
    _SVG + name
    for name in (
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "title", "desc",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "use", "symbol",
    )
)  # fmt: skip
_LETTERS = frozenset(_SVG + name for name in ("text", "tspan", "textPath", "tref", "font", "glyph", "altGlyph"))
_FETCHES = re.compile(r"url\(\s*['\"]?(?!#)|javascript:|@import|expression\(", re.IGNORECASE)


@dataclass(frozen=True)
class Logo:
    """A picture as bytes, and what kind it is."""

    mime: str
    data: bytes


def read_logo(folder: Path, name: str) -> Logo:
    """The picture of this name in the folder. Raises ValueError saying what would be right."""
    kind = KINDS.get(Path(name).suffix.lower())
    if kind is None or Path(name).name != name or "\\" in name:
        raise ValueError("the name of a png, jpg or svg file beside this one, such as logo.png, would be right")
    if (folder / name).exists() and not (folder / name).is_file():
        raise ValueError("this is no file; a picture's file would be right")
    try:
        data = (folder / name).read_bytes()
    except OSError as error:
        raise ValueError(f"the file can't be read: {error.strerror}") from None
    if len(data) > MOST_BYTES:
        raise ValueError(f"{len(data):,} bytes found; at most {MOST_BYTES:,} would be right")
    if kind == "image/svg+xml":
        _check_svg(data)
    else:
        _check_pixels(data, kind)
    _try_on_paper(data, kind)
    return Logo(kind, data)


def _try_on_paper(data: bytes, kind: str) -> None:
    """Set the picture once, as the take-home PDF will: its reader is stricter than those of pictures."""
    import typst

    form = {"image/svg+xml": "svg", "image/jpeg": "jpg"}.get(kind, "png")
    image = f'image(bytes(json(bytes(sys.inputs.data))), format: "{form}", width: 40mm, alt: "Logo")'
    page = f'#set document(title: "Logo")\n#{image}'
    try:
        typst.compile(page.encode(), format="pdf", pdf_standards=["ua-1"], sys_inputs={"data": json.dumps(list(data))})
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic of Typst's is no Exception
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ValueError(f"the take-home PDF can't show it ({said[:150]}): export the picture anew") from None


def _check_pixels(data: bytes, kind: str) -> None:
    name = kind.removeprefix("image/").upper()
    try:
        with Image.open(io.BytesIO(data), formats=[name]) as picture:
            if max(picture.size) > MOST_PIXELS:
                raise ValueError(f"{picture.width} x {picture.height} pixels found; at most {MOST_PIXELS} each way")
            picture.load()
    except (OSError, SyntaxError, Image.DecompressionBombError):
        raise ValueError(f"the file is no whole {name} picture") from None


def _check_svg(data: bytes) -> None:
    try:
        words = data.decode("utf-8-sig")
        if "<!" in re.sub(r"<!--.*?-->", "", words, flags=re.DOTALL):
            raise ValueError("the SVG has a DOCTYPE, entities or CDATA: export it as plain SVG")
        if "<?" in re.sub(r"\A\s*<\?xml\s[^>]*\?>", "", words):
            raise ValueError("the SVG has a processing instruction, which could fetch: export it as plain SVG")
        root = ElementTree.fromstring(data)
    except (UnicodeDecodeError, ElementTree.ParseError):
        raise ValueError("the file is no well-formed SVG in UTF-8") from None
    if root.tag != f"{_SVG}svg":
        raise ValueError("the file is no SVG picture")
    for element in root.iter():
        if element.tag not in _DRAWN:
            name = str(element.tag).rpartition("}")[2]
            advice = " (make letters into paths)" if element.tag in _LETTERS else ""
            raise ValueError(f"the SVG holds '{name}': only plain shapes may stand in it{advice}")
        for attribute, value in element.attrib.items():
            name = attribute.rpartition("}")[2]
            if name.startswith("on") or _FETCHES.search(value) or (name == "href" and not value.startswith("#")):
                raise ValueError(f"the SVG's '{name}' could run or fetch something: export it as plain SVG")
