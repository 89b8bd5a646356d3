package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ranges, allowed values, aliases and records of options. */
class OptionDiagnosticsTest {
    private static Compiled translator(String constructor, String members) {
        return Compiled.of("""
                package example;
                import java.nio.file.Path;
                import java.time.Duration;
                import java.util.List;
                import org.glujava.*;
                import org.glujava.fop.*;
                import org.glujava.type.*;
                import org.jspecify.annotations.Nullable;
                @Translator("x")
                final class X {
                    @Fop void ipc(Frame<IpcReply> frame) {}
                    enum Mode { A, B }
                    X(
                %s) {}
                    %s
                }
                """.formatted(constructor, members));
    }

    private static List<String> errors(String parameters) {
        return translator(parameters, "").errors();
    }

    @Test
    void what_is_right() {
        assertThat(errors("""
                        @Option(value = "a", min = "1", max = "1") @Default("1") int a,
                        @Option(value = "b", min = "0x10") @Default("1MB") PercentOrSize b,
                        @Option(value = "c", max = "50%") @Nullable Percent c,
                        @Option(value = "d", allowed = {"x", "y-z"}) @Default("y-z,x") List<String> d,
                        @Option(value = "e", aliases = {"f", "g", "h"}) Subvolume e"""))
                .containsExactly("15: [GluJava.OptionRange] The min '0x10' of option 'b' is not a size such as 4096,"
                        + " 64KB, 1.5GB.");
    }

    @Test
    void a_range_of_what_has_none() {
        assertThat(errors("""
                        @Option(value = "a", min = "1") String a,
                        @Option(value = "b", max = "b") Mode b,
                        @Option(value = "c", max = "1") List<String> c,
                        @Option(value = "d", max = "/") Path d,
                        @Option(value = "e", max = "1") boolean e,
                        @Option(value = "f", max = "1") Subvolume f"""))
                .containsExactly(
                        "14: [GluJava.OptionRange] Option 'a' is of type String, which has no range. Remove"
                                + " min and max.",
                        "15: [GluJava.OptionRange] Option 'b' is of type Mode, which has no range. Remove min"
                                + " and max.",
                        "16: [GluJava.OptionRange] Option 'c' is of type List<String>, which has no range. Remove min"
                                + " and max.",
                        "17: [GluJava.OptionRange] Option 'd' is of type Path, which has no range. Remove min"
                                + " and max.",
                        "18: [GluJava.OptionRange] Option 'e' is of type boolean, which has no range. Remove min and"
                                + " max.",
                        "19: [GluJava.OptionRange] Option 'f' is of type Subvolume, which has no range. Remove min and"
                                + " max.");
    }

    @Test
    void a_range_that_is_none() {
        assertThat(errors("""
                        @Option(value = "a", min = "x", max = "1.5") int a,
                        @Option(value = "b", min = "2s", max = "1999ms") Duration b,
                        @Option(value = "c", min = "1MB", max = "1KB") PercentOrSize c,
                        @Option(value = "d", min = "10%") PercentOrSize d"""))
                .containsExactly(
                        "14: [GluJava.OptionRange] The min 'x' of option 'a' is not a whole number.",
                        "14: [GluJava.OptionRange] The max '1.5' of option 'a' is not a whole number.",
                        "15: [GluJava.OptionRange] The min '2s' of option 'b' is above its max '1999ms', so"
                                + " no value is valid.",
                        "16: [GluJava.OptionRange] The min '1MB' of option 'c' is above its max '1KB', so no"
                                + " value is valid.",
                        "17: [GluJava.OptionRange] The min '10%' of option 'd' is not a size such as 4096,"
                                + " 64KB, 1.5GB.");
    }

    @Test
    void a_default_outside_the_range_or_not_allowed() {
        assertThat(errors("""
                        @Option(value = "a", min = "1", max = "5") @Default("6") int a,
                        @Option(value = "b", min = "1s") @Default("0") Duration b,
                        @Option(value = "c", max = "1KB") @Default("2KB") Size c,
                        @Option(value = "d", allowed = "x") @Default("y") String d,
                        @Option(value = "e", allowed = {"x", "y"}) @Default("x,z") List<String> e,
                        @Option("f") @Default("a,c") List<Mode> f,
                        @Option("g") @Default("child") Subvolume g,
                        @Option("h") @Default("relative") Path h"""))
                .containsExactly(
                        "14: [GluJava.DefaultValue] The default '6' of option 'a' is not a whole number from 1 to 5.",
                        "15: [GluJava.DefaultValue] The default '0' of option 'b' is not a duration such as"
                                + " 250ms, 60s,"
                                + " 5m, 2h or 1d from 1s.",
                        "16: [GluJava.DefaultValue] The default '2KB' of option 'c' is not a size such as 4096, 64KB,"
                                + " 1.5GB up to 1KB.",
                        "17: [GluJava.DefaultValue] The default 'y' of option 'd' is not one of x.",
                        "18: [GluJava.DefaultValue] The default 'x,z' of option 'e' is not some of x, y.",
                        "19: [GluJava.DefaultValue] The default 'a,c' of option 'f' is not some of a, b.",
                        "20: [GluJava.DefaultValue] Option 'g' names a subvolume, which is known only in a volfile."
                                + " Remove @Default.",
                        "21: [GluJava.DefaultValue] The default 'relative' of option 'h' is not a whole path.");
    }

