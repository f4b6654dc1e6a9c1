"""Does it help? The evidence matrix, then for the chosen condition what studies found, option by option."""

import streamlit as st

from components import choices, drawn_evidence
from components.keep_place import keep_place
from components.store import tables as read_tables

tables = read_tables()
condition_id = choices.ask_condition(tables)
words = choices.ask_words()
page = drawn_evidence.draw(condition_id, words)
st.html(page.matrix)
for block in page.blocks:
    st.html(block.html)
    if block.pictures:
        with st.container(horizontal=True, key=f"dots-{block.key}"):
            for picture in block.pictures:
                st.image(picture.svg, caption=picture.caption, alt=picture.alt)
            st.html(block.beside)
if page.found:
    scales = [one for one in page.found.scales if words == "clinical" or one.kind != "standardised"]
    if scales:
        from components import forest

        st.html(forest.heading())
        with st.container(key="forests"):
            for scale in scales:
                st.html(forest.title(scale))
                st.plotly_chart(
                    forest.forest(scale),
                    config={"displayModeBar": False},
                    alt=forest.alternative(scale),
                    key=f"forest-{condition_id}-{scale.name}",
                )
keep_place()
