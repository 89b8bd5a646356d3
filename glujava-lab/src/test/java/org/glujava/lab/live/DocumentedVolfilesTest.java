package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.junit.jupiter.api.Test;

/** Runs the documented brick and client unchanged, except for folders, port and this build's paths. */
@Live
@AnyJdk
class DocumentedVolfilesTest {
    private static final Pattern VOLFILE = Pattern.compile("(?ms)^```volfile\n(.*?)^```$");
    private static final Pattern VOLUME = Pattern.compile("(?ms)^volume (\\S+)\n(.*?)^end-volume$");

    @Test
    void a_brick_and_a_client(LiveLab live) throws Exception {
        Path data = live.lab().folder("data");
        int port = freePort();
        List<Volfile> shown = shown(live, data, port);
        assertThat(shown).hasSize(2);
        Process brick = brick(live, shown.get(0), port);
        try {
            FuseMount mount = mount(live, shown.get(1));
            Files.writeString(mount.mountPoint().resolve("file"), "there");
            assertThat(data.resolve("file")).hasContent("there");
            assertThat(mount.mountPoint().resolve("none")).doesNotExist();
            assertThat(mount.statedump()
                            .section("xlator.features.glujava.negative-lookup")
                            .orElseThrow())
                    .hasEntrySatisfying(
                            "entries.lookup",
                            entries -> assertThat(Long.parseLong(entries)).isPositive());
            assertThat(mount.log().errors()).isEmpty();
            mount.close();
        } finally {
            brick.destroy();
            if (!brick.waitFor(10, TimeUnit.SECONDS)) {
                brick.destroyForcibly();
            }
        }
    }

    private static List<Volfile> shown(LiveLab live, Path data, int port) throws IOException {
        String page = Files.readString(live.paths().root().resolve("docs/write/quickstart.md"))
                .replace("/srv/brick", data.toString())
                .replace("24100", Integer.toString(port))
                .replace("features/glujava", live.paths().type())
                .replace(
                        "/usr/local/lib/glujava/translators/negative-lookup.jar",
                        live.paths().negativeLookupJar().toString());
        return VOLFILE.matcher(page)
                .results()
                .map(block -> block.group(1))
                .filter(text -> text.contains("protocol/"))
                .map(DocumentedVolfilesTest::volfile)
                .toList();
    }

    private static Volfile volfile(String text) {
        return new Volfile(VOLUME.matcher(text)
                .results()
                .map(block -> volume(block.group(1), block.group(2)))
                .toList());
    }

    private static Volume volume(String name, String lines) {
        List<String[]> words =
                lines.lines().map(line -> line.strip().split(" ", 3)).toList();
        Volume volume = Volume.of(name, words.get(0)[1]);
        for (String[] line : words) {
            volume = switch (line[0]) {
                case "type" -> volume;
                case "option" -> volume.with(line[1], line[2]);
                case "subvolumes" -> volume.over(line[1]);
                default -> throw new AssertionError("no line of a volume: " + String.join(" ", line));
            };
        }
        return volume;
    }

    private static Process brick(LiveLab live, Volfile volfile, int port) throws IOException {
        var builder = new ProcessBuilder(
                        "glusterfsd",
                        "-N",
                        "-f",
                        live.lab().write("shown.vol", volfile.text()).toString(),
                        "-l",
                        live.lab().folder().resolve("shown.log").toString(),
                        "-p",
                        live.lab().folder().resolve("shown.pid").toString())
                .redirectErrorStream(true)
                .redirectOutput(live.lab().folder().resolve("shown.console").toFile());
        builder.environment().putAll(live.environment());
        Process brick = builder.start();
        Await.until(Duration.ofSeconds(30), "the brick to listen", () -> !brick.isAlive() || listens(port));
        assertThat(brick.isAlive()).isTrue();
        return brick;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static FuseMount mount(LiveLab live, Volfile volfile) {
        FuseMount.Builder builder = live.lab().mount("client", volfile);
        live.environment().forEach(builder::environment);
        return builder.mount();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
