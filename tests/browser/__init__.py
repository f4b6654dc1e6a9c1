"""What only a browser can tell: layout, focus, keys, axe, paper, dark and forced colours, scripts, storage, sockets.

What a page says is held against the tables where that costs milliseconds: over its HTML, by AppTest, or by a visitor on
the socket (tests/faults). Here a page is opened once for all that is looked at in the same state, and a few widths and
colours stand for all of them; FAULTS=full looks at every page in every way (looks.py). Windows of the same settings
share a context, so that scripts are fetched once; what needs an untouched browser or a clock of its own asks for one.
"""
