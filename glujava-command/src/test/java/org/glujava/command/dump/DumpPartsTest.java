package org.glujava.command.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.glujava.command.process.GlujavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpPartsTest {
    @TempDir
    private Path folder;

    @Test
    void a_log_that_no_option_names_is_found_by_its_descriptor() throws Exception {
        Path log = Files.writeString(folder.resolve("mnt-data.log"), "a line\n");

        try (ZipFile zip = dumpOf("exec 5>>" + log + "; echo begun; read line")) {
            assertThat(text(zip, "log.txt")).isEqualTo("a line\n");
            assertThat(text(zip, "missing.txt"))
                    .contains("info.json: the process does not answer", "volfile.vol: it came from a server");
        }
    }

    @Test
    void what_is_not_there_is_named() throws Exception {
        try (ZipFile zip = dumpOf("echo begun; read line")) {
            assertThat(text(zip, "missing.txt")).contains("log.txt: the process has no log open");
        }
    }

    private ZipFile dumpOf(String script) throws IOException {
        Path file = folder.resolve("dump.zip");
        Process shell = new ProcessBuilder("sh", "-c", script).start();
        try (DumpArchive archive = DumpArchive.create(file)) {
            assertThat(shell.getInputStream().read()).isEqualTo('b');
            new Parts(archive).process(new GlujavaProcess(shell.pid(), "sh", false, null));
        } finally {
            shell.destroyForcibly();
        }
        return new ZipFile(file.toFile());
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(
                zip.getInputStream(zip.stream()
                                .filter(entry -> entry.getName().endsWith(name))
                                .findFirst()
                                .orElseThrow())
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
