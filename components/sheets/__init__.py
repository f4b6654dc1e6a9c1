"""Sheets to take along: blocks of words, drawn as HTML, plain text and PDF, made when asked for."""
