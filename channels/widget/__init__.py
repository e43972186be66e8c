"""The chat on a shop's page: JavaScript in `src/`, styles in `css/`, the demo shop in `shop/`."""
