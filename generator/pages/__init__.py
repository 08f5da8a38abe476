"""What stands on each page: one module per page type, each with `plan(site, language)`."""
