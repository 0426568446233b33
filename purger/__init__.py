"""purger: find near-duplicate photos, show them cluster by cluster, trash what the user marks.

A folder is scanned, each photo is decoded once and embedded by a ResNet (ONNX), the embeddings are
clustered with KMeans, pairs of near-duplicates are found and cut into groups, and a window shows
each cluster as a grid of thumbnails. Only photos that the user marked and confirmed are moved, one
by one and verified, to the trash.
"""

import os

# Read once, when numpy and scikit-learn load these libraries; what is set by hand stays.
# Photos are read and weighed by threads of purger's own, each of which multiplies for itself:
# the others that OpenBLAS starts cost each process, decoders too, half of what numpy takes to load.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Threads of OpenMP that wait for each other sleep, and leave their core to the others.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

__version__ = "0.1.0"
