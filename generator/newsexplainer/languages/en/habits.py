"""The words of the files are English: there is little that an English journalist types otherwise."""

from newsexplainer.languages.language import DateHabits, Habits

HABITS = Habits(
    yes=("yes", "y", "true"),
    no=("no", "n", "false"),
    dates=DateHabits(
        before_day="the ",
        after_day=r"\.|st|nd|rd|th",
        before_month="of ",
        at="at ",
        about=r"ca?\.?|circa|about",
        before="before",
        since="since|from",
        to="to",
    ),
)
