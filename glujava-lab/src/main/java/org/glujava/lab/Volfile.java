package org.glujava.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text from which a GlusterFS process builds its graph; the last volume is the top. */
public record Volfile(List<Volume> volumes) {
    public Volfile {
        volumes = List.copyOf(volumes);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a volfile of volumes from the bottom up, each above the previous one unless it names its own subvolumes.
     */
    public static Volfile stack(Volume... bottomUp) {
        Builder builder = builder();
        for (Volume volume : bottomUp) {
            builder.add(volume);
        }
        return builder.build();
    }

    public String text() {
        return volumes.stream().map(Volume::text).collect(Collectors.joining("\n"));
    }

    /** Adds volumes from the bottom up. */
    public static final class Builder {
        private final List<Volume> volumes = new ArrayList<>();

        private Builder() {}

        /** Adds {@code volume} above the previous one, unless it names its own subvolumes. */
        public Builder add(Volume volume) {
            boolean alone = volumes.isEmpty() || !volume.subvolumes().isEmpty();
            volumes.add(
                    alone ? volume : volume.over(volumes.get(volumes.size() - 1).name()));
            return this;
        }

        /** Adds {@code volume} without children: the bottom of another branch. */
        public Builder addLeaf(Volume volume) {
            volumes.add(volume);
            return this;
        }

        public Volfile build() {
            return new Volfile(volumes);
        }
    }
}
