package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedLinesTest {
    private final List<String> lines = new ArrayList<>();
    private final PrintStream out = new PrintStream(new PrintedLines(lines::add), true, StandardCharsets.UTF_8);

    @Test
    void a_line_is_logged_when_it_is_complete() {
        out.print("a");
        out.print("b");
        assertThat(lines).isEmpty();
        out.println();
        out.print("Grüße\r\nlast\n\n");
        assertThat(lines).containsExactly("ab", "Grüße", "last", "");
    }

    @Test
    void a_line_without_end_takes_no_more_memory_than_others() {
        out.print("x".repeat(3 * PrintedLines.LONGEST + 1));
        assertThat(lines).hasSize(3).containsOnly("x".repeat(PrintedLines.LONGEST));
        out.println();
        assertThat(lines).last().isEqualTo("x");
    }

    @Test
    void output_during_the_log_of_a_line_does_not_appear_twice() {
        List<String> seen = new ArrayList<>();
        var holder = new PrintStream[1];
        holder[0] = new PrintStream(new PrintedLines(line -> {
            seen.add(line);
            if (line.equals("outer")) {
                holder[0].println("inner");
            }
        }));
        holder[0].print("outer\nnext\n");
        assertThat(seen).containsExactly("outer", "inner", "next");
    }
}
