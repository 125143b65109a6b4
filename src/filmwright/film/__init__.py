"""The words of the house: values that every other folder speaks in. Pure; imports nobody."""
