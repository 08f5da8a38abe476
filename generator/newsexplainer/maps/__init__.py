"""The outlines of the world as shapes: projecting, cutting and thinning them. Knows no stories."""
