"""Cut to Master: words on the picture, the mix, and the delivered file."""
