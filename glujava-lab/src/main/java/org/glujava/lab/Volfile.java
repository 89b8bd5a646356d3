package org.glujava.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text a GlusterFS process builds its graph from; the last volume is the top. */
public record Volfile(List<Volume> volumes) {
    public Volfile {
        volumes = List.copyOf(volumes);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Volumes from the bottom up, each over the one before unless it names its subvolumes itself. */
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

        /** Adds {@code volume} over the one before, unless it names its subvolumes itself. */
        public Builder add(Volume volume) {
            boolean alone = volumes.isEmpty() || !volume.subvolumes().isEmpty();
            volumes.add(
                    alone ? volume : volume.over(volumes.get(volumes.size() - 1).name()));
            return this;
        }

        /** Adds {@code volume} over nothing: the bottom of another branch. */
        public Builder addLeaf(Volume volume) {
            volumes.add(volume);
            return this;
        }

        public Volfile build() {
            return new Volfile(volumes);
        }
    }
}
