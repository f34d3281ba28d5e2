"""Facts that must hold, one function each. Its docstring begins with the code of its problem."""
