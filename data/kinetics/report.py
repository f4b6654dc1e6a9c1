"""``python -m data.kinetics.report``: predicted against observed, row by row, misses with their reason."""

from data.catalogue import load as load_catalogue
from data.kinetics.observed import Held, agreement, hold


def _line(held: Held) -> str:
    one = held.observation
    said = f"{one.obs_id:20} {one.route:17} {one.quantity:15} {float(one.value):8.1f} {one.unit:8}"
    if held.predicted is None or held.error is None:
        return f"{said} not simulated: {one.reason}"
    band = f"{held.low:.1f} to {held.high:.1f}" if held.low is not None and held.high is not None else "-"
    mark = f"MISS: {one.reason}" if held.missed else ""
    return f"{said} {held.predicted:8.1f} {round(held.error) + 0:+6d} %  {band:17} {one.status:11} {mark}".rstrip()


def main() -> None:
    """Print the report."""
    tables = load_catalogue()
    held = hold(tables.kinetics, tables.observations)
    print(f"{'observation':20} {'route':17} {'quantity':15} {'observed':>8} {'unit':8} predicted error  5 to 95 %")
    for one in held:
        print(_line(one))
    whole = agreement(held)
    print(f"{whole.within} of {whole.compared} within 30 %, median error {whole.middle_error:.0f} %")
    print(f"{whole.not_simulated} not simulated")


if __name__ == "__main__":
    main()
