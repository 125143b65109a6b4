"""Files of picture and sound: read in a guarded process, written whole. The only place that knows PyAV."""
