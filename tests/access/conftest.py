"""The photos of the window's tests."""

from tests.ui.conftest import found, review, thumbnails

__all__ = ["found", "review", "thumbnails"]
