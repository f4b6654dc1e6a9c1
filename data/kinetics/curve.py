"""Line and band of a dosing, worked out once for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np

from data.kinetics import people, routes
from data.kinetics.compartments import Array, level
from data.kinetics.routes import Dosing
from data.rows import Kinetic

Blood = Literal["vein", "artery"]
LOW, HIGH = 5, 95


@dataclass(frozen=True)
class Curve:
    """Levels in ng/mL at some minutes: of an average adult, and the 5th and 95th percentile of 300 people."""

    minutes: Array
    line: Array
    low: Array
    high: Array


def line(rows: Sequence[Kinetic], dosing: Dosing, minutes: Sequence[float]) -> Array:
    """The level of an average adult in ng/mL, shape (minutes,)."""
    return level(*routes.build(dosing, routes.typical(rows, dosing.route)), minutes)


def in_artery(rows: Sequence[Kinetic], dosing: Dosing, minutes: Sequence[float]) -> Array:
    """The level a drip gives in an artery in ng/mL of S-ketamine, shape (minutes,)."""
    return level(*routes.artery(dosing, routes.typical(rows, routes.ARTERY)), minutes)


def of_people(rows: Sequence[Kinetic], dosing: Dosing, minutes: Sequence[float], blood: Blood = "vein") -> Array:
    """The levels of 300 people in ng/mL, shape (300, minutes)."""
    if blood == "artery":
        return level(*routes.artery(dosing, people.sample(rows, "artery")), minutes)
    return level(*routes.build(dosing, people.sample(rows, dosing.route)), minutes)


@lru_cache(maxsize=256)
def curve(rows: tuple[Kinetic, ...], dosing: Dosing, minutes: tuple[float, ...], blood: Blood = "vein") -> Curve:
    """Line and band, computed once and kept."""
    low, high = np.percentile(of_people(rows, dosing, minutes, blood), (LOW, HIGH), axis=0)
    usual = in_artery if blood == "artery" else line
    return Curve(np.asarray(minutes), usual(rows, dosing, minutes), low, high)
