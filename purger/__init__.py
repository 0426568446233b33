"""purger: find near-duplicate photos, show them cluster by cluster, trash what the user marks.

A folder is scanned, each photo is decoded once and embedded by a ResNet (ONNX), the embeddings are
clustered with KMeans, pairs of near-duplicates are found and cut into groups, and a window shows
each cluster as a grid of thumbnails. Only photos that the user marked and confirmed are moved, one
by one and verified, to the trash.
"""

import os

# Read once, when numpy and scikit-learn load these libraries; what is set by hand stays.
for _name, _value in (
    # Photos are read and weighed by threads of purger's own, each of which multiplies for itself:
    # the others that OpenBLAS starts cost each process, decoders too, half of numpy's loading.
    ("OPENBLAS_NUM_THREADS", "1"),
    # As many as leave results the same (`core/kmeans.py`). Where no number is set, scikit-learn
    # starts another program to be told how many cores there are.
    ("OMP_NUM_THREADS", "2"),
    # Those that wait for each other sleep, and leave their core to others.
    ("OMP_WAIT_POLICY", "PASSIVE"),
):
    os.environ.setdefault(_name, _value)

__version__ = "0.1.0"
