"""``python -m data.kinetics.report``: predicted against observed, row by row, misses with their reason."""

from data.catalogue import load as load_catalogue
from data.kinetics.observed import ObservationCheck, agreement, check_observations


def _line(check: ObservationCheck) -> str:
    one = check.observation
    said = f"{one.obs_id:20} {one.route:17} {one.quantity:15} {float(one.value):8.1f} {one.unit:8}"
    if check.predicted is None or check.error is None:
        return f"{said} not simulated: {one.reason}"
    band = f"{check.low:.1f} to {check.high:.1f}" if check.low is not None and check.high is not None else "-"
    mark = f"MISS: {one.reason}" if check.missed else ""
    return f"{said} {check.predicted:8.1f} {round(check.error) + 0:+6d} %  {band:17} {one.status:11} {mark}".rstrip()


def main() -> None:
    """Print the report."""
    catalogue = load_catalogue()
    checks = check_observations(catalogue.kinetics, catalogue.observations)
    print(f"{'observation':20} {'route':17} {'quantity':15} {'observed':>8} {'unit':8} predicted error  5 to 95 %")
    for one in checks:
        print(_line(one))
    whole = agreement(checks)
    print(f"{whole.within} of {whole.compared} within 30 %, median error {whole.middle_error:.0f} %")
    print(f"{whole.not_simulated} not simulated")


if __name__ == "__main__":
    main()
