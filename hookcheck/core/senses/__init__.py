"""How a text means its words: asserted, denied, asked, planned, or taken back."""
