"""``make pythons``: install and run the fast tests on every Python from 3.11 to 3.13 that this machine has."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERSIONS = ("3.11", "3.12", "3.13")
FAST = ("tests/data", "tests/unit", "tests/shown", "tests/app")


def find(version: str) -> str | None:
    """Path of an interpreter of this version that really runs, on PATH or among pyenv's."""
    on_path = [path for path in [shutil.which(f"python{version}")] if path]
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [*on_path, *(str(path) for path in sorted(pyenv.glob(f"{version}.*/bin/python")))]
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    for path in candidates:
        said = subprocess.run([path, "-c", ask], capture_output=True, text=True)
        if said.returncode == 0 and said.stdout.strip() == version:
            return path
    return None


def check(python: str, version: str) -> bool:
    """Whether all requirements install there by their hashes and the fast tests pass."""
    folder = ROOT / f".venv-{version}"
    own = folder / "bin" / "python"
    steps = (
        [python, "-m", "venv", str(folder)],
        [str(own), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", "requirements-dev.txt"],
        [str(own), "-m", "data", "check"],
        [str(own), "-m", "pytest", *FAST, "-n", "auto"],
    )
    return all(subprocess.run(step, cwd=ROOT, check=False).returncode == 0 for step in steps)


def main() -> int:
    """Try every version but the one the main environment has; 1 where one of them fails."""
    own = "{}.{}".format(*sys.version_info[:2])
    failed = []
    for version in VERSIONS:
        python = find(version)
        if version == own:
            print(f"Python {version}: tested by make test")
        elif python is None:
            print(f"Python {version}: not on this machine")
        elif check(python, version):
            print(f"Python {version}: passes")
        else:
            failed.append(version)
            print(f"Python {version}: FAILS")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
