"""Pictures made with the site, as geometry: explicit data in, frozen dataclasses of shapes and labels out."""
