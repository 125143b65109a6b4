"""`python -m filmwright.cli` is `filmwright`."""

from filmwright.cli.main import main

main()
