"""A sheet as HTML: sections for the page, and one file that needs nothing from elsewhere."""

import base64

from components.pieces.markup import link, text, with_phone_links
from components.sheets import blocks
from components.sheets.blocks import Block, Card, Dots, Grid, Items, Links, Section
from components.sheets.sheet import Sheet, of_summary
from data.clinic import Said
from data.summary import Summary

BLANK = "No answer yet"
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
footer{border-top:2px solid var(--ink);margin-top:1.5rem;padding-top:.5rem}
@media(max-width:40rem){table,tbody,tr,td,tbody th{display:block}thead{display:none}
td{border:0;padding:.1rem 0}td::before{content:attr(data-head) " ";font-weight:600}
tr{border-bottom:1px solid var(--rule)}}
@media print{:root{color-scheme:light}body{font-size:10pt;padding:0;max-width:none}footer{display:none}
h2{break-after:avoid}li,tr{break-inside:avoid}
table.card .blank{color:transparent;border:.4mm solid #111;min-height:9mm}}
"""


def as_html(summary: Summary) -> str:
    """The whole summary as one file."""
    return sheet_html(of_summary(summary))


def sheet_html(sheet: Sheet) -> str:
    """Any sheet as one file: no script, no font, no picture from elsewhere; every sign kept."""
    body = "".join(section_html(one) for one in sheet.sections)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{text(sheet.title)}</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<style>{_STYLE}{_page_margin(sheet)}</style></head><body><main><h1>{text(sheet.title)}</h1>"
        f"{run_by_html(sheet.clinic)}{under_title_html(sheet.under)}{on_top_html(sheet)}{body}</main>"
        f"<footer><p>{with_phone_links(sheet.caveat_short)}</p></footer></body></html>\n"
    )


def run_by_html(said: Said | None) -> str:
    """The clinic that runs this copy, with its logo where it has one."""
    if said is None:
        return ""
    picture = ""
    if said.logo:
        data = base64.b64encode(said.logo.data).decode()
        picture = f'<img src="data:{said.logo.mime};base64,{data}" alt="{text(said.logo_words)}">'
    return f'<div class="run-by">{picture}<p>{text(said.run_by)}</p></div>'


def clinic_html(said: Said | None) -> str:
    """A clinic's own lines, marked apart; '' where no clinic runs this copy."""
    return section_html(blocks.clinic_lines(said)) if said else ""


def note_html(sheet: Summary | Sheet) -> str:
    """The caveat and 988, before anything else."""
    return (
        f'<div class="handout-note" role="note" aria-label="Crisis help and off-label notice">'
        f"<p>{with_phone_links(sheet.caveat_short)}</p><p>{with_phone_links(' '.join(sheet.crisis[:2]))}</p></div>"
    )


def under_title_html(under: tuple[str, ...]) -> str:
    """What it is about, and when it was made."""
    about, made = (text(one) for one in under)
    return f'<p class="about"><strong>{about}</strong> <span class="note">{made}</span></p>'


def on_top_html(sheet: Sheet) -> str:
    """Crisis lines and caveat, in a frame of their own."""
    lines = "".join(f"<p>{with_phone_links(one)}</p>" for one in sheet.on_top)
    return f'<div role="note" aria-label="Crisis help and off-label notice">{lines}</div>'


def section_html(section: Section) -> str:
    """A section with its heading."""
    body = "".join(block_html(one) for one in section.blocks)
    return f'<section class="handout {section.name}"><h2>{text(section.heading)}</h2>{body}</section>'


def block_html(block: Block) -> str:
    """One block: paragraph, list, table or sources."""
    if isinstance(block, Items):
        heading = f"<h3>{text(block.heading)}</h3>" if block.heading else ""
        items = "".join(f"<li>{with_phone_links(one.text)}{_note(one.note)}</li>" for one in block.items)
        return f'{heading}<ul class="{"boxed" if block.boxed else "plain"}">{items}</ul>'
    if isinstance(block, Grid):
        return _grid(block)
    if isinstance(block, Dots):
        return _dots(block)
    if isinstance(block, Links):
        return f'<p class="links">{", ".join(link(one.address, one.words) for one in block.links)}</p>'
    if block.kind == "own":
        return f'<p class="own">{text(chr(10).join(block.lines))}</p>'
    lead = f"<strong>{text(block.lead)}</strong> " if block.lead else ""
    lines = (with_phone_links(line) for line in block.lines)
    return f'<p class="{block.kind}">{lead}' + f'</p><p class="{block.kind}">'.join(lines) + "</p>"


def _note(words: str) -> str:
    return f' <span class="note">{with_phone_links(words)}</span>' if words else ""


def _dots(block: Dots) -> str:
    figures = "".join(
        f'<figure><img src="data:image/svg+xml;base64,{base64.b64encode(one.svg.encode()).decode()}" '
        f'alt="{text(one.alt)}" width="150" height="150"><figcaption>{text(one.caption)}</figcaption></figure>'
        for one in block.pictures
    )
    words = "".join(f"<p>{with_phone_links(one)}</p>" for one in block.words)
    return f'<div class="dots">{figures}</div>{words}'


def _grid(block: Grid) -> str:
    head = "".join(f'<th scope="col" role="columnheader">{text(one)}</th>' for one in block.head)
    rows = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{text(name)}</th>'
        + "".join(
            f'<td role="cell" data-head="{text(head)}">{_cell(block, answer)}</td>'
            for head, answer in zip(block.head[1:], answers, strict=True)
        )
        + "</tr>"
        for name, *answers in block.rows
    )
    kind = ' class="card"' if isinstance(block, Card) else ""
    return (
        f'<table role="table"{kind}><caption>{text(block.caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    )


def _cell(block: Grid, answer: str) -> str:
    if isinstance(block, Card) and not answer:
        return f'<span class="blank">{BLANK}</span>'
    return text(answer)


def _page_margin(sheet: Sheet) -> str:
    words = sheet.caveat_short.replace("\\", "").replace('"', "'")
    return (
        f'@page{{margin:14mm 14mm 16mm;@bottom-left{{content:"{words}";font:8pt sans-serif;color:#111}}'
        '@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt sans-serif;color:#111}}'
    )
