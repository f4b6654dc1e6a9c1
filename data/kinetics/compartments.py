"""Linear compartment systems, solved exactly by their eigenvalues.

Leading axes of every array may stand for people: one call solves them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Modes = NDArray[np.complex128]


@dataclass(frozen=True)
class System:
    """Compartments that exchange drug at constant rates.

    ``rates`` has shape (..., n, n), per minute: d(amounts)/dt = rates @ amounts. ``sampled`` is the place of
    the compartment that blood is drawn from, ``volume`` its volume in litres, shape (...).
    """

    rates: Array
    sampled: int
    volume: Array


@dataclass(frozen=True)
class Input:
    """Drug that enters one compartment: ``amount`` mg from minute ``start`` on, evenly over ``duration`` minutes.

    A duration of 0 is all at once.
    """

    compartment: int
    amount: ArrayLike
    start: ArrayLike = 0.0
    duration: ArrayLike = 0.0


def rates(size: int, flows: Sequence[tuple[int, int | None, ArrayLike]]) -> Array:
    """The rate matrix, shape (..., size, size), of flows (from, to or None for out of the body, rate per minute)."""
    people = np.broadcast_shapes(*(np.shape(rate) for _, _, rate in flows))
    matrix = np.zeros((*people, size, size))
    for origin, target, rate in flows:
        matrix[..., origin, origin] -= rate
        if target is not None:
            matrix[..., target, origin] += rate
    return matrix


def amounts(system: System, inputs: Sequence[Input], minutes: ArrayLike) -> Array:
    """Amounts in mg in every compartment, shape (..., n, minutes)."""
    at = np.asarray(minutes, dtype=float)
    values, vectors = np.linalg.eig(system.rates)
    inverse = np.linalg.inv(vectors)
    modes = sum(_modes(values, inverse, one, at) for one in inputs)
    return np.real(vectors @ modes)


def level(system: System, inputs: Sequence[Input], minutes: ArrayLike) -> Array:
    """Concentration in the sampled compartment in ng/mL, shape (..., minutes); mg/L is 1,000 ng/mL."""
    inside = amounts(system, inputs, minutes)[..., system.sampled, :]
    return np.maximum(inside, 0.0) * 1000 / np.asarray(system.volume)[..., None]


def _modes(values: Modes, inverse: Modes, one: Input, at: Array) -> Modes:
    strength = inverse[..., :, one.compartment] * np.asarray(one.amount)[..., None]
    start, duration = np.asarray(one.start, dtype=float), np.asarray(one.duration, dtype=float)
    decay = values[..., :, None]
    since = (at - start[..., None])[..., None, :]
    if not duration.any():
        return np.asarray(strength[..., None] * np.where(since >= 0, np.exp(decay * np.maximum(since, 0)), 0))
    length = duration[..., None, None]
    going, after = np.clip(since, 0, length), np.maximum(since - length, 0)
    grown = np.exp(decay * after) * np.expm1(decay * going) / decay
    return np.asarray((strength / duration[..., None])[..., None] * grown)
