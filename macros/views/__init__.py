"""The questions that pages ask of the content, answered with finished objects for the templates."""
