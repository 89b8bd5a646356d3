package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.glujava.lab.Await;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterVolume;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** glusterd changes the graph of a program that uses a volume through libgfapi. */
@Live
@AnyJdk
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ApiSwitchTest {
    private static final Duration SWITCHED = Duration.ofSeconds(30);
    private static final int THREADS = 8;
    private static final int SWITCHES = Integer.getInteger("glujava.switches", 4);

    /** Failures with Java that do not occur without Java are the translator's; the long form runs both. */
    static List<Boolean> withJava() {
        return Boolean.getBoolean("glujava.control") ? List.of(false, true) : List.of(true);
    }

    @ParameterizedTest
    @MethodSource("withJava")
    void nothing_fails_while_graphs_are_switched(boolean java, LiveLab live) throws Exception {
        Cluster cluster = live.cluster();
        if (java) {
            cluster.insertInClients(
                    "protocol/client",
                    live.glujava("trace", live.paths().debugTraceJar()).with("fops", "create"));
        }
        ClusterVolume volume = cluster.volume("s", 2).start();
        try (ApiProgram program = ApiProgram.start(live, cluster)) {
            assertThat(program.init(volume)).isEqualTo("0");
            assertThat(program.tell("load " + THREADS)).isEqualTo("0");
            program.awaitProgress(THREADS);

            for (int i = 0; i < SWITCHES; i++) {
                List<String> graphs = graphs(program);
                volume.set("performance.stat-prefetch", i % 2 == 0 ? "off" : "on");
                Await.until(SWITCHED, "another graph", () -> graphs(program).size() > graphs.size());
                program.awaitProgress(THREADS * 3);
            }

            List<String> graphs = graphs(program);
            String last = graphs.remove(graphs.size() - 1);
            List<String> before = traced(program, graphs);
            program.awaitProgress(THREADS * 3);
            assertThat(traced(program, graphs))
                    .as("fops through graphs that are out of use")
                    .isEqualTo(before);
            assertThat(traced(program, List.of(last)).isEmpty())
                    .as("no fops through Java")
                    .isNotEqualTo(java);
            assertThat(program.tell("unload")).isEqualTo("ok");
            assertThat(Complaints.in(program.log())).isEmpty();
        }
    }

    /** Returns the numbers of the graphs that have been in use. */
    private static List<String> graphs(ApiProgram program) {
        return program.log().linesWith("switched to graph").stream()
                .map(line -> line.replaceAll(".*\\{id=(\\d+)}.*", "$1"))
                .collect(Collectors.toList());
    }

    /** Returns the log lines of the instances in these graphs. */
    private static List<String> traced(ApiProgram program, List<String> graphs) {
        return graphs.stream()
                .flatMap(graph -> program.log().linesWith(" " + graph + "-s-client-", ": #").stream())
                .toList();
    }
}
