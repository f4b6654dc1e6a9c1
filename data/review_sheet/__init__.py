"""A sheet for one reviewer: each rating or answer with its facts and sources, to agree or object; and the way back."""
