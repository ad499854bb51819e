"""责任单位: all bodies, and each with its tasks."""
