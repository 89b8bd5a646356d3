package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.Late;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The class data archives that {@code ./glujava install} makes, and what a start loads beside them. */
@Live
class ClassArchiveTest {
    /**
     * Classes besides the translator's own that a start, a first lookup and a first create may load from elsewhere than
     * the archive, or make at run time. Measured: 4 (direct), 9 (JNA on 17) and 18 (JNA on 25, which makes proxies).
     */
    private static final Map<String, Integer> MOST_CLASSES = Map.of("direct", 8, "jna", 20);

    /**
     * The same of a start of negative-lookup and its library Caffeine, whose classes are in the archive: they are lambdas
     * and forms of method handles, which no archive has for a class loader of GluJava. Measured: 38 (direct on 17), 42
     * (direct on 25, where an archive with linked classes has 13 fewer forms) and 47 (JNA on 25).
     */
    private static final Map<String, Integer> MOST_OF_NEGATIVE_LOOKUP = Map.of("direct", 46, "jna", 51);

    /** Threads of GluJava, and of JNA if it is in use: the clock, the watch in C; JNA's cleaner. */
    private static final Map<String, Integer> MOST_THREADS = Map.of("direct", 2, "jna", 3);

    private static final String SHARED = "shared objects file";

    @ParameterizedTest
    @ValueSource(strings = {"jna", "direct"})
    void a_start_loads_few_classes_from_elsewhere(String bridge, LiveLab live) throws Exception {
        if (Boolean.getBoolean("glujava.update-archive")) {
            ClassList.record(live, ArchivedHome.javaHome(live));
        }
        List<String> loaded = loaded(live, ArchivedHome.make(live), bridge);

        assertThat(loaded)
                .filteredOn(line -> line.contains(SHARED))
                .anyMatch(line -> line.contains("org.glujava.runtime.Boot"));
        assertThat(elsewhere(loaded)).hasSizeLessThanOrEqualTo(MOST_CLASSES.get(bridge));
    }

