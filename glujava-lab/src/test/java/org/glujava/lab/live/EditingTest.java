package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glujava.lab.FuseMount;
import org.glujava.lab.translators.EditingValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dicts, directory entries and arguments that a Java translator reads, changes and makes, on a real mount. */
@Live
@AnyJdk
class EditingTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private FuseMount mount;
    private Path brick;

    @BeforeEach
    void mount(LiveLab live) {
        brick = live.brick().data();
        mount = live.mount(
                "java",
                live.glujava("editing", TestJar.pack(live.lab(), EditingValues.class))
                        .with("log-level", "DEBUG"));
    }

    private static UserDefinedFileAttributeView xattrs(Path file) {
        return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    }

    private static String xattr(Path file, String name) throws Exception {
        var value = ByteBuffer.allocate(xattrs(file).size(name));
        xattrs(file).read(name, value);
        return new String(value.array(), StandardCharsets.UTF_8);
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void entries_are_hidden_among_hundreds() throws Exception {
        List<String> seen =
                IntStream.range(0, 500).mapToObj("file-%03d"::formatted).toList();
        for (String name : seen) {
            Files.writeString(brick.resolve(name), name);
        }
        Files.writeString(brick.resolve("hidden-one"), "");
        Files.writeString(brick.resolve("näme"), "");

        assertThat(names(mount.mountPoint())).containsAll(seen).contains("näme").doesNotContain("hidden-one");
        assertThat(Files.readString(mount.mountPoint().resolve("file-007"))).isEqualTo("file-007");
        assertThat(mount.log().errors()).isEmpty();
    }

    @Test
    void an_xattr_is_answered_from_java_and_the_caller_is_known() throws Exception {
        Path file = Files.writeString(mount.mountPoint().resolve("file"), "");
        assertThat(xattr(file, "java")).startsWith("0 [").contains("0").endsWith("null");
    }

    @Test
    void an_xattr_is_changed_on_its_way() throws Exception {
        Path file = Files.writeString(mount.mountPoint().resolve("file"), "");
        xattrs(file).write("word", StandardCharsets.UTF_8.encode("hello"));

        assertThat(xattr(brick.resolve("file"), "word")).isEqualTo("HELLO");
        assertThat(xattr(brick.resolve("file"), "word.seen")).isEqualTo("yes");
        assertThat(xattr(file, "word")).isEqualTo("HELLO");
    }

    @Test
    void kept_arguments_are_forwarded_again() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> Files.readAttributes(mount.mountPoint().resolve("twice"), BasicFileAttributes.class));
        assertThat(mount.log().gains(SOON, "again: twice")).isTrue();
        assertThat(mount.log().errors()).isEmpty();
    }

    @Test
    void another_fop_is_wound_before_the_frames_own() throws Exception {
        xattrs(brick).write("parent", StandardCharsets.UTF_8.encode("a value"));
        Files.writeString(brick.resolve("asked"), "12345");

        assertThat(mount.mountPoint().resolve("asked")).hasSize(5);
        assertThat(mount.log().gains(SOON, "parent of asked has a value")).isTrue();
        assertThat(mount.log().errors()).isEmpty();
    }
}
