package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.NetworkMachine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Translators in the bricks and clients of a cluster: they come, stay while nodes and clients go and return, are upgraded, and
 * go. Clients use the volumes all the time, and check what they read by its hash.
 */
@Tag("live")
@Tag("cluster")
@ExtendWith(Steps.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterTest {
    private static final Duration SOON = ClusterScene.SOON;
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final int API_THREADS = 2;
    private static final String TRACE = "debug-trace";
    private static final String CACHE = "negative-lookup";

    private final ClusterScene scene = new ClusterScene();
    private final Map<String, List<String>> options = new TreeMap<>();
    private final List<HashedFiles> work = new ArrayList<>();
    private boolean isWhole;
    private HashedFiles onReplica;
    private HashedFiles onDisperse;
    private Path otherMount;
    private Path nodesMount;
    private ApiProgram program;

    @BeforeAll
    void machines_start() throws IOException {
        System.out.println("step: machines start");
        scene.start();
    }

    @AfterAll
    void nothing_is_left() throws IOException {
        if (!isWhole) {
            scene.keepLogs();
        }
        scene.close();
    }

    @Test
    @Order(1)
    void volumes_are_made() {
        create("r", 3, "replica", "3");
        create("d", 6, "disperse", "3", "redundancy", "1");
        scene.gluster("volume", "start", "r");
    }

    private void create(String volume, int bricks, String... kind) {
        List<String> words = new ArrayList<>(List.of("volume", "create", volume));
        words.addAll(List.of(kind));
        words.addAll(scene.newBricks(bricks));
        words.add("force"); // the bricks are on the system's disk
        scene.gluster(words.toArray(String[]::new));
        scene.gluster("volume", "set", volume, "network.ping-timeout", "5", "server.tcp-user-timeout", "5");
        options.put(volume, scene.options(volume));
    }

    @Test
    @Order(2)
    void a_node_without_the_translator_or_with_another_version_is_named() throws IOException {
        Path jar = scene.debugTrace("1");
        assertThat(enable(1, "r", TRACE, "--brick", "io-threads", "log=off"))
                .contains("user/debug-trace is not installed on ");
        for (NetworkMachine machine : scene.machines()) {
            scene.glujava(machine, 0, "install", scene.negativeLookup().toString());
            if (machine != scene.node(2)) {
                scene.glujava(machine, 0, "install", jar.toString());
            }
        }
        assertThat(enable(1, "r", TRACE, "log=off")).contains("glujava/debug-trace is not installed on node2");
        scene.glujava(scene.node(2), 0, "install", scene.debugTrace("0").toString());
        assertThat(enable(1, "r", TRACE, "log=off"))
                .contains("different versions of translators/debug-trace", "node2 has 0-", "node3 has 1-");
        scene.glujava(scene.node(2), 0, "install", jar.toString());

        String filter =
                GlujavaPaths.xlatorFolder().resolveSibling("filter/glujava").toString();
        scene.node(3).require("cp", filter, "/run/filter");
        scene.node(3).require("sh", "-c", "printf '#!/bin/sh\\necho 0.0.9\\n' >" + filter);
        assertThat(enable(1, "r", TRACE, "log=off")).contains("different versions of GluJava", "node3 has 0.0.9");
        scene.node(3).require("cp", "/run/filter", filter);
        assertThat(scene.options("r")).isEqualTo(options.get("r"));
    }

    private String enable(int code, String... arguments) {
        List<String> words = new ArrayList<>(List.of("volume", "enable"));
        words.addAll(List.of(arguments));
        return scene.glujava(code, words.toArray(String[]::new));
    }

    @Test
    @Order(3)
    void clients_begin_to_work_without_translators() throws IOException {
        onReplica = HashedFiles.in(scene.mount(scene.client(1), "r").resolve("work"), 1);
        work.add(onReplica);
        nodesMount = scene.mount(scene.node(2), "r");
        program = scene.program(scene.client(2), "r");
        assertThat(program.tell("load " + API_THREADS)).isEqualTo("0");
        goOn();
    }

    @Test
    @Order(4)
    void translators_come_into_bricks_and_clients_that_are_in_use() throws IOException {
        assertThat(enable(0, "d", TRACE, "--brick", "io-threads", "log=off")).contains("not started");
        scene.gluster("volume", "start", "d");
        assertThat(enable(0, "r", TRACE, "--brick", "io-threads", "log=off")).contains("restarted: node3:");
        assertThat(enable(0, "r", CACHE, "ttl=10s")).doesNotContain("old graph");
        assertThat(enable(0, "r", TRACE, "log=off")).doesNotContain("old graph");
        enable(0, "d", TRACE, "log=off");
        onDisperse = HashedFiles.in(scene.mount(scene.client(1), "d").resolve("work"), 2);
        work.add(onDisperse);
        otherMount = scene.mount(scene.client(2), "d");
        goOn();

        assertThat(scene.versions("r", TRACE, "bricks")).containsExactly("1", "1", "1");
        assertThat(scene.versions("d", TRACE, "bricks")).hasSize(6).containsOnly("1");
        assertThat(scene.versions("r", TRACE, "clients"))
                .as("the mount on a node")
                .containsExactly("1");
        Await.until(
                SOON,
                "the first client's new graph",
                () -> versions(onReplica.folder()).keySet().equals(Set.of("r-debug-trace", "r-negative-lookup")));
        verify();
    }

    @Test
    @Order(5)
    void a_node_is_killed_and_healed() throws IOException {
        // A brick that is killed while it creates a file leaves one without a gfid, which GlusterFS cannot heal.
        assertThat(program.tell("unload")).isEqualTo("ok");
        onReplica.between(() -> onDisperse.between(() -> {
            Await.within(SETTLED, () -> false);
            scene.node(3).kill();
        }));
        assertThat(program.tell("load " + API_THREADS)).isEqualTo("0");
        goOn();
        scene.node(3).start();
        ClusterScene.awaitGlusterd(scene.node(3));
        scene.awaitPool();
        scene.awaitHealed("r");
        scene.awaitHealed("d");
        verify();
        assertThat(scene.versions("r", TRACE, "bricks")).containsExactly("1", "1", "1");
    }

    @Test
    @Order(6)
    void a_client_is_cut_off_and_returns() throws IOException {
        work.forEach(each -> each.forgive(true));
        scene.network().cut(scene.client(1));
        program.awaitProgress(API_THREADS * 10L);
        Await.within(AWAY, () -> false);
        scene.network().join(scene.client(1));
        for (HashedFiles each : work) {
            each.awaitWork(20);
            each.removeUnknown(); // a write that was cut off can leave a file that cannot be healed
        }
        scene.awaitHealed("r");
        scene.awaitHealed("d"); // until then, renames in its folder may fail
        work.forEach(each -> each.awaitWork(20));
        work.forEach(each -> each.forgive(false));
        goOn();
        verify();
    }

    @Test
    @Order(7)
    void options_change_while_it_runs() throws IOException {
        scene.glujava(0, "volume", "set", "r", CACHE, "ttl=20s");
        scene.glujava(0, "volume", "set", "r", TRACE, "--brick", "pass-through=on");
        scene.glujava(0, "volume", "set", "d", TRACE, "--client", "frame-timeout=100");
        scene.gluster("volume", "set", "r", "performance.io-cache", "off"); // another graph
        goOn();
        assertThat(scene.glujava(0, "volume", "status", "r"))
                .contains("option ttl: 20s", "option pass-through: on")
                .containsPattern("\\(glusterfsd\\) on node3: pass-through, version 1");
        scene.glujava(0, "volume", "set", "r", TRACE, "--brick", "pass-through=off");
        scene.gluster("volume", "reset", "r", "performance.io-cache");
        goOn();
        verify();
    }

    @Test
    @Order(8)
    void files_move_to_new_bricks() throws IOException {
        List<String> words = new ArrayList<>(List.of("volume", "add-brick", "d"));
        words.addAll(scene.newBricks(3));
        words.add("force");
        scene.gluster(words.toArray(String[]::new));
        goOn();
        // The three processes that move files may fail to lock the root of the new bricks, while it is healed there.
        String status = rebalance();
        for (int i = 0; i < 3 && status.contains("failed"); i++) {
            status = rebalance();
        }
        assertThat(status).contains("completed").doesNotContain("failed");
        goOn();
        verify();
        assertThat(scene.versions("d", TRACE, "bricks")).hasSize(9).containsOnly("1");
    }

    /** Returns what glusterd says at the end. */
    private String rebalance() {
        scene.awaitHealed("d");
        scene.gluster("volume", "rebalance", "d", "start", "force");
        List<String> status = List.of("gluster", "volume", "rebalance", "d", "status");
        // While the process that moves files starts, glusterd cannot reach it, and fails.
        Await.until(SOON, "the end of rebalance", () -> {
            NetworkMachine.Said said = scene.node(1).run(status);
            return said.exitCode() == 0 && !said.text().contains("in progress");
        });
        return scene.node(1).run(status).text();
    }

    @Test
    @Order(9)
    void a_translator_is_upgraded_while_it_runs() throws IOException {
        String jar = scene.debugTrace("2").toString();
        for (NetworkMachine machine : scene.machines()) {
            if (machine != scene.node(3)) {
                scene.glujava(machine, 0, "install", jar);
            }
        }
        assertThat(reload(1, "r", "--brick"))
                .contains("different versions of translators/debug-trace", "node2 has 2-", "node3 has 1-");
        scene.glujava(scene.node(3), 0, "install", jar);
        goOn();
        assertThat(reload(0, "r", "--brick")).containsPattern("reloaded: glusterfsd \\d+ on node3, version 2");
        assertThat(reload(0, "r", "--client")).containsPattern("reloaded: glusterfs \\d+ on node2, version 2");
        reload(0, "d", "--brick");
        reload(0, "d", "--client");
        goOn();

        assertThat(scene.versions("r", TRACE, "bricks")).containsExactly("2", "2", "2");
        assertThat(scene.versions("d", TRACE, "bricks")).hasSize(9).containsOnly("2");
        Await.until(
                SOON,
                "the new version in clients that are no nodes",
                () -> "2".equals(versions(onReplica.folder()).get("r-debug-trace"))
                        && "2".equals(versions(otherMount).get("d-debug-trace")));
        assertThat(versions(nodesMount)).containsEntry("r-debug-trace", "2");
        verify();
    }

    private String reload(int code, String volume, String graphs) {
        return scene.glujava(code, "volume", "reload", volume, TRACE, graphs);
    }

    /** Returns the versions of the translators in the present graph of a mount, by their volumes. */
    private static Map<String, String> versions(Path mount) {
        Map<String, String> versions = new TreeMap<>();
        Info.of(mount).json().getAsJsonArray("instances").forEach(each -> {
            JsonObject instance = each.getAsJsonObject();
            if (instance.get("state").getAsString().equals("up")) {
                versions.put(
                        instance.get("volume").getAsString(),
                        instance.get("version").getAsString());
            }
        });
        return versions;
    }

    @Test
    @Order(10)
    void translators_go_without_a_trace() throws IOException {
        for (String volume : List.of("d", "r")) {
            assertThat(scene.glujava(0, "volume", "disable", volume, TRACE, "--client"))
                    .doesNotContain("old graph");
            goOn();
            assertThat(scene.glujava(0, "volume", "disable", volume, TRACE, "--brick"))
                    .doesNotContain("stay")
                    .contains("restarted: node3:");
            goOn();
        }
        scene.glujava(0, "volume", "disable", "r", CACHE);
        goOn();
        verify();
        options.forEach((volume, before) -> assertThat(scene.options(volume)).isEqualTo(before));
        assertThat(scene.glujava(0, "volume", "status", "r")).contains("no translators");
        assertThat(program.tell("unload")).isEqualTo("ok");
        work.forEach(HashedFiles::close);
        verifyBricks();
        isWhole = true;
    }

    /** Waits until all clients have done more. */
    private void goOn() {
        work.forEach(each -> each.goOn(20));
        program.awaitProgress(API_THREADS * 5L);
    }

    /** Checks all files by their hashes, also as other clients see them. */
    private void verify() {
        onReplica.verify(onReplica.folder());
        onReplica.verify(nodesMount.resolve("work"));
        if (onDisperse != null) {
            onDisperse.verify(onDisperse.folder());
            onDisperse.verify(otherMount.resolve("work"));
        }
    }

    /** Each brick of a replica has each file. */
    private void verifyBricks() throws IOException {
        scene.awaitHealed("r");
        for (Path brick : scene.bricks("r")) {
            try (Stream<Path> files = Files.list(brick.resolve("work"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsAll(onReplica.hashes().keySet());
            }
            onReplica.verify(brick.resolve("work"));
        }
    }
}
