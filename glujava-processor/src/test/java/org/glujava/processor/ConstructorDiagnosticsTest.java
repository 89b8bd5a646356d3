package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The constructor and its options. */
class ConstructorDiagnosticsTest {
    private static final String USE = " Use String, boolean, int, long, double, Duration, Size, Percent,"
            + " PercentOrSize,"
            + " Path, Subvolume, an enum, or a List of String or of an enum.";

    private static Compiled translator(String members) {
        return Compiled.of("""
                package example;
                import java.time.Duration;
                import java.util.*;
                import org.glujava.*;
                import org.glujava.fop.*;
                import org.jspecify.annotations.Nullable;
                @Translator("x")
                final class X {
                    @Fop void ipc(Frame<IpcReply> frame) {}
                    %s
                    private enum Hidden { A, B }
                    enum Mode { READ_ONLY, ALL }
                }
                """.formatted(members));
    }

    private static Compiled options(String parameters) {
        return translator("X(\n" + parameters + ") {}");
    }

    @Test
    void only_private_constructors() {
        assertThat(translator("private X() {}").errors())
                .containsExactly("8: [GluJava.Constructor] @Translator class 'X' has only private constructors. Make"
                        + " one of them not private.");
    }

    @Test
    void several_constructors() {
        assertThat(translator("X() {} public X(TranslatorContext c) {} private X(int i) {}")
                        .errors())
                .containsExactly("8: [GluJava.Constructor] @Translator class 'X' has 2 constructors that are not"
                        + " private. Make all but one private.");
    }

    @Test
    void constructor_that_throws_more_than_exceptions() {
        assertThat(translator("X() throws Throwable {}").errors())
                .containsExactly("10: [GluJava.Constructor] The constructor of 'X' throws Throwable. It may throw"
                        + " Exception and its subclasses.");
    }

    @Test
    void parameter_that_is_neither_context_nor_option() {
        assertThat(options("TranslatorContext context,\nint maxEntries").errors())
                .containsExactly("12: [GluJava.ConstructorParameter] Constructor parameter 'maxEntries' is neither a"
                        + " TranslatorContext, nor an option, nor a record of options. Annotate it"
                        + " with @Option(\"max-entries\"), or remove it.");
    }

    @Test
    void option_of_a_type_that_no_volfile_can_give() {
        assertThat(options("@Option(\"names\") Set<String> names,\n@Option(\"f\") List<Integer> f")
                        .errors())
                .containsExactly(
                        "11: [GluJava.OptionType] Option 'names' is of type Set<String>, which no volfile can give."
                                + USE,
                        "12: [GluJava.OptionType] Option 'f' is of type List<Integer>, which no volfile can give."
                                + USE);
    }

    @Test
    void option_of_a_private_enum() {
        assertThat(options("@Option(\"h\") Hidden h").errors())
                .containsExactly("11: [GluJava.OptionType] Option 'h' is of enum Hidden, which generated code in"
                        + " the translator's package cannot use. Make it visible there.");
    }

    @Test
    void options_may_be_of_any_enum_that_can_be_seen_and_boxed() {
        assertThat(options("""
                                @Option("a") @Default("monday") java.time.DayOfWeek a,
                                @Option("b") @Nullable Integer b""").errors()).isEmpty();
    }

    @Test
    void nullable_primitive_without_a_default() {
        assertThat(options("@Option(\"a\") @Nullable int a, @Option(\"b\") @Nullable @Default(\"1\") int b")
                        .errors())
                .containsExactly("11: [GluJava.OptionType] Option 'a' is @Nullable, but int has no null. Use Integer,"
                        + " or add @Default.");
    }

    @Test
    void bad_key() {
        assertThat(options("@Option(\"max_Age\") int a,\n@Option(\" \") int b").errors())
                .containsExactly(
                        "11: [GluJava.OptionKey] 'max_Age' is no key for an option: use lower-case letters, digits and"
                                + " dashes. Did you mean 'max-age'?",
                        "12: [GluJava.OptionKey] ' ' is no key for an option: use lower-case letters, digits and"
                                + " dashes.");
    }

    @Test
    void key_that_every_volume_has() {
        assertThat(options("@Option(\"log-level\") String level").errors())
                .containsExactly("11: [GluJava.OptionKey] Option 'log-level' is one of GluJava's own options,"
                        + " which every volume has. Choose another key.");
    }

    @Test
    void duplicate_key() {
        assertThat(options("@Option(\"ttl\") int seconds,\n@Option(\"ttl\") Duration ttl")
                        .errors())
                .containsExactly("12: [GluJava.DuplicateOption] Option 'ttl' has two parameters, 'seconds' and 'ttl'."
                        + " Give each its own key.");
    }

    @Test
    void default_that_is_not_of_its_type() {
        assertThat(options("""
                                @Option("a") @Default("maybe") boolean a,
                                @Option("b") @Default("1.5") Integer b,
                                @Option("c") @Default("9999999999999999999") long c,
                                @Option("d") @Default("x") double d,
                                @Option("e") @Default("60 seconds") Duration e,
                                @Option("f") @Default("read_only") Mode f,
                                @Option("g") @Default("Read-Only") Mode g""").errors())
                .containsExactly(
                        "11: [GluJava.DefaultValue] The default 'maybe' of option 'a' is not on or off.",
                        "12: [GluJava.DefaultValue] The default '1.5' of option 'b' is not a whole number.",
                        "13: [GluJava.DefaultValue] The default '9999999999999999999' of option 'c' is not a whole"
                                + " number.",
                        "14: [GluJava.DefaultValue] The default 'x' of option 'd' is not a number.",
                        "15: [GluJava.DefaultValue] The default '60 seconds' of option 'e' is not a duration such as"
                                + " 250ms, 60s, 5m, 2h or 1d.",
                        "16: [GluJava.DefaultValue] The default 'read_only' of option 'f' is not one of read-only,"
                                + " all.");
    }

    @Test
    void type_or_key_that_does_not_exist_is_left_to_javac() {
        assertThat(options("@Option(\"a\") Missing a").errors())
                .singleElement()
                .asString()
                .startsWith("11: cannot find symbol");
        assertThat(options("@Option(NO_KEY) String a").errors())
                .singleElement()
                .asString()
                .startsWith("11: cannot find symbol");
    }
}
