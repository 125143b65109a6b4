"""Animals: parametric bodies on shared rigs, a family to a module, a species to a line."""
