### The web room, for whoever runs Heard.

## Links, for whoever runs Heard

web-nobody = In the room “{ $title }” { $how ->
    [many] more than one person goes
   *[none] nobody goes
} by the name “{ $person }”.
web-forgotten-seat = Who “{ $person }” was has been forgotten: there is no seat to go back to.
web-no-room = There is no web room “{ $wanted }”. “heard rooms” lists them.
web-several-rooms = Several web rooms are called “{ $wanted }”. Name one by its id: { $ids }.

## The server

web-no-address = web.trusted_proxies: “{ $part }” is no address and no network. Write addresses such as 127.0.0.1 or 10.0.0.0/8, with commas between.
web-port-taken = { $what } cannot be opened at { $host }, port { $port }: { $why }. Perhaps Heard is running already; or set web.host and web.port to something else.
web-the-server = The server
web-the-room = The web room
web-no-place = no such place
