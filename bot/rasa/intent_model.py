"""placeholder"""

from __future__ import annotations

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union


class IntentModel:
    def fit(self, texts, intents):
        self.m = make_pipeline(
            make_union(
                TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
                TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
            ),
            LogisticRegression(C=20, class_weight="balanced", max_iter=1000),
        ).fit(texts, intents)
        return self

    def predict(self, text):
        p = self.m.predict_proba([text])[0]
        o = np.argsort(-p)
        return [(str(self.m.classes_[i]), float(p[i])) for i in o]