    /** Shows that the number above counts: a list without one of GluJava's packages makes it too large. */
    @Test
    void classes_that_no_list_has_are_counted(LiveLab live) throws Exception {
        Path lists = live.lab().folder("lists");
        try (Stream<Path> all = Files.list(live.paths().root().resolve(ClassList.FOLDER))) {
            for (Path list : all.toList()) {
                Files.write(
                        lists.resolve(list.getFileName()),
                        Files.readAllLines(list).stream()
                                .filter(line -> !line.startsWith("org/glujava/runtime/"))
                                .toList());
            }
        }

        assertThat(elsewhere(loaded(live, ArchivedHome.make(live, lists), "direct")))
                .hasSizeGreaterThan(MOST_CLASSES.get("direct"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jna", "direct"})
    void a_translator_of_an_archived_jar_loads_few_classes_from_elsewhere(String bridge, LiveLab live)
            throws Exception {
        Path jar = live.paths().negativeLookupJar();
        Path moved = Files.copy(jar, live.lab().folder().resolve("moved.jar"));

        List<String> loaded =
                loaded(live, ArchivedHome.make(live, ArchivedHome.lists(live), jar), bridge, live.glujava("nl", moved));

        assertThat(ofCaffeine(loaded)).hasSizeGreaterThan(50).allMatch(line -> line.contains(SHARED));
        assertThat(elsewhere(loaded)).hasSizeLessThanOrEqualTo(MOST_OF_NEGATIVE_LOOKUP.get(bridge));
    }

    /** Shows that the number above counts. */
    @Test
    void classes_of_a_jar_that_is_not_archived_are_counted(LiveLab live) throws Exception {
        Volume translator = live.glujava("nl", live.paths().negativeLookupJar());

        List<String> loaded = loaded(live, ArchivedHome.make(live), "direct", translator);

        assertThat(ofCaffeine(loaded)).noneMatch(line -> line.contains(SHARED));
        assertThat(elsewhere(loaded)).hasSizeGreaterThan(MOST_OF_NEGATIVE_LOOKUP.get("direct"));
    }

    private static List<String> ofCaffeine(List<String> loaded) {
        return loaded.stream()
                .filter(line -> line.contains(" com.github.benmanes.caffeine.") && !line.contains("$$Lambda"))
                .toList();
    }

    /** The JVM gives each class of an archive away once in a process. */
    @Test
    void two_volumes_with_an_archived_jar_share_no_state(LiveLab live) throws Exception {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        Path log = live.lab().folder().resolve("two.classes");
        String options = "-Xlog:class+load:file=" + log;
        FuseMount mount = ArchivedHome.mounting(
                        live,
                        ArchivedHome.make(live, ArchivedHome.lists(live), jar),
                        "two",
                        live.glujava("lower", jar).with("name", "one").with("jvm-options", options),
                        live.glujava("upper", jar).with("name", "two").with("jvm-options", options))
                .mount();
        for (String name : List.of("one", "two", "three")) {
            Files.createFile(live.brick().data().resolve(name));
        }

        assertThat(mount.mountPoint().resolve("one")).doesNotExist();
        assertThat(mount.mountPoint().resolve("two")).doesNotExist();
        assertThat(mount.mountPoint().resolve("three")).exists();
        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains("org.glujava.lab.translators.Hidden "))
                .hasSize(2)
                .anyMatch(line -> line.contains(SHARED));
    }

    /** The archive must be made with the options that decide about modules. */
    @Test
    void the_modules_of_the_archive_are_used_since_java_22(LiveLab live) throws Exception {
        assumeThat(Integer.parseInt(ClassList.version(ArchivedHome.javaHome(live))))
                .isGreaterThanOrEqualTo(22);
        Path log = live.lab().folder().resolve("modules.log");
        Volume translator = live.glujava("small", TestJar.pack(live.lab(), Witness.class))
                .with("jvm-options", "-Xlog:cds:file=" + log);

        ArchivedHome.mounting(live, ArchivedHome.make(live), "modules", translator)
                .mount();

        assertThat(log).content().contains("full module graph: enabled").doesNotContain("full module graph: disabled");
    }

    private static List<String> elsewhere(List<String> loaded) {
        return loaded.stream()
                .filter(line -> line.contains(" source: ") && !line.contains(SHARED))
                .filter(line -> !line.contains("org.glujava.lab."))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jna", "direct"})
    void a_start_makes_few_threads(String bridge, LiveLab live) throws Exception {
        Path jar = TestJar.pack(live.lab(), Witness.class);

        assertThat(threads(live, bridge, jar)).hasSizeLessThanOrEqualTo(MOST_THREADS.get(bridge));
    }

    /** Shows that the number above counts: negative-lookup has tasks of its own. */
    @Test
    void threads_beside_those_of_a_start_are_counted(LiveLab live) throws Exception {
        assertThat(threads(live, "direct", live.paths().negativeLookupJar()))
                .hasSizeGreaterThan(MOST_THREADS.get("direct"));
    }

    private static List<String> threads(LiveLab live, String bridge, Path jar) throws Exception {
        FuseMount mount = live.mount("java", live.glujava("small", jar).with("bridge", bridge));
        assertThat(mount.mountPoint().resolve("missing")).doesNotExist();

        List<String> threads = new ArrayList<>();
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + mount.pid() + "/task"))) {
            for (Path task : tasks.toList()) {
                threads.add(Files.readString(task.resolve("comm")).strip());
            }
        }
        return threads.stream()
                .filter(name -> name.matches("(gj-|glfs_gj|JNA|Cleaner-).*"))
                .toList();
    }

    @Test
    void what_runs_goes_on_when_all_is_replaced(LiveLab live) throws Exception {
        Path home = ArchivedHome.make(live);
        Path jar = TestJar.pack(live.lab(), Late.class);
        FuseMount mount = ArchivedHome.mounting(live, home, "java", live.glujava("late", jar))
                .mount();

        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        // Suspending, reporting and dumping take classes that were not needed before.
        assertThatThrownBy(() -> Files.size(mount.mountPoint().resolve("late")))
                .hasMessageContaining("Disk quota exceeded");
        Files.createDirectories(mount.mountPoint().resolve("some/folders"));
        assertThat(mount.statedump().section("xlator.features.glujava.late").orElseThrow())
                .containsEntry("failures", "0");
        assertThat(Jcmd.run(mount, "VM.version")).isNotEmpty();
        assertThat(mount.log().errors()).isEmpty();
    }

    private static int mounts;

    /** The lines of the JVM's log of loaded classes, of a mount after its first fops. */
    private static List<String> loaded(LiveLab live, Path home, String bridge) throws IOException {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        return loaded(live, home, bridge, live.glujava("small", jar).with("name", "hidden"));
    }

    private static List<String> loaded(LiveLab live, Path home, String bridge, Volume translator) throws IOException {
        String name = "mount" + ++mounts;
        Path log = live.lab().folder().resolve(name + ".classes");
        Volume logged = translator.with("bridge", bridge).with("jvm-options", "-Xlog:class+load:file=" + log);
        FuseMount mount = ArchivedHome.mounting(live, home, name, logged).mount();
        assertThat(mount.mountPoint().resolve("missing")).doesNotExist();
        Files.createFile(mount.mountPoint().resolve(name));
        assertThat(mount.log().errors()).isEmpty();
        mount.close();
        assertThat(live.lab().folder().resolve(name + ".console")).isEmptyFile();
        return Files.readAllLines(log);
    }
}
