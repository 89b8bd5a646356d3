package org.glujava.command.volume;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.util.List;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.Recorded;
import org.junit.jupiter.api.Test;

class NodesCheckTest {
    private static final String JAR = "/jars/cache.jar";
    private static final String SAME = """
            ba8e85d7-2937-4425-a0f5-7b1eb9da37b5 0.1.0 version
            ba8e85d7-2937-4425-a0f5-7b1eb9da37b5 5f0a /jars/cache.jar
            11111111-2937-4425-a0f5-7b1eb9da37b5 0.1.0 version
            11111111-2937-4425-a0f5-7b1eb9da37b5 5f0a /jars/cache.jar
            """;

    private static void check(String said) throws IOException {
        NodesCheck.require(
                new GlusterCli(new Recorded()
                        .file("pool list", "pool.xml")
                        .answer("system:: execute glujava report " + JAR, 0, said)),
                List.of(JAR));
    }

    @Test
    void nodes_with_the_same_are_accepted() {
        assertThatNoException().isThrownBy(() -> check(SAME));
    }

    @Test
    void the_node_that_differs_is_named() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> check(SAME.replaceFirst("5f0a (.*)\n1", "missing $1\n1")))
                .withMessage(JAR + " is not installed on localhost");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> check(SAME.replaceFirst("(?m)^b.* version$", "")))
                .withMessage("GluJava is not installed on localhost");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> check(SAME.replaceFirst("(?m)^1.*$", "")))
                .withMessage("GluJava is not installed on gluster-2");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> check(SAME.replaceFirst("0\\.1\\.0 version\nba", "0.0.9 version\nba")))
                .withMessage("nodes have different versions of GluJava: gluster-2 has 0.1.0, localhost has 0.0.9");
    }

    @Test
    void a_node_without_the_program_or_without_glusterd_is_named() throws IOException {
        Recorded without = new Recorded()
                .file("pool list", "pool.xml")
                .answer(
                        "system:: execute",
                        1,
                        "Staging failed on gluster-2. Error: gsync peer_glujava command not found.\n");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> NodesCheck.require(new GlusterCli(without), List.of()))
                .withMessageContaining("a node has no GluJava")
                .withMessageContaining("gluster-2");

        Recorded away = new Recorded().answer("pool list", 0, poolWithoutOne());
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> NodesCheck.require(new GlusterCli(away), List.of()))
                .withMessage("nodes of the pool are not connected: gluster-2");
    }

    private static String poolWithoutOne() throws IOException {
        return new Recorded()
                .file("pool list", "pool.xml")
                .run(List.of("gluster", "--mode=script", "pool", "list"))
                .text()
                .replaceFirst("<connected>1", "<connected>0");
    }
}
