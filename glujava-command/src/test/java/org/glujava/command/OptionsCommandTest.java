package org.glujava.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.glujava.TranslatorContext;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SpiVersion;
import org.glujava.spi.TranslatorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Found by name, in a jar that only names it. */
    public static final class WithOptions implements TranslatorProvider {
        @Override
        public int spiVersion() {
            return SpiVersion.CURRENT;
        }

        @Override
        public String name() {
            return "with-options";
        }

        @Override
        public String className() {
            return "x";
        }

        @Override
        public List<OptionSpec> options() {
            return List.of(
                    OptionSpec.of("ttl", OptionType.DURATION)
                            .defaultsTo("60s")
                            .aliases("timeout", "time-to-live")
                            .range("1s", "1d")
                            .description("How long | or \u009b2Jshort.")
                            .whileRunning(),
                    OptionSpec.of("mode", OptionType.ENUM).allowed("read-only", "all"),
                    OptionSpec.of("name", OptionType.STRING).optional());
        }

        @Override
        public List<FopBinding> fops() {
            return List.of();
        }

        @Override
        public Dispatcher create(TranslatorContext context, OptionValues options) {
            throw new AssertionError("only what it says of itself is of interest");
        }
    }

    /** Found by name, too. */
    public static final class Newer implements TranslatorProvider {
        @Override
        public int spiVersion() {
            return SpiVersion.CURRENT + 1;
        }

        @Override
        public String name() {
            return "newer";
        }

        @Override
        public String className() {
            return "x";
        }

        @Override
        public List<OptionSpec> options() {
            throw new AssertionError("its options may mean something else");
        }

        @Override
        public List<FopBinding> fops() {
            return List.of();
        }

        @Override
        public Dispatcher create(TranslatorContext context, OptionValues options) {
            throw new AssertionError("no instance is made");
        }
    }

    private int print(Path jar, boolean markdown) {
        String[] arguments = markdown
                ? new String[] {"options", jar.toString(), "--markdown"}
                : new String[] {"options", jar.toString()};
        return Glujava.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path jar(String services) throws IOException {
        Path jar = folder.resolve("some.jar");
        try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(jar))) {
            to.putNextEntry(new JarEntry("META-INF/services/" + TranslatorProvider.class.getName()));
            to.write(services.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void a_table_in_columns() throws IOException {
        assertThat(print(jar(WithOptions.class.getName()), false)).isZero();
        assertThat(out.toString().lines())
                .filteredOn(line -> !line.isEmpty())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("with-options"),
                        line -> assertThat(line).startsWith("option  also ").endsWith("  while running  meaning"),
                        line -> assertThat(line)
                                .startsWith("ttl     timeout, time-to-live  a duration such as")
                                .contains("from 1s to 1d  60s")
                                .endsWith("  yes            How long | or \\x9b2Jshort."),
                        line -> assertThat(line)
                                .startsWith("mode  ")
                                .contains("one of read-only, all")
                                .endsWith("  must be given  restart"),
                        line -> assertThat(line)
                                .startsWith("name  ")
                                .contains("any text")
                                .endsWith("restart"));
    }

    @Test
    void a_table_in_markdown() throws IOException {
        assertThat(print(jar(WithOptions.class.getName()), true)).isZero();
        assertThat(out.toString().lines())
                .contains(
                        "## with-options",
                        "| option | also | value | default | while running | meaning |",
                        "|---|---|---|---|---|---|",
                        "| `mode` |  | one of read-only, all | must be given | restart |  |")
                .anySatisfy(line -> assertThat(line).endsWith(" | yes | How long \\| or \\x9b2Jshort. |"));
    }

    @Test
    void jars_whose_options_cannot_be_shown() throws IOException {
        assertThat(print(folder.resolve("none.jar"), false)).isEqualTo(1);
        assertThat(print(jar("org.example.Missing"), false)).isEqualTo(1);
        assertThat(print(jar(Newer.class.getName()), false)).isEqualTo(1);
        assertThat(err.toString())
                .contains("there is no jar")
                .contains("cannot be linked")
                .contains("is made for another version of GluJava: its generated code has SPI version ");
        assertThat(out.toString()).isEmpty();
    }
}
