"""`python -m actions`: serve the actions to Rasa."""

from __future__ import annotations

from actions.server import build_server
from actions.speaking.desk import open_desk


def main() -> None:
    """Run until the process is ended."""
    desk = open_desk()
    app = build_server(desk)
    app.run(
        host="127.0.0.1",
        port=desk.settings.actions_port,
        single_process=True,
        access_log=False,
        motd=False,
    )


if __name__ == "__main__":
    main()
