package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glujava.lab.docs.DocumentBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Follows the lessons word by word in a clean copy of this checkout, on a copy of the machine's GlusterFS: writes the
 * files, runs the commands, and compares the output with that in the lessons.
 */
@Live
@AnyJdk
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TutorialTest {
    private static final String SCRIPT = "tutorial.sh";
    private static final String ENDED = "## ended";

    @Test
    void the_lessons_reach_the_end(LiveLab live) throws Exception {
        List<DocumentBlock> blocks = DocumentBlock.inLessons();
        assertThat(blocks).hasSizeGreaterThan(20);

        String output = run(live, blocks);

        assertThat(output).as("the output of all commands").endsWith(ENDED + "\n");
        String last = "";
        for (DocumentBlock block : blocks) {
            if (block.language().equals("sh")) {
                last = outputOf(block, output);
            } else if (block.language().equals("text")) {
                assertThat(last).as("the output before %s", block.place()).matches(expected(block.text()));
            }
        }
    }

    private static String run(LiveLab live, List<DocumentBlock> blocks) throws Exception {
        Path folder = live.lab().folder("tutorial");
        Path script = folder.resolveSibling(SCRIPT);
        try (InputStream in = Objects.requireNonNull(TutorialTest.class.getResourceAsStream(SCRIPT))) {
            String begin = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    script,
                    begin + blocks.stream().map(TutorialTest::commands).collect(Collectors.joining()) + "echo '" + ENDED
                            + "'\n");
        }
        Path output = folder.resolveSibling("tutorial.console");
        Process process = new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "--propagation",
                        "unchanged",
                        "--pid",
                        "--fork",
                        "--kill-child",
                        "--mount-proc",
                        "bash",
                        script.toString(),
                        live.paths().root().toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(14, TimeUnit.MINUTES))
                    .as("the script ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8).replaceAll("\\e\\[[0-9;]*m", "");
    }

    /** Returns the commands for a block; text is no command. */
    private static String commands(DocumentBlock block) {
        String begin = "echo '## " + block.place() + "'\n";
        if (block.language().equals("sh")) {
            return begin + block.text();
        }
        if (block.title().isEmpty()) {
            return "";
        }
        String command = block.language().equals("diff") ? "patch -s " : "write ";
        return begin + command + block.title() + " <<'END_OF_BLOCK'\n" + block.text() + "END_OF_BLOCK\n";
    }

    private static String outputOf(DocumentBlock block, String output) {
        String begin = "## " + block.place() + "\n";
        int from = output.indexOf(begin) + begin.length();
        int to = output.indexOf("\n## ", from - 1);
        return output.substring(from, to + 1);
    }

    /** In a lesson, three dots stand for any text, also for several lines. */
    private static Pattern expected(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\\.\\.\\.", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
