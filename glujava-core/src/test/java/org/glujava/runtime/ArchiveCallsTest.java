package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ArchiveCallsTest {
    /** Has constants of two numbers each before and between its calls. */
    static final class Calling {
        final LongSupplier first = () -> 1L << 40 | 12_345_678_901L;
        final Supplier<String> second;

        Calling(double number) {
            second = () -> "twice " + (number * 2.5) + Long.MAX_VALUE;
        }
    }

    @Test
    void all_calls_of_a_class_are_listed() throws Exception {
        String name = Calling.class.getName().replace('.', '/');

        String line = ArchiveCalls.line(name);

        assertThat(line).matches("@cp \\Q" + name + "\\E \\d+ \\d+ \\d+"); // two lambdas, one concatenation
        List<Integer> numbers =
                List.of(line.split(" ")).stream().skip(2).map(Integer::valueOf).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_class_of_the_jdk_is_read() throws Exception {
        assertThat(ArchiveCalls.line("java/util/regex/Pattern")).startsWith("@cp java/util/regex/Pattern ");
    }

    @Test
    void a_class_without_calls_or_of_another_jvm_has_no_line() throws Exception {
        assertThat(ArchiveCalls.line("java/lang/Object")).isNull();
        assertThat(ArchiveCalls.line("java/lang/Missing")).isNull();
    }
}
