"""The nouns of the handbook: frozen models, one module per family, and nothing that acts."""
