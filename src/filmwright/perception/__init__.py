"""What a reference holds: beats, camera moves, subjects, colours. Heuristics that state their confidence."""
