"""From page plans to finished HTML; the only place where markup is made."""
