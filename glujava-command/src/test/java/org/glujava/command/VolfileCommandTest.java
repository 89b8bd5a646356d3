package org.glujava.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.glujava.spi.TranslatorProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolfileCommandTest {
    private static final String VOLFILE = """
            volume client
                type protocol/client
                option remote-host localhost
            end-volume

            volume top
                type performance/io-cache
                subvolumes client
            end-volume
            """;

    @TempDir
    private Path folder;

    private Path file;
    private String out;
    private String err;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("some.vol"), VOLFILE);
    }

    private int run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    private int run(InputStream in, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream failed = new ByteArrayOutputStream();
        InputStream oldIn = System.in;
        PrintStream oldOut = System.out;
        System.setIn(in);
        System.setOut(new PrintStream(printed, true));
        try {
            return Glujava.commandLine()
                    .setOut(new PrintWriter(printed, true))
                    .setErr(new PrintWriter(failed, true))
                    .execute(arguments);
        } finally {
            System.setIn(oldIn);
            System.setOut(oldOut);
            out = printed.toString(StandardCharsets.UTF_8);
            err = failed.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void show_prints_the_graph_from_its_top() {
        assertThat(run("volfile", "show", file.toString())).isZero();
        assertThat(out).isEqualTo("top (performance/io-cache) -> client\nclient (protocol/client)\n");

        assertThat(run("volfile", "show", "--all", file.toString())).isZero();
        assertThat(out).contains("client (protocol/client)\n    remote-host = localhost\n");

        assertThat(run("volfile", "show", "--json", file.toString())).isZero();
        assertThat(out).contains("\"subvolumes\": [\n      \"client\"\n    ]");
    }

    @Test
    void insert_and_remove_work_as_filters() {
        assertThat(run(
                        new ByteArrayInputStream(VOLFILE.getBytes(StandardCharsets.UTF_8)),
                        "volfile",
                        "insert",
                        "--above-type",
                        "protocol/client",
                        "--type",
                        "glujava/some",
                        "-o",
                        "ttl=1 s"))
                .isZero();
        assertThat(out)
                .contains("volume client-some\n    type glujava/some\n    option ttl \"1 s\"\n    subvolumes client\n")
                .contains("    subvolumes client-some\n");

        byte[] inserted = out.getBytes(StandardCharsets.UTF_8);
        assertThat(run(new ByteArrayInputStream(inserted), "volfile", "remove", "--volume", "client-some", "-"))
                .isZero();
        assertThat(out).isEqualTo(VOLFILE);
    }

    @Test
    void a_file_is_replaced_and_the_old_one_is_kept() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(run("volfile", "insert", file.toString(), "-i", "--below", "top", "--type", "x/y", "--name", "n"))
                .isZero();

        assertThat(err).contains("changed " + file, "some.vol.before-glujava");
        assertThat(file).content().contains("volume n\n", "subvolumes n\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(folder.resolve("some.vol.before-glujava")).hasContent(VOLFILE);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void faults_have_a_place_and_a_way_out() throws IOException {
        Files.writeString(file, VOLFILE.replace("option remote-host localhost", "option remote-host"));

        assertThat(run("volfile", "show", file.toString())).isEqualTo(1);
        assertThat(err)
                .contains("glujava: error: " + file + ":4:1: the value of option 'remote-host' is missing before"
                        + " 'end-volume'\n  put it into quotes");
        assertThat(run("volfile", "show", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err).contains("cannot read");
        assertThat(run("volfile", "insert", "--type", "x/y")).isEqualTo(2);
        assertThat(err).contains("--above", "--below");
    }

    @Test
    void a_type_with_several_volumes_is_no_place() throws IOException {
        Files.writeString(
                file, VOLFILE + VOLFILE.replace("volume client", "volume c").replace("volume top", "volume t"));

        assertThat(run("volfile", "insert", "--type", "x/y", "--above-type", "protocol/client", file.toString()))
                .isEqualTo(1);
        assertThat(err).contains("2 volumes have the type protocol/client", "--above client, c");
    }

    @Test
    void check_compares_options_with_the_jar() throws IOException {
        Path jar = folder.resolve("some.jar");
        try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(jar))) {
            to.putNextEntry(new JarEntry("META-INF/services/" + TranslatorProvider.class.getName()));
            to.write(OptionsCommandTest.WithOptions.class.getName().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(
                        "volfile",
                        "insert",
                        file.toString(),
                        "-i",
                        "--above",
                        "client",
                        "--type",
                        "features/glujava",
                        "-o",
                        "jar=" + jar,
                        "-o",
                        "mode=all",
                        "-o",
                        "tll=5s"))
                .isZero();

        assertThat(run("volfile", "check", "--no-types", file.toString())).isEqualTo(1);
        assertThat(out).contains(":10:12: error: volume 'client-glujava': option 'tll' is not known", "'ttl'?");

        Files.writeString(file, Files.readString(file).replace("tll 5s", "ttl 2d"));
        assertThat(run("volfile", "check", "--no-types", "--json", file.toString()))
                .isEqualTo(1);
        assertThat(out).contains("\"error\": true", "\"line\": 10", "which is not a duration");

        Files.writeString(file, Files.readString(file).replace("ttl 2d", "ttl 2s"));
        assertThat(run("volfile", "check", "--no-types", file.toString())).isZero();
        assertThat(out).isEmpty();
    }
}
