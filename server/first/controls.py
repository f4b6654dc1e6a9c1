"""Controls as they look before the app is there."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from server.first.marked import box, icon, paragraph, words
from streamlit_insides.drawn import Drawn
from wording import say

_ARROWS = {"left": "\N{LEFTWARDS ARROW}", "right": "\N{RIGHTWARDS ARROW}"}
# Streamlit's numbers for what stands in its messages.
_TOGGLE, _PILLS, _COLLAPSED = 1, 1, 2
_ON = Markup(' data-selected="true"')
_CHECKED, _DISABLED = Markup(" checked"), Markup(" disabled")
_PRESSED, _NOT_PRESSED = Markup(' aria-pressed="true" data-selected="true"'), Markup(' aria-pressed="false"')


def control(one: Drawn) -> Markup:
    """A control, by its kind."""
    return CONTROLS[one.kind](one)


def _label(said: Any) -> Markup:
    """A control's name, hidden where the page hides it."""
    hidden = Markup(' class="collapsed"') if said.label_visibility.value == _COLLAPSED else ""
    return Markup('<label data-testid="stWidgetLabel"{}><span>{}</span></label>').format(hidden, paragraph(said.label))


def _button(one: Drawn) -> Markup:
    key = Markup("<kbd>{}</kbd>").format(_ARROWS[one.said.shortcut]) if one.said.shortcut in _ARROWS else ""
    inside = Markup(
        '<button type="button" data-testid="stBaseButton-{kind}"{off}>'
        "<div><span>{icon}{label}{key}</span></div></button>"
    ).format(
        kind=one.said.type or "secondary",
        off=_DISABLED if one.said.disabled else "",
        icon=icon(one.said.icon),
        label=paragraph(one.said.label),
        key=key,
    )
    return box("stDownloadButton" if one.kind == "download_button" else "stButton", inside)


def _selectbox(one: Drawn) -> Markup:
    chosen = one.said.default if one.said.HasField("default") else None
    options = Markup().join(
        Markup('<option value="{}"{}>{}</option>').format(n, Markup(" selected") if n == chosen else "", words(option))
        for n, option in enumerate(one.said.options)
    )
    field = Markup('<div class="field"><select aria-label="{}">{}</select></div>').format(one.said.label, options)
    return box("stSelectbox", _label(one.said) + field)


def _button_group(one: Drawn) -> Markup:
    said = one.said
    chosen = {said.options[n].content for n in (said.value if said.set_value else said.default)}
    variant = "pills" if said.style == _PILLS else "segmented_control"
    button = Markup('<button type="button" data-variant="{}"{}><div><span>{}</span></div></button>')
    buttons = Markup().join(
        button.format(variant, _PRESSED if option.content in chosen else _NOT_PRESSED, paragraph(option.content))
        for option in said.options
    )
    group = Markup('<div class="{}" role="group" aria-label="{}">{}</div>').format(
        f"{variant} wrap" if said.wrap else variant, said.label, buttons
    )
    return box("stButtonGroup", (_label(said) if said.label else Markup()) + group)


def _checkbox(one: Drawn) -> Markup:
    on = one.said.value if one.said.set_value else one.said.default
    switch = one.said.type == _TOGGLE
    inside = Markup(
        '<label{on}><span class="unseen"><input type="checkbox"{role}{checked} aria-label="{name}"></span>'
        '<div class="{kind}"><div></div></div><div data-testid="stWidgetLabel"><div>{label}</div></div></label>'
    ).format(
        on=_ON if on else "",
        role=Markup(' role="switch"') if switch else "",
        checked=_CHECKED if on else "",
        name=one.said.label,
        kind="switch" if switch else "box",
        label=paragraph(one.said.label),
    )
    return box("stCheckbox", inside)


def _radio(one: Drawn) -> Markup:
    chosen = one.said.default if one.said.HasField("default") else None
    option = Markup(
        '<div><label data-testid="stRadioOption"{on}><span class="unseen"><input type="radio"{checked}'
        ' aria-label="{name}"></span><div><div class="dot"><div></div></div>{label}</div></label></div>'
    )
    options = Markup().join(
        option.format(
            on=_ON if n == chosen else "",
            checked=_CHECKED if n == chosen else "",
            name=name,
            label=paragraph(name),
        )
        for n, name in enumerate(one.said.options)
    )
    more = Markup(' role="radiogroup" aria-label="{}"').format(one.said.label)
    return box("stRadio", _label(one.said) + box("stRadioGroup", options, "row" if one.said.horizontal else "", more))


def _field(one: Drawn) -> Markup:
    name = "stTextArea" if one.kind == "text_area" else "stTextInput"
    area = Markup('<textarea rows="3" aria-label="{}"></textarea>')
    field = area if one.kind == "text_area" else Markup('<input type="text" aria-label="{}">')
    return box(name, _label(one.said) + box(f"{name}RootElement", field.format(one.said.label)))


def _date(one: Drawn) -> Markup:
    field = Markup('<div role="group" aria-label="{}">{}</div>').format(one.said.label, say("server-day-field"))
    return box("stDateInput", _label(one.said) + box("stDateInputField", field))


CONTROLS: dict[str, Callable[[Drawn], Markup]] = {
    "button": _button,
    "download_button": _button,
    "selectbox": _selectbox,
    "button_group": _button_group,
    "checkbox": _checkbox,
    "radio": _radio,
    "text_input": _field,
    "text_area": _field,
    "date_input": _date,
}
