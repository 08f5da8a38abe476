"""Files and folders that may not be what they seem: opened without following a link, deleted without leaving a folder."""
