"""The web app; with app.py the only importer of Streamlit."""
