package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the demo from the command line. It measures too little here to check the values. */
@Live
@AnyJdk
class DemoTest {
    private static final Path TMP = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 150, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void the_demo_answers_rightly_and_writes_table_and_json() throws Exception {
        Path json = folder.resolve("figures.json");
        Process demo = start("--json", json.toString(), "--names", "10", "--rounds", "3");

        assertThat(demo.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();

        assertThat(demo.exitValue()).as(console()).isZero();
        assertThat(console()).contains("glujava/nl-cache", "created through glujava: seen there at once");
        JsonObject mounts =
                JsonParser.parseString(Files.readString(json)).getAsJsonObject().getAsJsonObject("mounts");
        for (String mount : new String[] {"none", "nl-cache", "glujava"}) {
            JsonObject figures = mounts.getAsJsonObject(mount);
            assertThat(figures.get("wrong").getAsLong()).as(mount).isZero();
            assertThat(figures.get("lookups").getAsLong()).as(mount).isEqualTo(3 * 10 * 19);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void an_interrupted_demo_leaves_nothing_behind(String signal) throws Exception {
        Process demo = start();
        Await.until(
                Duration.ofSeconds(30), "the demo to measure", () -> console().contains("warm-up 1 "));

        ChildJvm.signal(demo, signal);

        assertThat(demo.waitFor(20, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(demo.exitValue()).isNotZero();
        assertThat(labsOf(demo)).isEmpty();
        assertThat(ChildJvm.mountsWith("-" + demo.pid() + "-")).isEmpty();
        assertThat(console()).doesNotContain("Exception");
    }

    @Test
    void a_number_that_makes_no_sense_is_refused() throws Exception {
        Process demo = start("--names", "0");

        assertThat(demo.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).isEqualTo(2);
        assertThat(console()).contains("--names must be 1 or more, not 0");
    }

    private Process start(String... arguments) throws Exception {
        return ChildJvm.of(Class.forName("org.glujava.lab.demo.Demo"), arguments)
                .redirectOutput(folder.resolve("console").toFile())
                .start();
    }

    private String console() {
        try {
            return Files.readString(folder.resolve("console"));
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Path> labsOf(Process demo) throws IOException {
        try (Stream<Path> files = Files.list(TMP)) {
            return files.filter(file -> file.getFileName().toString().matches("glujava-lab-\\d+-" + demo.pid() + "-.*"))
                    .toList();
        }
    }
}
