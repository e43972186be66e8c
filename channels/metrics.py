"""What the gateway counts, for Prometheus."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

SECONDS = (0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """The gateway's own registry: two gateways in one process do not mix."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._turns = Counter("palate_turns", "Turns answered", registry=self._registry)
        self._seconds = Histogram(
            "palate_turn_seconds",
            "Seconds Rasa took for a turn",
            ["kind"],
            buckets=SECONDS,
            registry=self._registry,
        )
        self._failures = Counter(
            "palate_turn_failures",
            "Turns that must be tried again",
            ["why"],
            registry=self._registry,
        )
        self._accepted = Counter("palate_messages", "Messages accepted", registry=self._registry)
        self._refused = Counter(
            "palate_refused", "Requests refused", ["status"], registry=self._registry
        )
        self._delivered = Counter(
            "palate_delivered", "Messages platforms took", ["channel"], registry=self._registry
        )
        self._undelivered = Counter(
            "palate_undelivered",
            "Messages a platform did not take: tried later, said plainer, or dead",
            ["channel", "how"],
            registry=self._registry,
        )
        self._events = Counter(
            "palate_platform_events",
            "Events from platforms, by what became of them",
            ["channel", "what"],
            registry=self._registry,
        )

    def took(self, seconds: float, *, tapped: bool) -> None:
        self._seconds.labels("tapped" if tapped else "typed").observe(seconds)

    def answered(self) -> None:
        self._turns.inc()

    def failed(self, why: str) -> None:
        self._failures.labels(why).inc()

    def accepted(self) -> None:
        self._accepted.inc()

    def refused(self, status: int) -> None:
        self._refused.labels(str(status)).inc()

    def delivered(self, channel: str) -> None:
        self._delivered.labels(channel).inc()

    def undelivered(self, channel: str, how: str) -> None:
        self._undelivered.labels(channel, how).inc()

    def came_in(self, channel: str, what: str) -> None:
        self._events.labels(channel, what).inc()

    def watch(self, name: str, about: str, read: Callable[[], float]) -> None:
        """A gauge that is read when asked for."""
        Gauge(f"palate_{name}", about, registry=self._registry).set_function(read)

    def text(self) -> bytes:
        return generate_latest(self._registry)
