package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.glujava.TranslatorContext;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionValues;
import org.glujava.spi.TranslatorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedProvidersTest {
    private static final String PREFIX = ListedProvidersTest.class.getName() + "$";

    @TempDir
    Path folder;

    public static class Good implements TranslatorProvider {
        @Override
        public String name() {
            return getClass().getSimpleName();
        }

        @Override
        public String className() {
            return getClass().getName();
        }

        @Override
        public List<OptionSpec> options() {
            return List.of();
        }

        @Override
        public List<FopBinding> fops() {
            return List.of();
        }

        @Override
        public Dispatcher create(TranslatorContext context, OptionValues values) {
            throw new UnsupportedOperationException();
        }
    }

    public static class Other extends Good {}

    static class Hidden extends Good {}

    public static class Unmade extends Good {
        public Unmade() {
            throw new IllegalStateException("not today");
        }
    }

    public static class Uninitialized extends Good {
        static final int NUMBER = Integer.parseInt("none");
    }

    public static class Needing extends Good {
        public Needing(String name) {
            throw new IllegalStateException(name);
        }
    }

    public abstract static class Half extends Good {}

    public static class NoProvider {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "+Good",
                "+Good\n+Other\n",
                "+Other\r\n+Good\r",
                "  +Good\t# a comment\n# another: +Other\n#\n+Other#",
                "+Good\n+Good\n+Other\n+Good",
                "no.such.Class",
                "+Good\n+None",
                "+Good +Other",
                "+Good,",
                "1.2",
                "org/glujava/runtime/ListedProvidersTest$Good",
                "+NoProvider",
                "+Hidden",
                "+Unmade",
                "+Needing",
                "+Half",
                "java.lang.String",
                "[I",
                "+Good\uFFFD",
            })
    void it_finds_and_refuses_as_service_loader_does(String list) throws Exception {
        try (TranslatorJar jar = jar(list)) {
            var loader = (TranslatorLoader) jar.loader();

            assertThat(result(() -> ListedProviders.of(loader)))
                    .isEqualTo(result(() -> ServiceLoader.load(TranslatorProvider.class, loader)));
        }
    }

    /** The JVM reports the reason only once. */
    @Test
    void it_reports_why_a_class_could_not_be_initialized() throws Exception {
        try (TranslatorJar jar = jar("+Uninitialized")) {
            assertThatThrownBy(() -> ListedProviders.of((TranslatorLoader) jar.loader()))
                    .isInstanceOf(ServiceConfigurationError.class)
                    .hasMessageContaining("Uninitialized could not be instantiated")
                    .hasRootCauseInstanceOf(NumberFormatException.class);
        }
    }

    private TranslatorJar jar(String list) throws Exception {
        Path jar = folder.resolve("some.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/services/" + TranslatorProvider.class.getName()));
            out.write(list.replace("+", PREFIX).getBytes(StandardCharsets.UTF_8));
        }
        return TranslatorJar.open(jar.toString(), file -> new JarCopy(file, () -> {}));
    }

    /** Returns the names of the providers, or the failure. */
    private static String result(Supplier<Iterable<TranslatorProvider>> providers) {
        var names = new StringBuilder();
        try {
            for (TranslatorProvider provider : providers.get()) {
                names.append(provider.name()).append(' ');
            }
            return names.toString();
        } catch (ServiceConfigurationError | LinkageError e) {
            return e + ", cause " + e.getCause();
        }
    }
}
