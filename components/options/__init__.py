"""All options: the seven of them on the few things that tell them apart."""
