package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The installed command puts a translator onto a machine, whose volumes then have its type, and takes it off again. */
@Live
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InstalledCommandTest {
    private static final String SCRIPT = "installed-command.sh";

    @Test
    void a_translator_is_installed_mounted_and_removed(LiveLab live) throws Exception {
        Map<String, String> said = run(live);

        assertThat(said.get("not installed"))
                .contains("the translator 'missing' of type user/missing is not installed")
                .contains("Run 'glujava install JAR'");
        assertThat(said.get("install")).startsWith("installed: negative-lookup ");
        assertThat(said.get("mount"))
                .contains("No such file or directory")
                .contains("\"translator\":\"negative-lookup\"")
                .contains("/translators/negative-lookup/current/negative-lookup.jar");
        assertThat(said.get("wrong option")).contains("option 'ttl' has the value 'often'");
        assertThat(said.get("list")).contains("): glujava/negative-lookup, user/negative-lookup");
        assertThat(said.get("doctor"))
                .contains("ok       jvm: Java ")
                .contains("ok       translator negative-lookup: ")
                .contains("features/glujava.so is built for GlusterFS " + GlujavaPaths.glusterfsVersion())
                .containsPattern("ok       process: \\d+: glusterfs -f ")
                .doesNotContain("failure");
        assertThat(said.get("doctor without Java"))
                .contains("failure  jvm: no JVM found in /nowhere (GLUJAVA_JAVA_HOME names it")
                .contains("ok       run-time home: ")
                .contains("glujava: error: this command needs Java");
        assertThat(said.get("uninstall in a container")).isEqualTo("removed: negative-lookup");
        assertThat(said.get("uninstall")).endsWith("removed: negative-lookup");
    }

    /** Returns what each step of the script says. */
    private static Map<String, String> run(LiveLab live) throws Exception {
        Path folder = live.lab().folder("installed");
        Path script = folder.resolveSibling(SCRIPT);
        try (InputStream in = Objects.requireNonNull(InstalledCommandTest.class.getResourceAsStream(SCRIPT))) {
            Files.copy(in, script);
        }
        Path output = folder.resolveSibling("installed.console");
        ProcessBuilder builder = new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "--propagation",
                        "unchanged",
                        "--pid",
                        "--fork",
                        "--kill-child",
                        "--mount-proc",
                        "bash",
                        script.toString(),
                        live.paths().root().toString(),
                        folder.toString(),
                        GlujavaPaths.xlatorFolder().resolveSibling("").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(live.environment());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(100, TimeUnit.SECONDS))
                    .as("the script ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String all = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(all).isZero();
        Map<String, String> said = new LinkedHashMap<>();
        for (String part : all.split("\n## ")) {
            int end = part.indexOf('\n');
            said.put(
                    end < 0 ? part : part.substring(0, end),
                    end < 0 ? "" : part.substring(end).strip());
        }
        return said;
    }
}
