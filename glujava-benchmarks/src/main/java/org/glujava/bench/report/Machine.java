package org.glujava.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.LabException;

/** The machine and the software of a measurement. */
public record Machine(
        String cpu, int processors, String memory, String kernel, String glusterfs, String jdk, double load) {
    public static Machine here() {
        return new Machine(
                first(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                first(Path.of("/proc/meminfo"), "MemTotal")
                        .map(Machine::gibibytes)
                        .orElse("unknown"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                GlujavaPaths.glusterfsVersion(),
                jdkUnderTest(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
    }

    public String text() {
        return withoutLoad() + "; load average at the start " + load;
    }

    /** Returns what stays the same in all runs. */
    String withoutLoad() {
        return "CPU " + cpu + ", " + processors + " processors, " + memory + " of memory, " + kernel + ", GlusterFS "
                + glusterfs + ", JDK " + jdk;
    }

    /** Returns the number of the JDK's release, such as 17. */
    String jdkFeature() {
        return jdk.replaceFirst("\\D.*", "");
    }

    /** Returns the version of the JVM in the GlusterFS processes, which may be another one than this program's. */
    private static String jdkUnderTest() {
        String home = System.getenv("GLUJAVA_JAVA_HOME");
        if (home == null) {
            return System.getProperty("java.runtime.version");
        }
        return first(Path.of(home, "release"), "JAVA_RUNTIME_VERSION")
                .or(() -> first(Path.of(home, "release"), "JAVA_VERSION"))
                .map(value -> value.replace("\"", ""))
                .orElse(home);
    }

    private static String gibibytes(String kibibytes) {
        return Math.round(Long.parseLong(kibibytes.replaceAll("\\D", "")) / 1048576.0) + " GiB";
    }

    /** Returns the value of the first line that begins with {@code key}, after a colon or an equals sign. */
    private static Optional<String> first(Path file, String key) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").strip())
                    .findFirst();
        } catch (IOException e) {
            throw new LabException("cannot read " + file, e);
        }
    }
}
