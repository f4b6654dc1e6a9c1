"""``python -m data.kinetics ROUTE DOSE_MG``: levels at chosen minutes, for checking the model. Not for dosing."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from data.catalogue import load as load_catalogue
from data.kinetics.curve import curve
from data.kinetics.routes import DEVICE_MG, ROUTES, Dosing
from data.problems import TableErrors

PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
MOST_MINUTES = 1000
LONGEST = 14 * 24 * 60.0
DEVICES = 3
DESCRIPTION = "Levels in vein blood by the models of the tables, for checking them. Not for dosing."


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)
        sys.exit(2)


def _between(least: float, most: float) -> Callable[[str], float]:
    def read(said: str) -> float:
        number = _number(said)
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"'{said}' found; {least:g} to {most:,.0f} would be right")
        return number

    return read


def _number(said: str) -> float:
    if not PLAIN_NUMBER.fullmatch(said):
        raise argparse.ArgumentTypeError(f"'{said}' found; a plain number, such as 12 or 39.5, would be right")
    return float(said)


def _minutes(said: str) -> list[str]:
    parts = [part.strip() for part in said.split(",")]
    if len(parts) > MOST_MINUTES:
        raise argparse.ArgumentTypeError(f"{len(parts)} minutes found; at most {MOST_MINUTES:,} would be right")
    for part in parts:
        if not 0 <= _number(part) <= LONGEST:
            raise argparse.ArgumentTypeError(f"minute '{part}' found; 0 to {LONGEST:,.0f} would be right")
    return parts


def main(arguments: Sequence[str] | None = None) -> None:
    """Print ``minute,ng_per_ml,low,high`` as CSV; exit 2 with one line where the input is wrong."""
    parser = _Parser(prog="data.kinetics", description=DESCRIPTION, allow_abbrev=False)
    parser.add_argument("route", choices=ROUTES, metavar="ROUTE", help=", ".join(ROUTES))
    parser.add_argument("dose_mg", type=_between(0.001, 10_000), metavar="DOSE_MG", help="milligrams given")
    parser.add_argument("--weight-kg", type=_between(1, 500), default=70.0, help="body weight (70)")
    parser.add_argument("--infusion-min", type=_between(0.1, LONGEST), help="planned length of a drip (40)")
    parser.add_argument("--stop-min", type=_number, help="minute at which a drip is stopped")
    parser.add_argument("--at", type=_minutes, required=True, metavar="MINUTES", help="minutes, with commas between")
    asked = parser.parse_args(arguments)
    if asked.route != "iv" and (asked.infusion_min is not None or asked.stop_min is not None):
        parser.error(f"--infusion-min and --stop-min are for iv only, not for {asked.route}")
    infusion = 40.0 if asked.infusion_min is None else asked.infusion_min
    if asked.stop_min is not None and not 0 <= asked.stop_min <= infusion:
        parser.error(f"--stop-min {asked.stop_min:g} found; 0 to the length of the drip, {infusion:g}, would be right")
    sprays = [DEVICE_MG * count for count in range(1, DEVICES + 1)]
    if asked.route == "esketamine_nasal" and asked.dose_mg not in sprays:
        allowed = ", ".join(f"{one:g}" for one in sprays)
        parser.error(f"dose {asked.dose_mg:g} found; sprays hold {DEVICE_MG:g} mg, so one of {allowed} would be right")
    dosing = Dosing(asked.route, asked.dose_mg, asked.weight_kg, infusion, asked.stop_min)
    try:
        catalogue = load_catalogue()
    except TableErrors as errors:
        parser.error(f"{len(errors.problems)} problems in the tables: python -m data check lists them")
    shown = curve(catalogue.kinetics, dosing, tuple(float(minute) for minute in asked.at))
    print("minute,ng_per_ml,low,high")
    for minute, mean, low, high in zip(asked.at, shown.line, shown.low, shown.high, strict=True):
        print(f"{minute},{mean:.3f},{low:.3f},{high:.3f}")


if __name__ == "__main__":
    main()
