package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The {@code @Reconfigure} method. */
class ReconfigureDiagnosticsTest {
    private static List<String> errors(String members) {
        return Compiled.of("""
                        package example;
                        import java.time.Duration;
                        import java.util.List;
                        import org.glujava.*;
                        import org.glujava.fop.*;
                        import org.jspecify.annotations.Nullable;
                        @Translator("x")
                        final class X {
                            record Settings(@Option("ttl") @Default("1s") Duration ttl, @Option("n") @Nullable Integer n) {}
                            record Other(@Option("o") int o) {}
                            X(Settings settings, @Option("name") @Nullable String name, @Option("l") List<String> l) {}
                            @Fop void ipc(Frame<IpcReply> frame) {}
                        %s
                        }
                        """.formatted(members)).errors();
    }

    @Test
    void what_is_right() {
        assertThat(errors("@Reconfigure void all(@Option(\"name\") @Nullable String name, Settings s)"
                        + " throws Exception {}"))
                .isEmpty();
        assertThat(errors("@Reconfigure void some(@Option(\"n\") Integer n, @Option(\"l\") List<String> l) {}"))
                .isEmpty();
    }

    @Test
    void two_methods() {
        assertThat(errors("@Reconfigure void a(Settings s) {}\n@Reconfigure void b(Settings s) {}"))
                .containsExactly("14: [GluJava.DuplicateReconfigure] There are two @Reconfigure methods, 'a' and 'b'."
                        + " Keep one.");
    }

    @Test
    void a_method_of_the_wrong_shape() {
        assertThat(errors("@Reconfigure private static <T> int a() throws Throwable { return 0; }"))
                .containsExactly(
                        "13: [GluJava.ReconfigureMethod] @Reconfigure method 'a' is private, so generated code cannot"
                                + " call it. Remove 'private'.",
                        "13: [GluJava.ReconfigureMethod] @Reconfigure method 'a' is static, but options are of one"
                                + " instance. Remove 'static'.",
                        "13: [GluJava.ReconfigureMethod] @Reconfigure method 'a' has type parameters. Remove them.",
                        "13: [GluJava.ReconfigureMethod] @Reconfigure method 'a' returns int. Make it void; to refuse"
                                + " options, throw.",
                        "13: [GluJava.ReconfigureMethod] @Reconfigure method 'a' takes no option, so it would"
                                + " never be called. Add an option.",
                        "13: [GluJava.ReconfigureMethod] @Reconfigure method 'a' throws Throwable. It may throw"
                                + " Exception and its subclasses.");
    }

    @Test
    void parameters_that_the_constructor_does_not_take() {
        assertThat(errors("""
                        @Reconfigure void a(
                        Other other,
                        TranslatorContext context,
                        Duration ttl,
                        @Option("tttl") Duration t,
                        @Option("colour") String colour) {}"""))
                .containsExactly(
                        "14: [GluJava.ReconfigureParameter] Parameter 'other' of @Reconfigure method 'a' is neither a"
                                + " record that the constructor takes nor an option of it. Annotate it with"
                                + " @Option(\"other\"), or remove it.",
                        "15: [GluJava.ReconfigureParameter] Parameter 'context' of @Reconfigure method 'a' is"
                                + " neither a"
                                + " record that the constructor takes nor an option of it. Annotate it with"
                                + " @Option(\"context\"), or remove it.",
                        "16: [GluJava.ReconfigureParameter] Parameter 'ttl' of @Reconfigure method 'a' is neither a"
                                + " record that the constructor takes nor an option of it. Annotate it with"
                                + " @Option(\"ttl\"), or remove it.",
                        "17: [GluJava.ReconfigureParameter] The constructor takes no option 'tttl'. Did you"
                                + " mean 'ttl'?",
                        "18: [GluJava.ReconfigureParameter] The constructor takes no option 'colour'.");
    }

    @Test
    void an_option_that_is_declared_anew_or_taken_twice() {
        assertThat(errors("""
                        @Reconfigure void a(
                        @Option("ttl") @Default("2s") Duration ttl,
                        @Option(value = "name", description = "Again.") String name,
                        @Option("n") int n,
                        @Option("l") List<Integer> l,
                        Settings settings) {}"""))
                .containsExactly(
                        "14: [GluJava.ReconfigureParameter] Option 'ttl' is declared by the constructor."
                                + " Leave only its key here: remove the other attributes and @Default.",
                        "15: [GluJava.ReconfigureParameter] Option 'name' is declared by the constructor."
                                + " Leave only its key here: remove the other attributes and @Default.",
                        "16: [GluJava.ReconfigureParameter] Option 'n' is of type Integer in the constructor,"
                                + " not int.",
                        "17: [GluJava.ReconfigureParameter] Option 'l' is of type List<String> in the constructor, not"
                                + " List<Integer>.",
                        "18: [GluJava.ReconfigureParameter] @Reconfigure method 'a' takes option 'ttl' twice."
                                + " Remove one.",
                        "18: [GluJava.ReconfigureParameter] @Reconfigure method 'a' takes option 'n' twice."
                                + " Remove one.");
    }

    @Test
    void outside_of_a_translator() {
        assertThat(Compiled.of("package example;\nclass Y {\n@org.glujava.Reconfigure void a() {}\n}")
                        .errors())
                .containsExactly("3: [GluJava.ReconfigureOutside] @Reconfigure method 'a' is in 'Y', which is no"
                        + " @Translator class. Annotate the class, or remove @Reconfigure.");
    }

    @Test
    void missing_types_are_left_to_javac() {
        assertThat(errors("@Reconfigure void a(Missing m) {}"))
                .singleElement()
                .asString()
                .contains("cannot find symbol");
        assertThat(errors("@Reconfigure void a(@Option(NO_KEY) int m) {}"))
                .singleElement()
                .asString()
                .contains("cannot find symbol");
    }
}
