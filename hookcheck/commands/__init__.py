"""The sub-commands: flags -> call -> report -> exit code."""
