### Language: Español
### Covers: what members need
### Reviewed by: nobody

time-up = se acabó el tiempo
