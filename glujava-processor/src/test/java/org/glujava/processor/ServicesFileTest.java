package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of providers, over several compilations into one folder. */
class ServicesFileTest {
    @TempDir
    private Path folder;

    private static String translator(String className) {
        return """
                package example;
                @org.glujava.Translator("%1$s")
                class %1$s {
                    @org.glujava.Fop void ipc(org.glujava.Frame<?> frame) { frame.forward(); }
                }
                """.formatted(className);
    }

    @Test
    void lists_all_translators_of_a_compilation_in_order() {
        assertThat(Compiled.of(translator("B"), translator("C"), translator("A"))
                        .services())
                .isEqualTo("example.AProvider\nexample.BProvider\nexample.CProvider\n");
    }

    @Test
    void keeps_translators_that_this_compilation_leaves_out() throws IOException {
        OnDisk build = new OnDisk(folder);
        assertThat(build.compile(Compiled.source(translator("A")))).isEmpty();
        assertThat(build.compile(Compiled.source(translator("B")))).isEmpty();
        assertThat(services(build)).containsExactly("example.AProvider", "example.BProvider");
    }

    @Test
    void the_name_of_a_translator_that_was_compiled_earlier_is_taken() throws IOException {
        OnDisk build = new OnDisk(folder);
        assertThat(build.compile(Compiled.source(translator("A")))).isEmpty();
        String same = translator("B").replace("Translator(\"B\")", "Translator(\"A\")");
        assertThat(build.compile(Compiled.source(same)))
                .containsExactly(
                        "[GluJava.DuplicateTranslator] 'example.B' is named 'A', and so is 'example.A', which was"
                                + " compiled earlier. Rename one of them; or delete the class of 'example.A', if its source is"
                                + " gone.");
        assertThat(services(build)).containsExactly("example.AProvider");
    }

    @Test
    void a_translator_that_is_compiled_again_keeps_its_name() throws IOException {
        OnDisk build = new OnDisk(folder);
        assertThat(build.compile(Compiled.source(translator("A")))).isEmpty();
        assertThat(build.compile(Compiled.source(translator("A")))).isEmpty();
        assertThat(services(build)).containsExactly("example.AProvider");
    }

    @Test
    void drops_what_was_deleted_and_reads_comments() throws IOException {
        OnDisk build = new OnDisk(folder);
        assertThat(build.compile(Compiled.source(translator("A")))).isEmpty();
        Files.writeString(file(build), "# by hand\n\nexample.GoneProvider\n  example.AProvider # the first\n");
        assertThat(build.compile(Compiled.source(translator("B")))).isEmpty();
        assertThat(services(build)).containsExactly("example.AProvider", "example.BProvider");
    }

    @Test
    void is_not_written_without_translators() {
        assertThat(Compiled.of("package example; \nclass Plain {}")
                        .compilation()
                        .generatedFiles())
                .noneMatch(file -> file.getName().contains("META-INF"));
    }

    private static List<String> services(OnDisk build) throws IOException {
        return Files.readAllLines(file(build));
    }

    private static Path file(OnDisk build) {
        return build.classes.resolve("META-INF/services/org.glujava.spi.TranslatorProvider");
    }
}
