"""What the installed Streamlit must still be, for what leans on its insides: streamlit_insides/README.md."""
