"""Templates as Jinja has compiled them, known from one build to the next: compiling takes longer than most pages do."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from build_scripts.work.cache import Cache, key_of, program


class CompiledTemplates(BytecodeCache):
    """In a cache that cannot lie: by their text, and by whose they are, as each has ways of its own to read them."""

    def __init__(self, cache: Cache, whose: str) -> None:
        self._cache, self._whose = cache, whose

    def load_bytecode(self, bucket: Bucket) -> None:
        found = self._cache.get(self._key(bucket))
        if isinstance(found, bytes):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._cache.put(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> str:
        """Jinja's own key tells which template it is, its checksum of which text."""
        return key_of(program(), "template", self._whose, bucket.key, bucket.checksum)
