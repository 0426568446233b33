"""Everything purger knows about photos, without a window.

The import rule: nothing in this package imports Qt or `purger.ui`, not even through a helper's
helper. No stage imports another stage; `pipeline` alone knows their order. Each dangerous thing has
one door: SQL in `store`, the network in `embed`, KMeans in `cluster`, the trash in `trash`.
"""
