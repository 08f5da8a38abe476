"""The words of the files are English: there is little that an English journalist types otherwise."""

from newsexplainer.languages.language import Habits

HABITS = Habits(yes=("yes", "y", "true"), no=("no", "n", "false"))
