package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is around the volume of a test: other volumes of its graph, and what is mounted. */
final class Around {
    /** Of another volume. */
    private record Option(String type, String key, String value) {}

    private final List<Option> options = new ArrayList<>();
    private @Nullable String mountedFolder;

    void option(String type, String key, String value) {
        options.add(new Option(type, key, value));
    }

    void mountedFolder(String folder) {
        mountedFolder = folder;
    }

    List<String> options(String type, String key) {
        return options.stream()
                .filter(option -> option.type().equals(type) && option.key().equals(key))
                .map(Option::value)
                .toList();
    }

    @Nullable String mountedFolder() {
        return mountedFolder;
    }
}
