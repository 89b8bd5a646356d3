package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.glujava.instance.StartFailure;
import org.glujava.text.PathText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslatorJarTest {
    @TempDir
    Path folder;

    private static StartFailure failure(ThrowingCallable code) {
        return catchThrowableOfType(StartFailure.class, code);
    }

    private static TranslatorJar open(String option) throws StartFailure {
        return TranslatorJar.open(option, file -> new JarCopy(file, () -> {}));
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
        assertThat(failure(() -> open("some.jar"))).hasMessageContaining("is not an absolute path");
    }

    /** The one and the other are read as copies, whose names are plain. */
    @Test
    void a_folder_whose_name_is_no_utf8() throws Exception {
        Path odd = Files.createDirectory(PathText.path(folder + "/\uDCFF"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "none.jar library.jar");
        new JarOutputStream(Files.newOutputStream(odd.resolve("some.jar")), manifest).close();
        new JarOutputStream(Files.newOutputStream(odd.resolve("library.jar")), new Manifest()).close();
        List<String> copied = new ArrayList<>();
        JarCopy.Copier copier = file -> {
            copied.add(PathText.of(file));
            return new JarCopy(copied(file), () -> {});
        };

        try (TranslatorJar jar = TranslatorJar.open(PathText.of(odd) + "/some.jar", copier)) {
            assertThat(failure(() -> jar.choose(null)))
                    .hasMessage("there is no translator in " + folder + "/\\xff/some.jar");
        }

        assertThat(copied).containsExactly(folder + "/\uDCFF/some.jar", folder + "/\uDCFF/library.jar");
        assertThat(failure(() -> open(PathText.of(odd) + "/none.jar")))
                .hasMessage("the jar " + folder + "/\\xff/none.jar cannot be read");
    }

    private Path copied(Path file) {
        try {
            return Files.copy(file, folder.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
