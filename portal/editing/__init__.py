"""Ways to write a row without opening its file: questions, a workbook, a form on the web."""
