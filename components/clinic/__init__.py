"""Choosing a clinic: fields for what each clinic says, and the card."""
