"""The images that ours builds on are named by digest; the tool that pins them."""

import hashlib
import re
from pathlib import Path

import pytest

from tools import digests

BUILD = (
    "# Not asked of a registry: as said.\nFROM python:3.13-slim AS base\nFROM base AS build\nCOPY --from=build /a /a\n"
)
COMPOSE = "x-app:\n  build: .\n  image: ours\nservices:\n  front:\n    image: them/front:1.29-alpine\n"
MANIFEST = b'{"schemaVersion": 2, "manifests": []}'
DIGEST = f"sha256:{hashlib.sha256(MANIFEST).hexdigest()}"


@pytest.mark.parametrize("path", digests.FILES, ids=lambda path: path.name)
def test_images_are_named_by_digest(path: Path) -> None:
    """Each file names the one image of others that it builds on by its tag and by a digest."""
    text = path.read_text(encoding="utf-8")
    named = digests.named(text)
    assert len(named) == 1 and text.count("FROM python") + text.count("image: nginx") == 1
    assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", digest) for digest in named.values())


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH, with a skopeo that answers with what lies beside it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "skopeo").write_text(
        f"#!/bin/sh\n[ -f {tmp_path}/manifest ] && exec /bin/cat {tmp_path}/manifest\nexit 1\n"
    )
    (folder / "skopeo").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return tmp_path / "manifest"


def test_tool_pins_what_a_registry_says(asked: Path, tmp_path: Path) -> None:
    """The digest is that of the manifest's bytes, stands behind the tag, and a newer one takes its place."""
    asked.write_bytes(MANIFEST)
    build, compose = tmp_path / "Dockerfile", tmp_path / "compose.yaml"
    build.write_text(BUILD)
    compose.write_text(COMPOSE)
    assert digests.main((build, compose)) == 0
    assert build.read_text() == BUILD.split("\n", 1)[1].replace("-slim", f"-slim@{DIGEST}")
    assert compose.read_text() == COMPOSE.replace("-alpine", f"-alpine@{DIGEST}")
    asked.write_bytes(MANIFEST + b"\n")
    assert digests.main((build,)) == 0
    newer = hashlib.sha256(MANIFEST + b"\n").hexdigest()
    assert digests.named(build.read_text()) == {"python:3.13-slim": f"sha256:{newer}"}


@pytest.mark.parametrize("said", [None, b"", b"not found", b'{"errors": []}'])
def test_tool_invents_nothing(asked: Path, tmp_path: Path, said: bytes | None) -> None:
    """Where no registry answers with a manifest the file stays as it is, with its status of its own."""
    if said is not None:
        asked.write_bytes(said)
    build = tmp_path / "Dockerfile"
    build.write_text(BUILD)
    assert digests.main((build,)) == 3
    assert build.read_text() == BUILD
    pinned = BUILD.replace("-slim", f"-slim@{DIGEST}")
    build.write_text(pinned)
    assert digests.main((build,)) == 0 and build.read_text() == pinned
