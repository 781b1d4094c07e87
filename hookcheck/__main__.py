"""`python -m hookcheck`."""

from hookcheck.cli import run

if __name__ == "__main__":
    run()
