"""Writes the golden files anew: what is read from the bundled sample, one file an article. Read the difference.

python tools/bless.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))


def main() -> int:
    from tests.golden.reading import GOLDEN, golden_texts

    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.glob("*.txt"):
        old.unlink()
    for name, text in golden_texts().items():
        (GOLDEN / name).write_text(text, "utf-8")
        print(GOLDEN / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
