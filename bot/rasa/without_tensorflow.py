"""Keeps TensorFlow out of training and serving: half of the start and 300 MB of memory.

Rasa imports TensorFlow wherever it might be wanted, also where, as here, no component uses it. A
stand-in takes the import. Classes and functions can be declared on it, which is all that happens
at import; a class of Rasa's that would really need it fails as soon as it is made.
"""

from __future__ import annotations

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

LIBRARIES = ("tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras")


class Absent(type):
    """A class of a library that is not here; so is everything in it."""

    def __getattr__(cls, name: str) -> Any:
        return absent(name)

    def __call__(cls, *arguments: Any, **named: Any) -> Any:
        if cls.__bases__ != (object,):
            raise RuntimeError(f"TensorFlow is not loaded, and {cls.__name__} needs it.")
        decorates = len(arguments) == 1 and callable(arguments[0])
        return arguments[0] if decorates else cls


def absent(name: str) -> Any:
    """A stand-in for a name of the library; Python's own names are not its."""
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent(name, (), {})


class StandIn(MetaPathFinder, Loader):
    """Finds an empty module where TensorFlow would be."""

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        ours = fullname.partition(".")[0] in LIBRARIES
        return ModuleSpec(fullname, self, is_package=True) if ours else None

    def exec_module(self, module: ModuleType) -> None:
        vars(module)["__getattr__"] = absent


def install() -> None:
    """From now on `import tensorflow` imports nothing."""
    sys.meta_path.insert(0, StandIn())
