"""Names that the two checks, data/heel-check.yml and data/strength-check.yml, use of themselves and of other files."""

from collections.abc import Collection, Iterator

ANSWERS, RESULTS = "the answers of data/heel-check.yml", "the results of data/heel-check.yml"
STAGES = "the stages of data/programme.yml"


def places(data: dict[str, dict]) -> dict[str, Collection[str]]:
    """Where such names must exist, and what is there."""
    check = data["heel-check"]
    return {
        ANSWERS: [
            f"{question['id']}: {answer['id']}" for question in check["questions"] for answer in question["answers"]
        ],
        RESULTS: [result["id"] for result in check["results"]],
        STAGES: [stage["id"] for stage in data["programme"]["stages"]],
    }


def used(data: dict[str, dict]) -> Iterator[tuple[str, str, str]]:
    """Every use as (who uses it, the name, where it must be)."""
    check = data["heel-check"]
    yield from (("heel-check.yml: rules", rule["result"], RESULTS) for rule in check["rules"])
    for part in ("rules", "lookalikes", "advice"):
        for record in check[part]:
            conditions = record.get("if", {})
            user = f"heel-check.yml: {part}: {record.get('id', record.get('result'))}"
            for condition in conditions if isinstance(conditions, list) else [conditions]:
                yield from (
                    (user, f"{name}: {answer}", ANSWERS) for name, answers in condition.items() for answer in answers
                )
    strength = data["strength-check"]
    yield "strength-check.yml: pass", strength["pass"]["stage"], STAGES
    yield from (
        ("strength-check.yml: tests", test["norms"], "data/norms.yml")
        for test in [*strength["tests"], strength["pass"]]
    )
    for test in strength["tests"]:
        yield from ((f"strength-check.yml: {test['norms']}", key, "data/exercises.yml") for key in test["train"])
