package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.glujava.spi.OptionSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes and resources are those of the copy, whatever becomes of the file; what names their place names the file. */
class TranslatorLoaderTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path copy;

    @BeforeEach
    void a_jar_and_its_copy() throws IOException {
        copy = folder.resolve("copy-without-a-name");
        write(copy, "of the copy");
        file = Files.createDirectories(folder.resolve("some where")).resolve("some!.jar");
        Files.copy(copy, file);
    }

    private static void write(Path jar, String text) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2.3");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            String name = OptionSpec.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new ZipEntry(name));
            try (InputStream in = OptionSpec.class.getResourceAsStream("/" + name)) {
                in.transferTo(out);
            }
            put(out, "a/some text+%20.txt", text);
            put(out, "a/\u00e4.txt", "umlaut");
            put(out, "a/by-version", "old");
            put(out, "META-INF/versions/11/a/by-version", "new");
        }
    }

    private static void put(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private TranslatorLoader loader() throws IOException {
        Map<Path, JarCopy> copies = new LinkedHashMap<>();
        copies.put(file, new JarCopy(copy, () -> {}));
        return new TranslatorLoader("x", copies, ClassLoader.getPlatformClassLoader());
    }

    private static String text(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void classes_say_that_they_are_of_the_file_and_are_of_the_copy() throws Exception {
        try (TranslatorLoader loader = loader()) {
            Files.delete(file);
            Class<?> type = loader.loadClass(OptionSpec.class.getName());
            assertThat(type).isNotSameAs(OptionSpec.class);
            assertThat(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .isEqualTo(file);
            assertThat(type.getPackage().getImplementationVersion()).isEqualTo("1.2.3");
            assertThat(loader.getURLs()).containsExactly(file.toUri().toURL());
            assertThatThrownBy(() -> loader.loadClass("no.Such")).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void resources_are_read_from_the_copy() throws Exception {
        try (TranslatorLoader loader = loader()) {
            write(file, "of the file");
            URL url = loader.getResource("a/some text+%20.txt");
            assertThat(text(url)).isEqualTo("of the copy");
            assertThat(url.openConnection().getContentLengthLong()).isEqualTo("of the copy".length());
            assertThat(text(new URL(url, "by-version"))).isEqualTo("new");
            assertThat(text(loader.getResource("a/\u00e4.txt"))).isEqualTo("umlaut");
            assertThat(Collections.list(loader.getResources("a/by-version"))).hasSize(1);
            assertThat(loader.getResource("a/none")).isNull();
            URL none = new URL(url, "none");
            assertThatThrownBy(none::openStream).isInstanceOf(FileNotFoundException.class);
        }
    }

    @Test
    void a_user_that_closes_the_jar_of_a_resource_closes_nothing() throws Exception {
        try (TranslatorLoader loader = loader()) {
            URL url = loader.getResource("a/by-version");
            ((JarURLConnection) url.openConnection()).getJarFile().close();
            assertThat(text(url)).isEqualTo("new");
            try (InputStream in = loader.getResourceAsStream("a/by-version")) {
                assertThat(in.readAllBytes()).isNotEmpty();
            }
        }
    }

    @Test
    void nothing_is_read_after_the_end() throws Exception {
        URL url;
        try (TranslatorLoader loader = loader()) {
            url = loader.getResource("a/by-version");
        }
        assertThatThrownBy(url::openStream).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_file_system_opens_by_the_place_of_a_class_and_of_a_resource() throws Exception {
        try (TranslatorLoader loader = loader()) {
            URI place = loader.loadClass(OptionSpec.class.getName())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                assertThat(jar.getPath("/a/by-version")).hasContent("old");
            }
            URI resource = loader.getResource("a/by-version").toURI();
            try (FileSystem jar = FileSystems.newFileSystem(resource, Map.of())) {
                assertThat(Path.of(resource)).hasContent("old");
                assertThat(jar.isOpen()).isTrue();
            }
        }
    }
}
