"""The example of a weekly run: tied to the Makefile, and its last step tried in a repository with a forge of straw."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOW: Any = yaml.safe_load((ROOT / "deploy/forge/weekly-watch.yml").read_text(encoding="utf-8"))
STEPS: list[Any] = WORKFLOW["jobs"]["watch"]["steps"]
RUNS = "\n".join(step["run"] for step in STEPS if "run" in step)
LAY = next(step["run"] for step in STEPS if "git switch" in step.get("run", ""))


def test_what_it_runs_is_there() -> None:
    """Each target of make exists and is given what it asks for; no step names a table or merges."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"make ([a-z-]+)", RUNS))
    assert targets == {"watch", "due", "check"}
    assert all(re.search(rf"^{one}:", makefile, re.MULTILINE) for one in targets)
    assert 'CONTACT="$WATCH_CONTACT"' in RUNS and "$(CONTACT)" in makefile and "$(WITHIN)" in makefile
    assert "data/tables" not in RUNS and "merge" not in RUNS


def test_secrets_go_to_the_watch_alone() -> None:
    """The services' keys stand in the step that asks, and in no other."""
    holding = [step for step in STEPS if "secrets." in str(step)]
    assert [step["name"] for step in holding] == ["Ask what is new"]
    assert set(holding[0]["env"]) == {"WATCH_CONTACT", "NCBI_API_KEY", "OPENFDA_API_KEY"}


@pytest.mark.parametrize("news", [True, False])
def test_what_was_found_is_laid_before_a_keeper(tmp_path: Path, news: bool) -> None:
    """With news: one commit of data/watch alone on a branch of its own, and a request to pull it. Without: nothing."""
    work, straw = tmp_path / "work", tmp_path / "bin"
    straw.mkdir()
    (straw / "gh").write_text('#!/bin/sh\necho "$@" >> "$SAID"\n')
    (straw / "gh").chmod(0o755)
    environment = os.environ | {
        "PATH": f"{straw}:{os.environ['PATH']}",
        "SAID": str(tmp_path / "said"),
        "WATCH_CONTACT": "us@example.org",
        "HOME": str(tmp_path),
        "GIT_CONFIG_NOSYSTEM": "1",
    }

    def shell(words: str) -> str:
        done = subprocess.run(["bash", "-euc", words], cwd=work, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    work.mkdir()
    (work / "data" / "tables").mkdir(parents=True)
    (work / "data" / "watch").mkdir()
    (work / "data" / "watch" / "runs.csv").write_text("search,ran\n")
    shell(
        f"git init -q --bare {tmp_path}/forge && git init -q -b main && git remote add origin {tmp_path}/forge && "
        "git add -A && git -c user.name=t -c user.email=t@example.org commit -q -m first && git push -q origin main"
    )
    (work / "due.txt").write_text("x")
    (work / "data" / "tables" / "answers.csv").write_text("not for this commit")
    if news:
        (work / "data" / "watch" / "inbox.csv").write_text("kind\n")
    shell(LAY)
    branches = shell("git ls-remote --heads origin").split()[1::2]
    assert len(branches) == (2 if news else 1)
    assert (tmp_path / "said").exists() == news
    if news:
        assert shell("git show --name-only --format= HEAD").split() == ["data/watch/inbox.csv"]
        assert "pr create" in (tmp_path / "said").read_text() and "refs/heads/watch/" in " ".join(branches)
