"""Which of the bot's words are Rasa's: those that a rule or story says.

`domain/` holds everything the bot says. Most of it is said by actions, which read the files
themselves; Rasa would count each such response as an action of its own and warn that no rule uses
it. So changing what an action says needs no training.
"""

from __future__ import annotations

from rasa.shared.core.domain import KEY_RESPONSES, Domain
from rasa.shared.core.events import ActionExecuted
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.importers.utils import story_graph_from_paths


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

    def _said_by_rules(self, domain: Domain) -> set[str]:
        stories = story_graph_from_paths(self._story_files, domain)
        return {
            event.action_name
            for step in stories.story_steps
            for event in step.events
            if isinstance(event, ActionExecuted) and event.action_name
        }
