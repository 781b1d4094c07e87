"""Words by themselves: spelling, roots, sound, how common they are, and what they mean."""
