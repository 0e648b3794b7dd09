"""Checks that imports inside hearsay run one way: model ← packs ← intake, read ← match ← ledger ← run ← export, report,
web ← the verbs of `hearsay` ← cli. A part imports itself and what is below it, also inside functions and for types.

    python tools/check_imports.py [SRC]

prints every import that runs the wrong way and ends with 1 where there is one.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src"
ORDER = (("model",), ("packs",), ("intake", "read"), ("match",), ("ledger",), ("run",), ("export", "report", "web"))
VERBS, COMMANDS = "", "cli"  # "" is hearsay/__init__.py
RANKS = {part: rank for rank, parts in enumerate((*ORDER, (VERBS,), (COMMANDS,))) for part in parts}


def part_of(module: str) -> str:
    """ "read" for "hearsay.read.names", "" for "hearsay" itself and for what it holds beside the parts."""
    pieces = module.split(".")
    return pieces[1] if len(pieces) > 1 and pieces[1] in RANKS else VERBS


def imports(path: Path, module: str) -> Iterator[tuple[int, str]]:
    """Line and full name of everything of hearsay that the file imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names if name.name.split(".")[0] == "hearsay")
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, name) for name in _imported(node, path, module) if name.startswith("hearsay"))


def _imported(node: ast.ImportFrom, path: Path, module: str) -> Iterator[str]:
    base = node.module or ""
    if node.level:
        package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
        kept = package[: len(package) - node.level + 1]
        base = ".".join([*kept, base] if base else kept)
    yield from (f"{base}.{name.name}" for name in node.names)


def violations(source: Path = SOURCE) -> list[str]:
    """One sentence for each import that runs the wrong way, or to or from a part that the order does not know."""
    found = []
    for path in sorted((source / "hearsay").rglob("*.py")):
        inside = path.relative_to(source).with_suffix("").parts
        module = ".".join(inside[:-1] if inside[-1] == "__init__" else inside)
        own = part_of(module)
        if own == VERBS and module != "hearsay":
            found.append(f"{path}: the order of imports does not know this part: add it to tools/check_imports.py")
            continue
        for line, name in imports(path, module):
            other = part_of(name)
            if other != own and RANKS[other] >= RANKS[own]:
                found.append(f"{path}:{line}: {own or 'hearsay'} imports {name}: it stands above or beside it")
    return found


def main() -> None:
    """The command."""
    found = violations(Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE)
    print("\n".join(found) if found else "Imports run one way.")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
