"""A writing coach for Bengali-speaking virtual-assistant trainees."""

__version__ = "0.1.0"
