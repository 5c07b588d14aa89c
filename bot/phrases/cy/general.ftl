### Language: Cymraeg
### Covers: what members need
### Reviewed by: nobody

time-up = mae’r amser ar ben
