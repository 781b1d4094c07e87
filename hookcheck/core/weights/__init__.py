"""How findings are weighed: what an editor looks at as numbers, and the learned weight of each."""
