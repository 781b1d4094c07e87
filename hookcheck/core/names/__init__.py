"""Names of people, places and things: which words make one, and which may be the same one."""
