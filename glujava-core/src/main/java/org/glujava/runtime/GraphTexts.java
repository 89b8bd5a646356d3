package org.glujava.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glujava.instance.VolumeGraph;

/** Reads the graph around a volume from native code. */
record GraphTexts(int instance) implements VolumeGraph {
    /** Writes a text into an array, cut off at its end, and returns the whole length. */
    private interface Source {
        int write(byte[] out, int capacity);
    }

    @Override
    public List<String> options(String type, String key) {
        byte[] typeText = LogText.zeroBehind(type);
        byte[] keyText = LogText.zeroBehind(key);
        String texts =
                read((out, capacity) -> Natives.glujava_graph_options(instance, typeText, keyText, out, capacity));
        String[] each = texts.split("\0", -1);
        return List.of(Arrays.copyOf(each, each.length - 1)); // the last text ends with a zero byte, too
    }

    @Override
    public Optional<String> mountedFolder() {
        String folder = read((out, capacity) -> Natives.glujava_mounted_folder(instance, out, capacity));
        return folder.isEmpty() ? Optional.empty() : Optional.of(folder);
    }

    private static String read(Source source) {
        byte[] bytes = new byte[256];
        int size = source.write(bytes, bytes.length);
        if (size > bytes.length) {
            bytes = new byte[size];
            size = source.write(bytes, size);
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
