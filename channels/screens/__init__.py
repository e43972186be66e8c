"""What is on a shopper's screen, made to fit any platform without losing an option."""
