"""``python -m generator``."""

try:
    from generator.cli import main

    status = main()
except KeyboardInterrupt:
    # It can come before the command itself listens for it.
    status = 130
raise SystemExit(status)
