"""What a viewer takes in of the opening: texts from lines in frames, phrases from words heard."""
