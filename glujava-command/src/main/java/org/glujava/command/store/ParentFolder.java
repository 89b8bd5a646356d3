package org.glujava.command.store;

import java.nio.file.Path;
import java.util.Objects;

/** The folder of a path that has one, as all paths of the store have. */
final class ParentFolder {
    private ParentFolder() {}

    static Path of(Path path) {
        return Objects.requireNonNull(path.getParent(), () -> path + " has no folder above it");
    }
}
