"""Every single change that can be made to a source file: a comparison turned, two columns confused, a figure lost.

What only places ink (sizes, margins, markup, style) is left alone: browser tests hold that.
"""

import ast
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}
_CONFUSED = (
    ("patient", "clinical"),
    ("low", "high"),
    ("treated", "comparator"),
    ("happened", "not_happened"),
    ("events", "total"),
    ("words", "rest_words"),
    ("count", "rest"),
    ("reviewed", "review_by"),
    ("last_reviewed", "next_review"),
    ("stopped", "full"),
    ("name", "short_name"),
    ("onset", "gone"),
)
_AFTER = frozenset({"text", "name", "low", "high", "events", "total", "percent"})
_FUNCTIONS = {"min": "max", "max": "min", "any": "all", "all": "any"}
_LOOK = frozenset((
    "size", "height", "width", "margin", "l", "r", "t", "b", "font", "dash", "shape", "symbol", "line", "color",
    "fgcolor", "bgcolor", "opacity", "standoff", "borderpad", "xanchor", "yanchor", "xref", "yref", "align",
    "type", "mode", "layer", "automargin", "fixedrange", "showgrid", "zeroline", "gridcolor", "nticks",
    "solidity", "tickangle", "ticklabelstandoff", "cliponaxis", "xshift", "dragmode", "hovermode", "template",
    "family", "displayModeBar", "staticPlot", "orientation", "barmode", "fill", "gap", "key",
    "vertical_alignment", "horizontal", "icon", "wrap", "label_visibility", "layout", "columns", "scale",
    "showlegend", "showarrow", "paper_bgcolor", "plot_bgcolor", "persist_state", "filter_mode", "maxsize",
    "max_entries", "strict", "encoding", "show_spinner", "visible", "tickfont",
))  # fmt: skip
_TYPES = frozenset({"Literal", "Annotated", "Mapping", "Callable", "TypeVar", "ParamSpec", "cast"})


@dataclass(frozen=True)
class Change:
    """A change: where it stands, what was there, what is there instead, and the whole file with it."""

    file: str
    line: int
    last_line: int
    old: str
    new: str
    source: str

    @property
    def name(self) -> str:
        """What tells it from every other, of this and of any other state of its file."""
        return f"{self.file}:{self.line} {sha256(self.source.encode()).hexdigest()[:16]}"


def changes(file: str, source: str) -> Iterator[Change]:
    """All changes of a source file, in the order in which they stand there."""
    tree = ast.parse(source)
    raw = source.encode()
    starts = [0]
    for line in raw.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    seen = set()
    for node, anchor in _places(tree):
        for changed in _changed(node):
            try:
                new = ast.unparse(ast.fix_missing_locations(_put(anchor, node, changed)))
            except ValueError:
                continue
            if isinstance(anchor, ast.expr):
                new = f"({new})"
            begin = starts[anchor.lineno - 1] + anchor.col_offset
            end = starts[(anchor.end_lineno or anchor.lineno) - 1] + (anchor.end_col_offset or 0)
            made = (raw[:begin] + new.encode() + raw[end:]).decode()
            if made not in seen and _compiles(made):
                seen.add(made)
                yield Change(
                    file,
                    anchor.lineno,
                    anchor.end_lineno or anchor.lineno,
                    _said(node),
                    _said(changed),
                    made,
                )


Anchor = ast.expr | ast.stmt


