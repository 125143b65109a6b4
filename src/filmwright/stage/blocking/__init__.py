"""Blocking: a World becomes marks, facings and beats on the clock. `staging.block` is the door."""
