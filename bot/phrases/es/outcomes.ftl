### An unreviewed draft in Spanish: see general.ftl.

view-line = { $number }. «{ $words }»
view-came = { $kind }, { $when }
view-about = Sobre: { $title }
view-point = un punto
view-note = una nota
view-position = una opinión sobre un punto
view-proposal = una propuesta
view-reason = un motivo
view-objection = una objeción
view-read-out = leído en voz alta
view-written = escrito en una ronda
view-constraint = un límite
view-outcome-so-far = Hasta ahora: { $outcome }.
view-not-heard = La persona que lo planteó dice: en esto no se me escuchó.
view-not-heard-named = { $name } dice: en esto no se me escuchó.
view-misread = La persona que lo planteó dice: no es lo que quise decir.
view-meant = Lo que quería decir: «{ $words }»
your-views-title = Lo que planteaste, y cómo está
your-views-intro = Solo tú puedes ver esto.
your-views-more = { $count ->
    [one] Hay noticias de una cosa más que planteaste.
    *[other] Hay noticias de { $count } cosas más que planteaste.
}
your-views-unsigned = { $count ->
    [one] También hay noticias de algo que dijiste sin tu nombre. No se muestra aquí, para que este mensaje no diga de quién es.
    *[other] También hay noticias de { $count } cosas que dijiste sin tu nombre. No se muestran aquí, para que este mensaje no diga de quién son.
}
your-views-unsigned-only = { $count ->
    [one] Hay noticias de algo que dijiste sin tu nombre. No se muestra aquí, para que este mensaje no diga de quién es.
    *[other] Hay noticias de { $count } cosas que dijiste sin tu nombre. No se muestran aquí, para que este mensaje no diga de quién son.
}
button-raised = Mostrar todo lo que planteé
raised-only-you = Solo tú puedes ver esto. Lo que aún no tiene resultado está en la lista de quienes facilitan.
raised-nothing = No se ha registrado nada de lo que planteaste aquí.
raised-unsigned = Dijiste esto sin tu nombre. Aquí solo tú puedes ver que es tuyo.
view-pending = Nadie ha dicho aún qué pasó con esto. Está en la lista de quienes facilitan.
became-decision = La decisión que cambió: «{ $words }»
you-answered-right = Dijiste: así es.
you-answered-misread = Dijiste: no es lo que quise decir.
you-answered-not-heard = Dijiste: en esto no se me escuchó.
button-that-is-right = Así es
button-not-what-i-meant = No es lo que quise decir
button-not-heard = En esto no se me escuchó
noted-view-right = Anotado: así es. Gracias.
noted-view-misread = Anotado. Está abierto otra vez, y quienes facilitan ven que no era lo que querías decir.
noted-view-not-heard = Anotado, sin tu nombre. Quienes facilitan ven que en esto no se escuchó a alguien, y el informe lo cuenta.
noted-view-not-heard-named = Anotado, con tu nombre. Quienes facilitan ven que en esto no se te escuchó, y el informe lo cuenta.
you-said-title = Lo que dijisteis, lo que hicimos
