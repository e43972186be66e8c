"""Trains the model that `serve.py` serves: `python train.py`. It is kept in `models/`."""

from __future__ import annotations

import logging
import os
import sys

import edge
import without_tensorflow


def main() -> int:
    """Train; 0 when there is a model."""
    edge.prepare()
    without_tensorflow.install()
    from rasa.model_training import train  # imports much: only now
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.WARNING)
    result = train(
        domain="domain",
        config="config.yml",
        training_files=["nlu", "rules", "stories"],
        output=os.environ["RASA_MODEL"],
        fixed_model_name="palate",
        core_additional_arguments={"augmentation_factor": 0},  # rules learn nothing from more
        force_training=True,  # Rasa's cache does not see a change in the code of our components
    )
    return result.code


if __name__ == "__main__":
    sys.exit(main())
