"""Which compartments and inputs each route has.

Racemic ketamine: two compartments in vein blood (Clements 1981, as coded in opentiva). Esketamine nasal spray:
three compartments and the liver, a part taken up by the nose and a part swallowed (Perez-Ruixo 2021).
The artery: three compartments for S-ketamine (Simons 2022). All parameters stand in the table ``kinetics``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike

from data.kinetics.compartments import Input, System, rates
from data.rows import Kinetic

Route = Literal["iv", "im", "nasal", "sublingual", "oral", "esketamine_nasal"]
ROUTES: tuple[Route, ...] = get_args(Route)
VEIN, ARTERY = "vein", "artery"
DEVICE_MG = 28.0
MINUTES_AN_HOUR = 60.0

Parameters = Mapping[str, ArrayLike]

_SWALLOWED = ("lag", "swallowed_input_time", "ka_swallowed")
NEEDED: Mapping[str, tuple[str, ...]] = {
    VEIN: ("volume_per_kg", "k10", "k12", "k21"),
    ARTERY: ("volume_1", "volume_2", "volume_3", "clearance", "flow_2", "flow_3"),
    "iv": ("study_dose", "infusion_time"),
    "im": ("study_dose", "bioavailability", "ka"),
    "nasal": ("study_dose", "bioavailability", "nose_part", "ka", *_SWALLOWED),
    "sublingual": ("study_dose", "bioavailability", "input_time", "ka"),
    "oral": ("study_dose", "bioavailability", *_SWALLOWED),
    "esketamine_nasal": (
        "study_dose",
        "nose_first",
        "nose_later",
        "ka",
        "gut_part",
        "swallowed_input_time",
        "ka_swallowed",
        "volume_central",
        "flow_near",
        "volume_near",
        "flow_far",
        "volume_far",
        "flow_liver",
        "volume_liver",
        "k_other",
        "k_metabolite",
    ),
}


@dataclass(frozen=True)
class Dosing:
    """What is given: a route, mg, body weight in kg, and for a drip its planned length and the minute it is stopped.

    A length of 0 is all at once. Nose sprays of esketamine hold 28 mg each; weight plays no part in their model.
    """

    route: Route
    dose_mg: float
    weight_kg: float = 70.0
    infusion_min: float = 40.0
    stop_min: float | None = None


def typical(rows: Iterable[Kinetic], route: str) -> dict[str, float]:
    """The parameters of a route, with those of vein blood where its model needs them, as plain numbers.

    Percentages come as fractions. Raises KeyError where a parameter is missing.
    """
    found: dict[tuple[str, str], float] = {(row.route, row.parameter): _plain(row) for row in rows}
    own = {name: found[route, name] for name in NEEDED[route]}
    if route not in ("esketamine_nasal", VEIN, ARTERY):
        own |= {name: found[VEIN, name] for name in NEEDED[VEIN]}
    return own


def _plain(row: Kinetic) -> float:
    return float(row.value) / 100 if row.unit == "%" else float(row.value)


def build(dosing: Dosing, p: Parameters) -> tuple[System, list[Input]]:
    """The system and its inputs in vein blood. Parameters may be arrays over people."""
    if dosing.route == "esketamine_nasal":
        return _esketamine(dosing, p)
    return _racemic(dosing, p)


def artery(dosing: Dosing, p: Parameters) -> tuple[System, list[Input]]:
    """A drip as the arterial S-ketamine model sees it (Simons 2022): higher while it runs, a faster fall after."""
    v1, v2, v3, clearance, q2, q3 = (np.asarray(p[name], dtype=float) for name in NEEDED[ARTERY])
    flows = [(0, None, clearance / v1), (0, 1, q2 / v1), (1, 0, q2 / v2), (0, 2, q3 / v1), (2, 0, q3 / v3)]
    return System(rates(3, flows), 0, v1), [_drip(dosing)]


def _drip(dosing: Dosing) -> Input:
    planned = dosing.infusion_min
    ran = planned if dosing.stop_min is None else min(dosing.stop_min, planned)
    return Input(0, dosing.dose_mg * ran / planned if planned else dosing.dose_mg, 0.0, ran)


def _racemic(dosing: Dosing, p: Parameters) -> tuple[System, list[Input]]:
    volume = np.asarray(p["volume_per_kg"], dtype=float) * dosing.weight_kg
    flows: list[tuple[int, int | None, ArrayLike]] = [(0, None, p["k10"]), (0, 1, p["k12"]), (1, 0, p["k21"])]
    if dosing.route == "iv":
        return System(rates(2, flows), 0, volume), [_drip(dosing)]
    reaches = np.asarray(p["bioavailability"], dtype=float) * dosing.dose_mg
    ways: list[tuple[ArrayLike, ArrayLike, ArrayLike, ArrayLike]]
    if dosing.route == "im":
        ways = [(p["ka"], reaches, 0.0, 0.0)]
    elif dosing.route == "sublingual":
        ways = [(p["ka"], reaches, 0.0, p["input_time"])]
    elif dosing.route == "oral":
        ways = [(p["ka_swallowed"], reaches, p["lag"], p["swallowed_input_time"])]
    else:
        by_nose = np.asarray(p["nose_part"], dtype=float)
        ways = [
            (p["ka"], reaches * by_nose, 0.0, 0.0),
            (p["ka_swallowed"], reaches * (1 - by_nose), p["lag"], p["swallowed_input_time"]),
        ]
    flows += [(place, 0, way[0]) for place, way in enumerate(ways, 2)]
    inputs = [Input(place, *way[1:]) for place, way in enumerate(ways, 2)]
    return System(rates(2 + len(ways), flows), 0, volume), inputs


def _esketamine(dosing: Dosing, p: Parameters) -> tuple[System, list[Input]]:
    hourly = {name: np.asarray(value, dtype=float) / MINUTES_AN_HOUR for name, value in p.items()}
    devices = dosing.dose_mg / DEVICE_MG
    by_nose = np.asarray(p["nose_first"], dtype=float) * (1 + np.asarray(p["nose_later"]) * (devices - 1)) / devices
    central, near, far, liver, nose, gut = range(6)
    volume = {name: np.asarray(p[f"volume_{name}"], dtype=float) for name in ("central", "near", "far", "liver")}
    flows: list[tuple[int, int | None, ArrayLike]] = [
        (central, near, hourly["flow_near"] / volume["central"]),
        (near, central, hourly["flow_near"] / volume["near"]),
        (central, far, hourly["flow_far"] / volume["central"]),
        (far, central, hourly["flow_far"] / volume["far"]),
        (central, liver, hourly["flow_liver"] / volume["central"]),
        (liver, central, hourly["flow_liver"] / volume["liver"]),
        (liver, None, hourly["k_other"] + hourly["k_metabolite"]),
        (nose, central, hourly["ka"]),
        (gut, liver, hourly["ka_swallowed"]),
    ]
    inputs = [
        Input(nose, dosing.dose_mg * by_nose),
        Input(
            gut,
            dosing.dose_mg * (1 - by_nose) * np.asarray(p["gut_part"]),
            0.0,
            np.asarray(p["swallowed_input_time"], dtype=float) * MINUTES_AN_HOUR,
        ),
    ]
    return System(rates(6, flows), central, volume["central"]), inputs
