"""Parts of a page that alone run anew when a reader acts in them: what surrounds them stays as it stands."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from components.pieces.tongue import speak

Given = ParamSpec("Given")


def runs_alone(draw: Callable[Given, None]) -> Callable[Given, None]:
    """Make what draws a part of a page run alone. Where it fails, the whole page runs, and fails, as any page does.

    Streamlit would else show its own words, and hide from the frame what had happened.
    """

    def drawn_with_its_page(*args: Given.args, **more: Given.kwargs) -> None:
        failures: list[Exception] = []
        stands = False

        @st.fragment
        @wraps(draw)
        def part() -> None:
            speak()
            try:
                draw(*args, **more)
            except Exception as error:
                if stands:
                    st.rerun()
                failures.append(error)

        part()
        stands = True
        if failures:
            raise failures[0]

    return drawn_with_its_page
