package org.glujava.lab.soak;

import java.nio.file.Path;
import java.time.Duration;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/**
 * The graph of a client: the chaos translator over two ways to one brick, so that both children have the same files, and
 * each of them fails now and then and is slow now and then.
 */
final class Graph {
    /** Not lookup and stat, without which nothing could be mounted. */
    private static final String FAILING = "open,create,readv,writev,mkdir,rmdir,unlink,rename,link,getxattr,setxattr,"
            + "fsync,flush,lk,opendir,readdirp,ftruncate,statfs";

    private static final String SLOW_PERCENT = "5";
    private static final String SLOW_MICROSECONDS = "3000";

    private Graph() {}

    static Volfile of(MortalBrick brick, Volume chaos) {
        Volfile.Builder volfile = Volfile.builder();
        for (String way : new String[] {"left", "right"}) {
            volfile.addLeaf(brick.client(way + "-client"));
            volfile.add(Volume.of(way + "-error", "debug/error-gen")
                    .with("random-failure", "on") // only so does it keep to one errno
                    .with("error-no", "ENOSPC")
                    .with("failure", "0.01") // without any it divides by zero
                    .with("enable", FAILING));
            volfile.add(Volume.of(way, "debug/delay-gen")
                    .with("delay-percentage", SLOW_PERCENT)
                    .with("delay-duration", SLOW_MICROSECONDS));
        }
        return volfile.add(chaos.over("left", "right")).build();
    }

    static Volume chaos(String type, Path jar, Duration frameTimeout, long seed, int percent) {
        return Volume.of("chaos", type)
                .with("jar", jar.toString())
                .with("frame-timeout", Long.toString(frameTimeout.toSeconds()))
                .with("jvm-options", "-Xmx64m")
                .with("seed", Long.toString(seed))
                .with("percent", Integer.toString(percent));
    }
}
