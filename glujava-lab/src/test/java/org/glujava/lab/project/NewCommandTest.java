package org.glujava.lab.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./glujava new} refuses wrong arguments with a message, and then creates nothing. */
class NewCommandTest {
    @TempDir
    private Path folder;

    private record Ended(int exitCode, String output) {}

    private Ended run(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(GlujavaPaths.find().root().resolve("glujava").toString(), "new"));
        Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).forEach(command::add);
        Path output = folder.resolveSibling(folder.getFileName() + ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                            | 2 | which name?
            my_Name                       | 2 | 'my_Name' is no name of a translator; did you mean 'my-name'?
            readOnly--too                 | 2 | 'readOnly--too' is no name of a translator; did you mean 'read-only-too'?
            a b                           | 2 | 'b' is one name too many
            negative-lookup               | 1 | the name 'negative-lookup' is taken: there is
            ok --fop lokup                | 2 | there is no fop 'lokup'; did you mean 'lookup'?
            ok --fop stat copyFileRange   | 2 | there is no fop 'copyFileRange'; did you mean 'copy_file_range'?
            ok --fop                      | 2 | option --fop needs a value
            ok --fop --dir /tmp           | 2 | option --fop needs a value
            ok --package Org.Ex-ample     | 2 | option --package: 'Org.Ex-ample' is no package of Java; did you mean 'org.ex_ample'?
            ok --package org.native.x     | 2 | option --package: 'native' in 'org.native.x' is a word of Java
            ok --package org.glujava.mine | 2 | option --package: 'org.glujava.mine' is not yours
            ok --dir nowhere              | 2 | option --dir: there is no folder 'nowhere'
            ok --packge a.b               | 2 | there is no option of new: '--packge'; did you mean '--package'?
            """)
    void what_cannot_be(String arguments, int exitCode, String message) throws Exception {
        Ended ended = run(arguments);
        assertThat(ended.output()).startsWith("glujava: error: " + message);
        assertThat(ended.output().lines()).as("an error, and a hint").hasSizeBetween(1, 2);
        assertThat(ended.exitCode()).isEqualTo(exitCode);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_exists_is_left_as_it_is() throws Exception {
        Path mine =
                Files.writeString(Files.createDirectory(folder.resolve("hello")).resolve("pom.xml"), "mine");
        assertThat(run("hello").output()).contains("hello exists already").contains("another folder with --dir");
        assertThat(mine).hasContent("mine");
        assertThat(mine.getParent()).isDirectoryNotContaining(path -> !path.equals(mine));
    }
}
