### An unreviewed draft in Spanish: see general.ftl.

## Groups

groups-title = Los grupos de este equipo
groups-none = Este equipo no ha dicho qué grupos tiene. Quienes facilitan pueden fijarlos.
groups-choose = Puedes elegir uno de estos, varios o ninguno. Lo decides tú, y puedes cambiarlo en cualquier momento. Nadie más puede elegir por ti.
groups-used = Para cada uno decides quién puede saberlo. Al principio no puede nadie: solo se te cuenta, y solo donde se cuentan al menos { $fewest } personas de un grupo y { $fewest } más.
groups-changed = Los grupos de este equipo han cambiado. Si habías elegido uno que ya no existe o que tiene otro nombre, ya no estás en él: no se trasladó nada. Elige otra vez si quieres.
groups-taken-away = Este equipo ya no tiene grupos. Lo que la gente había elegido se borró.
my-groups-counted = Has elegido: { $groups }. Solo se te cuenta, donde se cuentan { $fewest } o más. Esto no se muestra a nadie más.
my-groups-facilitators = Has elegido: { $groups }. Quienes facilitan pueden saber que en esta sala hay alguien de ahí. No se les dice quién es.
my-groups-everybody = Has elegido: { $groups }. Todo el mundo aquí puede saber que en esta sala hay alguien de ahí. No se dice quién es.
my-group-none = No has elegido ningún grupo.
noted-groups = Solo tú puedes ver esto, y puedes cambiarlo en cualquier momento.
noted-no-group = Ahora no estás en ningún grupo.
button-group = Elegir mis grupos
group-advisory = invitadas o asesoras
group-offer-lived-experience = personas con experiencia propia
group-offer-carers = personas cuidadoras
group-offer-professionals = profesionales
group-offer-public = el público y la comunidad local
