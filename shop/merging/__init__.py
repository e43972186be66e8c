"""One shopper who was known as two: put together by rule, and separated again."""
