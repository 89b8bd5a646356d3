package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.glujava.instance.StartFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar that was read when the class data archive was made is not read again. The jar is broken, to show that. */
class ArchivedJarsTest {
    private static final int SIZE = 100_000; // more than is compared at once

    @TempDir
    Path folder;

    private Path archive;
    private Path jar;

    @BeforeEach
    void write() throws IOException {
        archive = Files.createDirectory(folder.resolve("archive"));
        Files.writeString(archive.resolve("1.jar"), "another jar");
        jar = folder.resolve("some.jar");
        byte[] content = "x".repeat(SIZE).getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry("data.txt");
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        entry.setSize(SIZE);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setMethod(ZipOutputStream.STORED);
            out.putNextEntry(entry);
            out.write(content);
        }
        change((byte) 'y');
    }

    /** Changes a byte of the content, near its end. */
    private void change(byte to) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        bytes[SIZE - 1] = to;
        Files.write(jar, bytes);
    }

    private void check() throws StartFailure {
        JarContents.read(Map.of(jar, new JarCopy(jar, () -> {})), new ArchivedJars(archive))
                .check();
    }

    @Test
    void a_jar_with_the_same_bytes_is_not_read() throws IOException {
        Files.copy(jar, archive.resolve("2.jar"));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void any_other_jar_is_read() throws IOException {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(this::check).withMessageContaining("is broken");
        Files.copy(jar, archive.resolve("2.jar"));
        change((byte) 'z');
        assertThatExceptionOfType(StartFailure.class).isThrownBy(this::check).withMessageContaining("is broken");
    }

    @Test
    void a_jvm_without_an_archive_has_none() throws IOException {
        assertThat(ArchivedJars.NONE.has(jar)).isFalse();
    }
}
