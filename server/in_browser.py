"""What our scripts say in the browser, for those that come with every page (static/listen.js and others).

The words come with the page, each by its name, where a part that only the script knows stands as '{}'.
"""

from markupsafe import Markup

from wording import say

_PART = "{}"


def script_words() -> Markup:
    """An element that holds the words and shows nothing."""
    words = {
        "pages": say("frame-pages"),
        "now-shown": say("scripts-now-shown", choices=_PART),
        "listen": say("scripts-listen"),
        "listen-to": say("scripts-listen-to", title=_PART),
        "stop": say("scripts-stop"),
        "stop-reading": say("scripts-stop-reading", title=_PART),
        "reading": say("scripts-reading"),
        "pause": say("scripts-pause"),
        "go-on": say("scripts-go-on"),
        "speed": say("scripts-speed"),
        "speed-of": say("scripts-speed-of", speed=_PART),
        "said-range": say("scripts-said-range", low="$1", high="$2"),
        "said-and": say("scripts-said-and"),
        "skip": say("scripts-skip"),
        "said-as-words": say("scripts-said-as-words"),
    }
    held = Markup().join(Markup(' data-{}="{}"').format(name, said) for name, said in words.items())
    return Markup('<i hidden id="words"{}></i>').format(held)
