"""What can go wrong while photos move, done on purpose and counted: see the README, "Faults"."""
