"""Mutants of a module: copies of its source in which one operator or one constant is another one."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip

ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult, ast.Mod: ast.Add,
    ast.Pow: ast.Mult,
}  # fmt: skip
"""Operators on sets (``|``, ``&``) are left out: they stand in types too."""

UNDECIDED = (ast.JoinedStr, ast.AnnAssign, ast.arg)
"""What holds expressions that are not run, or whose places Python tells only since 3.12."""


class Mutant(NamedTuple):
    """One change of a module: where it is, the expression before and after, and the text of its first line."""

    path: str
    line: int
    start: int
    end: int
    before: str
    after: str
    text: str = ""
    last_line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before}  ->  {self.after}"

    @property
    def key(self) -> str:
        """The change with the line on which it is, whatever the number of that line."""
        return f"{self.path}: {self.text}: {self.before}  ->  {self.after}"

    def apply(self, source: bytes) -> bytes:
        """Return the source of the module with the change."""
        return source[: self.start] + f"({self.after})".encode() + source[self.end :]


def mutants_of(path: str, source: bytes) -> list[Mutant]:
    """List the mutants of a module, in the order of its source."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = []
    for node in _expressions(ast.parse(source)):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        before = " ".join(source[start:end].decode().split())
        text = source.splitlines()[node.lineno - 1].decode().strip()
        last = node.end_lineno or node.lineno
        found += [
            Mutant(path, node.lineno, start, end, before, ast.unparse(other), text, last) for other in _changes(node)
        ]
    return sorted(found, key=lambda mutant: (mutant.start, mutant.end, mutant.after))


def modules(package: Path) -> list[Path]:
    """List the modules of a package."""
    return sorted(path for path in package.rglob("*.py") if path.name != "__main__.py")


def _expressions(node: ast.AST) -> Iterator[ast.expr]:
    """List the expressions that are run, without docstrings, annotations and patterns of types."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.keyword) and child.arg == "strict":
            continue  # it guards what the code takes for granted: of equal lists it changes nothing
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        if isinstance(child, ast.FunctionDef):
            for part in (*child.body, *child.args.defaults, *child.args.kw_defaults):
                yield from _expressions(ast.Module([part], [])) if isinstance(part, ast.stmt) else _within(part)
            continue
        if not isinstance(child, UNDECIDED):
            if isinstance(child, ast.expr):
                yield child
            yield from _expressions(child)
        elif isinstance(child, ast.AnnAssign):
            yield from _within(child.value)


def _within(node: ast.expr | None) -> Iterator[ast.expr]:
    if node is not None and not isinstance(node, UNDECIDED):
        yield node
        yield from _expressions(node)


def _changes(node: ast.expr) -> Iterator[ast.expr]:
    """List what may stand in place of an expression."""
    if isinstance(node, ast.Constant):
        yield from _other_constants(node)
        return
    other = copy.deepcopy(node)
    if isinstance(other, ast.Compare):
        for place, operator in enumerate(other.ops):
            changed = copy.deepcopy(other)
            changed.ops[place] = COMPARISONS[type(operator)]()
            yield changed
    elif isinstance(other, ast.BoolOp):
        other.op = ast.Or() if isinstance(other.op, ast.And) else ast.And()
        yield other
    elif isinstance(other, ast.BinOp) and type(other.op) in ARITHMETIC:
        other.op = ARITHMETIC[type(other.op)]()
        yield other
    elif isinstance(other, ast.UnaryOp) and isinstance(other.op, ast.Not):
        yield other.operand


def _other_constants(node: ast.Constant) -> Iterator[ast.expr]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
