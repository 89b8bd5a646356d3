package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which fop a method is for, and what kind of method it is. */
class FopDiagnosticsTest {
    private static Compiled translator(String members) {
        return Compiled.of("""
                package example;
                import org.glujava.*;
                import org.glujava.fop.*;
                import org.glujava.type.*;
                @Translator("x")
                final class X {
                %s
                }
                """.formatted(members));
    }

    @Test
    void unknown_fop_names_the_nearest() {
        assertThat(translator("@Fop void lookUp(Frame<LookupReply> frame) {}").errors())
                .containsExactly("7: [GluJava.UnknownFop] There is no fop named 'lookUp'. Did you mean 'lookup'?");
    }

    @Test
    void unknown_fop_in_the_spelling_of_glusterfs() {
        assertThat(translator("@Fop void copy_file_range(Frame<CopyFileRangeReply> frame) {}")
                        .errors())
                .containsExactly("7: [GluJava.UnknownFop] There is no fop named 'copy_file_range'."
                        + " Did you mean 'copyFileRange'?");
    }

    @Test
    void unknown_fop_without_a_near_name_has_a_hint() {
        assertThat(translator("@Fop void findEntryOfParent(Frame<LookupReply> frame) {}")
                        .errors())
                .containsExactly("7: [GluJava.UnknownFop] There is no fop named 'findEntryOfParent'."
                        + " Name the method after a fop, or name it with @Fop(FopId.NAME) or @Fop(all = true).");
    }

    @Test
    void two_methods_for_one_fop() {
        assertThat(translator("""
                                @Fop void lookup(Frame<LookupReply> frame, Loc loc) {}
                                @Fop({FopId.STAT, FopId.LOOKUP})
                                void any(Frame<?> frame) {}""").errors()).containsExactly("""
                        9: [GluJava.DuplicateFop] The lookup fop has two @Fop methods. Keep one.
                          first:  void lookup(Frame<LookupReply> frame, Loc loc)
                          second: void any(Frame<?> frame)""");
    }

    @Test
    void private_method() {
        assertThat(translator("@Fop private void lookup(Frame<LookupReply> frame) {}")
                        .errors())
                .containsExactly("7: [GluJava.FopMethod] @Fop method 'lookup' is private, so generated code cannot"
                        + " call it. Remove 'private'.");
    }

    @Test
    void static_method() {
        assertThat(translator("@Fop static void lookup(Frame<LookupReply> frame) {}")
                        .errors())
                .containsExactly("7: [GluJava.FopMethod] @Fop method 'lookup' is static, but a fop goes to one"
                        + " instance. Remove 'static'.");
    }

    @Test
    void generic_method() {
        assertThat(translator("@Fop <T> void lookup(Frame<LookupReply> frame) {}")
                        .errors())
                .containsExactly("7: [GluJava.FopMethod] @Fop method 'lookup' has type parameters, but a fop's types"
                        + " are fixed. Remove them.");
    }

    @Test
    void method_that_returns_something() {
        assertThat(translator("@Fop LookupReply lookup(Frame<LookupReply> frame) { return null; }")
                        .errors())
                .containsExactly("7: [GluJava.FopMethod] @Fop method 'lookup' returns LookupReply. Make it void: a"
                        + " fop is answered through its frame.");
    }

    @Test
    void method_with_a_variable_number_of_arguments() {
        assertThat(translator("@Fop void lookup(Frame<LookupReply> frame, Loc... loc) {}")
                        .errors())
                .containsExactly("7: [GluJava.FopMethod] @Fop method 'lookup' takes a variable number of arguments."
                        + " Declare each by its name.");
    }

    @Test
    void method_that_throws_more_than_exceptions() {
        assertThat(translator("""
                                @Fop void lookup(Frame<LookupReply> frame) throws Throwable {}
                                @Fop void stat(Frame<StatReply> frame) throws java.io.IOException, Error {}""").errors())
                .containsExactly("7: [GluJava.FopMethod] @Fop method 'lookup' throws Throwable. It may throw Exception"
                        + " and its subclasses.");
    }

    @Test
    void fop_in_a_class_that_is_no_translator() {
        assertThat(Compiled.of("""
                                package example;
                                class Helper {
                                    @org.glujava.Fop
                                    void lookup() {}
                                }
                                """).errors())
                .containsExactly("4: [GluJava.FopOutside] @Fop method 'lookup' is in 'Helper', which is no @Translator"
                        + " class. Annotate the class, or remove @Fop.");
    }

    @Test
    void translator_without_fops_is_only_warned_of() {
        Compiled compiled = translator("");
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.warnings())
                .containsExactly("6: [GluJava.NoFops] @Translator class 'X' has no @Fop method, so no fop enters Java."
                        + " Add one.");
    }

    @Test
    void constant_that_does_not_exist_is_left_to_javac() {
        assertThat(translator("@Fop(FopId.LOOKDOWN) void lookup(Frame<LookupReply> frame) {}")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("7: ")
                .doesNotContain("GluJava");
    }
}
