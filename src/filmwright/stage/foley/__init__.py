"""Sound made from the performance: every contact heard at its exact sample."""
