"""Visits, rides and cost: bars, tables, and a reader's own figures."""
