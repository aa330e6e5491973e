"""Looks at the world from the front, without perspective."""

import numpy as np

from figures.geometry import rotation


class Camera:
    """Turned by `yaw` about the vertical, then by `pitch` so that it looks down; degrees."""

    def __init__(self, yaw: float = 0, pitch: float = 0):
        self.view = rotation("x", pitch) @ rotation("y", yaw)

    def __call__(self, points) -> np.ndarray:
        """Points of the world (n, 3) as the reader sees them (n, 2)."""
        return (np.atleast_2d(points) @ self.view.T)[:, :2]

    def point(self, point) -> np.ndarray:
        """One point of the world (3,) as (2,)."""
        return (self.view @ np.asarray(point, float))[:2]

    @property
    def towards_reader(self) -> np.ndarray:
        """The direction in the world that points at the reader."""
        return self.view[2]
