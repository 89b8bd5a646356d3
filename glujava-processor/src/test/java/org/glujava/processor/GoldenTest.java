package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares generated code with files that a person has read. {@code mvn verify -Dglujava.update-golden=true} writes them
 * anew, for the next {@code git diff}.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final Compiled compiled = compiled("NegativeCache");

    @Test
    void writes_stubs() throws IOException {
        check("example/NegativeCacheStubs.java", compiled.generatedSource("example.NegativeCacheStubs"));
    }

    @Test
    void writes_a_provider() throws IOException {
        check("example/NegativeCacheProvider.java", compiled.generatedSource("example.NegativeCacheProvider"));
    }

    @Test
    void writes_the_services_file() throws IOException {
        check("META-INF/services/org.glujava.spi.TranslatorProvider", compiled.services());
    }

    @Test
    void a_method_for_all_fops_gets_one_case_and_no_stubs() throws IOException {
        Compiled tracer = compiled("Tracer");
        check("example/TracerStubs.java", tracer.generatedSource("example.TracerStubs"));
        check("example/TracerProvider.java", tracer.generatedSource("example.TracerProvider"));
    }

    @Test
    void methods_beside_fops_are_declared_by_the_provider_and_called_by_the_dispatcher() throws IOException {
        Compiled watcher = compiled("Watcher");
        assertThat(watcher.warnings()).isEmpty();
        check("example/WatcherProvider.java", watcher.generatedSource("example.WatcherProvider"));
    }

    @Test
    void options_have_all_that_was_declared_and_can_be_changed() throws IOException {
        check("example/TunableProvider.java", compiled("Tunable").generatedSource("example.TunableProvider"));
    }

    @ParameterizedTest
    @CsvSource({
        "negative-lookup, negativelookup, NegativeLookup",
        "debug-trace, debugtrace, DebugTrace",
        "rot13, rot13, Rot13"
    })
    void of_the_examples(String module, String packageName, String translator) throws IOException {
        String type = "org/glujava/examples/" + packageName + "/" + translator;
        Path sources = Path.of("../examples", module, "src/main/java", type).getParent();
        Compiled example = Compiled.of(sourcesIn(sources));
        assertThat(example.errors()).isEmpty();
        assertThat(example.warnings()).isEmpty();
        for (String generated : List.of(type + "Stubs", type + "Provider")) {
            check(generated + ".java", example.generatedSource(generated.replace('/', '.')));
        }
    }

    /** All of a package: the translator may have other classes beside it. */
    private static String[] sourcesIn(Path folder) throws IOException {
        List<String> sources = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.java")) {
            for (Path file : files) {
                sources.add(Files.readString(file));
            }
        }
        return sources.toArray(String[]::new);
    }

    private static Compiled compiled(String translator) {
        return Compiled.of(List.of(JavaFileObjects.forResource("good/example/" + translator + ".java")));
    }

    private static void check(String name, String generated) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("glujava.update-golden")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(generated).isEqualTo(Files.readString(file));
    }
}
