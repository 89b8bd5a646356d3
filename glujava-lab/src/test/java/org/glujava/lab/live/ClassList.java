package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;

/**
 * Records the classes that a start and first fops need, for the class data archives. {@code
 * -Dglujava.update-archive=true} writes the list of the JVM under test.
 */
final class ClassList {
    static final Path FOLDER = Path.of("glujava-native/src/main/archive");

    /** What each translator brings itself, and lines that are of one run only. */
    private static final Predicate<String> LEFT_OUT = Pattern.compile(
                    "^#|org/glujava/(examples|lab)/|com/github/|[$]Proxy[0-9]|Generated")
            .asPredicate();

    private ClassList() {}

    /** Writes the list of the JVM under test, of mounts over both bridges. */
    static void record(LiveLab live, String javaHome) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        for (String bridge : List.of("jna", "direct")) {
            lines.addAll(recorded(live, javaHome, bridge));
        }
        assertThat(lines)
                .contains(
                        "org/glujava/runtime/Boot",
                        "com/sun/jna/Native",
                        "org/glujava/event/CacheInvalidation",
                        "org/glujava/instance/UpcallReader");
        Files.write(live.paths().root().resolve(FOLDER).resolve("classes-" + version(javaHome) + ".list"), lines);
    }

    private static List<String> recorded(LiveLab live, String javaHome, String bridge) throws IOException {
        Path list = live.lab().folder().resolve(bridge + ".list");
        Volume translator = live.glujava("small", live.paths().negativeLookupJar())
                .with("bridge", bridge)
                .with("jvm-options", "-XX:DumpLoadedClassList=" + list);
        Brick brick = live.lab()
                .brick(bridge + "-brick")
                .insertAbove(
                        "io-threads", Volume.of("upcall", "features/upcall").with("cache-invalidation", "on"))
                .start();
        FuseMount mount = mount(live, javaHome, "record-" + bridge, brick.client("client"), translator);
        Path root = mount.mountPoint();
        assertThat(root.resolve("missing")).doesNotExist();
        invalidate(mount, mount(live, javaHome, "other-" + bridge, brick.client("client")));
        Files.createFile(root.resolve(bridge));
        Files.move(root.resolve(bridge), root.resolve("moved"));
        Files.delete(root.resolve("moved"));
        Files.delete(Files.createDirectory(root.resolve("folder")));
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).isEmpty();
        }
        mount.close();
        Await.until(Duration.ofSeconds(10), "the client to end", () -> !mount.running());
        return Files.readAllLines(list).stream()
                .filter(LEFT_OUT.negate())
                .map(line -> line.replaceFirst(" id: .*", "")) // only one list may number its classes
                .toList();
    }

    private static FuseMount mount(LiveLab live, String javaHome, String name, Volume... volumes) {
        FuseMount.Builder builder =
                live.lab().mount(name, Volfile.stack(volumes)).kernelCache(Duration.ZERO, Duration.ZERO);
        live.environment().forEach(builder::environment);
        return builder.environment("GLUJAVA_JAVA_HOME", javaHome).mount();
    }

    /** Has the brick tell the mount that another client has changed its root. */
    private static void invalidate(FuseMount mount, FuseMount other) throws IOException {
        Files.createFile(other.mountPoint().resolve("missing"));
        Await.until(
                Duration.ofSeconds(10),
                "the invalidation that forgets the missing name",
                () -> Files.exists(mount.mountPoint().resolve("missing")));
        Files.delete(mount.mountPoint().resolve("missing"));
    }

    static String version(String javaHome) throws IOException {
        return Files.readAllLines(Path.of(javaHome, "release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceFirst("^JAVA_VERSION=\"(\\d+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
