"""Writes docs/commands.md: the help of every command, as the program prints it.

python tools/commands.py
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"
HEARSAY = str(Path(sys.executable).parent / "hearsay")


def help_of(*command: str) -> str:
    """What `hearsay COMMAND --help` prints, eighty columns wide."""
    env = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}
    done = subprocess.run([HEARSAY, *command, "--help"], check=True, capture_output=True, text=True, env=env)
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip()


def page() -> str:
    """docs/commands.md as text."""
    whole = help_of()
    names = re.findall(r"^  ([a-z]+)  ", whole.partition("Commands:")[2], re.MULTILINE)
    parts = ["# The commands\n\nWritten by `make docs`.\n", f"```\n{whole}\n```\n"]
    parts += [f"## hearsay {name}\n\n```\n{help_of(name)}\n```\n" for name in names]
    return "\n".join(parts)


def main() -> int:
    PAGE.write_text(page(), "utf-8")
    print(PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
