### Reviewed by: nobody

### What `--help` says of commands. An unreviewed draft in Spanish: see bot/phrases/es/general.ftl.

help-heard = Heard ayuda a que en una reunión se escuche a todo el mundo.
help-commands = Comandos
help-run = Inicia Heard: la sala web, y todo lo que lleva la cuenta del tiempo.
help-replay = Reproduce una reunión grabada ante Heard, e imprime lo que habría dicho, y cuándo.
help-manual = Imprime la página de comandos del manual, en Markdown.
help-doctor = Revisa la instalación, y dice cómo arreglar lo que está mal.
help-backup = Copia la base de datos, las claves y los ajustes a un archivo, también mientras Heard funciona.
help-restore = Devuelve una copia a donde todavía no hay nada, y dice qué se pierde con ello.
help-export = Escribe las actas de reuniones en una carpeta nueva. Los días son los de la zona horaria de cada sala.
help-report = Escribe un informe en una carpeta nueva: una página que no necesita nada más, y sus gráficos.
help-rooms = Muestra las salas web, primero las más nuevas.
help-link = Imprime el enlace a una sala web, o el de quien dirige el servidor.
help-setup = Qué hay que hacer en una plataforma, paso a paso.
help-version = Imprime la versión y termina.
