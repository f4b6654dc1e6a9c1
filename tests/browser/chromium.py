"""Finds a Chromium for the browser tests, or installs one: Playwright's own, the system's, or Debian's package."""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import BrowserType, sync_playwright

SYSTEM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find() -> str | None:
    """Path of a Chromium on this machine, or None."""
    with sync_playwright() as playwright:
        return own_or_the_systems(playwright.chromium)


def own_or_the_systems(kind: BrowserType) -> str | None:
    """Path of Playwright's own Chromium where it is there, else of the system's, or None."""
    if Path(kind.executable_path).exists():
        return kind.executable_path
    return next((path for name in SYSTEM_NAMES if (path := shutil.which(name))), None)


def install() -> str | None:
    """Download Playwright's Chromium, else install Debian's; the path, or None where neither works."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], timeout=600, check=False)
    if found := find():
        return found
    sudo = ["sudo", "-n"] if shutil.which("sudo") else []
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]):
        subprocess.run([*sudo, *command], timeout=1200, check=False)
    return find()


if __name__ == "__main__":
    path = find() or (install() if "--install" in sys.argv else None)
    if path is None:
        sys.exit("No Chromium found, and none could be installed: install one by hand and run again.")
    print(f"Chromium: {path}")
