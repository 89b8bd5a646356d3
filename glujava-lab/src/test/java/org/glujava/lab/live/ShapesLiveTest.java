package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Probing;
import org.junit.jupiter.api.Test;

/** FUSE, libgfapi and a brick's server set the parts of arguments that the test kit's table names. */
@Live
@AnyJdk
class ShapesLiveTest {
    private static final String TABLE = "glujava-testkit/src/main/resources/org/glujava/testkit/sent.table";

    private static final List<String> CALLS = List.of(
            "lookup",
            "lookup of nothing",
            "fstat",
            "truncate",
            "ftruncate",
            "open",
            "create",
            "mkdir",
            "mknod",
            "symlink",
            "link",
            "rename",
            "rename over",
            "unlink",
            "rmdir",
            "readlink",
            "readv",
            "writev",
            "fsync",
            "fsyncdir",
            "statfs",
            "opendir",
            "setattr",
            "fsetattr",
            "setxattr",
            "getxattr",
            "removexattr",
            "fsetxattr",
            "fgetxattr",
            "fremovexattr",
            "access",
            "lk",
            "seek",
            "fallocate",
            "discard",
            "zerofill");

    private LiveLab live;
    private Path jar;

    @Test
    void they_agree_with_the_table(LiveLab newLive) throws Exception {
        live = newLive;
        jar = TestJar.pack(live.lab(), Probing.class, "Seen", "Seen$Writer", "Probes");
        Brick.Builder builder = live.lab().brick("java-brick").insertAbove("io-threads", probing("brick"));
        live.environment().forEach(builder::environment);
        Brick brick = builder.start();
        FuseMount.Builder mounting = live.lab()
                .mount("fuse", Volfile.stack(brick.client("client"), probing("fuse")))
                .kernelCache(Duration.ZERO, Duration.ZERO);
        live.environment().forEach(mounting::environment);
        Path root = mounting.mount().mountPoint();
        Files.createDirectory(root.resolve("v-dir"));
        Files.writeString(root.resolve("v-file"), "text");
        Files.createSymbolicLink(root.resolve("v-link"), Path.of("v-file"));
        Files.writeString(root.resolve("v-over"), "text");
        call(root);
        Path volfile = live.lab()
                .write(
                        "gfapi.vol",
                        Volfile.stack(brick.client("client"), probing("gfapi")).text());
        call(volfile, live.lab().folder().resolve("gfapi.log"));

        List<String> lines = Stream.of(
                        SentTable.lines("fuse", seen("fuse", any -> true)),
                        SentTable.lines("gfapi", seen("gfapi", any -> true)),
                        SentTable.lines("brick", seen("brick", ShapesLiveTest::isOfClient)))
                .flatMap(List::stream)
                .toList();
        Path table = live.paths().root().resolve(TABLE);
        List<String> all = Files.readAllLines(table);
        if (Boolean.getBoolean("glujava.update-docs")) {
            Files.write(
                    table,
                    Stream.concat(all.stream().filter(ShapesLiveTest::isComment), lines.stream())
                            .toList());
        }
        assertThat(all.stream().filter(line -> !isComment(line))).containsExactlyElementsOf(lines);
    }

    private static boolean isComment(String line) {
        return line.startsWith("#") || line.isBlank();
    }

    private Volume probing(String file) {
        return live.glujava("probing", jar)
                .with("file", live.lab().folder().resolve(file).toString())
                .with("probes", "off");
    }

    private void call(Path... where) throws Exception {
        try (CallsByFop calls = CallsByFop.start(live, where)) {
            for (String each : CALLS) {
                assertThat(calls.tell(each)).as(each).isEqualTo("ok");
            }
            calls.end();
        }
    }

    /** The server looks up its root by itself, when it starts. */
    private static boolean isOfClient(JsonObject fop) {
        return !fop.getAsJsonObject("by").get("client").isJsonNull();
    }

    private List<JsonObject> seen(String file, Predicate<JsonObject> wanted) throws IOException {
        return Files.readAllLines(live.lab().folder().resolve(file)).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(line -> line.get("event").getAsString().equals("fop"))
                .filter(wanted)
                .toList();
    }
}
