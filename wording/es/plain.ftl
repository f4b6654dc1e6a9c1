# Pages that run no script.

# In the browser's tab. $heading is that of the page.
plain-title = { $heading }: ketamina, KAP y SGB lado a lado
# What the line at the foot is called, for those who hear the page.
plain-notice = Aviso de usos fuera de lo aprobado
