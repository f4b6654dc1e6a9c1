"""``python -m data.kinetics``: what it prints, and how it refuses."""

import csv
import io

import pytest

from data.kinetics.__main__ import main


def test_prints_minutes_as_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """Minutes come back in the order and the form asked for, with level, low and high."""
    main(["iv", "35", "--stop-min", "20", "--at", "39.5,10,20.0"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["minute"] for row in rows] == ["39.5", "10", "20.0"]
    assert all(float(row["low"]) <= float(row["ng_per_ml"]) <= float(row["high"]) for row in rows)
    assert float(rows[2]["ng_per_ml"]) == pytest.approx(110, rel=0.01)


def test_takes_a_thousand_minutes(capsys: pytest.CaptureFixture[str]) -> None:
    """1,000 minutes are printed, 1,001 refused."""
    main(["oral", "50", "--at", ",".join(["7"] * 1000)])
    assert capsys.readouterr().out.count("\n") == 1001
    with pytest.raises(SystemExit):
        main(["oral", "50", "--at", ",".join(["7"] * 1001)])


@pytest.mark.parametrize(
    "asked",
    [
        "iv",
        "iv 35",
        "tea 35 --at 1",
        "iv -3 --at 1",
        "iv 0 --at 1",
        "iv nan --at 1",
        "iv inf --at 1",
        "iv 35 --at ",
        "iv 35 --at 1,,2",
        "iv 35 --at -1",
        "iv 35 --at 1e9",
        "iv 35 --at ten",
        "iv 35 --weight-kg 0 --at 1",
        "iv 35 --stop-min 50 --at 1",
        "iv 35 --stop-min -1 --at 1",
        "iv 35 --infusion-min 0 --at 1",
        "iv 35 --infusion-min 1e-300 --at 1",
        "iv 35 --weight-kg 1e-300 --at 1",
        "iv 35 --stop-min nan --at 1",
        "iv 35 --at 1_0",
        "iv 35 --at \u0661",
        "iv 1e400 --at 1",
        "iv 35 --w 80 --at 1",
        "IV 35 --at 1",
        "",
        "im 35 --stop-min 3 --at 1",
        "oral 35 --infusion-min 40 --at 1",
        "esketamine_nasal 50 --at 1",
        "iv 35 --at 1 --dose 3",
    ],
)
def test_wrong_input_is_one_clear_line(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2, one line, nothing printed, no traceback."""
    with pytest.raises(SystemExit) as stopped:
        main(asked.split(" "))
    assert stopped.value.code == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert shown.err.count("\n") == 1 and "Traceback" not in shown.err
