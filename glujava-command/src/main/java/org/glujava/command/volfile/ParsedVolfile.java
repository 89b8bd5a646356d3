package org.glujava.command.volfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.spi.Utf8;
import org.jspecify.annotations.Nullable;

/** A volfile that GlusterFS's parser accepts. The last volume is the top of the graph. */
public final class ParsedVolfile {
    private final String text;
    private final Map<String, ParsedVolume> volumes = new LinkedHashMap<>();

    ParsedVolfile(String text, List<ParsedVolume> volumes) {
        this.text = text;
        volumes.forEach(volume -> this.volumes.put(volume.name(), volume));
    }

    /** Throws {@link VolfileException} for the first fault for which GlusterFS would refuse the file. */
    public static ParsedVolfile parse(byte[] content) throws VolfileException {
        return new VolfileParser(Utf8.decode(content)).parse();
    }

    /** Returns the file's bytes. */
    public byte[] bytes() {
        return Utf8.encode(text);
    }

    /** Returns the file; bytes that are not UTF-8 are characters, as {@link Utf8} makes them. */
    String text() {
        return text;
    }

    /** Returns the volumes in the order of the file. */
    List<ParsedVolume> volumes() {
        return List.copyOf(volumes.values());
    }

    @Nullable ParsedVolume volume(String name) {
        return volumes.get(name);
    }

    /** Returns the volumes that have this one among their subvolumes. */
    List<ParsedVolume> parents(String name) {
        return volumes.values().stream()
                .filter(volume -> volume.subvolumes().contains(name))
                .toList();
    }

    Position position(Token token) {
        return Position.of(text, token.start());
    }
}
