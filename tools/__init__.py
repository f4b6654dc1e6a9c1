"""For those who keep the code: what is installed, under which licences, on which Pythons it runs."""
