"""Does the bot understand? Its own intent model, on data sets it was not made for and on its own.

    python -m benchmarks.intents --train FILE --test FILE   # CSV: sentence,label (HINT3)
    python -m benchmarks.intents --clinc FILE               # CLINC150's data_full.json
    python -m benchmarks.intents --own                      # the bot's examples, 5-fold, by intent

Messages that belong to no intent are labelled NO_NODES_DETECTED. In-scope accuracy is taken at the
lowest threshold; best MCC is Matthews' coefficient over all messages at the best threshold, as in
the HINT3 paper. The model is trained on the training file only, with the same parameters always.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import matthews_corrcoef
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline, make_union

from benchmarks.intent_report import by_intent, macro_f1
from benchmarks.report import finish, header, table
from shop.yamlfile import load_yaml

ROOT = Path(__file__).resolve().parents[1]
OUT = "NO_NODES_DETECTED"
THRESHOLDS = 200

# HINT3's Curekart, from the authors' released outputs (2020).
PUBLISHED_HINT3 = {
    "Rasa (2020, DIET), published": {"in_scope_accuracy": 0.841, "best_mcc": 0.511},
    "DialogFlow, published": {"in_scope_accuracy": 0.750, "best_mcc": 0.578},
    "Haptik, published": {"in_scope_accuracy": 0.803, "best_mcc": 0.603},
    "BERT, published": {"in_scope_accuracy": 0.836, "best_mcc": 0.553},
}
PUBLISHED_CLINC = {
    "Rasa, published": {"in_scope_accuracy": 0.915, "oos_recall": 0.453},
    "MLP, published": {"in_scope_accuracy": 0.935, "oos_recall": 0.474},
    "BERT, published": {"in_scope_accuracy": 0.969, "oos_recall": 0.403},
}


@dataclass(frozen=True)
class Example:
    """A message and its intent."""

    text: str
    intent: str


class Classifier(Protocol):
    """Guesses the intent of messages, with a confidence."""

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> object: ...

    def guess(self, text: str) -> tuple[str, float]: ...


class Ours:
    """The bot's own component: the file that Rasa loads."""

    def __init__(self) -> None:
        folder = str(ROOT / "bot" / "rasa")  # those files import each other as Rasa loads them
        if folder not in sys.path:
            sys.path.insert(0, folder)
        from intent_model import IntentModel  # type: ignore[import-not-found]

        self.model = IntentModel()

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> Ours:
        self.model.fit(texts, intents)
        return self

    def guess(self, text: str) -> tuple[str, float]:
        intent, confidence = self.model.predict(text)[0]
        return str(intent), float(confidence)


class Baseline:
    """TF-IDF of words and characters, logistic regression."""

    def __init__(self) -> None:
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
        regression = LogisticRegression(C=20, class_weight="balanced", max_iter=300)
        self._model = make_pipeline(make_union(words, characters), regression)

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> Baseline:
        self._model.fit(texts, intents)
        return self

    def guess(self, text: str) -> tuple[str, float]:
        likely = self._model.predict_proba([text])[0]
        best = int(np.argmax(likely))
        return str(self._model.classes_[best]), float(likely[best])


Metrics = dict[str, float]
Systems: Mapping[str, type[Ours] | type[Baseline]] = {
    "ours": Ours,
    "TF-IDF words + characters, logistic regression": Baseline,
}


def main() -> None:
    """Run what the arguments name."""
    arguments = _arguments()
    header("numpy", "scikit-learn")
    if arguments.train:
        hint3(arguments.train, arguments.test)
    if arguments.clinc:
        clinc(arguments.clinc)
    if arguments.own:
        own()


def hint3(train: Path, test: Path) -> None:
    """A shop's chat: trained on one file, tested on what people really wrote."""
    began = time.perf_counter()
    examples, messages = read_csv(train), read_csv(test)
    results = {name: hint3_metrics(make(), examples, messages) for name, make in Systems.items()}
    published = PUBLISHED_HINT3 if "curekart" in test.name.lower() else {}
    _report("intents", test.stem, len(messages), results, published, began)


