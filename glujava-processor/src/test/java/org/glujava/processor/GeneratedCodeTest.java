package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.glujava.fop.FopId;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Slot;
import org.glujava.option.CheckedOptions;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.TranslatorProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code, compiled strictly and run. */
class GeneratedCodeTest {
    private final JavaFileObject good = JavaFileObjects.forResource("good/example/NegativeCache.java");

    @TempDir
    private Path folder;

    private OnDisk build;

    @BeforeEach
    void set_up() throws IOException {
        build = new OnDisk(folder);
    }

    @Test
    void compiles_without_any_warning() throws IOException {
        assertThat(build.compile(good)).isEmpty();
        assertThat(build.compileAgainStrictly(good)).isEmpty();
    }

    @Test
    void compiles_for_every_fop_with_every_argument() throws IOException {
        JavaFileObject all = Compiled.source(translatorOfAllFops());
        assertThat(build.compile(all)).isEmpty();
        assertThat(build.compileAgainStrictly(all)).isEmpty();
        try (var loader = loader()) {
            List<FopBinding> fops = provider(loader).fops();
            assertThat(fops).extracting(FopBinding::fop).containsExactlyElementsOf(FopId.all());
        }
    }

    @Test
    void compiles_in_the_unnamed_package_without_fops_and_without_a_constructor() throws IOException {
        JavaFileObject bare = Compiled.source("@org.glujava.Translator(\"bare\")\nclass Bare {}");
        assertThat(build.compile(bare))
                .containsExactly(
                        "[GluJava.NoFops] @Translator class 'Bare' has no @Fop method, so no fop enters Java. Add one.",
                        "warnings found and -Werror specified");
        assertThat(build.compileAgainStrictly(bare)).isEmpty();
    }

    @Test
    void a_provider_is_found_and_calls_the_methods() throws Exception {
        assertThat(build.compile(good)).isEmpty();
        try (var loader = loader()) {
            TranslatorProvider provider = provider(loader);
            assertThat(provider.name()).isEqualTo("negative-cache");
            assertThat(provider.className()).isEqualTo("example.NegativeCache");

            var options = new CheckedOptions(provider.options(), Map.of("label", "a"));
            Dispatcher dispatcher = provider.create(Fakes.context(), options);
            List<String> calls = new ArrayList<>();
            dispatcher.dispatch(FopId.IPC, Fakes.frame(calls), null);
            assertThat(calls).containsExactly("[fail, EIO]");
            assertThatThrownBy(() -> dispatcher.dispatch(FopId.LINK, Fakes.frame(calls), null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no @Fop method for link");
        }
    }

    @Test
    void a_provider_declares_what_is_required_and_what_is_allowed() throws IOException {
        assertThat(build.compile(good)).isEmpty();
        try (var loader = loader()) {
            TranslatorProvider provider = provider(loader);
            assertThat(provider.options())
                    .filteredOn(OptionSpec::required)
                    .extracting(OptionSpec::key)
                    .containsExactly("label");
            assertThatThrownBy(() -> new CheckedOptions(provider.options(), Map.of("label", "a", "mode", "none")))
                    .isInstanceOf(OptionException.class)
                    .hasMessage("option 'mode' has the value 'none', which is not one of names-only, all");
        }
    }

    @Test
    void changed_options_reach_the_method_and_what_it_throws_comes_through() throws Exception {
        JavaFileObject tunable = JavaFileObjects.forResource("good/example/Tunable.java");
        assertThat(build.compile(tunable)).isEmpty();
        try (var loader = loader()) {
            TranslatorProvider provider = provider(loader);
            assertThat(provider.options())
                    .filteredOn(OptionSpec::changeable)
                    .extracting(OptionSpec::key)
                    .containsExactly("ttl", "room", "share", "part", "colours");
            var options = new CheckedOptions(provider.options(), Map.of("timeout", "2s"));
            Dispatcher dispatcher = provider.create(Fakes.context(), options);
            dispatcher.reconfigure(new CheckedOptions(provider.options(), Map.of("colours", "dark-blue")));
            var tooLittle = new CheckedOptions(provider.options(), Map.of("room", "4KB"));
            assertThatThrownBy(() -> dispatcher.reconfigure(tooLittle)).hasMessage("too little room");
        }
    }

    @Test
    void an_exception_of_the_constructor_comes_through() throws IOException {
        JavaFileObject throwing = Compiled.source("""
                @org.glujava.Translator("x")
                class X {
                    X() throws java.io.IOException { throw new java.io.IOException("no dump folder"); }
                    @org.glujava.Fop void ipc(org.glujava.Frame<?> frame) { frame.forward(); }
                }
                """);
        assertThat(build.compile(throwing)).isEmpty();
        try (var loader = loader()) {
            TranslatorProvider provider = provider(loader);
            var options = new CheckedOptions(provider.options(), Map.of());
            assertThatThrownBy(() -> provider.create(Fakes.context(), options))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("no dump folder");
        }
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(
                new URL[] {build.classes.toUri().toURL()}, getClass().getClassLoader());
    }

    private static TranslatorProvider provider(ClassLoader loader) {
        return ServiceLoader.load(TranslatorProvider.class, loader).findFirst().orElseThrow();
    }

    private static String translatorOfAllFops() {
        String methods =
                FopTable.load().fops().stream().map(GeneratedCodeTest::method).collect(Collectors.joining("\n"));
        return "package example;\n@org.glujava.Translator(\"all\")\npublic class All {\n"
                + "/** For the provider. */\npublic All() {}\n" + methods + "\n}\n";
    }

    private static String method(FopEntry fop) {
        String arguments =
                fop.javaArgs().stream().map(GeneratedCodeTest::parameter).collect(Collectors.joining());
        return "@org.glujava.Fop void " + fop.javaName() + "(org.glujava.Frame<org.glujava.fop." + fop.replyClass()
                + "> frame" + arguments + ") { frame.forward(); }";
    }

    private static String parameter(Slot slot) {
        return ", " + slot.kind().javaType() + " " + slot.javaName();
    }
}
