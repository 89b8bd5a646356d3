package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.FuseMount;

/** Sends commands to the JVM in a process, as an operator does. */
final class Jcmd {
    private Jcmd() {}

    /** Returns its output. The newest JDK here works with older JVMs too. */
    static String run(FuseMount mount, String... command) throws IOException {
        return run(Long.toString(mount.pid()), command);
    }

    /** Does the same for any process. */
    static String run(String pid, String... command) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> all = Stream.concat(Stream.of("timeout", "60", jcmd.toString(), pid), Stream.of(command))
                .toList();
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue())
                .as("%s says %s", all, said)
                .isZero();
        return said;
    }
}
