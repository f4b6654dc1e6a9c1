"""``make digests``: pin the images of Dockerfile and compose.yaml to what their tags mean today, by digest.

A registry is asked by whichever of skopeo, crane and docker buildx is at hand. A digest is the SHA-256 of the
very bytes of an image's manifest, so it is worked out here and taken from nobody's word.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILES = (ROOT / "Dockerfile", ROOT / "compose.yaml")
PINNED, NOT_PINNED = 0, 3
NOT_ASKED = re.compile(r"^ *# Not asked of a registry:.*\n", re.MULTILINE)
NAMED = re.compile(
    r"^(?P<before>FROM |  +image: )(?P<name>(?:[\w.-]+:\d+/)?[\w./-]+:[\w.-]+)(?:@(?P<digest>sha256:[0-9a-f]{64}))?",
    re.MULTILINE,
)
ASK = (
    ("skopeo", "inspect", "--raw", "docker://{}"),
    ("crane", "manifest", "{}"),
    ("docker", "buildx", "imagetools", "inspect", "--raw", "{}"),
)


def named(text: str) -> dict[str, str]:
    """The images of others that a file builds on, each with its digest; '' where it has none."""
    return {found["name"]: found["digest"] or "" for found in NAMED.finditer(text)}


def look_up(name: str) -> str:
    """The digest of what a tag means today; '' where nobody could be asked."""
    for command in ASK:
        if shutil.which(command[0]):
            done = subprocess.run([part.format(name) for part in command], capture_output=True, timeout=120)
            if done.returncode == 0 and _is_manifest(done.stdout):
                return f"sha256:{hashlib.sha256(done.stdout).hexdigest()}"
    return ""


def _is_manifest(said: bytes) -> bool:
    try:
        return "schemaVersion" in json.loads(said)
    except (ValueError, TypeError):
        return False


def pin(path: Path) -> list[str]:
    """Write the digests into a file; names that have none and could not be looked up.

    A digest that stands there stays where no registry answers. Where one answered for each image, the word that
    none was asked goes.
    """
    text = path.read_text(encoding="utf-8")
    asked = {name: look_up(name) for name in named(text)}
    digests = {name: asked[name] or digest for name, digest in named(text).items()}
    missing = [name for name, digest in digests.items() if not digest]

    def written(found: re.Match[str]) -> str:
        digest = digests[found["name"]]
        return f"{found['before']}{found['name']}{'@' if digest else ''}{digest}"

    pinned = NAMED.sub(written, text)
    path.write_text(NOT_ASKED.sub("", pinned) if all(asked.values()) else pinned, encoding="utf-8")
    for name, digest in digests.items():
        print(f"{path.name}: {name} {digest or 'NOT PINNED: no skopeo, crane or docker buildx could ask for it'}")
    return missing


def main(paths: Iterable[Path] = FILES) -> int:
    """0 = every image is pinned; 3 = one isn't."""
    return NOT_PINNED if [name for path in paths for name in pin(path)] else PINNED


if __name__ == "__main__":
    sys.exit(main())
