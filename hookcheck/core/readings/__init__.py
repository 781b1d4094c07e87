"""One channel laid out as words, roots, meanings and values, and what may stand in it misread or misheard."""
