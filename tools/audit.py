"""``make audit``: known weaknesses of what is installed, by pip-audit. An index that knew nothing is no pass."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CLEAN, WEAK, NOT_AUDITED = 0, 1, 3


def main() -> int:
    """0 = every package looked up, nothing known; 1 = something is known; 3 = not audited, wholly or in part."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--format", "json", "-r"]
    done = subprocess.run([*command, str(ROOT / "requirements.txt")], capture_output=True, text=True)
    return judge(done.stdout)


def judge(report: str) -> int:
    """Print what pip-audit's report (JSON) comes to; the status to end with."""
    try:
        audited = json.loads(report)["dependencies"]
    except (ValueError, KeyError, TypeError):
        audited = []
    if not audited:
        print("Not audited: pip-audit gave no report; its index may be out of reach.")
        return NOT_AUDITED
    known = [one for one in audited if one.get("vulns")]
    unseen = [one for one in audited if "skip_reason" in one]
    if len(unseen) == len(audited):
        print("Not audited: pip-audit's index could not be reached, or knows none of these packages.")
        return NOT_AUDITED
    for one in known:
        for weakness in one["vulns"]:
            fixed = ", ".join(weakness.get("fix_versions", [])) or "no version yet"
            print(f"{one['name']} {one['version']}: {weakness['id']}, mended in {fixed}")
    seen = len(audited) - len(unseen)
    print(f"{seen} packages audited, {len(unseen)} unknown to the index, {len(known)} with known weaknesses")
    if known:
        return WEAK
    if unseen:
        print("Not audited: " + ", ".join(sorted(one["name"] for one in unseen)))
    return NOT_AUDITED if unseen else CLEAN


if __name__ == "__main__":
    sys.exit(main())
