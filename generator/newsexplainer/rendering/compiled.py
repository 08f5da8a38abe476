"""Compiled templates, kept in memory for as long as the program runs and never written to disk."""

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """What templates were compiled to, for all environments that compile them alike: those of all languages do."""

    def __init__(self) -> None:
        """Nothing is compiled yet."""
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if the template was compiled from the same text before."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that has just been compiled."""
        if bucket.code is not None:
            self._code[bucket.key, bucket.checksum] = bucket.code
