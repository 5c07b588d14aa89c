### An unreviewed draft in Spanish: see general.ftl.

command-park = Dejar un punto pendiente
    .help = Aparta un punto en el que el grupo no puede ponerse de acuerdo ahora. Heard lo trae de vuelta cuando esta sala vuelve a reunirse.
    .submit = Dejarlo pendiente
    .on-message = Dejar pendiente
    .wording = ¿Cuál es el punto?
    .wording-help = Dilo de modo que todo el mundo pueda aceptar que esa es la pregunta. Nombra los dos lados. Heard guarda estas palabras.
    .groups = ¿A qué grupos afecta?
    .groups-help = Grupos de este equipo, y nunca personas. Puedes dejarlo en blanco.
    .name = ¿Que conste tu nombre como quien lo planteó?
    .name-help = Con «sí», todo el mundo en esta sala puede verlo: con el punto, al empezar y en el acta. Puedes cambiarlo después.
    .synonyms = desacuerdo, discrepancia, controversia, después, aplazar
command-parked = Puntos pendientes
    .help = Mira los puntos que están pendientes, con sus números. Puedes buscar los tuyos, los que no lleva nadie, los cerrados, o palabras que contienen.
    .submit = Mostrarlos
    .which = ¿Qué puntos?
    .search = Con estas palabras
    .search-help = Palabras del punto. Lo que buscas no se registra.
    .older = Pendiente desde hace al menos tantos días
    .item = Sobre este tema del orden del día
    .synonyms = puntos, desacuerdos, puntos abiertos, controversias, encontrar un punto, buscar, puntos cerrados
