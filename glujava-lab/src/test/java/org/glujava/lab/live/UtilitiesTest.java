package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.List;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.VolfileServer;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Tending;
import org.glujava.slf4j.GlusterServiceProvider;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** The functions of a translator's context besides fops. */
@Live
@AnyJdk
class UtilitiesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** GlusterFS's own format ({@code gf_log_glusterlog}): time, level, optional number, place, graph and volume. */
    private static final String FORMAT = "\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6} \\+0000] [MACEWNIDT] "
            + "(\\[MSGID: \\d+] )?\\[[^ :\\[\\]]+:\\d+:[^ \\[\\]]+] \\d+-[^ :]+: .*";

    @Test
    void a_client_s_translator_waits_and_finds_and_links(LiveLab live) throws IOException {
        Files.writeString(live.brick().data().resolve("known"), "text");
        Files.writeString(live.brick().data().resolve("linked"), "longer text");
        FuseMount mount = live.mount("java", tending(live));
        assertThat(mount.mountPoint().resolve("known")).hasContent("text");

        assertThat(ask(mount, "call")).matches("DIRECTORY on gj-tending-\\d+");
        assertThat(ask(mount, "missing")).isEqualTo("lookup: ENOENT as it should");
        assertThat(ask(mount, "known")).isEqualTo("true true REGULAR /known /none true");
        assertThat(ask(mount, "link")).isEqualTo("REGULAR true /linked 11");
        assertThat(ask(mount, "link")).as("held no longer").isEqualTo("REGULAR true /linked 11");
        assertThat(mount.mountPoint().resolve("linked")).hasContent("longer text");

        assertSwept(mount);
        for (String where : List.of("refused", "refused-in-reply", "constructor")) {
            assertThat(ask(mount, where))
                    .contains("cannot wait for the stat operation on thread", "may need it for the reply");
        }
        assertThat(mount.unmount()).isTrue();
        assertThat(mount.endsWithin(SOON)).isTrue();
    }

    @Test
    void a_brick_s_translator_does_so_but_links_nothing(LiveLab live) throws IOException {
        Brick.Builder builder = live.lab().brick("java-brick").insertAbove("locks", tending(live));
        live.environment().forEach(builder::environment);
        Brick brick = builder.start();
        Files.writeString(brick.data().resolve("known"), "text");
        Files.writeString(brick.data().resolve("linked"), "longer text");
        FuseMount mount =
                live.lab().mount("mount", Volfile.stack(brick.client("client"))).mount();
        assertThat(mount.mountPoint().resolve("known")).hasContent("text");

        assertThat(ask(mount, "call")).matches("DIRECTORY on gj-tending-\\d+");
        assertThat(ask(mount, "known")).isEqualTo("true true REGULAR /known /none true");
        assertThat(ask(mount, "link")).contains("UnsupportedOperationException", "cannot link an inode in a brick");
        assertThat(ask(mount, "refused")).contains("cannot wait for the stat operation on thread");
        assertThat(mount.mountPoint().resolve("linked")).hasContent("longer text");
    }

    @Test
    void its_lines_are_of_glusterfs_format_and_follow_the_log_level(LiveLab live) throws Exception {
        try (VolfileServer server = VolfileServer.open()) {
            FuseMount.Builder builder = live.lab().mount("java", volfile(live, "WARNING"), server);
            live.environment().forEach(builder::environment);
            FuseMount mount = builder.mount();

            assertThat(ask(mount, "log")).isEqualTo("false false");
            assertLines(mount);
            assertThat(mount.log().linesWith("own NOTICE")).isEmpty();
            assertThat(mount.log().linesWith("slf4j DEBUG")).isEmpty();
            assertThat(mount.log().linesWith("MSGID: 1000123")).isEmpty();

            server.serve("java", volfile(live, "TRACE"));
            assertThat(Await.within(SOON, () -> ask(mount, "log").equals("true true")))
                    .isTrue();
            ask(mount, "log"); // the level may have changed within the one before
            for (String level : List.of("D", "T", "I", "N")) {
                assertThat(mount.log().lines())
                        .as(level)
                        .anyMatch(line -> line.matches(FORMAT)
                                && line.contains("] " + level + " [Tending.java:")
                                && line.contains(": own "));
            }
            assertThat(mount.log().linesWith(" D [Tending.java:", ":log] 0-tending: slf4j DEBUG"))
                    .isNotEmpty();
            assertThat(mount.log().linesWith(" D [Tending.java:", ":log] 0-tending: some.library: system DEBUG"))
                    .isNotEmpty();
            assertThat(mount.log().linesWith(" N [MSGID: 1000123] [Tending.java:", ":log] 0-tending: numbered"))
                    .isNotEmpty();
            assertThat(mount.log().lines()).allMatch(line -> !line.contains("-tending: ") || line.matches(FORMAT));
            assertThat(mount.log().linesWith("0-tending: \tat ", ".Tending.log("))
                    .as("at level DEBUG the whole exception is logged")
                    .isNotEmpty();
        }
    }

    private static void assertLines(FuseMount mount) {
        List<String> ours = mount.log().linesWith("0-tending: ");
        assertThat(ours).allMatch(line -> line.matches(FORMAT));
        assertThat(mount.log().linesWith(" C [Tending.java:", ":log] 0-tending: own CRITICAL"))
                .hasSize(1);
        assertThat(mount.log().linesWith(" E [Tending.java:", ":log] 0-tending: own ERROR"))
                .hasSize(1);
        assertThat(mount.log().linesWith(" E [Tending.java:", ":log] 0-tending: made"))
                .hasSize(1);
        assertThat(mount.log().linesWith(" E [Tending.java:", ":log] 0-tending: of two\\x1b lines"))
                .hasSize(1);
        assertThat(mount.log()
                        .linesWith(
                                " W [MSGID: 1000124] [Tending.java:",
                                "0-tending: numbered with error ",
                                "[No space left on device]"))
                .hasSize(1);
        assertThat(mount.log()
                        .linesWith(
                                " E [Tending.java:",
                                ":log] 0-tending: slf4j ERROR: " + "java.lang.IllegalArgumentException: made up at "))
                .hasSize(1);
        assertThat(mount.log().linesWith("0-tending: slf4j WARNING Grüße")).hasSize(1);
        assertThat(mount.log().linesWith(" E [Tending.java:", ":log] 0-tending: some.library: system ERROR"))
                .hasSize(1);
        assertThat(
                        mount.log()
                                .linesWith(
                                        " W [Tending.java:",
                                        ":log] 0-tending: some.library: system WARNING: java.lang.IllegalArgumentException: of"))
                .hasSize(1);
        assertThat(mount.log().linesWith("system DEBUG")).isEmpty();
        assertThat(mount.log().linesWith(" W [Tending.java:", "0-tending: some.library: system early"))
                .hasSize(1);
        assertThat(mount.log().linesWith("System.err: ")).isEmpty();
        assertThat(mount.log().linesWith("0-tending: seldom").size())
                .as("in at most two seconds")
                .isBetween(3, 6);
    }

    /** Every fifth sweep throws, and the next one runs all the same. */
    private static void assertSwept(FuseMount mount) {
        assertThat(Await.within(SOON, () -> Integer.parseInt(ask(mount, "sweeps")) > 12))
                .isTrue();
        assertThat(mount.log().linesWith("translator tending: a task threw", "IllegalStateException: sweep"))
                .hasSizeGreaterThan(1);
        assertThat(mount.log().linesWith(" I [Tending.java:", ":new] 0-tending: begun in gj-tending-"))
                .hasSize(1);
    }

    private static Volfile volfile(LiveLab live, String level) {
        return Volfile.stack(live.brick().client("client"), tending(live).with("log-level", level));
    }

    private static Volume tending(LiveLab live) {
        return live.glujava(
                "tending", TestJar.with(live.lab(), Tending.class, Logger.class, GlusterServiceProvider.class));
    }

    private static String ask(FuseMount mount, String question) {
        try {
            var view = Files.getFileAttributeView(mount.mountPoint(), UserDefinedFileAttributeView.class);
            ByteBuffer answer = ByteBuffer.allocate(2000);
            view.read("tend." + question, answer);
            return StandardCharsets.UTF_8.decode(answer.flip()).toString();
        } catch (IOException e) {
            throw new AssertionError("asked " + question, e);
        }
    }
}
