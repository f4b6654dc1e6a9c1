"""Time and control: the window chart, stopping a drip, and what is left in the blood."""
