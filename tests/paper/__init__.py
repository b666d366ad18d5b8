"""What is printed and filled in: PDFs and office files."""
