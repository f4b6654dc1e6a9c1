"""What uvicorn, Streamlit's server, calls its list of requests, and the one line of its that is kept as it is."""

ACCESS = "uvicorn.access"
# Where the server listens, said at its start.
LISTENING = frozenset(f"Uvicorn running on {form} (Press CTRL+C to quit)" for form in ("%s://%s:%d", "%s://[%s]:%d"))