def _compiles(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def _said(node: ast.AST) -> str:
    said = "..." if isinstance(node, ast.Module) else ast.unparse(node)
    said = " ".join(said.split())
    return said if len(said) <= 160 else f"{said[:110]} ... {said[-40:]}"


def _put(anchor: Anchor, node: ast.AST, changed: ast.AST) -> ast.AST:
    """A copy of the anchor in which a node is changed."""
    if node is anchor:
        return changed
    place = next(place for place, one in enumerate(ast.walk(anchor)) if one is node)
    copied = deepcopy(anchor)
    target = list(ast.walk(copied))[place]

    class Putting(ast.NodeTransformer):
        def visit(self, one: ast.AST) -> ast.AST:
            return changed if one is target else super().generic_visit(one)

    done: ast.AST = Putting().visit(copied)
    return done


def _places(tree: ast.Module) -> Iterator[tuple[ast.AST, Anchor]]:
    """Every node that may be changed, with the piece of source to write anew: a string with figures in it as a whole,
    since before Python 3.12 nothing says where in it a figure stands."""

    def walk(node: ast.AST, anchor: Anchor | None, inside: bool) -> Iterator[tuple[ast.AST, Anchor]]:
        if not inside and isinstance(node, ast.expr | ast.stmt):
            anchor = node
        if anchor is not None:
            yield node, anchor
        inside = inside or isinstance(node, ast.JoinedStr)
        for child in _children(node):
            yield from walk(child, anchor, inside)

    for statement in _children(tree):
        yield from walk(statement, None, False)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """What in a node can change what is shown: no annotation, no docstring, no import, nothing of looks."""
    if isinstance(node, ast.Import | ast.ImportFrom | ast.Raise | ast.Assert):
        return
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "ctx", "op", "ops", "format_spec"):
            continue
        if isinstance(node, ast.Dict) and field == "keys":
            continue
        if isinstance(node, ast.Subscript) and field == "slice" and isinstance(value, ast.Constant):
            continue
        if isinstance(node, ast.Subscript) and _called(node.value) in _TYPES:
            continue
        if isinstance(node, ast.Call) and _called(node.func) in _TYPES:
            continue
        for place, one in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(one, ast.AST):
                continue
            if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
                continue
            if isinstance(one, ast.keyword) and one.arg in _LOOK:
                continue
            if isinstance(node, ast.Dict) and _key(node, place) in _LOOK:
                continue
            if isinstance(node, ast.Compare) and isinstance(one, ast.Constant) and isinstance(one.value, str):
                continue
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _called(node.func.value) == "re":
                continue
            if isinstance(one, ast.Constant) and _is_style(one.value):
                continue
            yield one


def _key(node: ast.Dict, place: int) -> object:
    key = node.keys[place]
    return key.value if isinstance(key, ast.Constant) else None


def _called(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _is_style(value: object) -> bool:
    """Whether a string is markup, a style, a pattern or a name rather than words: those are not changed."""
    return isinstance(value, str) and not (
        re.search(r"[A-Za-z]{2}.* ", value) and not re.search(r'[<>{}\\=]|"$', value)
    )


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Compare):
        for place, op in enumerate(node.ops):
            turned = _COMPARISONS[type(op)]()
            yield ast.Compare(node.left, [*node.ops[:place], turned, *node.ops[place + 1 :]], node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values)
        for place in range(len(node.values)):
            left = [*node.values[:place], *node.values[place + 1 :]]
            yield left[0] if len(left) == 1 else ast.BoolOp(node.op, left)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield node.operand
    elif isinstance(node, ast.BinOp) and type(node.op) in _SUMS and not (_is_text(node.left) or _is_text(node.right)):
        yield ast.BinOp(node.left, _SUMS[type(node.op)](), node.right)
    elif isinstance(node, ast.Constant):
        yield from _other_constant(node.value)
    elif isinstance(node, ast.IfExp) and not isinstance(node.test, ast.UnaryOp):
        yield ast.IfExp(node.test, node.orelse, node.body)
    elif isinstance(node, ast.If):
        yield ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield ast.comprehension(node.target, node.iter, [], node.is_async)
    elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
        yield from (ast.Attribute(node.value, other, node.ctx) for other in _confused(node.attr))
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in _FUNCTIONS:
        yield ast.Name(_FUNCTIONS[node.id], node.ctx)
    elif isinstance(node, ast.Dict):
        for place in range(len(node.values) - 1):
            one, other = node.values[place : place + 2]
            if {_key(node, place), _key(node, place + 1)} & _LOOK or None in node.keys[place : place + 2]:
                continue
            values = [*node.values[:place], other, one, *node.values[place + 2 :]]
            yield ast.Dict(node.keys, values)
    elif isinstance(node, ast.JoinedStr):
        for place, part in enumerate(node.values):
            if isinstance(part, ast.FormattedValue):
                yield ast.JoinedStr([*node.values[:place], *node.values[place + 1 :]])
    elif isinstance(node, ast.AugAssign) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
        yield ast.Pass()


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _other_constant(value: object) -> Iterator[ast.AST]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and value:
        yield ast.Constant("")


def _confused(name: str) -> Iterator[str]:
    for pair in _CONFUSED:
        for one, other in (pair, pair[::-1]):
            if name == one:
                yield other
            elif name.startswith(f"{one}_") and name.split("_")[-1] in _AFTER:
                yield other + name.removeprefix(one)
            elif name.endswith(f"_{one}") and one in ("patient", "clinical", "low", "high"):
                yield name.removesuffix(one) + other
