"""Does it help? The evidence matrix, what studies found for the chosen condition, then what can go wrong."""

import streamlit as st
from markupsafe import Markup

from components.evidence import evidence_cache, harms
from components.frame.store import read_catalogue
from components.pieces.markup import in_markdown
from components.pieces.show import show
from components.reader import choices

catalogue = read_catalogue()
condition_id = choices.ask_condition(catalogue)
words = choices.ask_words()
page = evidence_cache.evidence_html(condition_id, words)
show(page.matrix)
show(harms.jump())
for block in page.blocks:
    show(block.html)
    if block.pictures:
        with st.container(horizontal=True, key=f"dots-{block.key}"):
            for picture in block.pictures:
                st.image(picture.svg, caption=in_markdown(picture.caption), alt=picture.alt)
            show(block.beside)
if page.found:
    scales = [one for one in page.found.scales if words == "clinical" or one.kind != "standardised"]
    if scales:
        from components.evidence import forest

        show(forest.heading())
        with st.container(key="forests"):
            for scale in scales:
                show(forest.title(scale))
                st.plotly_chart(
                    forest.forest(scale),
                    config={"displayModeBar": False},
                    alt=forest.alternative(scale),
                    key=f"forest-{condition_id}-{scale.name}",
                )
show(harms.opening())
chosen = choices.ask_options(catalogue)
if chosen.sentence:
    show(Markup('<p class="friendly" role="status">{}</p>').format(chosen.sentence))
if chosen.treatment_ids:
    on_phone = choices.ask_pair([catalogue.treatment[one] for one in chosen.treatment_ids])
    show(evidence_cache.draw_harms(chosen.treatment_ids, words, on_phone))
