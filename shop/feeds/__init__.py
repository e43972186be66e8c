"""Catalogues from files: our own CSV, a Google Merchant feed, a Shopify export."""
