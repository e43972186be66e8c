"""Starts Rasa's server on the loopback: `python serve.py`.

The environment may name RASA_PORT, ACTIONS_PORT, RASA_TRACKER_URL and RASA_MODEL; RASA_TOKEN must
be set.
"""

from __future__ import annotations

import logging
import os

import edge
import without_tensorflow


def main() -> None:
    """Serve the latest model until the process is ended."""
    edge.prepare()
    without_tensorflow.install()
    from rasa.core.run import serve_application  # imports much: only now
    from rasa.core.utils import AvailableEndpoints
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.WARNING)  # Rasa's debug lines quote what shoppers write
    serve_application(
        model_path=os.environ["RASA_MODEL"],
        interface="127.0.0.1",
        port=int(os.environ["RASA_PORT"]),
        credentials="credentials.yml",
        endpoints=AvailableEndpoints.read_endpoints("endpoints.yml"),
        enable_api=False,
    )


if __name__ == "__main__":
    main()
