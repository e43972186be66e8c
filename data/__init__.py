"""The demo shop Fern & Fable: its files, and the scripts that make them."""
