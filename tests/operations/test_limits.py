"""What a copy may take of its machine, and the time it is given to end: held against what the app really needs."""

from pathlib import Path
from typing import Any

import yaml

from server import descriptors, drain, watchdog

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]
SPEC = yaml.safe_load((ROOT / "deploy/kubernetes/deployment.yaml").read_text(encoding="utf-8"))["spec"]
POD = SPEC["template"]["spec"]
CONTAINER = POD["containers"][0]
DRAINED = drain.WITHIN + drain.GOODBYE + drain.LAST


def test_every_service_has_its_limits() -> None:
    """In compose memory, processes, descriptors and the size of logs are bounded; memory can't go to swap instead."""
    for name, service in COMPOSE.items():
        assert service["mem_limit"] == service["memswap_limit"], name
        assert service["pids_limit"] > 0
        assert service["logging"]["options"] == {"max-size": "10m", "max-file": "3"}
        assert service["ulimits"]["nofile"]["soft"] >= descriptors.ENOUGH
    assert CONTAINER["resources"]["limits"]["memory"] == "768Mi" and COMPOSE["app1"]["mem_limit"] == "768m"


def test_a_copy_has_time_to_send_its_readers_on() -> None:
    """Both give a copy longer to end than its longest goodbye; in Kubernetes new readers go elsewhere first."""
    assert int(COMPOSE["app1"]["stop_grace_period"].removesuffix("s")) > DRAINED
    before = CONTAINER["lifecycle"]["preStop"]["sleep"]["seconds"]
    probe = CONTAINER["readinessProbe"]
    assert before > 0 and POD["terminationGracePeriodSeconds"] > before + DRAINED
    assert SPEC["strategy"]["rollingUpdate"]["maxUnavailable"] == 0 and probe["httpGet"]["path"] == "/status"


def test_probes_leave_a_frozen_copy_before_it_ends_itself() -> None:
    """A loop that answers nothing loses its new readers sooner than the watchdog ends it; liveness comes after both."""

    def seen_after(probe: dict[str, Any]) -> int:
        return int(probe["failureThreshold"] * (probe["periodSeconds"] + probe["timeoutSeconds"]))

    assert seen_after(CONTAINER["readinessProbe"]) < watchdog.STANDS < seen_after(CONTAINER["livenessProbe"])
    for name in ("readinessProbe", "livenessProbe"):
        assert CONTAINER[name]["timeoutSeconds"] < CONTAINER[name]["periodSeconds"]
