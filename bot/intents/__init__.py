"""Free text: what a sentence asks, in any of the languages whose vocabulary lies here."""
