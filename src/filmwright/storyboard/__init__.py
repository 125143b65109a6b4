"""From a brief to a script of scenes and shots, and the board a person edits."""
