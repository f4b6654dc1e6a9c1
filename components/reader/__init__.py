"""What a reader chose and answered: where it lives, how the tab keeps it, how it is cleared or shared."""
