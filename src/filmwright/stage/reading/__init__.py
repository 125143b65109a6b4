"""Reading: words and references become a World. `read.read` is the door; `lexicon/` holds the words."""
