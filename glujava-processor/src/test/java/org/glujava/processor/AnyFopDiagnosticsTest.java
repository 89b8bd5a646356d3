package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.glujava.fop.FopId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods for several fops, or for all, written for any of them. */
class AnyFopDiagnosticsTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<R extends Reply> void any(Frame<R> frame, Args<R> args)",
                "<R extends Reply> void any(Args<?> args, Frame<R> frame)",
                "<R extends Reply> void any(Frame<R> frame)",
                "void any(Frame<?> frame, Args<? extends Reply> args)",
                "void any(Frame<?> frame)"
            })
    void forms_for_all_fops_and_for_several(String method) {
        for (String annotation : new String[] {"@Fop(all = true)", "@Fop({FopId.STAT, FopId.IPC})"}) {
            Compiled compiled = translator(annotation + " " + method + " { frame.forward(); }");
            assertThat(compiled.errors()).isEmpty();
            assertThat(compiled.warnings()).isEmpty();
        }
    }

    /** The bounds are what the replies of all its fops have in common. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<R extends Reply & HasEntries<R>> void any(Frame<R> frame) { frame.forward(reply -> frame.unwind(reply.withEntries(null))); }",
                "<R extends Reply & HasXdata<R> & HasEntries<R>> void any(Args<R> args, Frame<R> frame) { frame.wind(args); }",
                "<R extends Reply & HasEntries<R>> void any(Frame<R> frame, long offset, Args<?> args) { frame.forward(); }"
            })
    void bounds_that_all_replies_have(String method) {
        Compiled compiled = translator("@Fop({FopId.READDIR, FopId.READDIRP}) " + method);
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.warnings()).isEmpty();
    }

    @Test
    void a_bound_that_a_reply_does_not_have() {
        assertThat(translator("@Fop({FopId.READDIR, FopId.STAT, FopId.IPC})"
                                + " <R extends Reply & HasEntries<R>> void any(Frame<R> frame) {}")
                        .errors())
                .containsExactly(
                        "7: [GluJava.FopMethod] @Fop method 'any' has the type parameter"
                                + " <R extends Reply & HasEntries<R>>, but StatReply is no HasEntries. Remove the bound or the fop.");
    }

    @Test
    void named_arguments_beside_all_arguments() {
        assertThat(translator("@Fop({FopId.STAT, FopId.LOOKUP})"
                                + " <R extends Reply> void any(Loc loc, Frame<R> frame, Args<R> args) {}")
                        .errors())
                .isEmpty();
    }

    @Test
    void all_together_with_names() {
        assertThat(translator("@Fop(all = true, value = FopId.STAT) void any(Frame<StatReply> frame) {}")
                        .errors())
                .containsExactly("7: [GluJava.FopAll] @Fop method 'any' is for all fops and for some by name."
                        + " Remove 'all = true', or the names.");
    }

    @Test
    void two_methods_for_all() {
        assertThat(translator("""
                                @Fop(all = true) void any(Frame<?> frame) {}
                                @Fop(all = true) <R extends Reply> void other(Frame<R> frame, Args<R> args) {}""").errors()).containsExactly("""
                        8: [GluJava.DuplicateFop] Two @Fop methods are for all fops. Keep one.
                          first:  void any(Frame<?> frame)
                          second: <R extends Reply> void other(Frame<R> frame, Args<R> args)""");
    }

    @Test
    void a_method_for_all_that_gets_none_is_only_warned_of() {
        String every = FopId.all().stream().map(fop -> "FopId." + fop.name()).collect(Collectors.joining(", "));
        Compiled compiled = translator("@Fop({" + every + "}) void every(Frame<?> frame) { frame.forward(); }\n"
                + "@Fop(all = true) void any(Frame<?> frame) { frame.forward(); }");
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.warnings())
                .containsExactly("8: [GluJava.FopAll] @Fop method 'any' is never called: every fop has its"
                        + " own method. Remove it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<R extends Reply, S>",
                "<R>",
                "<R extends LookupReply>",
                "<R extends HasEntries<R>>",
                "<R extends Reply & HasEntries<ReaddirReply>>"
            })
    void type_parameters_that_nothing_can_choose(String parameters) {
        assertThat(translator("@Fop(all = true) " + parameters + " void any(Frame<?> frame) {}")
                        .errors())
                .containsExactly("7: [GluJava.FopMethod] @Fop method 'any' has type parameters that generated"
                        + " code cannot choose. Declare none, or only <R extends Reply>, where further bounds have R as their"
                        + " type argument.");
    }

    @Test
    void wrong_frame_and_arguments() {
        assertThat(translator("@Fop(all = true) void any(Frame<StatReply> frame, Args<StatReply> args, Loc loc) {}")
                        .errors())
                .containsExactly("""
                        7: [GluJava.FopSignature] @Fop method 'any' does not match the fops that have no other method.
                          expected: <R extends Reply> void any(Frame<R> frame, Args<R> args)
                          found:    void any(Frame<StatReply> frame, Args<StatReply> args, Loc loc)
                          The frame is a Frame<R>, not a Frame<StatReply>.
                          The arguments are Args<R>, not Args<StatReply>.
                          There is no argument 'loc'. These fops have no argument in common.""");
    }

    @Test
    void no_frame_and_arguments_twice() {
        assertThat(translator("""
                                @Fop({FopId.STAT, FopId.LOOKUP})
                                <R extends Reply> void any(Args<R> args, Args<R> more) {}""").errors()).containsExactly("""
                        8: [GluJava.FopSignature] @Fop method 'any' does not match the fops stat and lookup.
                          expected: <R extends Reply> void any(Frame<R> frame, Args<R> args)
                          found:    <R extends Reply> void any(Args<R> args, Args<R> more)
                          The frame is missing: add the parameter 'Frame<R> frame'.
                          'more' is a second parameter for all arguments: remove it.""");
    }

    @Test
    void all_arguments_of_one_fop_are_taken_by_name() {
        assertThat(translator("@Fop void flush(Frame<FlushReply> frame, Args<FlushReply> args) {}")
                        .errors())
                .containsExactly("""
                        7: [GluJava.FopSignature] @Fop method 'flush' does not match the flush fop.
                          expected: void flush(Frame<FlushReply> frame, Fd fd, @Nullable Dict xdata)
                          found:    void flush(Frame<FlushReply> frame, Args<FlushReply> args)
                          There is no argument 'args'. Its arguments are: fd, xdata.""");
    }

    @Test
    void no_names_at_all_mean_the_method_name() {
        assertThat(translator("@Fop({}) void lookUp(Frame<?> frame) {}").errors())
                .containsExactly("7: [GluJava.UnknownFop] There is no fop named 'lookUp'. Did you mean 'lookup'?");
    }

    @Test
    void a_value_that_is_no_boolean_is_left_to_javac() {
        assertThat(translator("@Fop(all = 1) void lookup(Frame<LookupReply> frame) {}")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("7: ")
                .doesNotContain("GluJava");
    }
}
