"""Thin adapters of `coe serve openenv` for Python trainers; each needs that trainer's own package."""
