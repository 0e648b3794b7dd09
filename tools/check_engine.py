"""Checks that the engine (read, match) knows no language: no code of one, no letter beyond ASCII in what it compares.

    python tools/check_engine.py [SRC]

prints every place where it does and ends with 1 where there is one. Docstrings and comments may give examples; a single
character may stand for itself, since marks and letters are exchanged the same way in every language.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src"
ENGINE = ("read", "match")
LATER = ("bg", "cs", "de", "sl")  # languages that are to come by data alone
CLASS = re.compile(r"\[[^\]]*\]")
NAMES = ("english", "polish", "romanian", "russian", "ukrainian", "czech", "german", "bulgarian", "slovene")


def codes(source: Path) -> frozenset[str]:
    """The codes of every pack, and of those to come."""
    return frozenset(p.parent.name for p in (source / "hearsay/packs/data").glob("*/pack.toml")) | frozenset(LATER)


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and value of every string that is no docstring."""
    told = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            told.add(id(node.value))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def violations(source: Path = SOURCE) -> list[str]:
    """One sentence for each string of the engine that only makes sense in one language."""
    known = codes(source)
    found = []
    for path in sorted(p for part in ENGINE for p in (source / "hearsay" / part).rglob("*.py")):
        for line, value in literals(ast.parse(path.read_text("utf-8"), str(path))):
            if value in known or value.lower() in NAMES:
                found.append(f'{path}:{line}: the engine names a language ("{value}"): ask the pack')
            elif _has_foreign_word(value):
                found.append(f'{path}:{line}: the engine knows a word ("{value}"): move it to the packs')
    return found


def _has_foreign_word(value: str) -> bool:
    """True where letters of which one is beyond ASCII stand together, but for the characters of a class in an
    expression."""
    words = re.findall(r"\w+", CLASS.sub(" ", value))
    return any(len(w) > 1 and not w.isascii() and any(c.isalpha() for c in w) for w in words)


def main() -> None:
    """The command."""
    found = violations(Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE)
    print("\n".join(found) if found else "The engine knows no language.")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
