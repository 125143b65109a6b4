"""Picks to Cut: the edit, in and out of OpenTimelineIO."""
