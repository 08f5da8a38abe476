"""Every command is found by its name and explains itself."""

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from newsexplainer.frontends.cli import main
from newsexplainer.frontends.cli.commands import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_explains_itself_and_each_of_its_options(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.name == name
    assert command.help
    options = [option for option in command.params if isinstance(option, click.Option)]
    assert [option.name for option in options if not option.help] == []
    assert CliRunner().invoke(main, [name, "--help"]).exit_code == 0


def test_the_list_of_commands_stands_in_the_help_in_order() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    listed = [line.split()[0] for line in result.stdout.partition("Commands:")[2].splitlines() if line.strip()]
    assert listed == list(COMMANDS)


def test_a_command_that_does_not_exist_is_a_usage_error() -> None:
    result = CliRunner().invoke(main, ["bulid"])
    assert result.exit_code == 2
    assert "bulid" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "status"), [(["--version"], 0), (["date", "sidste uge", "--said", "2023-09-04"], 0), (["bulid"], 2), (["date", "igaar ork"], 1)]
)
def test_as_a_program_it_says_all_and_ends_with_the_same_status(arguments: list[str], status: int) -> None:
    command = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", *arguments]
    inside, outside = CliRunner().invoke(main, arguments, prog_name="-c"), subprocess.run(command, capture_output=True, check=False, text=True)
    assert (outside.returncode, outside.stdout, outside.stderr) == (inside.exit_code, inside.stdout, inside.stderr)
    assert outside.stdout or outside.stderr
    assert inside.exit_code == status


def test_a_former_name_of_a_command_works_and_says_what_it_is_called_now(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["inspect", str(tmp_path)])
    assert "`explain inspect` is called `explain check-output` now" in result.stderr
    assert "inspect" not in CliRunner().invoke(main, ["--help"]).output
