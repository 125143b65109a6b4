"""Places built to be filmed. `catalog.build` turns a Place into a StageSet; one module per place."""
