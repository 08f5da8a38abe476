"""How work is carried out: what is kept from build to build, what depends on what, and several processes. Knows nothing of stories or pages."""
