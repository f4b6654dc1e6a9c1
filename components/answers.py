"""Names under which a reader's answers lie in the session: the one place that knows them."""

OWN_QUESTIONS = "own_questions"


def mark_key(preference_id: str) -> str:
    """How much a statement matters: '0' to '3', 'not_sure', or None."""
    return f"mark-{preference_id}"


def quiz_key(quiz_id: str) -> str:
    """The answer chosen in the knowledge check."""
    return f"quiz-{quiz_id}"


def sure_key(item_id: str) -> str:
    """'yes' or 'no' to an item on being sure."""
    return f"sure-{item_id}"


def ask_key(question_id: str) -> str:
    """Whether a suggested question for the clinic is ticked."""
    return f"ask-{question_id}"
