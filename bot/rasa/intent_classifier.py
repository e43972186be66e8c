"""Our intent model as a component of Rasa's pipeline."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import joblib
from intent_features import Features
from intent_model import IntentModel
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from situation import KEY, Nudges
from spelling import Spelling

FALLBACK = "nlu_fallback"
RANKED = 3  # how many intents the fallback may offer


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentModelClassifier(GraphComponent, IntentClassifier):
    """Gives a message its intent, or `nlu_fallback` when the model is not sure enough."""

    @classmethod
    def required_components(cls) -> list[type]:
        return []  # the model reads the text itself

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Train again when the model's code changed: Rasa only looks at this file."""
        code = [
            Path(inspect.getfile(part)).read_bytes() for part in (IntentModel, Features, Spelling)
        ]
        return hashlib.sha256(b"".join(code)).hexdigest()

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"threshold": 0.3}

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: IntentModel | None = None,
    ) -> None:
        self._threshold = float(config["threshold"])
        self._storage = model_storage
        self._resource = resource
        self._model = model
        self._nudges = Nudges.read()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentModelClassifier:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> IntentModelClassifier:
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, joblib.load(folder / "intents.joblib"))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples of `nlu/`; the model lives in Rasa's archive only."""
        examples = [
            example
            for example in training_data.intent_examples
            if not str(example.get(TEXT)).startswith("/")  # a name, see words_importer.py
        ]
        self._model = IntentModel().fit(
            [example.get(TEXT) for example in examples],
            [example.get(INTENT) for example in examples],
        )
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / "intents.joblib", compress=1)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Write the intent, and the next likely ones, on each message."""
        for message in messages:
            now = (message.get("metadata") or {}).get(KEY)
            nudges = {} if now is None else self._nudges.of(now)
            ranking = understood(self._model, message.get(TEXT) or "", self._threshold, nudges)
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages


def understood(
    model: IntentModel | None, text: str, threshold: float, nudges: Mapping[str, float]
) -> list[dict[str, Any]]:
    """The intents by confidence; the fallback comes first when none is likely enough."""
    likely = model.predict(text, nudges)[:RANKED] if model and text else []
    ranking = [{"name": name, "confidence": confidence} for name, confidence in likely]
    if not ranking or ranking[0]["confidence"] < threshold:
        ranking.insert(0, {"name": FALLBACK, "confidence": 1.0})
    return ranking
