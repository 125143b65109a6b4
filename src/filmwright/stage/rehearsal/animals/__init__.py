"""The rehearsal of animals: gaits on any number of feet, wings, fins and coils."""
