"""purger: find near-duplicate photos, show them cluster by cluster, trash what the user marks.

A folder is scanned, each photo is decoded once and embedded by a ResNet (ONNX), the embeddings are
clustered with KMeans, pairs of near-duplicates are found and cut into groups, and a window shows
each cluster as a grid of thumbnails. Only photos that the user marked and confirmed are moved, one
by one and verified, to the trash.
"""

import os
from typing import Final

__version__ = "0.1.0"

LIMITS: Final = {
    # Photos are read and weighed by threads of purger's own, each of which multiplies for itself:
    # the others that OpenBLAS starts cost each process, decoders too, half of numpy's loading.
    "OPENBLAS_NUM_THREADS": "1",
    # As many as leave results the same (`core/kmeans.py`). Where no number is set, scikit-learn
    # starts another program to be told how many cores there are.
    "OMP_NUM_THREADS": "2",
    # Those that wait for each other sleep, and leave their core to others.
    "OMP_WAIT_POLICY": "PASSIVE",
}
"""Of the threads that libraries start, read once, when numpy and scikit-learn load them."""

_SET: Final = LIMITS.keys() - os.environ.keys()  # what is set by hand stays
os.environ.update({name: LIMITS[name] for name in _SET})


def lift_limits() -> None:
    """Where the libraries are loaded: other programs that this one starts have limits of their own.

    Its own children set theirs again.
    """
    for name in _SET:
        os.environ.pop(name, None)
