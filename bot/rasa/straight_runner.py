"""Runs the model's graph node after node.

Rasa hands its graph to dask, which plans it anew for each message. The plan is the same each time:
here it is made once for each target.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner


class StraightRunner:
    """The nodes that Rasa has loaded, in an order in which each comes after what it needs."""

    def __init__(self, loaded: DaskGraphRunner) -> None:
        self._nodes = loaded._instantiated_nodes
        self._schema: GraphSchema = loaded._graph_schema
        self._plans: dict[str, list[str]] = {}

    def run(self, inputs: dict[str, Any], targets: list[str]) -> dict[str, Any]:
        """The results of the targets, as Rasa's runner gives them."""
        done = {name: (name, value) for name, value in inputs.items()}
        for target in targets:
            for name in self._plan(target):
                if name not in done and name in self._nodes:
                    needs = self._schema.nodes[name].needs.values()
                    done[name] = self._nodes[name](*(done[need] for need in needs))
        return {target: done[target][1] for target in targets}

    def _plan(self, target: str) -> list[str]:
        if target not in self._plans:
            self._plans[target] = self._ordered(target)
        return self._plans[target]

    def _ordered(self, name: str) -> list[str]:
        if name not in self._nodes:  # an input
            return []
        needs = self._schema.nodes[name].needs.values()
        before = [earlier for need in needs for earlier in self._ordered(need)]
        return [*dict.fromkeys(before), name]