    @Test
    void allowed_values_that_cannot_be() {
        assertThat(errors("""
                        @Option(value = "a", allowed = {"a*", "", "x,y", "ok", " z", "+(b)"}) String a,
                        @Option(value = "b", allowed = {"x", "x"}) String b,
                        @Option(value = "c", allowed = "1") int c,
                        @Option(value = "d", allowed = "a") Mode d"""))
                .containsExactly(
                        cannotBe("a*"),
                        cannotBe(""),
                        cannotBe("x,y"),
                        cannotBe(" z"),
                        cannotBe("+(b)"),
                        "15: [GluJava.OptionAllowed] 'x' is an allowed value of option 'b' twice. Remove one.",
                        "16: [GluJava.OptionAllowed] Option 'c' is of type int, which has no allowed values. Remove"
                                + " them, or use String or List<String>.",
                        "17: [GluJava.OptionAllowed] Option 'd' is of type Mode, which has no allowed values. Remove"
                                + " them, or use String or List<String>.");
    }

    private static String cannotBe(String value) {
        return "14: [GluJava.OptionAllowed] '" + value
                + "' cannot be an allowed value of option 'a': use letters, digits"
                + " and signs other than *?[]()\\, and no commas.";
    }

    @Test
    void aliases_that_cannot_be() {
        assertThat(errors("""
                        @Option(value = "a", aliases = {"A", "log-level", "a"}) int a,
                        @Option(value = "b", aliases = {"c1", "c2", "c3", "c4"}) int b,
                        @Option(value = "c", aliases = {"c1", "b"}) int c,
                        @Option("c2") int d"""))
                .containsExactly(
                        "14: [GluJava.OptionKey] 'A' is no key for an option: use lower-case letters, digits"
                                + " and dashes."
                                + " Did you mean 'a'?",
                        "14: [GluJava.OptionKey] Option 'log-level' is one of GluJava's own options, which"
                                + " every volume has. Choose another key.",
                        "14: [GluJava.OptionAlias] Alias 'a' of option 'a' is a key or alias already. Choose another.",
                        "15: [GluJava.OptionAlias] Option 'b' has 4 aliases, but GlusterFS accepts only 3."
                                + " Remove some.",
                        "16: [GluJava.OptionAlias] Alias 'c1' of option 'c' is a key or alias already. Choose"
                                + " another.",
                        "16: [GluJava.OptionAlias] Alias 'b' of option 'c' is a key or alias already. Choose another.",
                        "15: [GluJava.OptionAlias] Alias 'c2' of option 'b' is a key or alias already. Choose"
                                + " another.");
    }

    @Test
    void components_of_records_are_checked_as_parameters_are() {
        assertThat(translator("Settings settings, @Option(\"a\") int again", """
                                record Settings(
                                @Option("a") @Default("x") int a,
                                String name,
                                @Option("c") @Nullable int c) {}""")
                        .errors())
                .containsExactly(
                        "16: [GluJava.DefaultValue] The default 'x' of option 'a' is not a whole number.",
                        "17: [GluJava.OptionRecord] Component 'name' of record 'Settings' is no option."
                                + " Annotate it with"
                                + " @Option(\"name\"), or remove it.",
                        "18: [GluJava.OptionType] Option 'c' is @Nullable, but int has no null. Use Integer, or add"
                                + " @Default.",
                        "14: [GluJava.DuplicateOption] Option 'a' has two parameters, 'a' and 'again'. Give"
                                + " each its own key.");
    }

    @Test
    void records_that_cannot_be_made() {
        assertThat(translator("Hidden hidden,\nNothing nothing,\nAny<String> any", """
                                private record Hidden(@Option("a") int a) {}
                                record Nothing() {}
                                record Any<T>(@Option("b") String b) {}""")
                        .errors())
                .containsExactly(
                        "14: [GluJava.OptionRecord] Record 'Hidden' cannot be made by generated code in the"
                                + " translator's package. Make it visible there.",
                        "15: [GluJava.OptionRecord] Record 'Nothing' has no components, so it has no options."
                                + " Add some.",
                        "16: [GluJava.OptionRecord] Record 'Any' has type parameters, which no volfile can"
                                + " give. Remove"
                                + " them.");
    }
}
