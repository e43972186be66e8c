"""The intent of a message, and how sure one may be: numpy and scikit-learn, nothing of Rasa.

Three opinions are added up. Two linear models, one drawing borders and one weighing evidence, see
what is typical for an intent; the nearest example sees what is special. Being sure is another
question than being right among the known: it also needs words that the examples know.
"""

from __future__ import annotations

import random
import warnings
from collections.abc import Sequence

import numpy as np
from intent_features import Features
from scipy.sparse import csr_matrix, vstack
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

NEAREST = 0.5  # what the nearest example counts beside the two models
FAMILIAR = 1.0  # what known words count for being sure
MIDDLE, STEEP = 1.6, 2.5  # from the sum of opinions to a confidence between 0 and 1


class IntentModel:
    """Learns intents from examples.

    Parameters
    ----------
    seed : of the slips of the finger that are added to the examples

    Attributes
    ----------
    intents_ : the intents, sorted
    border_, evidence_ : weights of the two linear models, (features + 1, intents)
    """

    def __init__(self, seed: int = 3) -> None:
        self.seed = seed

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> IntentModel:
        """Learn from each example as it is, and once more with a slip in it."""
        self.features_ = Features().fit(texts)
        order = np.argsort(np.asarray(intents), kind="stable")  # an intent's examples together
        texts = [texts[at] for at in order]
        self.intents_, self._first_row, target = np.unique(
            np.asarray(intents)[order], return_index=True, return_inverse=True
        )
        clean = self.features_.rows(texts)
        random_ = random.Random(self.seed)  # noqa: S311  # slips, not secrets
        slipped = self.features_.rows([slip(text, random_) for text in texts])
        border = LinearSVC(C=1.0, class_weight="balanced", tol=1e-2)
        self.border_ = _weights(border, vstack([clean, slipped]).tocsr(), np.tile(target, 2))
        evidence = LogisticRegression(C=40.0, class_weight="balanced", max_iter=40)
        self.evidence_ = _weights(evidence, clean, target)
        self._examples = csr_matrix(clean.T)
        return self

    def predict(self, text: str) -> list[tuple[str, float]]:
        """All intents with their confidence, the likeliest first."""
        tokens = self.features_.read(text)
        scores = self._opinions(*self.features_.row(tokens))
        sure = FAMILIAR * self.features_.familiar(tokens)
        confidence = 1 / (1 + np.exp(STEEP * (MIDDLE - scores - sure)))
        return [(str(self.intents_[at]), float(confidence[at])) for at in np.argsort(-scores)]

    def _opinions(self, columns: np.ndarray, values: np.ndarray) -> np.ndarray:
        border = values @ self.border_[columns] + self.border_[-1]
        evidence = values @ self.evidence_[columns] + self.evidence_[-1]
        evidence = np.exp(evidence - evidence.max())
        return border + evidence / evidence.sum() + NEAREST * self._nearest(columns, values)

    def _nearest(self, columns: np.ndarray, values: np.ndarray) -> np.ndarray:
        """The likeness of the most similar example of each intent: 0 to 1."""
        row = csr_matrix((values, columns, (0, len(columns))), shape=(1, self._examples.shape[0]))
        alike = (row @ self._examples).toarray()[0]
        return np.maximum.reduceat(alike, self._first_row)


def _weights(
    model: LinearSVC | LogisticRegression, rows: csr_matrix, target: np.ndarray
) -> np.ndarray:
    """A fitted model as one table: its weights by feature, and last its intercepts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # near enough is as right, and quick
        model.fit(rows, target)
    weights, intercept = model.coef_, model.intercept_
    if len(model.classes_) == 2:  # two intents share one border
        weights, intercept = np.vstack([-weights, weights]), np.array([-intercept[0], intercept[0]])
    return np.vstack([weights.T, intercept]).astype(np.float32)


def slip(text: str, random_: random.Random) -> str:
    """The text with one letter missing, doubled, swapped or wrong."""
    letters = [place for place in range(1, len(text) - 1) if text[place].isalpha()]
    if not letters:
        return text
    at = random_.choice(letters)
    before, letter, after = text[:at], text[at], text[at + 1 :]
    wrong = random_.choice("abcdefghijklmnopqrstuvwxyz")
    return random_.choice(
        [
            before + after,
            before + letter * 2 + after,
            before + after[0] + letter + after[1:],
            before + wrong + after,
        ]
    )
