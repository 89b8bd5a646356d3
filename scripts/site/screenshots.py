#!/usr/bin/env python3
"""Takes screenshots of pages of a site, and checks that they fit:   screenshots.py SITE FOLDER PAGE...

Each page is shown at the width of a phone and of a desktop, in light and dark. It fits if the window need not be scrolled
sideways, and if all its images are loaded. Prints a line for each page that does not fit, and then exits with 1.
"""

import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

WIDTHS = {390: 844, 1280: 800}
SCHEMES = ["light", "dark"]
MEASURE = """return {
  wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  broken: Array.from(document.images).filter(i => !i.complete || i.naturalWidth === 0).map(i => i.src),
  background: getComputedStyle(document.body).backgroundColor,
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *message):
        pass


def serve(site):
    """Serves a folder on a free port of loopback, until this process ends. Returns its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def browser():
    options = webdriver.ChromeOptions()
    for option in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(option)
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


def faults(driver, url, width, scheme, picture):
    metrics = {"width": width, "height": WIDTHS[width], "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    # The theme remembers the scheme of the first visit.
    driver.execute_cdp_cmd("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
    driver.get(url)
    seen = driver.execute_script(MEASURE)
    driver.save_screenshot(str(picture))
    if seen["wide"] > 0:
        yield f"{seen['wide']} pixels too wide"
    for image in seen["broken"]:
        yield f"the image {image} is not shown"
    yield from wrong_colour(seen["background"], scheme)


def wrong_colour(background, scheme):
    channels = [int(part) for part in background[background.index("(") + 1 : -1].split(",")[:3]]
    dark = sum(channels) < 3 * 128
    if dark != (scheme == "dark"):
        yield f"its background {background} is not {scheme}"


def main(site, folder, pages):
    failed = False
    url = serve(site)
    driver = browser()
    try:
        for page in pages:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    name = f"{page.replace('/', '-').removesuffix('.html')}-{width}-{scheme}.png"
                    for fault in faults(driver, f"{url}/{page}", width, scheme, folder / name):
                        print(f"{page} at {width} pixels, {scheme}: {fault}")
                        failed = True
                    print(f"shown: {name}")
    finally:
        driver.quit()
    sys.exit(failed)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
