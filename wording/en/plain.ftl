# Pages that run no script.

# In the browser's tab. $heading is that of the page.
plain-title = { $heading }: ketamine, KAP and SGB side by side
# What the line at the foot is called, for those who hear the page.
plain-notice = Off-label notice
