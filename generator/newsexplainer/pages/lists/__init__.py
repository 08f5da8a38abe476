"""What spans stories: the parts of pages that are about no single story."""
