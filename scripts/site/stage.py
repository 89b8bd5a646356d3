#!/usr/bin/env python3
"""Copies the documentation of this checkout into a folder for MkDocs:   stage.py ROOT FOLDER

Pages link to each other by their places in the checkout. Here README.md becomes the first page, the pages of docs/
follow, and each other file that a page links to becomes a page with its content.
"""

import html
import os
import re
import shutil
import sys
from pathlib import Path

# A link of Markdown: the text in brackets, then the target up to a blank or the bracket.
LINK = re.compile(r"\]\((?P<target>[^()\s]+)\)")
FENCE = re.compile(r"(?ms)^ *```.*?^ *```$|`[^`\n]*`")
LANGUAGES = {".java": "java", ".gradle": "groovy", ".xml": "xml", ".c": "c", ".sh": "bash"}
PAGES = ["CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"]
PLAIN = ["LICENSE", "NOTICE"]


class Stage:
    def __init__(self, root, folder):
        self.root = root
        self.folder = folder
        self.sources = set()
        self.waiting = [Path("README.md"), *map(Path, PAGES), *self.pages()]
        self.known = set(self.waiting)

    def run(self):
        while self.waiting:
            self.page(self.waiting.pop())
        for file in sorted(self.sources):
            self.source(file)
        for image in sorted((self.root / "docs").rglob("*.svg")):
            self.copy(image)

    def pages(self):
        return sorted(page.relative_to(self.root) for page in (self.root / "docs").rglob("*.md"))

    def place(self, file):
        """Returns where a file of the checkout is in the site."""
        if file == Path("README.md"):
            return Path("index.md")
        if file.parts[0] == "docs":
            return Path(*file.parts[1:])
        if file.suffix == ".md":
            return file
        return Path("source", f"{file}.md")

    def page(self, page):
        text = (self.root / page).read_text(encoding="utf-8")
        parts, end = [], 0
        for fence in FENCE.finditer(text):
            parts += [self.relinked(page, text[end : fence.start()]), fence.group()]
            end = fence.end()
        self.write(self.place(page), "".join(parts) + self.relinked(page, text[end:]))

    def relinked(self, page, text):
        return LINK.sub(lambda link: f"]({self.target(page, link['target'])})", text)

    def target(self, page, target):
        path, _, anchor = target.partition("#")
        if not path or "://" in path or path.startswith("mailto:"):
            return target
        file = Path(os.path.normpath(page.parent / path))
        if not (self.root / file).is_file():
            sys.exit(f"{page}: links to '{target}', which is no file of this checkout")
        relative = os.path.relpath(self.linked(file), self.place(page).parent)
        return f"{relative}#{anchor}" if anchor else relative

    def linked(self, file):
        """Returns where a file is in the site, and sees to it that it gets there."""
        if file.suffix == ".svg":
            return Path(*file.parts[1:])
        if file.suffix != ".md":
            self.sources.add(file)
        elif file not in self.known:
            self.known.add(file)
            self.waiting.append(file)
        return self.place(file)

    def source(self, file):
        text = (self.root / file).read_text(encoding="utf-8")
        title = f"# {file.name}\n\n`{file}`\n\n"
        if file.name in PLAIN:
            self.write(self.place(file), f"{title}<pre>{html.escape(text)}</pre>\n")
        else:
            language = LANGUAGES.get(file.suffix, "text")
            self.write(self.place(file), f"{title}````{language}\n{text}````\n")

    def copy(self, file):
        to = self.folder / file.relative_to(self.root / "docs")
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, to)

    def write(self, place, text):
        to = self.folder / place
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    Stage(Path(sys.argv[1]), Path(sys.argv[2])).run()
