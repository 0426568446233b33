"""purger: find near-duplicate photos, show them cluster by cluster, trash what the user marks.

A folder is scanned, each photo is decoded once and embedded by a ResNet (ONNX), the embeddings are
clustered with KMeans, pairs of near-duplicates are found and cut into groups, and a window shows
each cluster as a grid of thumbnails. Only photos that the user marked and confirmed are moved, one
by one and verified, to the trash.
"""

__version__ = "0.1.0"
