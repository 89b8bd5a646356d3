package org.glujava.lab.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.fop.FopId;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The commands of the documentation exist, with their options. The test runs {@code glujava}; for Maven's command
 * lines, it searches this checkout for the modules, profiles, test classes and properties.
 */
class ShellBlocksTest {
    /** The live test DocumentedCommandsTest runs the blocks that begin with one of these. */
    private static final Set<String> RUN_LIVE = Set.of("setfattr", "getfattr", "jcmd");

    private static final Path ROOT = GlujavaPaths.find().root();
    private static final Set<String> GOALS = Set.of("package", "install", "verify");

    /** Properties of Maven's plugins and of the JVM. */
    private static final Set<String> PROPERTIES =
            Set.of("skipTests", "argLine", "test", "surefire.failIfNoSpecifiedTests");

    @TestFactory
    Stream<DynamicTest> each_block_can_be_run() {
        return DocumentBlock.in("sh").stream()
                .map(block -> dynamicTest(block.place(), () -> {
                    assertThat(output("bash", "-n", "-c", block.text()))
                            .as("syntax")
                            .isEmpty();
                    if (!RUN_LIVE.contains(block.text().split(" ")[0])) {
                        for (String command : block.commands()) {
                            check(command);
                        }
                    }
                }));
    }

    private static void check(String command) throws IOException {
        List<String> words = Arrays.stream(command.split(" +"))
                .map(word -> word.replaceAll("['\"]", ""))
                .toList();
        int first = words.get(0).equals("sudo") ? 1 : 0;
        String program = words.get(first);
        List<String> arguments = words.subList(first + 1, words.size());
        switch (program) {
            case "./glujava" -> checkGlujava(command, arguments);
            case "mvn" -> checkMaven(command, arguments);
            case "cd" -> assertThat(arguments).as(command).hasSize(1);
            default -> throw new AssertionError("no test runs '" + command + "'");
        }
    }

    /** With --help at its end, a command line does nothing. */
    private static void checkGlujava(String command, List<String> arguments) throws IOException {
        String help = glujava(arguments);
        assertThat(help).as(command).startsWith("usage: ./glujava " + arguments.get(0));
        assertThat(arguments.stream().filter(word -> word.startsWith("--")))
                .as("options of '%s' in its help", command)
                .allSatisfy(option -> assertThat(help).containsPattern("(?m)^ +(-\\w, )?" + option + "\\b"));
        if (arguments.get(0).equals("test") && arguments.size() > 1) {
            assertThat(glujava(List.of("test")))
                    .as("parts of '%s'", command)
                    .containsPattern("(?m)^  " + arguments.get(1) + "\\b");
        }
        int fop = arguments.indexOf("--fop");
        if (fop >= 0) {
            assertThat(arguments.stream().skip(fop + 1).takeWhile(word -> !word.startsWith("--")))
                    .as("fops of '%s'", command)
                    .isSubsetOf(FopId.all().stream().map(FopId::fopName).collect(Collectors.toSet()));
        }
    }

    private static String glujava(List<String> arguments) throws IOException {
        return output(Stream.of(Stream.of(ROOT.resolve("glujava").toString()), arguments.stream(), Stream.of("--help"))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private static void checkMaven(String command, List<String> arguments) throws IOException {
        assertThat(arguments).as(command).containsAnyElementsOf(GOALS);
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("-pl")) {
                List<String> modules = List.of(arguments.get(++i).split(","));
                assertThat(modules)
                        .as("modules of '%s'", command)
                        .allSatisfy(module -> assertThat(ROOT.resolve(module).resolve("pom.xml"))
                                .isRegularFile());
            } else if (word.startsWith("-P")) {
                assertThat(contains("pom.xml", "<id>" + word.substring(2) + "</id>"))
                        .as("profile of '%s'", command)
                        .isTrue();
            } else if (word.startsWith("-D")) {
                checkProperty(command, word.substring(2));
            } else {
                assertThat(word)
                        .as("word of '%s'", command)
                        .matches(option -> option.equals("-am") || GOALS.contains(option));
            }
        }
    }

    private static void checkProperty(String command, String property) throws IOException {
        String[] both = property.split("=", 2);
        if (both[0].equals("test")) {
            for (String test : both[1].split(",")) {
                assertThat(files(".*/src/test/java/.*/" + test + "\\.java"))
                        .as("%s of '%s'", test, command)
                        .hasSize(1);
            }
        } else if (both[0].equals("argLine")) {
            checkProperty(command, both[1].substring(2));
        } else if (both[0].startsWith("glujava.")) {
            String read = "get(Integer|Long|Property|Boolean)\\(\\s*\"" + Pattern.quote(both[0]) + "\"";
            assertThat(contains(".*/src/test/java/.*\\.java", read))
                    .as("%s of '%s'", property, command)
                    .isTrue();
        } else if (!PROPERTIES.contains(both[0])) {
            assertThat(contains("pom.xml", "<" + Pattern.quote(both[0])))
                    .as("%s of '%s'", property, command)
                    .isTrue();
        }
    }

    /** Returns whether a file of this checkout, whose path matches, has such a text. */
    private static boolean contains(String path, String text) throws IOException {
        Pattern pattern = Pattern.compile(text);
        for (Path file : files(path)) {
            if (pattern.matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> files(String path) throws IOException {
        Pattern pattern = Pattern.compile("(.*/)?" + path);
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> isSource(ROOT.relativize(file).toString(), pattern))
                    .toList();
        }
    }

    private static boolean isSource(String path, Pattern pattern) {
        return pattern.matcher(path).matches() && !path.matches("(.*/)?target/.*");
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
