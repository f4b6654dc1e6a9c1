"""``make audit``: known weaknesses of what is installed, by pip-audit; says so where its index knows nothing."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> int:
    """0 = nothing known, or the index out of reach (said); 1 = something is known."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--format", "json", "-r"]
    done = subprocess.run([*command, str(ROOT / "requirements.txt")], capture_output=True, text=True)
    try:
        audited = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        print(f"Not audited: pip-audit ended with {done.returncode} and no report; its index may be out of reach.")
        return 0
    known = [one for one in audited if one.get("vulns")]
    unseen = [one for one in audited if "skip_reason" in one]
    if len(unseen) == len(audited):
        print("Not audited: pip-audit's index could not be reached, or knows none of these packages.")
        return 0
    for one in known:
        for weakness in one["vulns"]:
            fixed = ", ".join(weakness.get("fix_versions", [])) or "no version yet"
            print(f"{one['name']} {one['version']}: {weakness['id']}, mended in {fixed}")
    seen = len(audited) - len(unseen)
    print(f"{seen} packages audited, {len(unseen)} unknown to the index, {len(known)} with known weaknesses")
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
