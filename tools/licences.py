"""``make papers``: the licence of everything that ``requirements.txt`` installs, as a Markdown table."""

import importlib.metadata as metadata
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PINNED = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)
OSI = "License :: OSI Approved :: "


def pinned(text: str) -> dict[str, str]:
    """Package names and versions that a requirements file pins."""
    return dict(PINNED.findall(text))


def licence(name: str) -> str:
    """The licence that a package's own metadata names, shortest form first."""
    about = metadata.metadata(name)
    expression = about["License-Expression"] if "License-Expression" in about else ""  # noqa: SIM401
    classified = [one.removeprefix(OSI) for one in about.get_all("Classifier") or [] if one.startswith(OSI)]
    stated = about["License"].strip().splitlines() if "License" in about else []
    return expression or "; ".join(classified) or (stated[0] if stated else "not stated in its metadata")


def main() -> None:
    """Print the table."""
    print("# Licences of what runs\n")
    print("From each package's own metadata; written by `make papers`. The image holds their texts: in each package's")
    print("`.dist-info`, and in `licences/` for what brings none.\n")
    print("| package | version | licence |\n| --- | --- | --- |")
    for name, version in sorted(pinned((ROOT / "requirements.txt").read_text(encoding="utf-8")).items()):
        try:
            said = licence(name)
        except metadata.PackageNotFoundError:
            said = "not installed on this system (see its page)"
        print(f"| {name} | {version} | {said.replace('|', '/')} |")


if __name__ == "__main__":
    main()
