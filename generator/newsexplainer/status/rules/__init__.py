"""The rules R1 to R16: one module each, with the rule's text for readers and its small pure functions."""
