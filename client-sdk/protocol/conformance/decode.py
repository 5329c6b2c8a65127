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


def complaints(vector, vectors):
    """Returns (what is wrong with this vector, how many damaged copies were tried)."""
    try:
        reading = kind_of(vector.name)(vector, vectors)
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
    failed, damaged = 0, 0
    for vector in vectors.vectors:
        wrong, tried = complaints(vector, vectors)
        damaged += tried
        failed += bool(wrong)
        print(f"{vector.name}: {'FAILED' if wrong else 'ok'}")
        for sentence in wrong[:8]:
            print(f"  {sentence}")
    missing = [name for name in KINDS if not any(kind_has(name, v) for v in vectors.vectors)]
    for name in missing:
        print(f"{name}: FAILED\n  no vector of this kind")
    failed += len(missing)
    print(f"{damaged} damaged copies tried")
    print(f"{len(vectors.vectors) + len(missing) - failed} passed, {failed} failed")
    return failed == 0


def kind_has(kind, vector):
    """Whether the vector is one of this kind; a name that is of no kind has failed already."""
    return vector.name == kind or vector.name.startswith(kind + "_")


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
