"""Speaking first, rarely and rightly: what for, when, and whether it is still true."""
