# The title of a date that a reader puts into their own calendar. Without a word on health, unless they wish it.

reminder-neutral = A date with myself
reminder-telling = Is the treatment helping me? Time to judge
