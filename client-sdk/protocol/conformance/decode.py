#!/usr/bin/env python3
"""Checks golden vectors of the Naadam wire with a decoder written only from PROTOCOL.md."""

import pathlib
import sys

sys.dont_write_bytecode = True

from wire import known_answers
from wire.damage import accepted_damage
from wire.kinds import KINDS, kind_of
from wire.reader import Refused
from wire.reading import differences
from wire.vectors import VectorSet

MOST_SENTENCES = 8


def complaints(vector, vectors):
    """Returns (what is wrong with this vector, how many damaged copies were tried)."""
    kind = kind_of(vector.name)
    if kind is None:
        return ["no kind of packet has this name"], 0
    try:
        reading = KINDS[kind](vector, vectors)
    except (Refused, ValueError) as refusal:
        return [str(refusal)], 0
    wrong = list(differences(reading, vector.stated))
    tried = 0
    for what, accepted in accepted_damage(reading):
        tried += 1
        if accepted:
            wrong.append(f"{what} is taken")
    return wrong, tried


def check(vectors):
    """Prints a line for every vector and the closing line; returns whether all of them passed."""
    passed, failed, damaged = 0, 0, 0
    missing = set(KINDS) - {kind_of(vector.name) for vector in vectors.vectors}
    for kind in sorted(missing):
        report(kind, ["no vector of this kind"])
        failed += 1
    for vector in vectors.vectors:
        wrong, tried = complaints(vector, vectors)
        damaged += tried
        report(vector.name, wrong)
        failed += bool(wrong)
        passed += not wrong
    print(f"{damaged} damaged copies tried")
    print(f"{passed} passed, {failed} failed")
    return failed == 0


def report(name, wrong):
    """One line, and what is wrong below it; one broken rule can show in a thousand copies, so not all of them."""
    print(f"{name}: {'FAILED' if wrong else 'ok'}")
    for sentence in wrong[:MOST_SENTENCES]:
        print(f"  {sentence}")
    if len(wrong) > MOST_SENTENCES:
        print(f"  and {len(wrong) - MOST_SENTENCES} more")


def main(arguments):
    """Returns the exit status: 0 all agree, 1 a disagreement, 2 a wrong call."""
    if len(arguments) != 1 or not pathlib.Path(arguments[0]).is_dir():
        print("usage: decode.py VECTORS_DIR", file=sys.stderr)
        return 2
    broken = known_answers.failures()
    for name in broken:
        print(f"known answer {name}: FAILED")
    if broken:
        print(f"0 passed, {len(broken)} failed")
        return 1
    try:
        return 0 if check(VectorSet(pathlib.Path(arguments[0]))) else 1
    except ValueError as unreadable:
        print(f"{unreadable}\n0 passed, 1 failed")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
