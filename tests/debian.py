"""Programs that some tests need, from Debian's own packages where they aren't there yet."""

import os
import shutil
import subprocess
import sys


def find(program: str) -> str | None:
    """Path of a program on this machine, or None."""
    return shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")


def install(program: str, package: str) -> str | None:
    """Install the package of a program where that can be done; the program's path, or None."""
    sudo = ["sudo", "-n"] if shutil.which("sudo") else []
    if find(program) is None and shutil.which("apt-get"):
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", package]):
            subprocess.run([*sudo, *command], timeout=600, check=False, stdout=subprocess.DEVNULL)
    return find(program)


def may_be_missed(program: str) -> bool:
    """Whether tests that need a program may be left out: it isn't here, and this isn't a run that must hold all."""
    return find(program) is None and os.environ.get("CI") != "true"


def main(program: str, package: str) -> int:
    """Install, and say what came of it; 1 where a run that must hold all lacks it."""
    path = install(program, package)
    print(f"{package}: {path}" if path else f"no {program} found, and none could be installed: its tests are left out")
    return 0 if path or may_be_missed(program) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
