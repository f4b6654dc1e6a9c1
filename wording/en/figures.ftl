# Figures with a word in them: shares, counts, intervals, hours.

# Of 100 people, where rounding would say none or all.
figures-under-1 = fewer than 1
figures-over-99 = more than 99

# $number is people of 100: "45", or one of the two above.
figures-of-100 = { $number } of 100
# A count as it is: "8 of 18".
figures-count = { $count } of { $total }
# Of few people whose count isn't known.
figures-percent = { $number } percent

figures-interval = { $level } % CI { $low } to { $high }

figures-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
# $hours is the number as it is shown: "1.5".
figures-hours = { $count ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
