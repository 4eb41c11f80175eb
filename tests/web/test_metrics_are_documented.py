"""docs/metrics.md and the code agree."""

from __future__ import annotations

import re

from prometheus_client import REGISTRY

from tests.web.metric_table import PAGE, constants, table

FEW_VALUED = re.compile(r"(^|_)(id|user|member|chat|group|channel|name|text|ip)(_|$)")


def test_table_in_the_docs_is_what_the_code_says() -> None:
    assert table() in PAGE.read_text(), "run: python -m tests.web.metric_table"


def test_every_metric_of_ours_is_a_constant_of_a_module() -> None:
    names = set(constants())
    for family in REGISTRY.collect():
        if family.name.startswith("nezuko"):
            assert family.name in names or f"{family.name}_total" in names, family.name


def test_every_metric_has_a_sentence_and_labels_of_few_values() -> None:
    for name, (metric, _) in constants().items():
        assert name.startswith("nezuko_"), name
        assert metric._documentation.endswith("."), name
        assert not [label for label in metric._labelnames if FEW_VALUED.search(label)], name


def test_alerts_in_the_docs_name_metrics_that_exist() -> None:
    alerts = PAGE.read_text().partition("## Alerts")[2]
    for name in re.findall(r"nezuko_\w+", alerts):
        assert name in constants(), name
