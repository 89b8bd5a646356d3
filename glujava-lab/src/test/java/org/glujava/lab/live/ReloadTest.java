package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.glujava.lab.Await;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Replaceable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A jar is loaded again because an operator asks for it, or because it has changed. */
@Live
@AnyJdk
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReloadTest {
    @Test
    void a_command_loads_it_again(LiveLab live) throws Exception {
        try (Replaced replaced = new Replaced(live, watched(live, "1", "off"));
                FileWork work = FileWork.in(replaced.folder(), 2)) {
            put(live, "2");
            assertThat(replaced.version()).isEqualTo("1");

            Said said = glujava("reload", "replaceable");

            assertThat(said.output())
                    .contains("glusterfs " + replaced.mount().pid() + ", volume replaceable: version 2 of ");
            assertThat(said.code()).isZero();
            assertThat(replaced.version()).isEqualTo("2");
            replaced.awaitOne();
            work.end();
            assertThat(work.failures()).isEmpty();
        }
    }

    @Test
    void a_command_says_that_it_is_refused(LiveLab live) throws Exception {
        try (Replaced replaced = new Replaced(live, watched(live, "1", "off"))) {
            Files.writeString(jar(live), "not a jar");

            Said said = glujava("reload", "replaceable");

            assertThat(said.output()).contains("refused, and the old version stays: the file ", "is not a jar");
            assertThat(said.code()).isEqualTo(1);
            assertThat(replaced.version()).isEqualTo("1");
            assertThat(replaced.mount().log().linesWith("the new version is refused, and the old one stays"))
                    .hasSize(1);
        }
    }

    @Test
    void a_command_for_a_translator_that_does_not_run_fails(LiveLab live) throws Exception {
        Said said = glujava("reload", "no-such-translator");

        assertThat(said.output()).contains("no process here runs a translator or a volume 'no-such-translator'");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void a_watched_jar_is_loaded_when_it_has_changed(LiveLab live) throws Exception {
        try (Replaced replaced = new Replaced(live, watched(live, "1", "on"));
                FileWork work = FileWork.in(replaced.folder(), 2)) {
            put(live, "2");
            Await.until(Replaced.SOON, "version 2", () -> replaced.version().equals("2"));

            Files.writeString(jar(live), "not a jar");
            Await.until(Replaced.SOON, "a refusal", () -> refused(replaced) == 1);
            put(live, "3");
            Await.until(Replaced.SOON, "version 3", () -> replaced.version().equals("3"));
            assertThat(refused(replaced)).as("tried once").isEqualTo(1);
            replaced.awaitOne();
            work.end();
            assertThat(work.failures()).isEmpty();
        }
    }

    @Test
    void an_option_of_the_volume_loads_it_again(LiveLab live) throws Exception {
        Volume volume = watched(live, "1", "off").with("reload", "once");
        try (Replaced replaced = new Replaced(live, volume)) {
            put(live, "2");
            replaced.reconfigure(volume.with("reload", "twice"));
            Await.until(Replaced.SOON, "version 2", () -> replaced.version().equals("2"));

            put(live, "3");
            replaced.reconfigure(volume.with("reload", "twice").with("pass-through", "on"));
            Await.until(
                    Replaced.SOON,
                    "the other option",
                    () -> replaced.info().get("state").getAsString().equals("pass-through"));
            assertThat(replaced.info().get("version").getAsString()).isEqualTo("2");
        }
    }

    private static int refused(Replaced replaced) {
        return replaced.info().get("refused_replacements").getAsInt();
    }

    private static Path jar(LiveLab live) {
        return live.lab().folder().resolve("watched.jar");
    }

    private static void put(LiveLab live, String version) throws IOException {
        Files.move(
                TestJar.ofVersion(live.lab(), Replaceable.class, version), jar(live), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Volume watched(LiveLab live, String version, String watch) throws IOException {
        put(live, version);
        return live.glujava("replaceable", jar(live)).with("watch", watch);
    }

    private record Said(int code, String output) {}

    private static Said glujava(String... arguments) throws IOException {
        Process process = ControlSocketTest.command(arguments).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), output);
    }
}
