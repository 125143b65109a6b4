"""Makers of things. `catalog.build` turns a Prop into a Model; one module per kind of trade."""
