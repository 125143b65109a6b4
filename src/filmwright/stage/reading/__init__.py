"""Reading: words and references become a World. `read.read` is the door; the sheets in `lexicon/` are its words."""
