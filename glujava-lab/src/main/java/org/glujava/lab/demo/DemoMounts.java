package org.glujava.lab.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/** The clients that are compared: the same brick and the same stack, with or without a translator. */
final class DemoMounts {
    static final String NONE = "none";
    static final String NL_CACHE = "nl-cache";
    static final String GLUJAVA = "glujava";

    /** The kernel caches existing names, so a stat of a missing name is exactly one lookup of that name. */
    private static final Duration EXISTING = Duration.ofMinutes(10);

    private final Lab lab;
    private final Brick brick;
    private final GlujavaPaths paths;

    DemoMounts(Lab lab, GlujavaPaths paths) {
        this.lab = lab;
        this.brick = lab.brick("brick").start();
        this.paths = paths;
    }

    /** Mounts all of them, with caches that keep misses for {@code ttl}; {@code suffix} makes their names unique. */
    Map<String, FuseMount> mountAll(String suffix, Duration ttl) {
        Map<String, FuseMount> mounts = new LinkedHashMap<>();
        mounts.put(NONE, mount(NONE + suffix, Volfile.stack(client())));
        mounts.put(NL_CACHE, mount(NL_CACHE + suffix, Volfile.stack(client(), nlCache(ttl))));
        mounts.put(GLUJAVA, mount(GLUJAVA + suffix, Volfile.stack(client(), negativeLookup(ttl))));
        return mounts;
    }

    private Volume client() {
        return brick.client("demo-client");
    }

    private static Volume nlCache(Duration ttl) {
        return Volume.of("demo-nl-cache", "performance/nl-cache")
                .with("nl-cache-timeout", Long.toString(ttl.toSeconds()))
                .with("nl-cache-limit", "10MB"); // as set by the gluster command line; the default evicts entries
    }

    private Volume negativeLookup(Duration ttl) {
        return Volume.glujava("demo-negative-lookup", paths, paths.negativeLookupJar())
                .with("translator", "negative-lookup")
                .with("ttl", ttl.toSeconds() + "s");
    }

    private FuseMount mount(String name, Volfile volfile) {
        return lab.mount(name, volfile)
                .kernelCache(EXISTING, Duration.ZERO)
                .environment("GLUJAVA_HOME", paths.home().toString())
                .mount();
    }
}
