package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glujava.instance.VolumeGraph;
import org.jspecify.annotations.Nullable;

/** What is around the volume of a test: other volumes of its graph, and what is mounted. */
final class TestVolumeGraph implements VolumeGraph {
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

    @Override
    public List<String> options(String type, String key) {
        return options.stream()
                .filter(option -> option.type().equals(type) && option.key().equals(key))
                .map(Option::value)
                .toList();
    }

    @Override
    public Optional<String> mountedFolder() {
        return Optional.ofNullable(mountedFolder);
    }
}
