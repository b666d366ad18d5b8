"""What is made to be printed, filled in and sent: PDFs and office files. Knows no site engine."""
