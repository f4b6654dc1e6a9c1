"""``python -m data.kinetics.report``: predicted against observed, row by row, misses with their reason."""

from statistics import median

from data import catalogue
from data.kinetics.observed import Held, hold


def _line(held: Held) -> str:
    one = held.observation
    said = f"{one.obs_id:20} {one.route:17} {one.quantity:15} {float(one.value):8.1f} {one.unit:8}"
    if held.predicted is None or held.error is None:
        return f"{said} not simulated: {one.reason}"
    band = f"{held.low:.1f} to {held.high:.1f}" if held.low is not None and held.high is not None else "-"
    mark = f"MISS: {one.reason}" if held.missed else ""
    return f"{said} {held.predicted:8.1f} {held.error:+6.0f} %  {band:17} {one.status:11} {mark}".rstrip()


def main() -> None:
    """Print the report."""
    tables = catalogue.load()
    held = hold(tables.kinetics, tables.observations)
    print(f"{'observation':20} {'route':17} {'quantity':15} {'observed':>8} {'unit':8} predicted error  5 to 95 %")
    for one in held:
        print(_line(one))
    compared = [one for one in held if one.error is not None]
    close = sum(not one.missed for one in compared)
    middle = median(abs(one.error or 0) for one in compared)
    print(f"{close} of {len(compared)} within 30 %, median error {middle:.0f} %")
    print(f"{len(held) - len(compared)} not simulated")


if __name__ == "__main__":
    main()
