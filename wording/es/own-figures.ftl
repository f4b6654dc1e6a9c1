# Why a figure that a reader typed can't be used, and what would be right. $example is one to type: "450".

own-figures-not-a-number = Esto no es un número que podamos leer. Escriba uno como { $example }.
own-figures-below-zero = Un número menor que 0 no tiene sentido aquí. Escríbalo sin el signo menos.
# $most is a ready number: "100,000".
own-figures-too-much = Es demasiado para una visita. Escriba un número de dólares menor que { $most }.
own-figures-no-price = Un precio de 0 no tiene sentido aquí. Si no paga nada, escriba 0 como su copago.
own-figures-cents = Escriba dólares y centavos, como 450 o 450.50.
own-figures-no-visits = Con 0 no hay nada que sumar. Escriba 1 o más, o deje el campo vacío.
# Too many visits or doses.
own-figures-too-many = Son demasiadas para este tiempo. Escriba un número menor que { $most }.
own-figures-whole = Escriba un número entero, como 6.
