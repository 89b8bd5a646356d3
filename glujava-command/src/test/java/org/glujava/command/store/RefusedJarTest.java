package org.glujava.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.glujava.command.CommandFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that must not be installed. Nothing is left of the attempt. */
class RefusedJarTest {
    @TempDir
    Path folder;

    private StoreFixture at;

    @BeforeEach
    void open() throws IOException {
        at = new StoreFixture(folder);
        at.store.install(List.of(good().write(folder.resolve("good.jar"))));
        at.store.uninstall(List.of("good"));
    }

    @AfterEach
    void nothing_is_left() throws IOException {
        assertThat(at.store.list()).isEmpty();
        at.requireTidy();
    }

    private static JarMaker good() throws IOException {
        return new JarMaker().translator("Good", "good");
    }

    private CommandFailure refused(JarMaker jar) throws IOException {
        return refused(jar.write(folder.resolve("some.jar")));
    }

    private CommandFailure refused(Path jar) {
        CommandFailure failure = catchThrowableOfType(CommandFailure.class, () -> at.store.install(List.of(jar)));
        assertThat(failure).as("it was installed").isNotNull();
        assertThat(failure.hint()).as("%s", failure).isNotEmpty();
        return failure;
    }

    @Test
    void made_for_a_newer_api() throws IOException {
        assertThat(refused(new JarMaker().translator("Newer", "newer", "org.glujava.spi.SpiVersion.CURRENT + 1")))
                .hasMessageContaining("is made for another version of GluJava");
    }

    @Test
    void two_translators_of_a_name() throws IOException {
        assertThat(refused(good().translator("Other", "good")))
                .hasMessageContaining("there are 2 translators 'good' in " + folder + "/some.jar");
    }

    @Test
    void no_translator() throws IOException {
        assertThat(refused(new JarMaker().entry("a", "b"))).hasMessageContaining("there is no translator in");
    }

    @Test
    void a_name_that_no_type_can_have() throws IOException {
        assertThat(refused(new JarMaker().translator("Up", "../up"))).hasMessageContaining("has a name that no type");
    }

    @Test
    void a_class_that_does_not_verify() throws IOException {
        JarMaker jar = good().source("Work", "package demo; public class Work { int number() { return 12345; } }");
        byte[] broken = jar.content("demo/Work.class").clone();
        String text = new String(broken, StandardCharsets.ISO_8859_1);
        int load = text.indexOf("\u0011\u0030\u0039\u00ac"); // sipush 12345, ireturn
        assertThat(load).isPositive();
        broken[load + 3] = (byte) 0xb0; // areturn
        assertThat(refused(jar.entry("demo/Work.class", broken)))
                .hasMessageContaining("cannot be linked")
                .hasMessageContaining("demo");
    }

    @Test
    void a_class_that_needs_a_library_which_only_this_program_has() throws IOException {
        assertThat(refused(good().source(
                                "Work",
                                "package demo; public class Work extends picocli.CommandLine { public"
                                        + " Work() { super(new Object()); } }")))
                .hasMessageContaining("picocli/CommandLine");
    }

    @Test
    void no_jar() throws IOException {
        assertThat(refused(Files.writeString(folder.resolve("text.jar"), "text")))
                .hasMessageContaining("is not a jar");
        assertThat(refused(folder.resolve("none.jar"))).hasMessageStartingWith("there is no jar ");
        assertThat(refused(folder)).hasMessageContaining("is no plain file");
    }

    @Test
    void a_jar_that_everyone_can_change() throws IOException {
        Path jar = good().write(folder.resolve("some.jar"));
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(refused(jar)).hasMessageContaining("everyone can change it");

        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
        Path library = new JarMaker().entry("a", "b").write(folder.resolve("library.jar"));
        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(refused(good().manifest("Class-Path: library.jar")))
                .hasMessageContaining("library.jar is not installed");
    }

    @Test
    void paths_out_of_the_folder() throws IOException {
        assertThat(refused(good().entry("../../etc/cron.d/x", "x"))).hasMessageContaining("../../etc/cron.d/x");
        assertThat(refused(good().entry("/etc/x", "x"))).hasMessageContaining("path out of its folder");
        assertThat(refused(good().entry("a\\..\\..\\x", "x"))).hasMessageContaining("path out of its folder");

        Path inner = Files.createDirectory(folder.resolve("inner"));
        new JarMaker().entry("a", "b").write(folder.resolve("outer.jar"));
        Path jar = good().manifest("Class-Path: ../outer.jar").write(inner.resolve("some.jar"));
        assertThat(refused(jar)).hasMessageContaining("names another outside its folder");
        good().manifest("Class-Path: link.jar").write(jar);
        Files.createSymbolicLink(inner.resolve("link.jar"), folder.resolve("outer.jar"));
        assertThat(refused(jar)).hasMessageContaining("names another outside its folder");
    }

    @Test
    void a_jar_that_unpacks_to_too_much() throws IOException {
        Path jar = good().write(folder.resolve("bomb.jar"));
        try (InputStream zeros = new Zeros((1L << 30) + 1)) {
            add(jar, zip -> {
                zip.putNextEntry(new ZipEntry("zeros"));
                zeros.transferTo(zip);
            });
        }
        assertThat(refused(jar)).hasMessageContaining("all entries together have more than 1024 MiB");
    }

    @Test
    void a_jar_with_too_many_entries() throws IOException {
        Path jar = good().write(folder.resolve("many.jar"));
        add(jar, zip -> {
            for (int i = 0; i < 200_001; i++) {
                ZipEntry entry = new ZipEntry(Integer.toString(i));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        });
        assertThat(refused(jar)).hasMessageContaining("at most 200000 are allowed");
    }

    private interface Entries {
        void add(ZipOutputStream zip) throws IOException;
    }

    private static void add(Path jar, Entries more) throws IOException {
        byte[] before = Files.readAllBytes(jar);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
                var old = new ZipInputStream(new ByteArrayInputStream(before))) {
            zip.setLevel(1);
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                old.transferTo(zip);
            }
            more.add(zip);
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] to, int from, int size) {
            int some = (int) Math.min(size, left);
            left -= some;
            return some == 0 ? -1 : some;
        }
    }
}
