package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether a {@code @Fop} method's parameters are those of its fop. */
class SignatureDiagnosticsTest {
    private static Compiled translator(String method) {
        return Compiled.of("""
                package example;
                import java.util.List;
                import org.glujava.*;
                import org.glujava.fop.*;
                import org.glujava.type.*;
                import org.jspecify.annotations.Nullable;
                @Translator("x")
                final class X {
                    @Fop
                    %s {}
                }
                """.formatted(method));
    }

    @Test
    void frame_of_another_fop() {
        assertThat(translator("void lookup(Frame<CreateReply> frame, Loc loc)").errors())
                .containsExactly("""
                        10: [GluJava.FopSignature] @Fop method 'lookup' does not match the lookup fop.
                          expected: void lookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata)
                          found:    void lookup(Frame<CreateReply> frame, Loc loc)
                          The frame is a Frame<LookupReply>, not a Frame<CreateReply>.""");
    }

    @Test
    void raw_frame() {
        assertThat(translator("void ipc(Frame frame)").errors()).containsExactly("""
                        10: [GluJava.FopSignature] @Fop method 'ipc' does not match the ipc fop.
                          expected: void ipc(Frame<IpcReply> frame, int op, @Nullable Dict xdata)
                          found:    void ipc(Frame frame)
                          The frame is a Frame<IpcReply>, not a Frame.""");
    }

    @Test
    void frame_of_a_reply_with_the_right_name_from_elsewhere() {
        assertThat(Compiled.of("""
                                package example;
                                import org.glujava.*;
                                @Translator("x")
                                final class X {
                                    @Fop
                                    void flush(Frame<FlushReply> frame) {}
                                }
                                abstract class FlushReply extends Reply {
                                    FlushReply() { super(0, 0); }
                                }
                                """).errors()).containsExactly("""
                        6: [GluJava.FopSignature] @Fop method 'flush' does not match the flush fop.
                          expected: void flush(Frame<FlushReply> frame, Fd fd, @Nullable Dict xdata)
                          found:    void flush(Frame<FlushReply> frame)
                          The frame is a Frame<org.glujava.fop.FlushReply>, not a Frame<example.FlushReply>.""");
    }

    @Test
    void missing_frame() {
        assertThat(translator("void lookup(Loc loc)").errors()).containsExactly("""
                        10: [GluJava.FopSignature] @Fop method 'lookup' does not match the lookup fop.
                          expected: void lookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata)
                          found:    void lookup(Loc loc)
                          The frame is missing: add the parameter 'Frame<LookupReply> frame'.""");
    }

    @Test
    void second_frame() {
        assertThat(translator("void lookup(Frame<LookupReply> frame, Frame<?> other)")
                        .errors())
                .containsExactly("""
                        10: [GluJava.FopSignature] @Fop method 'lookup' does not match the lookup fop.
                          expected: void lookup(Frame<LookupReply> frame, Loc loc, @Nullable Dict xdata)
                          found:    void lookup(Frame<LookupReply> frame, Frame<?> other)
                          'other' is a second frame: a fop has one.""");
    }

    @Test
    void argument_that_the_fop_does_not_have_names_the_nearest_or_the_one_of_its_type() {
        assertThat(translator("void create(Frame<CreateReply> frame, int flag, @Nullable Dict options, List<Loc> all)")
                        .errors())
                .containsExactly("""
                        10: [GluJava.FopSignature] @Fop method 'create' does not match the create fop.
                          expected: void create(Frame<CreateReply> frame, Loc loc, int flags, int mode, int umask, Fd fd, @Nullable Dict xdata)
                          found:    void create(Frame<CreateReply> frame, int flag, @Nullable Dict options, List<Loc> all)
                          There is no argument 'flag'. Did you mean 'flags'?
                          There is no argument 'options'. Did you mean 'xdata'?
                          There is no argument 'all'. Its arguments are: loc, flags, mode, umask, fd, xdata.""");
    }

    @Test
    void argument_of_another_type() {
        assertThat(translator("void readv(Frame<ReadvReply> frame, int size, Loc[] fd)")
                        .errors())
                .containsExactly("""
                        10: [GluJava.FopSignature] @Fop method 'readv' does not match the readv fop.
                          expected: void readv(Frame<ReadvReply> frame, Fd fd, long size, long offset, int flags, @Nullable Dict xdata)
                          found:    void readv(Frame<ReadvReply> frame, int size, Loc[] fd)
                          The argument 'size' is of type long, not int.
                          The argument 'fd' is of type Fd, not Loc[].""");
    }

    @Test
    void several_fops_share_a_frame_of_any_fop_and_the_arguments_that_all_have() {
        assertThat(Compiled.of("""
                                package example;
                                import org.glujava.*;
                                import org.glujava.fop.*;
                                import org.glujava.type.*;
                                @Translator("x")
                                final class X {
                                    @Fop({FopId.LOOKUP, FopId.MKDIR, FopId.OPEN})
                                    void any(Frame<LookupReply> frame, int flags) {}
                                }
                                """).errors()).containsExactly("""
                        8: [GluJava.FopSignature] @Fop method 'any' does not match the fops mkdir, open and lookup.
                          expected: void any(Frame<?> frame, Loc loc, @Nullable Dict xdata)
                          found:    void any(Frame<LookupReply> frame, int flags)
                          The frame is a Frame<?>, not a Frame<LookupReply>.
                          There is no argument 'flags'. Its arguments are: loc, xdata.""");
    }

    @Test
    void several_fops_that_share_no_argument() {
        assertThat(Compiled.of("""
                                package example;
                                import org.glujava.*;
                                import org.glujava.fop.*;
                                @Translator("x")
                                final class X {
                                    @Fop({FopId.LOOKUP, FopId.GETSPEC})
                                    void any(Frame<?> frame, org.glujava.type.Loc loc) {}
                                }
                                """).errors()).containsExactly("""
                        7: [GluJava.FopSignature] @Fop method 'any' does not match the fops lookup and getspec.
                          expected: void any(Frame<?> frame)
                          found:    void any(Frame<?> frame, Loc loc)
                          There is no argument 'loc'. These fops have no argument in common.""");
    }

    @Test
    void a_frame_of_any_fop_and_any_order_are_right() {
        assertThat(translator("void link(@Nullable Dict xdata, Loc newloc, Frame<? extends Reply> f, Loc oldloc)")
                        .errors())
                .isEmpty();
    }

    @Test
    void type_that_does_not_exist_is_left_to_javac() {
        assertThat(translator("void lookup(Frame<LookupReplyy> frame, Locc loc)")
                        .errors())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).startsWith("10: cannot find symbol"));
    }
}
