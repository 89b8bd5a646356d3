package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.glujava.instance.StartFailure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a translator's jar ends its start, and not a fop. */
class JarChecksTest {
    private static final String PROVIDER = """
            package demo;
            public class %1$s implements org.glujava.spi.TranslatorProvider {
                public int spiVersion() { return org.glujava.spi.SpiVersion.CURRENT; }
                public String name() { return "%2$s"; }
                public String className() { return "demo.Work"; }
                public java.util.List<org.glujava.spi.OptionSpec> options() { return java.util.List.of(); }
                public java.util.List<org.glujava.spi.FopBinding> fops() { return %3$s; }
                public org.glujava.spi.Dispatcher create(
                        org.glujava.TranslatorContext context, org.glujava.spi.OptionValues values) {
                    return null;
                }
            }
            """;
    private static final String BINDING = "new org.glujava.spi.FopBinding(org.glujava.fop.FopId.STAT, \"stat\", 0)";
    private static final String SERVICES = "META-INF/services/org.glujava.spi.TranslatorProvider";

    @TempDir
    static Path compiled;

    @TempDir
    Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeAll
    static void compile() throws IOException {
        Map<String, String> sources = Map.of(
                "Good",
                PROVIDER.formatted("Good", "good", "java.util.List.of()"),
                "Same",
                PROVIDER.formatted("Same", "good", "java.util.List.of()"),
                "Twice",
                PROVIDER.formatted("Twice", "twice", "java.util.List.of(" + BINDING + ", " + BINDING + ")"),
                "Nothing",
                PROVIDER.formatted("Nothing", "nothing", "null"),
                "Work",
                "package demo; public class Work { int number() { return 12345; } }",
                "Caller",
                "package demo; public class Caller { void call() { demo.Missing.call(); } }",
                "Heir",
                "package demo; public class Heir extends Missing {}",
                "Missing",
                "package demo; public class Missing { static void call() {} }");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(compiled.resolve(source.getKey() + ".java"), source.getValue());
        }
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", compiled.toString()),
                        sources.keySet().stream()
                                .map(name -> compiled.resolve(name + ".java").toString()))
                .toList();
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).isZero();
    }

    @BeforeEach
    void begin() throws IOException {
        entries.put(SERVICES, "demo.Good\n".getBytes(StandardCharsets.UTF_8));
        add("Good", "Work");
    }

    private void add(String... classes) throws IOException {
        for (String name : classes) {
            entries.put("demo/" + name + ".class", Files.readAllBytes(compiled.resolve("demo/" + name + ".class")));
        }
    }

    private void manifest(String more) {
        entries.put("META-INF/MANIFEST.MF", ("Manifest-Version: 1.0\n" + more + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Path write(Path file) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry stored = new ZipEntry(entry.getKey());
                var crc = new CRC32();
                crc.update(entry.getValue());
                stored.setCrc(crc.getValue());
                stored.setSize(entry.getValue().length);
                out.putNextEntry(stored);
                out.write(entry.getValue());
            }
        }
        return file;
    }

    private static String choose(Path file, String name) throws Exception {
        try (TranslatorJar jar = TranslatorJar.open(file.toString(), path -> new JarCopy(path, () -> {}))) {
            String chosen = jar.choose(name).name();
            jar.awaitWhole();
            return chosen;
        }
    }

    private String starts() throws Exception {
        return choose(write(folder.resolve("some.jar")), null);
    }

    private StartFailure failure(Path file) {
        return catchThrowableOfType(StartFailure.class, () -> choose(file, null));
    }

    private StartFailure failure() throws IOException {
        return failure(write(folder.resolve("some.jar")));
    }

    private static byte[] replaced(byte[] bytes, byte[] old, byte[] fresh) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String from = new String(old, StandardCharsets.ISO_8859_1);
        assertThat(text).containsOnlyOnce(from);
        return text.replace(from, new String(fresh, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A constructor may have interrupted its thread, which then waits for the rest of the jar. */
    @Test
    void an_interrupted_thread_waits_for_the_whole_jar() throws Exception {
        for (int i = 0; i < 20; i++) {
            Path file = write(folder.resolve(i + ".jar"));
            try (TranslatorJar jar = TranslatorJar.open(file.toString(), path -> new JarCopy(path, () -> {}))) {
                jar.choose(null);
                Thread.currentThread().interrupt();
                jar.awaitWhole();
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
        add("Heir");
        Path broken = write(folder.resolve("broken.jar"));
        try (TranslatorJar jar = TranslatorJar.open(broken.toString(), path -> new JarCopy(path, () -> {}))) {
            jar.choose(null);
            Thread.currentThread().interrupt();
            assertThat(catchThrowableOfType(StartFailure.class, jar::awaitWhole))
                    .hasMessageContaining("cannot be linked");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_whole_jar_starts() throws Exception {
        assertThat(starts()).isEqualTo("good");
    }

    @Test
    void a_wrong_checksum_is_found_wherever_it_is() throws Exception {
        entries.put("data.txt", "some data".getBytes(StandardCharsets.UTF_8));
        Path file = write(folder.resolve("some.jar"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, replaced(bytes, "some data".getBytes(), "some dada".getBytes()));
        StartFailure e = failure(file);
        assertThat(e).hasMessage("the jar " + file + " is broken");
        assertThat(e.detail()).isEqualTo("its entry data.txt: its checksum is wrong");
    }

    @Test
    void a_class_that_is_none_or_not_whole_is_found() throws Exception {
        entries.put("demo/Other.class", "nothing of the kind".getBytes(StandardCharsets.UTF_8));
        assertThat(failure().detail()).contains("demo/Other.class", "it is not a class file");
        entries.remove("demo/Other.class");
        entries.put("lib/Other.class", "nothing of the kind".getBytes(StandardCharsets.UTF_8));
        assertThat(failure().detail()).contains("lib/Other.class", "it is not a class file");
        entries.remove("lib/Other.class");
        byte[] work = entries.get("demo/Work.class");
        entries.put("demo/Work.class", Arrays.copyOf(work, work.length - 10));
        assertThat(failure()).hasMessageContaining("cannot be linked");
        assertThat(failure().detail()).contains("ClassFormatError", "demo/Work");
    }

    /** It returns a number where it should, and a reference is what it says it returns. */
    @Test
    void a_class_that_does_not_verify_is_found() throws Exception {
        byte[] number = {0x11, 0x30, 0x39, (byte) 0xac};
        byte[] reference = {0x11, 0x30, 0x39, (byte) 0xb0};
        entries.computeIfPresent("demo/Work.class", (name, bytes) -> replaced(bytes, number, reference));
        assertThat(failure()).hasMessageContaining("cannot be linked");
        assertThat(failure().detail()).contains("VerifyError", "demo/Work.number()");
    }

    /** A translator may do without it. */
    @Test
    void a_class_that_only_a_method_uses_may_be_missing() throws Exception {
        add("Caller");
        assertThat(starts()).isEqualTo("good");
    }

    @Test
    void a_class_whose_superclass_is_missing_is_found() throws Exception {
        add("Heir");
        assertThat(failure().detail()).contains("class demo/Heir", "demo/Missing");
        add("Missing");
        assertThat(starts()).isEqualTo("good");
    }

    /** Libraries have classes for what may be missing. */
    @Test
    void a_class_that_lacks_something_is_no_matter_in_a_library() throws Exception {
        byte[] heir = Files.readAllBytes(compiled.resolve("demo/Heir.class"));
        entries.put("libs/Heir.class", replaced(heir, "demo/Heir".getBytes(), "libs/Heir".getBytes()));
        assertThat(starts()).isEqualTo("good");
    }

    @Test
    void wrong_values_of_a_provider_are_the_authors_mistake() throws Exception {
        for (Map.Entry<String, String> each :
                Map.of("Twice", "stat twice", "Nothing", "NullPointer").entrySet()) {
            entries.put(SERVICES, ("demo." + each.getKey()).getBytes(StandardCharsets.UTF_8));
            add(each.getKey());
            StartFailure e = failure();
            assertThat(e).hasMessageContaining("does not fit this version of GluJava");
            assertThat(e.detail()).contains(each.getValue());
        }
    }

    @Test
    void two_translators_of_one_name() throws Exception {
        entries.put(SERVICES, "demo.Good\ndemo.Same\n".getBytes(StandardCharsets.UTF_8));
        add("Same");
        Path file = write(folder.resolve("some.jar"));
        assertThat(catchThrowableOfType(StartFailure.class, () -> choose(file, "good")))
                .hasMessage("there are 2 translators 'good' in " + file);
    }

    @Test
    void jars_beside_it_and_below_are_used_and_checked() throws Exception {
        Files.createDirectory(folder.resolve("lib"));
        entries.put("data.txt", "some data".getBytes(StandardCharsets.UTF_8));
        Path lib = write(folder.resolve("lib/more.jar"));
        entries.clear();
        manifest("Class-Path: lib/more.jar not-there.jar");
        assertThat(starts()).isEqualTo("good");
        Files.write(lib, replaced(Files.readAllBytes(lib), "some data".getBytes(), "some dada".getBytes()));
        assertThat(failure()).hasMessage("the jar " + lib + " is broken");
    }

    @Test
    void jars_may_name_each_other() throws Exception {
        Map<String, byte[]> own = new LinkedHashMap<>(entries);
        entries.clear();
        manifest("Class-Path: some.jar lib.jar");
        write(folder.resolve("lib.jar"));
        manifest("Class-Path: lib.jar some.jar");
        entries.putAll(own);
        List<Path> copied = new ArrayList<>();
        List<Path> forgotten = new ArrayList<>();
        Path file = write(folder.resolve("some.jar"));
        TranslatorJar.open(file.toString(), jar -> {
                    copied.add(jar);
                    return new JarCopy(jar, () -> forgotten.add(jar));
                })
                .close();
        assertThat(copied).hasSize(2);
        assertThat(forgotten).containsExactlyInAnyOrderElementsOf(copied);
    }

    @Test
    void no_jar_elsewhere_is_used() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        write(elsewhere.resolve("more.jar"));
        Files.createSymbolicLink(inside.resolve("link.jar"), elsewhere.resolve("more.jar"));
        Files.createSymbolicLink(inside.resolve("folder"), elsewhere);
        for (String entry : List.of(
                "../elsewhere/more.jar",
                "x/../../elsewhere/more.jar",
                "%2e%2e/elsewhere/more.jar",
                elsewhere + "/more.jar",
                elsewhere.resolve("more.jar").toUri().toString(),
                "//host/more.jar",
                "http://192.0.2.1/more.jar",
                "jar:file:" + elsewhere + "/more.jar!/",
                "link.jar",
                "folder/more.jar")) {
            manifest("Class-Path: " + entry);
            StartFailure e = failure(write(inside.resolve("some.jar")));
            assertThat(e).as(entry).hasMessage("the jar " + inside + "/some.jar names another outside its folder");
            assertThat(e.detail()).as(entry).contains(entry);
        }
    }

    /** Java 17 loads what an index names. */
    @Test
    void an_index_names_no_jar_elsewhere_either() throws Exception {
        entries.put("META-INF/INDEX.LIST", "JarIndex-Version: 1.0\n\nhttp://192.0.2.1/x.jar\nother\n".getBytes());
        assertThat(failure()).hasMessageContaining("names another outside its folder");
        entries.put("META-INF/INDEX.LIST", "JarIndex-Version: 1.0\n\nsome.jar\ndemo\n".getBytes());
        assertThat(starts()).isEqualTo("good");
    }

    @Test
    void a_jar_that_is_named_names_no_jar_elsewhere_either() throws Exception {
        Map<String, byte[]> own = new LinkedHashMap<>(entries);
        entries.clear();
        manifest("Class-Path: ../more.jar");
        write(folder.resolve("lib.jar"));
        entries.clear();
        manifest("Class-Path: lib.jar");
        entries.putAll(own);
        assertThat(failure()).hasMessage("the jar " + folder + "/lib.jar names another outside its folder");
    }
}
