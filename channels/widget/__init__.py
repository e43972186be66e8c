"""The chat on a shop's page: plain JavaScript in `src/`, styles in `css/`, the demo shop in `shop/`."""
