"""The content in other shapes than pages."""
