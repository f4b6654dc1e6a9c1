"""Running it for real: image, manifests, nginx before two copies."""
