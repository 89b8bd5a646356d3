package org.glujava.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that ends at any moment leaves nothing half installed, and the next one removes the rest. */
class KilledCommandTest {
    private static final int KILLS = Integer.getInteger("glujava.kills", 40);
    private static final long LONGEST_LIFE_MS = 250;

    @TempDir
    Path folder;

    private StoreFixture at;
    private List<Path> jars;

    /** Ends a command between two steps. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @BeforeEach
    void make() throws IOException {
        at = new StoreFixture(folder);
        Path helper = new JarMaker().entry("some", "text").write(folder.resolve("helper.jar"));
        jars = List.of(jar("1.0", helper), jar("2.0", helper), jar("3.0", helper));
    }

    private Path jar(String version, Path helper) throws IOException {
        return new JarMaker()
                .translator("Good", "good")
                .translator("Other", "other")
                .version(version)
                .manifest("Class-Path: " + helper.getFileName())
                .write(folder.resolve("good-" + version + ".jar"));
    }

    /** One command, and what is installed before it. */
    private interface Scene {
        void before(TranslatorStore store) throws IOException;

        void command(TranslatorStore store) throws IOException;
    }

    private static Scene scene(Step before, Step command) {
        return new Scene() {
            @Override
            public void before(TranslatorStore store) throws IOException {
                before.with(store);
            }

            @Override
            public void command(TranslatorStore store) throws IOException {
                command.with(store);
            }
        };
    }

    @FunctionalInterface
    private interface Step {
        void with(TranslatorStore store) throws IOException;
    }

    /** Returns the current and the previous version of each translator. */
    private List<String> versions() throws IOException {
        return at.store.list().stream()
                .map(each -> number(each.folder()) + number(String.valueOf(each.previous())))
                .toList();
    }

    private static String number(String version) {
        return version.equals("null") ? "-" : version.substring(0, 1);
    }

    /** @param allowed the current and the previous version of a translator after the command, or without it */
    private void killAtEachStep(Scene scene, String... allowed) throws IOException {
        int steps = 0;
        boolean ended = false;
        while (!ended) {
            for (StoredTranslator each : at.store.list()) {
                at.store.uninstall(List.of(each.name()));
            }
            scene.before(at.store);
            int last = steps;
            int[] done = {0};
            var killed = new TranslatorStore(at.home, List.of(at.xlators), () -> {
                if (done[0]++ >= last) {
                    throw new Killed();
                }
            });
            try {
                scene.command(killed);
                ended = true;
            } catch (Killed e) {
                steps++;
            }
            at.requireWhole();
            List<StoredTranslator> then = at.store.list();
            at.store.install(List.of()); // any command that changes something
            at.requireTidy();
            assertThat(at.store.list()).as("step %d", steps).hasSameSizeAs(then);
            assertThat(allowed).as("step %d", steps).containsAll(versions());
        }
        assertThat(steps).isGreaterThan(3);
    }

    @Test
    void the_first_installation() throws IOException {
        killAtEachStep(scene(store -> {}, store -> store.install(jars.subList(0, 1))), "1-");
    }

    @Test
    void an_upgrade() throws IOException {
        killAtEachStep(
                scene(
                        store -> {
                            store.install(jars.subList(0, 1));
                            store.install(jars.subList(1, 2));
                        },
                        store -> store.install(jars.subList(2, 3))),
                "21",
                "32");
    }

    @Test
    void a_rollback() throws IOException {
        killAtEachStep(
                scene(
                        store -> {
                            store.install(jars.subList(0, 1));
                            store.install(jars.subList(1, 2));
                        },
                        store -> store.rollback("good")),
                "21",
                "12");
    }

    @Test
    void a_removal() throws IOException {
        killAtEachStep(
                scene(store -> store.install(jars.subList(0, 1)), store -> store.uninstall(List.of("good", "other"))),
                "1-");
    }

    /** Changes a store until it is killed. */
    public static final class Endless {
        /** @param args the folder of the fixture, then jars */
        public static void main(String[] args) throws IOException {
            TranslatorStore store = new StoreFixture(Path.of(args[0])).store;
            Random random = new Random();
            System.out.println("begins");
            while (true) {
                store.install(List.of(Path.of(args[1 + random.nextInt(args.length - 1)])));
                List<StoredTranslator> all = store.list();
                if (random.nextInt(3) == 0) {
                    store.uninstall(List.of(all.get(random.nextInt(all.size())).name()));
                } else if (all.get(0).previous() != null) {
                    store.rollback(all.get(0).name());
                }
            }
        }
    }

    @Test
    void a_command_that_the_kernel_ends() throws Exception {
        Random random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Endless.class.getName(),
                            folder.toString(),
                            jars.get(0).toString(),
                            jars.get(1).toString(),
                            jars.get(2).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                assertThat(process.getInputStream().read()).isEqualTo('b');
                assertThat(process.waitFor(random.nextLong(LONGEST_LIFE_MS), TimeUnit.MILLISECONDS))
                        .as("it ended by itself")
                        .isFalse();
            } finally {
                process.destroyForcibly().waitFor();
            }
            at.requireWhole();
            at.store.install(List.of());
            at.requireTidy();
        }
    }
}
