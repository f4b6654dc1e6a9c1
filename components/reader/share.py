"""A link and a QR code to a view, made on request: condition and options, never an answer.

Both stand in the link's fragment, which browsers don't send to a server: ``/compare#c=ptsd&o=kap.sgb``.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno
import streamlit as st
from markupsafe import Markup

import settings
from components.pieces.show import show
from components.reader import answers, choices
from data.catalogue import Catalogue
from data.phrases import listed
from wording import say

PAGE = "compare"
LONGEST = 300
_FORM = re.compile(r"(?:c=(?P<c>[a-z_]*)&)?o=(?P<o>[a-z_.]*)", re.ASCII)
_OPEN = "share_open"


@dataclass(frozen=True)
class View:
    """What a link opens: a condition ('' for none) and options."""

    condition_id: str
    treatment_ids: tuple[str, ...]


def fragment_of(view: View) -> str:
    """A view as a link's fragment."""
    return f"c={view.condition_id}&o={'.'.join(view.treatment_ids)}"


def view_from(catalogue: Catalogue, fragment: str) -> View | None:
    """The view a fragment names, or None where it is none of ours or names what the tables don't know."""
    found = _FORM.fullmatch(fragment) if len(fragment) <= LONGEST else None
    if not found:
        return None
    condition_id = found["c"] or ""
    treatment_ids = tuple(found["o"].split("."))
    known = condition_id in ("", *catalogue.condition) and all(one in catalogue.treatment for one in treatment_ids)
    return View(condition_id, treatment_ids) if known and len(set(treatment_ids)) == len(treatment_ids) else None


def link(view: View, address: str) -> str:
    """The link to a view at an address."""
    return f"{address}/{PAGE}#{fragment_of(view)}"


def qr_picture(words: str) -> str:
    """A QR code as SVG, dark on white in any scheme, with the quiet rim that cameras need."""
    return str(segno.make(words, error="m").svg_inline(scale=4, dark="#111", light="#fff"))


def share_block(catalogue: Catalogue, view: View | None = None) -> None:
    """A button that makes the link and, where PUBLIC_URL is set, the QR code; to the view chosen so far or this one."""
    if st.toggle(say("reader-link-make"), key=_OPEN):
        with st.container(key="share"):
            _made(catalogue, view or view_now(catalogue))


def view_now(catalogue: Catalogue) -> View:
    """The view as this reader has chosen it so far: the options shown, where more are picked than fit."""
    now = answers.answers_from(catalogue, st.session_state.to_dict())
    return View(now.condition, choices.first_four(catalogue, now.options).treatment_ids)


def _made(catalogue: Catalogue, view: View) -> None:
    address = settings.current().public_url
    options = listed([catalogue.treatment[one].name for one in view.treatment_ids])
    if not options:
        show(Markup('<p class="friendly" role="status">{}</p>').format(say("reader-link-no-option")))
        return
    if view.condition_id:
        condition = catalogue.condition[view.condition_id].patient_name
        said = say("reader-link-carries", condition=condition, options=options)
    else:
        said = say("reader-link-carries-options", options=options)
    show(Markup("<p>{}</p>").format(said))
    made = link(view, address or _own_address())
    st.code(made, language=None, wrap_lines=True)
    if address:
        st.image(qr_picture(made), width=240, alt=say("reader-link-picture", options=options))


def _own_address() -> str:
    """The address in this reader's own address bar."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}"
