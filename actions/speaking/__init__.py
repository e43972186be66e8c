"""A turn, the desk it is answered at, and how an answer is put into words."""
