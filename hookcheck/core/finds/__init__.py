"""Where a concept of a message is told, and where something else is told in its place."""
