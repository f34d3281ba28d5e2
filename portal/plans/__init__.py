"""How the view of each kind of page is made from the survey, in one language."""
