package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What javac refuses by the types of frames, arguments, replies and callbacks, without GluJava's help. */
class ReplyTypesTest {
    private static List<String> errors(String body) {
        return Compiled.of("""
                        package example;
                        import static example.XStubs.*;
                        import org.glujava.*;
                        import org.glujava.fop.*;
                        import org.glujava.type.*;
                        @Translator("x")
                        final class X {
                            CreateReply other;
                            LookupReply right;
                            @Fop void lookup(Frame<LookupReply> frame, Loc loc) {
                                %s
                            }
                            @Fop void stat(Frame<StatReply> frame, Loc loc) { frame.forward(); }
                            @Fop({FopId.MKDIR, FopId.MKNOD}) <R extends Reply> void make(Frame<R> frame) { frame.forward(); }
                        }
                        """.formatted(body)).errors();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frame.unwind(other);",
                "frame.suspend().unwind(other);",
                "frame.forward(reply -> frame.unwind(other));",
                "frame.forward((CreateReply reply) -> frame.unwind(right));",
                "frame.wind(StatArgs.of(loc, null));",
                "frame.wind(StatArgs.of(loc, null), reply -> frame.unwind(reply));",
                "frame.wind(StatArgs.of(loc, null), frame::unwind);",
                "ReplyCallback<CreateReply> cbk = null; frame.forward(cbk);",
                "windStat(frame, loc, null);",
                "windStat(frame, loc, null, frame::unwind);",
                "unwindStat(frame, null, null);"
            })
    void another_fops_reply_or_callback(String body) {
        assertThat(errors(body))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error)
                        .startsWith("11: ")
                        .containsAnyOf("incompatible", "no suitable method", "cannot be converted")
                        .doesNotContain("GluJava", "cannot find symbol"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frame.unwind(right);",
                "frame.forward(reply -> frame.unwind(right));",
                "frame.forward((Reply reply) -> frame.unwind(right));",
                "frame.wind(StatArgs.of(loc, null), reply -> frame.unwind(right));",
                "windStat(frame, loc, null, reply -> frame.fail(Errno.EIO));"
            })
    void its_own(String body) {
        assertThat(errors(body)).isEmpty();
    }

    @Test
    void whole_message() {
        assertThat(errors("frame.unwind(other);"))
                .containsExactly("11: incompatible types: org.glujava.fop.CreateReply cannot be converted to"
                        + " org.glujava.fop.LookupReply");
    }
}
