package org.glujava.lab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The xlators in C that the documentation shows compile with GlusterFS's headers; those for glupy are valid Python. */
class OtherBlocksTest {
    private static final List<String> GCC = List.of(
            "gcc",
            "-std=gnu11",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-Wno-unused-parameter",
            "-fPIC",
            "-fsyntax-only",
            "-D_GNU_SOURCE",
            "-D_FILE_OFFSET_BITS=64",
            "-DGF_LINUX_HOST_OS",
            "-DHAVE_ATOMIC_BUILTINS",
            "-DSIZEOF_LONG=8",
            "-isystem",
            "/usr/include/glusterfs");
    private static final List<String> PYTHON =
            List.of("python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())");

    @TempDir
    private Path folder;

    @Test
    void xlators_compile() throws Exception {
        assertThat(faults("c", ".c", GCC)).isEmpty();
    }

    @Test
    void python_is_valid() throws Exception {
        assertThat(faults("python", ".py", PYTHON)).isEmpty();
    }

    @Test
    void a_fault_is_found() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.c"), "int f(void) { return x; }\n");
        assertThat(said(GCC, wrong)).contains("undeclared");
        assertThat(said(PYTHON, wrong)).contains("SyntaxError");
    }

    private List<String> faults(String language, String suffix, List<String> compiler) throws Exception {
        List<DocumentBlock> blocks = DocumentBlock.in(language);
        assertThat(blocks).isNotEmpty();
        List<String> faults = new ArrayList<>();
        for (DocumentBlock block : blocks) {
            Path file = Files.writeString(folder.resolve("block" + faults.size() + suffix), block.text());
            String said = said(compiler, file);
            if (!said.isEmpty()) {
                faults.add(block.place() + ": " + said);
            }
        }
        return faults;
    }

    private static String said(List<String> compiler, Path file) throws IOException {
        List<String> command = new ArrayList<>(compiler);
        command.add(file.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
