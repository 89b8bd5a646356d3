package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslatorJarTest {
    @TempDir
    Path folder;

    private static StartFailure failure(ThrowingCallable code) {
        return catchThrowableOfType(StartFailure.class, code);
    }

    private static TranslatorJar open(String option) throws StartFailure {
        return TranslatorJar.open(option, JarCopy::none);
    }

    private Path jar(String entry, String content) throws IOException {
        Path jar = folder.resolve("some.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content.getBytes());
        }
        return jar;
    }

    @Test
    void a_jar_that_is_not_there() {
        StartFailure e = failure(() -> open(folder + "/none.jar"));
        assertThat(e).hasMessage("the jar " + folder + "/none.jar cannot be read");
        assertThat(e.detail()).isEqualTo("no such file");
        assertThat(e.hint()).contains("option jar");
    }

    @Test
    void a_relative_path() {
        assertThat(failure(() -> open("some.jar"))).hasMessageContaining("whole path");
    }

    @Test
    void a_folder_and_a_file_that_is_no_jar() throws IOException {
        assertThat(failure(() -> open(folder.toString())).detail()).isEqualTo("it is a folder");
        Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
        assertThat(failure(() -> open(text.toString()))).hasMessage("the file " + text + " is not a jar");
    }

    @Test
    void a_jar_without_translators() throws Exception {
        try (TranslatorJar jar = open(jar("x.txt", "x").toString())) {
            assertThat(failure(() -> jar.choose(null))).hasMessageContaining("there is no translator in");
        }
    }

    @Test
    void a_provider_that_does_not_exist() throws Exception {
        Path file = jar("META-INF/services/org.glujava.spi.TranslatorProvider", "no.such.Provider");
        try (TranslatorJar jar = open(file.toString())) {
            StartFailure e = failure(() -> jar.choose(null));
            assertThat(e).hasMessageContaining("cannot be linked");
            assertThat(e.detail()).contains("no.such.Provider");
        }
    }
}