def hint3_metrics(
    model: Classifier, examples: Sequence[Example], messages: Sequence[Example]
) -> Metrics:
    """In-scope accuracy at the lowest threshold, and the best MCC over all thresholds."""
    model.fit([one.text for one in examples], [one.intent for one in examples])
    guesses = [model.guess(one.text) for one in messages]
    inside = [
        (guess, one) for guess, one in zip(guesses, messages, strict=True) if one.intent != OUT
    ]
    right = [guess[0] == one.intent for guess, one in inside]
    mcc, threshold = best_mcc(guesses, [one.intent for one in messages])
    return {
        "in_scope_accuracy": round(float(np.mean(right)), 4),
        "best_mcc": round(mcc, 4),
        "threshold": round(threshold, 3),
    }


def best_mcc(guesses: Sequence[tuple[str, float]], truth: Sequence[str]) -> tuple[float, float]:
    """Matthews' coefficient (-1 to 1) at the threshold where it is highest, and that threshold."""
    intents = np.array([intent for intent, _ in guesses])
    sure = np.array([confidence for _, confidence in guesses])
    tried = np.unique(np.quantile(sure, np.linspace(0, 1, THRESHOLDS)))
    found = [
        (_correlation(truth, np.where(sure >= threshold, intents, OUT)), threshold)
        for threshold in tried
    ]
    best = max(found)
    return best[0], float(best[1])


def _correlation(truth: Sequence[str], said: Sequence[str]) -> float:
    """Matthews' coefficient; zero where there is only one label, so nothing to tell apart."""
    return float(matthews_corrcoef(truth, said)) if len({*truth, *said}) > 1 else 0.0


def clinc(path: Path) -> None:
    """150 intents; the threshold is chosen on the validation part, as the paper does."""
    began = time.perf_counter()
    data = json.loads(path.read_text(encoding="utf-8"))
    parts = {name: [Example(text, intent) for text, intent in rows] for name, rows in data.items()}
    results = {name: clinc_metrics(make(), parts) for name, make in Systems.items()}
    n = len(parts["test"]) + len(parts["oos_test"])
    _report("intents", "clinc150", n, results, PUBLISHED_CLINC, began)


def clinc_metrics(model: Classifier, parts: Mapping[str, Sequence[Example]]) -> Metrics:
    """In-scope accuracy and recall of what is out of scope, at the validation's best threshold."""
    model.fit([one.text for one in parts["train"]], [one.intent for one in parts["train"]])
    known = [(model.guess(one.text), one.intent) for one in parts["val"]]
    strange = [(model.guess(one.text), OUT) for one in parts["oos_val"]]
    threshold = best_accuracy([*known, *strange])
    known = [(model.guess(one.text), one.intent) for one in parts["test"]]
    strange = [(model.guess(one.text), OUT) for one in parts["oos_test"]]
    return {
        "in_scope_accuracy": round(_accuracy(known, threshold), 4),
        "oos_recall": round(_accuracy(strange, threshold), 4),
        "accuracy_without_threshold": round(_accuracy(known, -np.inf), 4),
    }


def best_accuracy(answers: Sequence[tuple[tuple[str, float], str]]) -> float:
    """The threshold at which most messages, known and strange, are answered right."""
    sure = [guess[1] for guess, _ in answers]
    tried = np.unique(np.quantile(sure, np.linspace(0, 1, THRESHOLDS)))
    return float(max(tried, key=lambda threshold: _accuracy(answers, threshold)))


def _accuracy(answers: Sequence[tuple[tuple[str, float], str]], threshold: float) -> float:
    right = [(guess[0] if guess[1] >= threshold else OUT) == truth for guess, truth in answers]
    return float(np.mean(right))


def own() -> None:
    """The bot's own examples: 5-fold, each intent by itself, and with one slip in each message."""
    began = time.perf_counter()
    examples = own_examples()
    truth, journeys = [one.intent for one in examples], journey_of_intent()
    guesses, noisy, seconds = cross_validated(examples)
    table(by_intent(truth, guesses))
    metrics = {
        "accuracy": _share(guesses, truth),
        "macro_f1": round(macro_f1(truth, guesses), 4),
        "noisy_accuracy": _share(noisy, truth),
        "journey_accuracy": _share(
            [journeys[one] for one in guesses], [journeys[one] for one in truth]
        ),
        "p50_ms": round(float(np.median(seconds)) * 1000, 2),
    }
    _report("intents", "own examples, 5-fold", len(examples), {"ours": metrics}, {}, began)


