"""The server around the app: middleware, wrong addresses, warm start."""
