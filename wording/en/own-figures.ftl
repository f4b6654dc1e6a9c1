# Why a figure that a reader typed can't be used, and what would be right. $example is one to type: "450".

own-figures-not-a-number = This is not a number we can read. Type one such as { $example }.
own-figures-below-zero = A number below 0 makes no sense here. Type it without the minus sign.
# $most is a ready number: "100,000".
own-figures-too-much = That is too much for one visit. Type a number of dollars below { $most }.
own-figures-no-price = A price of 0 makes no sense here. If you pay nothing, type 0 as your co-pay.
own-figures-cents = Type dollars and cents, such as 450 or 450.50.
own-figures-no-visits = With 0 there is nothing to add up. Type 1 or more, or leave it empty.
own-figures-too-many = That is too many for this time. Type a number below { $most }.
own-figures-whole = Type a whole number, such as 6.
