package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.lab.FuseMount;
import org.glujava.lab.docs.DocumentBlock;
import org.junit.jupiter.api.Test;

/** Runs the documented commands for a mount unchanged, except for the mount, its pid and a file. */
@Live
@AnyJdk
class DocumentedCommandsTest {
    @Test
    void the_xattr_shows_the_instances(LiveLab live) throws Exception {
        String info = run("getfattr", mount(live), live);
        assertThat(JsonParser.parseString(info).getAsJsonObject().getAsJsonArray("instances"))
                .hasSize(1);
    }

    @Test
    void a_flush_lets_a_file_be_found_that_was_put_into_the_brick(LiveLab live) throws Exception {
        FuseMount mount = mount(live);
        Path file = mount.mountPoint().resolve("file");
        assertThat(file).doesNotExist();
        Files.writeString(live.brick().data().resolve("file"), "text");
        assertThat(file).doesNotExist();
        run("setfattr", mount, live);
        assertThat(file).exists();
    }

    @Test
    void slow_fops_are_recorded(LiveLab live) throws Exception {
        run("jcmd PID JFR.start", mount(live), live);
        assertThat(recording(live)).isNotEmptyFile();
    }

    @Test
    void jmx_clients_can_attach(LiveLab live) throws Exception {
        assertThat(run("jcmd PID ManagementAgent.start_local", mount(live), live))
                .contains("Agent", "enabled");
    }

    private static FuseMount mount(LiveLab live) {
        return live.mount(
                "java",
                live.glujava("negative", live.paths().negativeLookupJar()).with("ttl", "1h"));
    }

    private static Path recording(LiveLab live) {
        return live.lab().folder().resolve("fops.jfr");
    }

    /** Runs the only block that begins with such a command, and returns its output. */
    private static String run(String command, FuseMount mount, LiveLab live) throws IOException, InterruptedException {
        List<DocumentBlock> blocks = DocumentBlock.in("sh").stream()
                .filter(block ->
                        block.text().startsWith(command + " ") || block.text().startsWith(command + "\n"))
                .toList();
        assertThat(blocks).hasSize(1);
        String script = blocks.get(0)
                .text()
                .replace("/mnt/volume", mount.mountPoint().toString())
                .replace("MOUNT", mount.mountPoint().toString())
                .replace("PID", Long.toString(mount.pid()))
                .replace("/var/tmp/fops.jfr", recording(live).toString());
        Path errors = live.lab().folder().resolve("errors");
        ProcessBuilder builder = new ProcessBuilder("timeout", "60", "bash", "-e", "-o", "pipefail", "-c", script)
                .redirectError(errors.toFile());
        builder.environment().merge("PATH", System.getProperty("java.home") + "/bin", (path, jdk) -> jdk + ":" + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s", blocks.get(0).place(), Files.readString(errors))
                .isZero();
        return output;
    }
}
