"""Lighthouse on the story page as on a phone: `python -m bench.lighthouse [SITE]` after `make site`.

Runs the pinned release through `npx` (the first time it is fetched) against the site served as
GitHub Pages does, and prints the four scores, the layout shift and every audit below full marks.
LIGHTHOUSE names an installed `lighthouse` to use instead.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.weight import ROOT, served
from tests.browser.visits import installed_chromium

RELEASE = "lighthouse@12.2.3"
PATHS = ("da/kim-putin-2023/", "en/kim-putin-2023/")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
SCORES = ("performance", "accessibility", "best-practices", "seo")
MEASURES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index", "total-byte-weight")


def run(address: str, chromium: str) -> dict[str, Any]:
    """The report of one run with the settings Lighthouse has for mobile."""
    tool = [os.environ["LIGHTHOUSE"]] if "LIGHTHOUSE" in os.environ else ["npx", "--yes", RELEASE]
    command = [*tool, address, "--quiet", "--output=json", "--output-path=stdout", f"--only-categories={','.join(SCORES)}", f"--chrome-flags={FLAGS}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "CHROME_PATH": chromium})
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def below(report: dict[str, Any]) -> list[str]:
    """Every scored audit that is not perfect, worst first."""
    counted = {ref["id"] for name in SCORES for ref in report["categories"][name]["auditRefs"] if ref["weight"]}
    found = [audit for id, audit in report["audits"].items() if id in counted and audit["score"] is not None and audit["score"] < 1]
    return [f"{audit['score']:.2f}  {audit['id']}: {audit['title']} {audit.get('displayValue', '')}" for audit in sorted(found, key=lambda audit: audit["score"])]


def main() -> None:
    """Print scores, measures and what is below full marks."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "site")
    chromium = installed_chromium()
    if chromium is None or not (site / "index.html").is_file():
        sys.exit("run `make site` first, and install Chromium")
    with served(site) as address:
        for path in PATHS:
            report = run(address + path, chromium)
            print(f"{path}  " + " / ".join(f"{report['categories'][name]['score'] * 100:.0f}" for name in SCORES) + f"  (Lighthouse {report['lighthouseVersion']}, mobile)")
            print("  " + " · ".join(f"{name} {report['audits'][name]['displayValue']}" for name in MEASURES))
            for told in below(report):
                print("  " + told)


if __name__ == "__main__":
    main()
