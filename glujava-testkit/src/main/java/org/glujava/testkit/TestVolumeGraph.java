package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glujava.instance.VolumeGraph;
import org.jspecify.annotations.Nullable;

/** The surroundings of a test's volume: options of other volumes in its graph, and the mounted folder. */
final class TestVolumeGraph implements VolumeGraph {
    /** An option of another volume. */
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
