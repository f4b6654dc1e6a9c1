"""The curated tables, their rules, and the catalogue that the app reads. Imports no Streamlit."""
