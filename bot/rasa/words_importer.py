"""Which of the bot's words are Rasa's: those that a rule or story says.

`domain/` holds everything the bot says. Most of it is said by actions, which read the files
themselves; Rasa would count each such response as an action of its own and warn that no rule uses
it. So changing what an action says needs no training.
"""

from __future__ import annotations

from rasa.shared.core.domain import KEY_RESPONSES, Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.importers.utils import story_graph_from_paths
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


class WordsImporter(RasaFileImporter):
    """Rasa's own reading of the project, without the words that only actions say."""

    def get_domain(self) -> Domain:
        """The domain with the responses that rules and stories use."""
        domain = super().get_domain()
        said = self._said_by_rules(domain)
        known = domain.as_dict()
        responses = known.get(KEY_RESPONSES, {})
        known[KEY_RESPONSES] = {name: responses[name] for name in responses if name in said}
        return Domain.from_dict(known)

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Rasa's own reading, with a name for each intent that only channels and timers say.

        Nobody types those, so there are no examples of them and nothing to learn.
        """
        data = super().get_nlu_data(language)
        silent = [name for name in super().get_domain().intents if name not in data.intents]
        named = (Message.build(f"/{name}", intent=name) for name in silent if name in self._ruled())
        return data.merge(TrainingData(list(named)))

    def _ruled(self) -> set[str]:
        """The intents that a rule waits for."""
        stories = story_graph_from_paths(self._story_files, super().get_domain())
        return {
            str(event.intent_name)
            for step in stories.story_steps
            for event in step.events
            if isinstance(event, UserUttered)
        }

    def _said_by_rules(self, domain: Domain) -> set[str]:
        stories = story_graph_from_paths(self._story_files, domain)
        return {
            event.action_name
            for step in stories.story_steps
            for event in step.events
            if isinstance(event, ActionExecuted) and event.action_name
        }
