"""How parameters differ from person to person: 300 people, always the same ones."""

from collections.abc import Sequence
from typing import Literal

import numpy as np

from data.kinetics.compartments import Array
from data.kinetics.routes import VEIN, Route, typical
from data.rows import Kinetic

PEOPLE = 300
SEED = 20261124


def sample(rows: Sequence[Kinetic], route: Route | Literal["artery"]) -> dict[str, Array]:
    """A parameter set for each of 300 people, arrays of shape (300,).

    Lognormal by the coefficient of variation in the table; bioavailability triangular over its range; the part
    an esketamine spray leaves in the nose normal on the logit scale (Perez-Ruixo 2021). For racemic ketamine one
    factor scales all volumes and another the clearance, so flow between compartments stays (Otto 2021), in vein and
    in artery.
    """
    rng = np.random.default_rng(SEED)
    usual = typical(rows, route)
    table: dict[tuple[str, str], Kinetic] = {(row.route, row.parameter): row for row in rows}
    drawn: dict[str, Array] = {}
    for name, value in usual.items():
        row = table.get((route, name)) or table[VEIN, name]
        spread = float(row.cv) / 100 if row.cv is not None else 0.0
        if name == "bioavailability":
            low, high = float(row.low or 0) / 100, float(row.high or 0) / 100
            drawn[name] = rng.triangular(low, value, high, PEOPLE)
        elif name == "nose_first":
            logit = np.log(value / (1 - value)) + spread * rng.standard_normal(PEOPLE)
            drawn[name] = 1 / (1 + np.exp(-logit))
        else:
            sigma = np.sqrt(np.log(1 + spread**2))
            drawn[name] = value * np.exp(sigma * rng.standard_normal(PEOPLE))
    if "volume_per_kg" in usual:
        volumes = drawn["volume_per_kg"] / usual["volume_per_kg"]
        for name in ("k10", "k12", "k21"):
            drawn[name] = drawn[name] / volumes
    if "volume_1" in usual:
        volumes = drawn["volume_1"] / usual["volume_1"]
        for name in ("volume_2", "volume_3"):
            drawn[name] = usual[name] * volumes
    return drawn
