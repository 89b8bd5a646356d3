package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.Await;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Replaceable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another version of a translator takes over in a running process. */
@Live
@AnyJdk
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReplacementTest {
    private static final int THREADS = 8;
    private static final int MORE_WORK = 40;
    private static final int MOST_DRAINING = 4;

    @Test
    void a_newer_version_takes_over_without_a_failed_operation(LiveLab live) throws Exception {
        try (Replaced replaced = new Replaced(live, "1");
                FileWork work = FileWork.in(replaced.folder(), THREADS)) {
            for (String version : List.of("2", "3", "4")) {
                work.goOn(Replaced.SOON, MORE_WORK);
                replaced.by(version);
            }
            work.goOn(Replaced.SOON, MORE_WORK);
            replaced.awaitOne();

            JsonObject info = replaced.info();
            assertThat(info.get("replacements").getAsInt()).isEqualTo(3);
            assertThat(info.get("refused_replacements").getAsInt()).isZero();
            assertThat(info.get("version").getAsString()).isEqualTo("4");
            assertThat(info.get("failures").getAsInt()).isZero();
            assertThat(replaced.count("closed")).isEqualTo(3);
            work.end();
            assertThat(work.failures()).isEmpty();
            assertThat(replaced.mount().log().linesWith("switched to graph")).hasSizeLessThan(2);
            assertThat(Complaints.in(replaced.mount().log())).isEmpty();
        }
    }

    @Test
    void frames_of_the_old_version_end_at_the_old_version(LiveLab live) throws Exception {
        try (Replaced replaced = new Replaced(live, "1")) {
            CompletableFuture<Boolean> parked = lookUp(replaced.folder(), "parked");
            awaitSuspended(replaced);

            replaced.by("2");
            assertThat(replaced.draining()).isEqualTo(1);
            JsonObject draining =
                    replaced.info().getAsJsonArray("draining").get(0).getAsJsonObject();
            assertThat(draining.get("version").getAsString()).isEqualTo("1");
            assertThat(draining.get("in_flight").getAsInt()).isEqualTo(1);
            assertThat(replaced.count("closed")).isZero();
            assertThat(parked).isNotDone();

            Files.createFile(replaced.signal());
            assertThat(parked.get(Replaced.SOON.toSeconds(), TimeUnit.SECONDS)).isFalse();
            replaced.awaitOne();
            assertThat(replaced.count("closed")).isEqualTo(1);
            assertThat(Complaints.in(replaced.mount().log())).isEmpty();
        }
    }

    @Test
    void contexts_of_the_old_version_end(LiveLab live) throws Exception {
        try (Replaced replaced = new Replaced(live, "1")) {
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                files.add(Files.writeString(replaced.folder().resolve("file" + i), "text"));
            }
            files.forEach(file -> assertThat(file).exists());
            assertThat(replaced.count("values")).isEqualTo(files.size());

            replaced.by("2");
            Await.until(Replaced.SOON, "the end of the values", () -> replaced.count("values") == 0);
            files.forEach(file -> assertThat(file).exists());
            assertThat(replaced.count("values")).isEqualTo(files.size());
            for (Path file : files) {
                Files.delete(file);
            }
            Await.until(Replaced.SOON, "the end of the new values", () -> replaced.count("values") == 0);
        }
    }

    @Test
    void a_version_hands_over_what_it_wants(LiveLab live) throws Exception {
        Volume first = replaceable(live, "1").with("keeps", "yes");
        try (Replaced replaced = new Replaced(live, first)) {
            Map<Path, String> numbers = new HashMap<>();
            for (int i = 0; i < 50; i++) {
                Path file = Files.writeString(replaced.folder().resolve("file" + i), "text");
                assertThat(file).exists();
                numbers.put(file, replaced.read(file, "number"));
            }
            assertThat(numbers.values()).doesNotHaveDuplicates().doesNotContain("none");

            replaced.reconfigure(replaced.volume("2").with("keeps", "yes").with("gives-wrong", "yes"));
            awaitRefused(replaced, 1, "the hand-over of 'values' to the new version failed");
            assertThat(replaced.version()).isEqualTo("1");
            numbers.forEach(
                    (file, number) -> assertThat(replaced.read(file, "number")).isEqualTo(number));

            replaced.reconfigure(replaced.volume("3").with("keeps", "yes"));
            Await.until(Replaced.SOON, "version 3", () -> replaced.version().equals("3"));
            assertThat(replaced.read("names")).isEqualTo("3,after 1");
            replaced.awaitOne();
            numbers.forEach(
                    (file, number) -> assertThat(replaced.read(file, "number")).isEqualTo(number));
            assertThat(replaced.count("values")).isEqualTo(numbers.size());
            for (Path file : numbers.keySet()) {
                Files.delete(file);
            }
            Await.until(Replaced.SOON, "the end of the values", () -> replaced.count("values") == 0);
        }
    }

    @Test
    void one_that_fails_to_start_changes_nothing(LiveLab live) throws Exception {
        try (Replaced replaced = new Replaced(live, "1");
                FileWork work = FileWork.in(replaced.folder(), THREADS)) {
            replaced.reconfigure(replaced.volume("2").with("broken", "yes"));
            awaitRefused(replaced, 1, "broken on request");
            replaced.reconfigure(replaced.volume("2").with("jar", "/nonexistent.jar"));
            awaitRefused(replaced, 2, "the jar /nonexistent.jar cannot be read");
            replaced.reconfigure(replaced.volume("2").with("brocken", "yes"));
            awaitRefused(replaced, 3, "option 'brocken' is not known");
            assertThat(replaced.version()).isEqualTo("1");
            assertThat(replaced.draining()).isZero();

            work.goOn(Replaced.SOON, MORE_WORK);
            replaced.by("2");
            replaced.awaitOne();
            work.end();
            assertThat(work.failures()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stuck", "dropped", "thrown"})
    void a_version_that_misbehaves_can_be_replaced(String how, LiveLab live) throws Exception {
        try (Replaced replaced = new Replaced(live, "1")) {
            CompletableFuture<Boolean> bad = lookUp(replaced.folder(), how);
            Await.until(Replaced.SOON, "a bad lookup", () -> inFlight(replaced) > 0 || bad.isDone());

            try (FileWork work = FileWork.in(replaced.folder(), THREADS)) {
                work.goOn(Replaced.SOON, MORE_WORK);
                replaced.by("2");
                work.goOn(Replaced.SOON, MORE_WORK);
                if ("stuck".equals(how)) {
                    assertThat(replaced.draining()).isEqualTo(1);
                    assertThat(bad).isNotDone();
                    Files.createFile(replaced.signal());
                }
                assertThat(bad.get(Replaced.SOON.toSeconds(), TimeUnit.SECONDS)).isFalse();
                replaced.awaitOne();
                work.end();
                assertThat(work.failures()).isEmpty();
            }
        }
    }

    @Test
    void only_a_few_versions_may_be_stuck(LiveLab live) throws Exception {
        try (Replaced replaced = new Replaced(live, "0")) {
            List<CompletableFuture<Boolean>> stuck = new ArrayList<>();
            for (int i = 1; i <= MOST_DRAINING; i++) {
                stuck.add(lookUp(replaced.folder(), "stuck"));
                Await.until(Replaced.SOON, "a stuck lookup", () -> inFlight(replaced) > 0);
                replaced.by("" + i);
                assertThat(replaced.draining()).isEqualTo(i);
            }
            replaced.reconfigure(replaced.volume("5"));
            awaitRefused(replaced, 1, "4 earlier versions of the translator still have frames or operations");
            assertThat(replaced.version()).isEqualTo("4");

            Files.createFile(replaced.signal());
            for (CompletableFuture<Boolean> each : stuck) {
                assertThat(each.get(Replaced.SOON.toSeconds(), TimeUnit.SECONDS))
                        .isFalse();
            }
            replaced.awaitOne();
            replaced.by("6");
            replaced.awaitOne();
        }
    }

    @Test
    void nothing_fails_in_a_program_that_uses_libgfapi(LiveLab live) throws Exception {
        Cluster cluster = live.cluster().insertInClients("protocol/client", replaceable(live, "1"));
        ClusterVolume volume = cluster.volume("s", 1).start();
        try (ApiProgram program = ApiProgram.start(live, cluster)) {
            assertThat(program.init(volume)).isEqualTo("0");
            assertThat(program.tell("load " + THREADS)).isEqualTo("0");
            program.awaitProgress(THREADS);
            for (int i = 2; i <= 4; i++) {
                cluster.insertNothing().insertInClients("protocol/client", replaceable(live, "" + i));
                volume.set("network.ping-timeout", "" + (40 + i));
                String taken = "version " + i + " of";
                Await.until(
                        Replaced.SOON,
                        taken,
                        () -> !program.log()
                                .linesWith("has replaced version", taken)
                                .isEmpty());
                program.awaitProgress(THREADS * 3);
            }
            assertThat(program.tell("unload")).isEqualTo("ok");
            assertThat(Complaints.in(program.log())).isEmpty();
        }
    }

    private static Volume replaceable(LiveLab live, String version) {
        return live.glujava("replaceable", TestJar.ofVersion(live.lab(), Replaceable.class, version));
    }

    private static int inFlight(Replaced replaced) {
        return replaced.info().get("in_flight").getAsInt();
    }

    private static void awaitSuspended(Replaced replaced) {
        Await.until(Replaced.SOON, "a suspended frame", () -> inFlight(replaced) > 0);
    }

    private static void awaitRefused(Replaced replaced, int times, String why) {
        Await.until(
                Replaced.SOON,
                "a refused replacement",
                () -> replaced.info().get("refused_replacements").getAsInt() == times);
        assertThat(replaced.mount().log().linesWith("the new options are refused, and the old ones stay", why))
                .hasSize(1);
    }

    private static CompletableFuture<Boolean> lookUp(Path mount, String name) throws Exception {
        Path folder = Files.createTempDirectory(mount, "of"); // the kernel looks up one name of a folder at a time
        return CompletableFuture.supplyAsync(() -> Files.exists(folder.resolve(name)), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        });
    }
}
