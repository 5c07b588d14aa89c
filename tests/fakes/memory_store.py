"""Stores in memory for tests, of which there are a great many: Heard's own, by the names that tests
know them by."""

from __future__ import annotations

from storage.scratch import URL, ScratchDatabase, scratch_store, scratch_store_of

MemoryDatabase = ScratchDatabase
memory_store = scratch_store
memory_store_of = scratch_store_of

__all__ = ["URL", "MemoryDatabase", "memory_store", "memory_store_of"]
