"""A sheet as HTML: sections for the page, and one file that needs nothing from elsewhere."""

import base64
import re

from markupsafe import Markup
from markupsafe import escape as text

from components.pieces.markup import in_css, link, ours, with_phone_links
from components.sheets import blocks
from components.sheets.blocks import Block, Card, Dots, Grid, Items, Links, Section
from components.sheets.sheet import Sheet, of_summary
from data.clinic import ClinicLines
from data.summary import Summary
from wording import language, say

_STYLE = """
:root{color-scheme:light dark;--ink:light-dark(#1d292d,#e8e6e0);--ground:light-dark(#fcfaf6,#151b1d);
--soft:light-dark(#4a565a,#b9c0c0);--rule:light-dark(#d8d4ca,#38444a);--accent:light-dark(#0b5d61,#7fd0d0)}
body{font:1.05rem/1.5 system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:1.5rem 1rem;
background:var(--ground);color:var(--ink);overflow-wrap:anywhere}
h1{line-height:1.15;margin:0 0 .75rem}h2{margin:1.75rem 0 .5rem;border-top:2px solid var(--rule);padding-top:.75rem}
h3{margin:1rem 0 .25rem}p{margin:.35rem 0}a{color:var(--accent)}
[role=note]{border:2px solid var(--ink);border-radius:.4rem;padding:.5rem 1rem}
.own{white-space:pre-wrap}.small,.note,.links,footer{color:var(--soft);font-size:.9rem}.note{display:block}
.dots{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:.5rem 0;width:15rem}figcaption{font-size:.9rem}
ul{padding-left:1.25rem;margin:.25rem 0}ul.boxed{list-style:none;padding-left:1.6rem}
ul.boxed li::before{content:"";display:inline-block;width:.75em;height:.75em;border:1.5px solid var(--ink);
margin:0 .6rem 0 -1.6rem}li{margin:.3rem 0}
table{border-collapse:collapse;width:100%;font-size:.95rem}caption{text-align:left;color:var(--soft)}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);padding:.4rem .6rem .4rem 0}
.blank{display:block;border:2px dashed var(--soft);border-radius:.3rem;padding:.3rem .5rem;min-height:1.4em;
color:var(--soft);font-style:italic}
.clinic{border:2px dashed var(--soft);border-radius:.4rem;padding:0 1rem .6rem;margin-top:1.75rem}
.clinic h2{border-top:0;margin-top:0}
.run-by{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;font-weight:600}
.run-by img{max-height:3rem;max-width:10rem;background:#fff;padding:.2rem;border-radius:.2rem}
.to-write{border-bottom:1px solid var(--soft);height:2.2rem}
footer{border-top:2px solid var(--ink);margin-top:1.5rem;padding-top:.5rem}
@media(max-width:40rem){table,tbody,tr,td,tbody th{display:block}thead{display:none}
td{border:0;padding:.1rem 0}td::before{content:attr(data-head) " ";font-weight:600}
tr{border-bottom:1px solid var(--rule)}}
@media print{:root{color-scheme:light}body{font-size:10pt;padding:0;max-width:none}footer{display:none}
h2{break-after:avoid}li,tr{break-inside:avoid}
table.card .blank{color:transparent;border:.4mm solid #111;min-height:9mm}}
"""


_LINE = Markup('<div class="to-write" aria-hidden="true"></div>')


def as_html(summary: Summary) -> str:
    """The whole summary as one file."""
    return sheet_html(of_summary(summary))


def sheet_html(sheet: Sheet) -> Markup:
    """Any sheet as one file: no script, no font, no picture from elsewhere; every sign kept."""
    body = Markup().join(section_html(one) for one in sheet.sections)
    return Markup(
        '<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        "<title>{title}</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        "<style>{style}{page_margin}</style></head><body><main><h1>{title}</h1>"
        "{run_by_html}{under_title_html}{on_top_html}{body}</main>"
        "<footer><p>{caveat_short}</p></footer></body></html>\n"
    ).format(
        language=language(),
        title=sheet.title,
        style=ours(_STYLE),
        page_margin=ours(_page_margin(sheet)),
        run_by_html=run_by_html(sheet.clinic),
        under_title_html=under_title_html(sheet.under),
        on_top_html=on_top_html(sheet),
        body=body,
        caveat_short=with_phone_links(sheet.caveat_short),
    )


def run_by_html(said: ClinicLines | None) -> Markup:
    """The clinic that runs this copy, with its logo where it has one."""
    if said is None:
        return Markup()
    picture = ""
    if said.logo:
        data = base64.b64encode(said.logo.data).decode()
        picture = Markup('<img src="data:{mime};base64,{data}" alt="{logo_words}">').format(
            mime=said.logo.mime, data=data, logo_words=said.logo_words
        )
    return Markup('<div class="run-by">{picture}<p>{run_by}</p></div>').format(picture=picture, run_by=said.run_by)


def clinic_html(said: ClinicLines | None) -> Markup:
    """A clinic's own lines, marked apart; nothing where no clinic runs this copy."""
    return section_html(blocks.clinic_lines(said)) if said else Markup()


