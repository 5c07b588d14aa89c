"""Mutants by the operators of Cosmic Ray."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import MutationVisitor
from cosmic_ray.plugins import get_operator

from tests.mutants.left_alone import asleep, signatures, strict
from tests.mutants.mutant import ROOT, Mutant, Place

# Of what a comparison can be replaced by, its opposite and its neighbour: the rest is caught by the
# same tests. `X | Y` is left alone: it is mostly a type.
OPERATORS = (
    *(
        f"core/ReplaceComparisonOperator_{pair}"
        for pair in (
            "Eq_NotEq", "NotEq_Eq", "Is_IsNot", "IsNot_Is", "Lt_LtE", "LtE_Lt", "Gt_GtE", "GtE_Gt",
            "Lt_GtE", "LtE_Gt", "Gt_LtE", "GtE_Lt",
        )
    ),
    "core/ReplaceBinaryOperator_Add_Sub",
    "core/ReplaceBinaryOperator_Sub_Add",
    "core/ReplaceBinaryOperator_Mul_Div",
    "core/ReplaceBinaryOperator_BitAnd_BitOr",
    "core/ReplaceUnaryOperator_Delete_Not",
    "core/ReplaceUnaryOperator_Delete_USub",
    "core/AddNot",
    "core/ReplaceTrueWithFalse",
    "core/ReplaceFalseWithTrue",
    "core/ReplaceAndWithOr",
    "core/ReplaceOrWithAnd",
    "core/ReplaceBreakWithContinue",
    "core/ReplaceContinueWithBreak",
    "core/NumberReplacer",
    "core/ZeroIterationForLoop",
)  # fmt: skip


TIMES = "core/ReplaceBinaryOperator_Mul_Div"
"""Takes the star before named parameters for a product."""
TRUE = "core/ReplaceTrueWithFalse"


def places(path: Path) -> Iterator[Place]:
    """Everything that the operators can do to a file, in order."""
    source = path.read_text("utf-8")
    decides_nothing, in_signatures, in_zips = asleep(source), signatures(source), strict(source)
    tree = get_ast(source)
    for name in OPERATORS:
        operator = get_operator(name)()
        lines = [
            start[0] for node in ast_nodes(tree) for start, _ in operator.mutation_positions(node)
        ]
        for occurrence, line in enumerate(lines):
            if line in decides_nothing or (name == TIMES and line in in_signatures):
                continue
            if not (name == TRUE and line in in_zips):
                yield Place(path, name, occurrence, line)


def mutant(place: Place) -> Mutant | None:
    """The mutant at a place; None if the change makes no difference, or no program."""
    source = place.path.read_text("utf-8")
    operator = get_operator(place.by)()
    changed = MutationVisitor.mutate_code(source, operator, place.occurrence)
    if changed is None or changed == source or not _can_be_read(changed):
        return None
    return _mutant(place.path, source, changed, place.line, place.by.removeprefix("core/"))


def _mutant(path: Path, source: str, changed: str, line: int, change: str) -> Mutant:
    lines = difflib.ndiff(source.splitlines(), changed.splitlines())
    gone, new = [], []
    for one in lines:
        if one.startswith("- "):
            gone.append(one[2:].strip())
        elif one.startswith("+ "):
            new.append(one[2:].strip())
    return Mutant(
        path=str(path.relative_to(ROOT)),
        line=line,
        change=change,
        before=" ".join(gone),
        after=" ".join(new),
        source=changed,
    )


def _can_be_read(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True
