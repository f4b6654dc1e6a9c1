# What stands in the PDF for a sign that its fonts lack, between square brackets: "[signo]".
signs-missing = signo
