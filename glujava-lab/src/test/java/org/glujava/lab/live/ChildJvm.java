package org.glujava.lab.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM with the classes of this one. */
final class ChildJvm {
    private ChildJvm() {}

    static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                "env",
                                "--default-signal=INT", // a background build starts with SIGINT ignored
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + process.pid())
                .inheritIO()
                .start()
                .waitFor();
    }

    static List<String> mountsUnder(Path folder) throws IOException {
        return mountsWith(folder + "/");
    }

    static List<String> mountsWith(String part) throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
            return mounts.filter(line -> line.contains(part)).toList();
        }
    }
}
