### An unreviewed draft in Spanish: see general.ftl.

## The word list: what words mean in this room

glossary-title = Nuestra lista de palabras
glossary-none = Aún no hay palabras en la lista. Cualquiera puede preguntar qué significa una palabra, o explicar una.
glossary-line = { $number }. { $word }: { $explanation }
glossary-line-unconfirmed = { $number }. { $word }: { $explanation } (aún sin confirmar)
glossary-line-asked = { $number }. { $word }: alguien preguntó, y aún no lo ha explicado nadie
word-title = «{ $word }»
word-line = «{ $word }» significa: { $explanation }
word-means = «{ $word }» significa:
word-means-now = «{ $word }» tiene una explicación nueva:
word-explanation = { $words }
word-was = Hasta ahora era: { $words }
word-by = Lo explicó { $name }.
word-unconfirmed = Aún no lo ha confirmado nadie.
word-waiting = Se ha preguntado a la sala qué significa esto. Aún no lo ha explicado nadie.
which-word-title = ¿Qué palabra?
which-word = Estas palabras están en el mensaje. Elige una para ver qué significa aquí.
which-word-none = Heard no ha encontrado en el mensaje ninguna palabra que ofrecerte. Puedes escribir una.
which-word-unnamed = Si una palabra no está en la lista, Heard pregunta a la sala qué significa, y no muestra quién ha preguntado.
word-asked-title = ¿Qué significa «{ $word }»?
word-asked = Alguien de aquí quiere saberlo. ¿Puedes explicarlo con palabras sencillas?
word-unnamed = Heard no muestra quién preguntó. Si lo explicas, tu nombre se muestra solo si quieres.
word-unnamed-where-seen = Heard no muestra quién preguntó. Si lo explicas, Heard muestra tu nombre solo si quieres. Pero en esta sala cualquiera puede ver quién pulsa algo aquí. Si no quieres que nadie vea que fuiste tú, escribe a Heard directamente: pregúntale qué significa la palabra y pulsa allí.
word-confirm-ask = ¿Es correcto? Pueden confirmarlo dos miembros, o alguien que lleve las reuniones.
word-confirm-ask-where-seen = ¿Es correcto? Pueden confirmarlo dos miembros, o alguien que lleve las reuniones. En esta sala cualquiera puede ver quién pulsa algo aquí. Si no quieres que nadie vea que fuiste tú, escribe a Heard directamente: pregúntale qué significa la palabra y pulsa allí.
word-first-use-why = { $count ->
    [one] Se acaba de usar esta palabra.
    *[other] Se acaban de usar estas palabras.
} Lo pediste en «Tus preferencias». Solo tú puedes ver esto.
short-forms-title = Abreviaturas que nadie ha explicado
short-forms-why = Están en lo que se ha registrado para la próxima reunión. Puedes explicarlas antes de que la gente lea el orden del día. Si todo el mundo las conoce, puedes dejarlas.
short-form-in = Está en: «{ $text }»
button-word-explain = Explicarla
button-word-correct = Explicarla mejor
button-word-confirm = Es correcto
button-word-drop = Quitarla de la lista
button-word-add = Explicar una palabra
button-word-list = Nuestra lista de palabras
button-word-look-up = Buscar una palabra
button-word-other = Otra palabra
noted-word-asked = Esa palabra aún no está en la lista. Heard ha preguntado a la sala qué significa, y no muestra quién preguntó.
noted-word-explained = Guardado en la lista de palabras, y se ha dicho a la sala. Tu nombre no se muestra con ello.
noted-word-signed = Guardado en la lista de palabras, y se ha dicho a la sala. Tu nombre se muestra con ello.
noted-word-confirmed = Gracias. La explicación está confirmada.
noted-word-confirming = Gracias. Aún tiene que confirmarlo un miembro más, o alguien que lleve las reuniones.
noted-word-dropped = La palabra ya no está en la lista. Lo que Heard ha publicado sobre ella se queda en la sala.
undone-word = Está deshecho.
over-word-confirmed = Esta explicación está confirmada.
over-word-explained = Esta palabra ya está explicada.
over-word = Esta palabra tiene ya otra explicación, o no está en la lista.
refused-no-word = No hay ninguna palabra así en la lista. Puedes ver la lista con «Nuestra lista de palabras».
refused-word-listed = Esta palabra ya está en la lista.
refused-word-changed = Esta palabra tiene ya otra explicación, o no está en la lista. Búscala otra vez.
refused-word-confirmed = Esta explicación ya está confirmada.
refused-word-own = Esta explicación es tuya. Pueden confirmarla otras personas.
refused-word-twice = Ya lo has confirmado. Aún tiene que hacerlo un miembro más, o alguien que lleve las reuniones.
refused-words-full = La lista de palabras está llena: tiene { $most } palabras. Alguien que lleve las reuniones puede quitar algunas.
refused-words-waiting = { $count ->
    [one] Una palabra ya espera una explicación.
    *[other] { $count } palabras ya esperan una explicación.
} Pregunta otra vez cuando se hayan explicado algunas.
bad-term = ¿Qué palabra quieres decir? Da la palabra misma, por ejemplo «what is a hub».
bad-term-words = { $most ->
    [one] Da una sola palabra.
    *[other] Una palabra de la lista tiene como mucho { $most } partes. Da solo la palabra misma.
}
bad-term-taken = Otra palabra de la lista se llama así. Busca esa.
use-what-term = Una palabra por la que preguntaste
use-glossary-explain-term = Una palabra que explicaste
use-glossary-explain-explanation = Lo que dijiste que significa una palabra
preferences-words = Explicar palabras de la lista

command-what = ¿Qué significa?
    .help = Mira lo que significa aquí una palabra. Si no está en la lista de palabras, Heard pregunta a la sala, y no muestra quién preguntó.
    .on-message = ¿Qué significa?
    .submit = Buscarla
    .term = ¿Qué palabra?
    .term-help = La palabra o abreviatura misma, por ejemplo «hub». Si no está en la lista, se pregunta a la sala, sin tu nombre. Déjalo en blanco para ver toda la lista.
    .synonyms = significado, definir, definición, jerga, abreviatura, sigla, glosario, lista de palabras, diccionario, explicar
command-glossary = Lista de palabras
    .help = Mira las palabras que esta sala ha explicado, y aquellas por las que alguien preguntó.
    .submit = Mostrarla
    .page = ¿Qué página?
    .synonyms = glosario, palabras, diccionario, jerga, abreviaturas
command-glossary-explain = Explicar una palabra
    .help = Di lo que significa aquí una palabra. Se dice a la sala, y se le pregunta si es correcto. Tu nombre se muestra solo si quieres. Si la palabra ya tiene una explicación, la tuya toma su lugar.
    .submit = Guardarla
    .term = ¿Qué palabra?
    .explanation = ¿Qué significa?
    .explanation-help = Lo mejor son palabras sencillas, como se lo dirías a alguien nuevo.
    .name = ¿Mostrar tu nombre?
    .synonyms = glosario, definir, describir, corregir una palabra
command-glossary-confirm = Confirmar explicación
    .help = Di que la explicación de una palabra es correcta. No se dice a nadie que fuiste tú.
    .submit = Es correcto
    .word = ¿Qué palabra?
    .word-help = Su número en la lista de palabras.
    .synonyms = correcto, bien, de acuerdo
command-glossary-drop = Quitar una palabra
    .help = Quita una palabra de la lista de palabras. Lo que Heard ha publicado sobre ella se queda en la sala.
    .submit = Quitarla
    .word = ¿Qué palabra?
    .word-help = Su número en la lista de palabras.
    .synonyms = quitar, borrar una palabra
