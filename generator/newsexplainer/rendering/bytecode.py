"""Compiled templates, kept: compiling all of them takes a second, reading them back a few milliseconds."""

from collections.abc import Callable

from jinja2.bccache import Bucket, BytecodeCache


class Bytecode(BytecodeCache):
    """Compiled templates of one language by their key; the words of the language are in them.

    `get` and `put` reach further back, such as to a disk; Jinja itself refuses what was compiled
    from another text or by another version.
    """

    def __init__(self, get: Callable[[str], bytes | None] = lambda _: None, put: Callable[[str, bytes], None] = lambda _, __: None) -> None:
        self._get = get
        self._put = put
        self._kept: dict[str, bytes] = {}

    def of(self, language: str) -> "Bytecode":
        """The compiled templates of one language, reaching back to the same place."""
        return Bytecode(lambda key: self._get(f"{language}-{key}"), lambda key, data: self._put(f"{language}-{key}", data))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with the compiled template, if it is there."""
        data = self._kept.get(bucket.key) or self._get(bucket.key)
        if data is not None:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that has just been compiled."""
        self._kept[bucket.key] = data = bucket.bytecode_to_string()
        self._put(bucket.key, data)
