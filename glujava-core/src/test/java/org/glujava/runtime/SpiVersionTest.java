package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.glujava.instance.StartFailure;
import org.glujava.spi.SpiVersion;
import org.glujava.spi.TranslatorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars whose generated code was compiled with an older, this and a newer version of the SPI. */
class SpiVersionTest {
    private static final String PROVIDER = """
            package demo;
            public final class GateProvider implements org.glujava.spi.TranslatorProvider {
                %1$s
                public String name() { return "gate"; }
                public String className() { return "demo.Gate"; }
                public java.util.List<org.glujava.spi.OptionSpec> options() { return java.util.List.of(); }
                public java.util.List<org.glujava.spi.FopBinding> fops() { return java.util.List.of(); }
                public org.glujava.spi.Dispatcher create(
                        org.glujava.TranslatorContext context, org.glujava.spi.OptionValues values) {
                    return new Calls();
                }
                private static final class Calls implements org.glujava.spi.Dispatcher {
                    public void dispatch(
                            org.glujava.fop.FopId fop, org.glujava.Frame<?> frame, %2$s args) {}
                }
            }
            """;
    private static final String THIS_READER = "org.glujava.spi.SlotReader";

    /** A dispatcher as it was before the SPI had versions, and its reader. */
    private static final Map<String, String> OLDER_API = Map.of(
            "org/glujava/record/Window.java",
            "package org.glujava.record; public final class Window {}",
            "org/glujava/spi/Dispatcher.java",
            dispatcher("org.glujava.record.Window"));

    /** A dispatcher as a later version may have it. */
    private static final Map<String, String> NEWER_API = Map.of(
            "org/glujava/spi/FopReader.java",
            "package org.glujava.spi; public interface FopReader {}",
            "org/glujava/spi/Dispatcher.java",
            dispatcher("org.glujava.spi.FopReader"));

    @TempDir
    private Path folder;

    private static String dispatcher(String reader) {
        return """
                package org.glujava.spi;
                public interface Dispatcher {
                    void dispatch(org.glujava.fop.FopId fop, org.glujava.Frame<?> frame, %s args) throws Exception;
                }
                """.formatted(reader);
    }

    private static String version(int number) {
        return "public int spiVersion() { return " + number + "; }";
    }

    /** Compiles a translator with other sources of the API before this one, which the jar does not contain. */
    private Path jar(Map<String, String> otherApi, String spiVersion, String reader) throws IOException {
        Path api = compiled("api", otherApi, System.getProperty("java.class.path"));
        Map<String, String> own = new TreeMap<>();
        own.put("demo/GateProvider.java", PROVIDER.formatted(spiVersion, reader));
        own.put("demo/Gate.java", "package demo; public final class Gate {}");
        Path classes = compiled("own", own, api + File.pathSeparator + System.getProperty("java.class.path"));
        Path jar = folder.resolve("gate.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.putNextEntry(new JarEntry("META-INF/services/" + TranslatorProvider.class.getName()));
            out.write("demo.GateProvider\n".getBytes());
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private Path compiled(String name, Map<String, String> sources, String classPath) throws IOException {
        Path from = folder.resolve(name + "-sources");
        Path to = Files.createDirectories(folder.resolve(name));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", classPath, "-d", to.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = from.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        if (!sources.isEmpty()) {
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                    .isZero();
        }
        return to;
    }

    private static String choose(Path jar) throws Exception {
        try (TranslatorJar opened = TranslatorJar.open(jar.toString(), path -> new JarCopy(path, () -> {}))) {
            return opened.choose(null).name();
        }
    }

    private StartFailure refusal(Path jar) {
        return catchThrowableOfType(StartFailure.class, () -> choose(jar));
    }

    @Test
    void a_translator_of_this_version_starts() throws Exception {
        assertThat(choose(jar(Map.of(), version(SpiVersion.CURRENT), THIS_READER)))
                .isEqualTo("gate");
    }

    @Test
    void a_translator_from_before_versions_is_refused() throws Exception {
        Path jar = jar(OLDER_API, "", "org.glujava.record.Window");
        StartFailure refusal = refusal(jar);
        assertThat(refusal).hasMessage("the translator 'gate' in " + jar + " is made for another version of GluJava");
        assertThat(refusal.detail())
                .isEqualTo("its generated code has no SPI version, because it is older than such versions;"
                        + " this GluJava runs SPI version " + SpiVersion.CURRENT);
        assertThat(refusal.hint())
                .isEqualTo("Compile the translator again with the glujava-processor of this GluJava.");
    }

    @Test
    void a_translator_of_a_newer_version_is_refused() throws Exception {
        int newer = SpiVersion.CURRENT + 1;
        StartFailure refusal = refusal(jar(NEWER_API, version(newer), "org.glujava.spi.FopReader"));
        assertThat(refusal.detail())
                .isEqualTo("its generated code has SPI version " + newer + "; this GluJava runs SPI version "
                        + SpiVersion.CURRENT);
        assertThat(refusal.hint())
                .startsWith("Install the GluJava that the translator was compiled with, or compile the translator");
    }

    @Test
    void versions_from_the_oldest_to_this_one_are_accepted() {
        assertThat(SpiVersion.isAccepted(SpiVersion.OLDEST)).isTrue();
        assertThat(SpiVersion.isAccepted(SpiVersion.CURRENT)).isTrue();
        assertThat(SpiVersion.isAccepted(SpiVersion.OLDEST - 1)).isFalse();
        assertThat(SpiVersion.isAccepted(SpiVersion.CURRENT + 1)).isFalse();
        assertThat(SpiVersion.isAccepted(SpiVersion.NONE)).isFalse();
    }
}
