package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glujava.fops.c.GenerateC;
import org.glujava.fops.java.GenerateDriver;
import org.glujava.fops.java.GenerateJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source code, volfiles and logs are read by machines: they are the same in every locale of the machine that builds. */
class LocaleTest {
    private static final Path ROOT = Path.of("..");

    /** What formats, or changes the case of letters, by the default locale. */
    private static final Pattern BY_DEFAULT_LOCALE = Pattern.compile("(?:\\.|::)formatted\\b"
            + "|String::(?:format|toUpperCase|toLowerCase)\\b"
            + "|(?:String\\.format|printf)\\((?!\\s*Locale\\.)"
            + "|\\.to(?:Upper|Lower)Case\\(\\)"
            + "|\\b(?:NumberFormat|DecimalFormat|SimpleDateFormat)\\b"
            + "|MessageFormat\\.format\\(|new MessageFormat\\([^,()]*\\)"
            + "|new (?:Formatter|Scanner)\\("
            + "|DateTimeFormatter\\.ofPattern\\([^,()]*\\)"
            + "|Locale\\.getDefault\\(");

    @TempDir
    private Path folder;

    @Test
    void all_main_code_names_its_locale() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(400);
        assertThat(sources.stream().flatMap(LocaleTest::byDefaultLocale)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"%d\".formatted(1)",
                "map(\"%d\"::formatted)",
                "String.format(text, 1)",
                "out.printf(\"%d\", 1)",
                "name.toUpperCase()",
                "map(String::toLowerCase)",
                "NumberFormat.getInstance()",
                "DateTimeFormatter.ofPattern(\"yyyy\")"
            })
    void the_rule_finds(String code) {
        assertThat(BY_DEFAULT_LOCALE.matcher(code).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "ar-EG", "ne-NP", "tr-TR"})
    void generated_files_are_the_same(String locale) throws IOException {
        Map<String, String> expected = generated(Locale.ROOT);
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(generated(Locale.forLanguageTag(locale))).isEqualTo(expected);
    }

    private Map<String, String> generated(Locale locale) throws IOException {
        Path made = folder.resolve("made");
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            GenerateC.main(new String[] {made.resolve("c").toString()});
            GenerateJava.main(new String[] {made.resolve("java").toString()});
            GenerateDriver.main(Stream.of("d1", "d2", "d3")
                    .map(name -> made.resolve(name).toString())
                    .toArray(String[]::new));
        } finally {
            Locale.setDefault(before);
        }
        return contents(made);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
                Files.delete(file);
            }
        }
        return contents;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Stream.concat(Files.list(ROOT), Files.list(ROOT.resolve("examples")))) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(LocaleTest::javaFiles)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path main) {
        try (Stream<Path> files = Files.walk(main)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> byDefaultLocale(Path source) {
        try {
            String text = Files.readString(source);
            return BY_DEFAULT_LOCALE
                    .matcher(text)
                    .results()
                    .map(found -> source + ":"
                            + text.substring(0, found.start()).lines().count() + ": " + found.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
