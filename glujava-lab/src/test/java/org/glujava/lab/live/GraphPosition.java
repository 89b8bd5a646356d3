package org.glujava.lab.live;

import java.time.Duration;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterProcess;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/** Where in a volume's graphs a translator stands. */
enum GraphPosition {
    NOWHERE("nowhere", ""),
    CLIENT("client", ""),
    ABOVE_IO_THREADS("above io-threads", "io-threads"),
    BELOW_IO_THREADS("below io-threads", "locks");

    private final String title;
    private final String below;

    GraphPosition(String title, String below) {
        this.title = title;
        this.below = below;
    }

    /** A brick and its two mounts, of which the second never has the translator in its graph. */
    record Mounted(GraphPosition position, Brick brick, FuseMount mount, FuseMount elsewhere) {
        /** The process with the translator. */
        GlusterProcess host() {
            return position == CLIENT ? mount : brick;
        }
    }

    /**
     * Starts a volume with {@code translator} in this position; {@code name} is the prefix of the names of all its
     * parts.
     */
    Mounted mount(LiveLab live, String name, Volume translator) {
        Brick.Builder builder = live.lab().brick(name + "-brick");
        if (!below.isEmpty()) {
            builder.insertAbove(below, translator);
        }
        live.environment().forEach(builder::environment);
        Brick brick = builder.start();
        Volfile.Builder graph = Volfile.builder().add(brick.client("client"));
        Volfile plain = graph.build();
        Volfile volfile = this == CLIENT ? graph.add(translator).build() : plain;
        return new Mounted(this, brick, mount(live, name + "-mount", volfile), mount(live, name + "-elsewhere", plain));
    }

    /**
     * With ACLs. The kernel caches no names and attributes, so more fops reach the graph, and both mounts see the same.
     */
    private static FuseMount mount(LiveLab live, String name, Volfile volfile) {
        FuseMount.Builder builder = live.lab()
                .mount(name, volfile)
                .kernelCache(Duration.ZERO, Duration.ZERO)
                .option("--acl");
        live.environment().forEach(builder::environment);
        return builder.mount();
    }

    @Override
    public String toString() {
        return title;
    }
}
