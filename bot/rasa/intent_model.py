"""The intent of a message, and how sure one may be: numpy and scikit-learn, nothing of Rasa.

Three opinions are added up: how far a message lies inside the borders of an intent (a linear
support vector machine), how much further than inside the others, and how unlike all the other
intents it is (complement naive Bayes; Rennie and others, 2003). They err on different messages, so
where they agree one may be sure.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import numpy as np
from intent_features import Features
from scipy.sparse import vstack
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

SHARP = 4.0  # how soon an intent that is further inside takes all
SLIPPED = 0.4  # what an example with a slip in it counts
MIDDLE, STEEP = 0.7, 2.5  # from the sum of opinions to a confidence between 0 and 1


class IntentModel:
    """Learns intents from examples.

    Parameters
    ----------
    seed : of the slips of the finger that are added to the examples

    Attributes
    ----------
    intents_ : the intents, sorted
    border_ : weights of the borders, (features + 1, intents), the intercepts last
    unlike_ : weights of the evidence against the others, (features, intents)
    """

    def __init__(self, seed: int = 3) -> None:
        self.seed = seed

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> IntentModel:
        """Learn from each example as it is, and its borders once more with a slip in it."""
        self.features_ = Features().fit(texts)
        self.intents_, target = np.unique(np.asarray(intents), return_inverse=True)
        clean = self.features_.rows(texts)
        random_ = random.Random(self.seed)  # noqa: S311  # slips, not secrets
        slipped = self.features_.rows([slip(text, random_) for text in texts])
        border = LinearSVC(C=1.0, class_weight="balanced", tol=0.1, random_state=self.seed)
        trust = np.repeat([1.0, SLIPPED], len(target))
        border.fit(vstack([clean, slipped]).tocsr(), np.tile(target, 2), sample_weight=trust)
        self.border_ = _weights(border)
        self.unlike_ = ComplementNB(alpha=0.3).fit(clean, target).feature_log_prob_.T
        return self

    def predict(
        self, text: str, nudges: Mapping[str, float] | None = None
    ) -> list[tuple[str, float]]:
        """All intents with their confidence, the likeliest first.

        `nudges` raise or lower the scores of intents: what besides the text speaks for or against
        them. A score of 0.7 is a confidence of one half.
        """
        scores = self._opinions(*self.features_.row(self.features_.read(text)))
        for intent, nudge in (nudges or {}).items():
            scores[self.intents_ == intent] += nudge
        confidence = 1 / (1 + np.exp(STEEP * (MIDDLE - scores)))
        return [(str(self.intents_[at]), float(confidence[at])) for at in np.argsort(-scores)]

    def _opinions(self, columns: np.ndarray, values: np.ndarray) -> np.ndarray:
        border = values @ self.border_[columns] + self.border_[-1]
        unlike = values @ self.unlike_[columns]
        return border + _shares(SHARP * border) + _shares(unlike)


def _shares(scores: np.ndarray) -> np.ndarray:
    """Scores as shares of one."""
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def _weights(model: LinearSVC) -> np.ndarray:
    """A fitted model as one table: its weights by feature, and last its intercepts."""
    weights, intercept = model.coef_, model.intercept_
    if len(model.classes_) == 2:  # two intents share one border
        weights, intercept = np.vstack([-weights, weights]), np.array([-intercept[0], intercept[0]])
    return np.vstack([weights.T, intercept]).astype(np.float32)


def slip(text: str, random_: random.Random) -> str:
    """The text with one letter missing, doubled, swapped or wrong."""
    letters = [place for place, letter in enumerate(text) if letter.isalpha()]
    if not letters:
        return text
    at = random_.choice(letters)
    before, letter, after = text[:at], text[at], text[at + 1 :]
    wrong = random_.choice("abcdefghijklmnopqrstuvwxyz")
    return random_.choice(
        [
            before + after,
            before + letter * 2 + after,
            before + after[:1] + letter + after[1:],
            before + wrong + after,
        ]
    )
