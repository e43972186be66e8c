"""The products on show: changed, picked from, brought back."""
