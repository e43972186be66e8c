"""Which of the bot's words are Rasa's: those that a rule or story says.

`domain/` holds everything the bot says. Most of it is said by actions, which read the files
themselves; Rasa would count each such response as an action of its own and warn that no rule uses
it. So changing what an action says needs no training.

Rasa asks an importer for each part of the project many times over; this one reads the files once.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from functools import cached_property
from typing import Any

from rasa.shared.core.domain import KEY_RESPONSES, Domain
from rasa.shared.core.events import ActionExecuted, Event, UserUttered
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.importers.utils import story_graph_from_paths
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

NAMED_BY = ("", "{}")  # how Rasa writes an intent that is not typed, without and with entities


class WordsImporter(RasaFileImporter):
    """Rasa's own reading of the project, without the words that only actions say."""

    def get_domain(self) -> Domain:
        """The domain with the responses that rules and stories use."""
        return self._domain

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """The rules and stories; without a share of the stories where Rasa asks for that."""
        if exclusion_percentage:
            return super().get_stories(exclusion_percentage)
        return self._stories

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The examples, and names for each intent that only channels and timers say.

        Nobody types those, so there are no examples of them and nothing to learn; Rasa wants two.
        """
        return self._nlu_data

    @cached_property
    def _everything(self) -> Domain:
        return super().get_domain()

    @cached_property
    def _stories(self) -> StoryGraph:
        return story_graph_from_paths(self._story_files, self._everything)

    @cached_property
    def _domain(self) -> Domain:
        said = {event.action_name for event in self._events() if isinstance(event, ActionExecuted)}
        known = self._everything.as_dict()
        responses = known.get(KEY_RESPONSES, {})
        known[KEY_RESPONSES] = {name: responses[name] for name in responses if name in said}
        return Domain.from_dict(known)

    @cached_property
    def _nlu_data(self) -> TrainingData:
        data = super().get_nlu_data()
        ruled = {event.intent_name for event in self._events() if isinstance(event, UserUttered)}
        silent = [name for name in self._everything.intents if name in ruled - data.intents]
        named = [Message.build(f"/{name}{by}", intent=name) for name in silent for by in NAMED_BY]
        return TrainingData([Line(example.data) for example in [*data.training_examples, *named]])

    def _events(self) -> Iterator[Event]:
        return (event for step in self._stories.story_steps for event in step.events)


class Line(Message):
    """An example that is cheap to copy and to check: Rasa does both many times with all of them.

    Its copies share its words, and setting what is already so leaves its fingerprint as it is.
    """

    def __deepcopy__(self, memo: dict[int, Any]) -> Line:
        twin = copy(self)
        twin.data, twin.features = dict(self.data), list(self.features)
        twin.output_properties = set(self.output_properties)
        return twin

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """Change a property; Rasa strips every intent of spaces that are not there."""
        if add_to_output or self.get(prop) != info:
            super().set(prop, info, add_to_output)