def note_html(sheet: Summary | Sheet) -> Markup:
    """The caveat and 988, before anything else."""
    return Markup(
        '<div class="handout-note" role="note" aria-label="{named}"><p>{caveat_short}</p><p>{items}</p></div>'
    ).format(
        named=say("sheets-note"),
        caveat_short=with_phone_links(sheet.caveat_short),
        items=with_phone_links(" ".join(sheet.crisis[:2])),
    )


def under_title_html(under: tuple[str, ...]) -> Markup:
    """What it is about, and when it was made."""
    about, made = (text(one) for one in under)
    return Markup('<p class="about"><strong>{about}</strong> <span class="note">{made}</span></p>').format(
        about=about, made=made
    )


def on_top_html(sheet: Sheet) -> Markup:
    """Crisis lines and caveat, in a frame of their own."""
    lines = Markup().join(Markup("<p>{}</p>").format(with_phone_links(one)) for one in sheet.on_top)
    return Markup('<div role="note" aria-label="{}">{}</div>').format(say("sheets-note"), lines)


def section_html(section: Section) -> Markup:
    """A section with its heading, and lines to write on where it leaves room for them."""
    body = Markup().join(block_html(one) for one in section.blocks)
    return Markup('<section class="handout {name}"><h2>{heading}</h2>{body}{room}</section>').format(
        name=section.name, heading=section.heading, body=body, room=section.room * _LINE
    )


def block_html(block: Block) -> Markup:
    """One block: paragraph, list, table or sources."""
    if isinstance(block, Items):
        heading = Markup("<h3>{}</h3>").format(block.heading) if block.heading else ""
        items = Markup().join(
            Markup("<li>{text}{note}</li>").format(text=with_phone_links(one.text), note=_note(one.note))
            for one in block.items
        )
        return Markup('{heading}<ul class="{boxed}">{items}</ul>').format(
            heading=heading, boxed="boxed" if block.boxed else "plain", items=items
        )
    if isinstance(block, Grid):
        return _grid(block)
    if isinstance(block, Dots):
        return _dots(block)
    if isinstance(block, Links):
        return Markup('<p class="links">{}</p>').format(
            Markup(", ").join(link(one.address, one.words) for one in block.links)
        )
    if block.kind == "own":
        return Markup('<p class="own">{}</p>').format(chr(10).join(block.lines))
    lead = Markup("<strong>{}</strong> ").format(block.lead) if block.lead else ""
    lines = (with_phone_links(line) for line in block.lines)
    return (
        Markup('<p class="{kind}">{lead}').format(kind=block.kind, lead=lead)
        + Markup('</p><p class="{}">').format(block.kind).join(lines)
        + Markup("</p>")
    )


def _note(words: str) -> Markup:
    return Markup(' <span class="note">{}</span>').format(with_phone_links(words)) if words else Markup()


def _dots(block: Dots) -> Markup:
    figures = Markup().join(
        Markup(
            '<figure><img src="data:image/svg+xml;base64,{decode}" '
            'alt="{alt}" width="150" height="150"><figcaption>{caption}</figcaption></figure>'
        ).format(decode=base64.b64encode(one.svg.encode()).decode(), alt=one.alt, caption=one.caption)
        for one in block.pictures
    )
    words = Markup().join(Markup("<p>{}</p>").format(with_phone_links(one)) for one in block.words)
    return Markup('<div class="dots">{figures}</div>{words}').format(figures=figures, words=words)


def _grid(block: Grid) -> Markup:
    head = Markup().join(Markup('<th scope="col" role="columnheader">{}</th>').format(one) for one in block.head)
    rows = Markup().join(
        Markup('<tr role="row"><th scope="row" role="rowheader">{}</th>').format(name)
        + Markup().join(
            Markup('<td role="cell" data-head="{head}">{cell}</td>').format(head=str(head), cell=_cell(block, answer))
            for head, answer in zip(block.head[1:], answers, strict=True)
        )
        + Markup("</tr>")
        for name, *answers in block.rows
    )
    kind = Markup(' class="card"') if isinstance(block, Card) else ""
    return Markup(
        '<table role="table"{kind}><caption>{caption}</caption>'
        '<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    ).format(kind=kind, caption=block.caption, head=head, rows=rows)


def _cell(block: Grid, answer: str) -> Markup:
    if isinstance(block, Card) and not answer:
        return Markup('<span class="blank">{}</span>').format(say("sheets-blank"))
    return text(answer)


def _page_margin(sheet: Sheet) -> str:
    words = sheet.caveat_short.replace("\\", "").replace('"', "'")
    return (
        f'@page{{margin:14mm 14mm 16mm;@bottom-left{{content:"{words}";font:8pt sans-serif;color:#111}}'
        f"@bottom-right{{content:{_page_of_pages()};font:8pt sans-serif;color:#111}}}}"
    )


def _page_of_pages() -> str:
    """A page's number and how many there are, as CSS counts them between words."""
    said = say("sheets-page", page="{page}", pages="{pages}")
    parts = re.split(r"\{(pages?)\}", said)
    return " ".join(f"counter({one})" if at % 2 else f'"{in_css(one)}"' for at, one in enumerate(parts) if one)
