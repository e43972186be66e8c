"""The gateway and its channels: the only public door."""
