"""Texts as they are set: how wide they are, how to break them, and letters as pictures. Knows no stories."""
