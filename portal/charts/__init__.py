"""Charts to pictures: marks, layers, words and colours; `draw` is the only way in."""
