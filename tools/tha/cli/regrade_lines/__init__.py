"""What `tha regrade` prints. May import what `cli` may."""
