package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.Cluster;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterLog;

/** What GluJava and its translators have logged at level WARNING and above. GlusterFS's own lines are not meant. */
final class Complaints {
    private static final String SERIOUS = "^\\[[^]]+] [WECAM] .*";
    /** What Java logs, and what is told in a file of ours: GlusterFS has an xlator.c and a stack.c, too. */
    private static final String OURS = ".* \\[(\\S+:java|\\S+\\.java:\\d+:\\S+|(abi|bridge_\\w+|call|fan|handle|inodes|instance|java|java_thread"
            + "|operation|policy|verdict|worker)\\.c:\\S+)] .*";

    private Complaints() {}

    static void assertNone(Cluster cluster, FuseMount... mounts) {
        Stream<GlusterLog> logs =
                Stream.concat(cluster.logs().stream(), Stream.of(mounts).map(FuseMount::log));
        assertThat(logs.flatMap(log -> in(log).stream())).isEmpty();
    }

    static List<String> in(GlusterLog log) {
        return log.lines().stream()
                .filter(line -> line.matches(SERIOUS) && (line.contains("GluJava") || line.matches(OURS)))
                .toList();
    }
}
