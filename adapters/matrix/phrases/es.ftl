### An unreviewed draft in Spanish: see bot/phrases/es/general.ftl.

matrix-hello = Gracias por invitar a Heard. Para empezar, escribe { $typed }. Heard te responde en una sala directa, para que solo tú puedas leerlo.
matrix-hello-direct = Esto es Heard. Aquí te dice lo que es solo para ti. Tu equipo se reúne en una sala propia: invita a Heard allí y escribe { $typed } en ella.
matrix-encrypted = Esta sala está cifrada, y Heard aún no puede leer salas cifradas, así que deja esta en paz. Ayuda en salas sin cifrado. Para escribir a una persona, hace una sala directa propia.
matrix-invited-you = Heard te ha respondido en una sala directa. Acepta la invitación a ella. Bajo los mensajes de otras personas, el signo 📬 quiere decir lo mismo.
