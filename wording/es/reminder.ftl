# The title of a date that a reader puts into their own calendar. Without a word on health, unless they wish it.

reminder-neutral = Una cita conmigo
reminder-telling = ¿Me ayuda el tratamiento? Hora de decidir