def cross_validated(examples: Sequence[Example]) -> tuple[list[str], list[str], list[float]]:
    """What each example is taken for by who learnt from the other folds: as it is, and mistyped.

    Last comes the processor time of each guess.
    """
    texts, intents = [one.text for one in examples], [one.intent for one in examples]
    slips = random.Random(11)  # noise, no secret
    found: dict[int, tuple[str, str, float]] = {}
    for learn, test in StratifiedKFold(5, shuffle=True, random_state=0).split(texts, intents):
        model = Ours().fit([texts[at] for at in learn], [intents[at] for at in learn])
        for at in test:
            started = time.process_time()
            guess, _ = model.guess(texts[at])
            seconds = time.process_time() - started
            found[at] = guess, model.guess(mistyped(texts[at], slips))[0], seconds
        right = np.mean([guess == intents[at] for at, (guess, _, _) in found.items()])
        print(f"  fold done, {right:.3f} so far", flush=True)
    guesses, noisy, times = zip(*(found[at] for at in range(len(texts))), strict=True)
    return list(guesses), list(noisy), list(times)


def _share(said: Sequence[str], truth: Sequence[str]) -> float:
    return round(float(np.mean([one == other for one, other in zip(said, truth, strict=True)])), 4)


def mistyped(text: str, slips: random.Random) -> str:
    """The text with one letter left out, doubled, swapped with the next, or wrong."""
    places = [place for place in range(len(text) - 1) if text[place].isalpha()]
    if not places:
        return text
    at = slips.choice(places)
    before, letter, after = text[:at], text[at], text[at + 1 :]
    wrong = slips.choice("abcdefghijklmnopqrstuvwxyz")
    ways = (after, letter * 2 + after, after[:1] + letter + after[1:], wrong + after)
    return before + slips.choice(ways)


def own_examples(folder: Path = ROOT / "bot" / "rasa" / "nlu") -> list[Example]:
    """What the bot learns from."""
    return [
        Example(line.removeprefix("- ").strip(), item["intent"])
        for path in sorted(folder.glob("*.yml"))
        for item in load_yaml(path)["nlu"]
        for line in item["examples"].splitlines()
        if line.strip()
    ]


def journey_of_intent(folder: Path = ROOT / "bot" / "rasa" / "nlu") -> dict[str, str]:
    """The journey, that is the file, of each intent."""
    return {
        item["intent"]: path.stem
        for path in sorted(folder.glob("*.yml"))
        for item in load_yaml(path)["nlu"]
    }


def read_csv(path: Path) -> list[Example]:
    """The rows of a HINT3 file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Example(row["sentence"], row["label"]) for row in csv.DictReader(file)]


def _report(
    benchmark: str,
    data: str,
    n: int,
    results: Mapping[str, Metrics],
    published: Mapping[str, Metrics],
    began: float,
) -> None:
    everyone = {**results, **published}
    table([{"system": name, **metrics} for name, metrics in everyone.items()])
    baselines = {name: metrics for name, metrics in everyone.items() if name != "ours"}
    finish(
        benchmark=benchmark,
        data=data,
        n=n,
        ours=results["ours"],
        baselines=baselines,
        seconds=time.perf_counter() - began,
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.intents")
    parser.add_argument("--train", type=Path, help="CSV with sentence,label")
    parser.add_argument("--test", type=Path, help="CSV with sentence,label")
    parser.add_argument("--clinc", type=Path, help="CLINC150's data_full.json")
    parser.add_argument("--own", action="store_true", help="the bot's own examples, 5-fold")
    arguments = parser.parse_args()
    if bool(arguments.train) != bool(arguments.test):
        parser.error("--train and --test belong together")
    if not (arguments.train or arguments.clinc or arguments.own):
        parser.error("nothing to do: name --train and --test, --clinc or --own")
    return arguments


if __name__ == "__main__":
    main()
