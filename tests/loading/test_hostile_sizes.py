"""One MiB of anything is read within small bounds of memory, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MIB = 1024 * 1024

SHAPES = {
    "brackets": "b'[' * MIB",
    "braces": "b'{' * MIB",
    "dashes": "b'- ' * (MIB // 2)",
    "questions": "b'? ' * (MIB // 2)",
    "one long text": "b'x' * MIB",
    "quotes": "b'a: ' + b'\"' * (MIB - 3)",
    "many equal keys": "b'a: b\\n' * (MIB // 5)",
    "many keys": "b''.join(b'k%d: v\\n' % i for i in range(100_000))[:MIB]",
    "items on one line": "b'[' + b'a,' * (MIB // 2 - 2)",
    "anchors": "b'a: &a [*a]\\n' * (MIB // 12)",
    "five thousand digits": "b'a: ' + b'9' * 5000",
    "nul bytes": "b'a' + b'\\0' * (MIB - 1)",
    "controls": "b'\\x01\\n' * (MIB // 2)",
    "carriage returns": "b'\\r' * MIB",
    "tags": "b'!<' * (MIB // 2)",
    "directives": "b'%TAG !a! b\\n' * (MIB // 12)",
    "comments": "b'a: b # c\\n' * (MIB // 9)",
    "block text": "b'a: |\\n' + b' x\\n' * (MIB // 3 - 4)",
    "escapes": "b'a: \"' + b'\\\\x41' * (MIB // 4 - 2) + b'\"'",
    "wide characters": "'漢'.encode() * (MIB // 3)",
    "claims that are none": "b'id: x\\nclaims:\\n' + b'- x\\n' * 49_000",
    "claims without anything": "b'id: x\\nclaims:\\n' + b'- {id: x}\\n' * 16_000",
    "keys that do not exist": "b''.join(b'%dk: x\\n' % i for i in range(24_000))",
    "an endless date": "b'published: ' + b'2023-' * 200_000",
    "a number of five thousand digits": "b'claims: [{number: ' + b'9' * 5000 + b'}]'",
    "colons in every text": "b'id: x\\ntitle:\\n' + b'  da: b: c\\n' * (MIB // 12)",
    "no space after any colon": "b'title:x\\n' * (MIB // 8)",
    "tabs before every line": "b'a:\\n' + b'\\t\\tb: c\\n' * (MIB // 7)",
    "odd spaces before every line": "'\\u00a0a: b\\n'.encode() * (MIB // 7)",
    "dashes before every line": "'  – a: b\\n'.encode() * (MIB // 11)",
    "every line one space further": "b''.join(b' ' * i + b'id: x\\n' for i in range(1400))",
    "one indentation that fits nothing": "b'id:\\n    title: x\\n' + b'   lead: y\\n' * (MIB // 13)",
    "quotes that are never closed": "b'id: \"x\\n' * (MIB // 7)",
    "text behind quotes": "b'a: \"' + b'x\" y \"' * (MIB // 6 - 8)",
    "hyphens and colons on one line": "b'- ' * (MIB // 4) + b': ' * (MIB // 4 - 3) + b'|x1'",
    "entries in braces with colons": "b'a: {' + b'da: b: c, ' * (MIB // 10 - 3) + b'}'",
    "backslashes": "b'a: \"' + b'\\\\n' * (MIB // 2 - 8) + b'\\\\q\"'",
    "documents": "b'a: b\\n---\\n' * (MIB // 9)",
    "words without colons": "b'id: x\\n' + b'title x\\n' * (MIB // 8 - 2)",
    "blank lines before a mistake": "b'a: b\\n' + b'\\n' * (MIB - 20) + b'   c: d\\n'",
    "combining marks": "b'a: e' + '\\u0301'.encode() * (MIB // 2 - 4)",
}
PROGRAM = """
MIB = 1024 * 1024
data = {shape}
from newsexplainer.diagnostics import render
from newsexplainer.loading.project import load_bytes
loaded = load_bytes(data, 'story', 'x')
render(loaded.problems, {{loaded.path: loaded.text}})
assert loaded.problems, 'this is no story'
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))  # ru_maxrss would hold that of the test runner
print(int(peak.split()[1]) // 1024)
"""


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_mebibyte_of_anything_stays_under_256_mebibytes(shape: str) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM.format(shape=shape)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 256
