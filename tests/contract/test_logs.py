"""uvicorn's loggers and the line it prints at its start are named as we take them to be."""

import inspect

from uvicorn import server
from uvicorn.config import LOGGING_CONFIG

from streamlit_insides import logs


def test_the_list_of_requests_is_a_logger_of_that_name() -> None:
    """uvicorn's own settings know it."""
    assert logs.ACCESS == "uvicorn.access" and logs.ACCESS in LOGGING_CONFIG["loggers"]


def test_where_it_listens_is_said_in_those_words() -> None:
    """The sentence is put together from the very parts that stand in uvicorn's source."""
    source = inspect.getsource(server)
    forms = ("%s://%s:%d", "%s://[%s]:%d")
    assert {f"Uvicorn running on {one} (Press CTRL+C to quit)" for one in forms} == logs.LISTENING
    assert '"Uvicorn running on {addr_format} (Press CTRL+C to quit)"' in source
    assert all(f'"{one}"' in source for one in forms)
