"""What the model's types cannot say: names that exist, every language, chains and dates that can be true."""

from newsexplainer.checks.families import CHECKS, STRUCTURE
from newsexplainer.checks.findings import Check, Finding, Place
from newsexplainer.checks.run import Checked, check_folder, check_reading, run_checks

__all__ = [
    "CHECKS",
    "STRUCTURE",
    "Check",
    "Checked",
    "Finding",
    "Place",
    "check_folder",
    "check_reading",
    "run_checks",
]
