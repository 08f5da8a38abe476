"""Words: dates, lists and plurals in both languages, and the catalogs of everything pages say."""
