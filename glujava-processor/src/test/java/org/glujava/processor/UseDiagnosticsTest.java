package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls in a translator that always go wrong while the volume runs. */
class UseDiagnosticsTest {
    private static final String DROPPED =
            "16: [GluJava.DroppedSuspend] The result of 'frame.suspend()' is not kept, so nothing can answer"
                    + " the fop, and it fails with EIO. Keep the SuspendedFrame, and wind,"
                    + " unwind or fail it later.";
    private static final String WAITS =
            "16: [GluJava.WaitsInFop] 'CALL' waits for a reply on a GlusterFS thread, so this throws"
                    + " IllegalStateException. Suspend the frame and continue in context.executor(), or use"
                    + " the future of context.start().";
    private static final String NULL_PART =
            "16: [GluJava.NullPart] A success of the FOP fop needs its PART, so this reply cannot be unwound."
                    + " Pass that part, or answer with REPLY.failed(...).";

    /** The body begins in line 16. */
    private static List<String> warnings(String annotation, String body) {
        Compiled compiled = Compiled.of("""
                package example;
                import static example.XStubs.*;
                import java.util.concurrent.*;
                import org.glujava.*;
                import org.glujava.fop.*;
                import org.glujava.type.*;
                @Translator("x")
                final class X {
                    private final TranslatorContext context;
                    private final Map map = new Map();
                    Object held; Inode inode; Iatt buf; Payload payload;
                    X(TranslatorContext context) { this.context = context; }
                    static final class Map { Object call(Object one, Object two) { return one; } }
                    @Fop void readv(Frame<ReadvReply> frame) { frame.forward(); }
                    %s void lookup(Frame<LookupReply> frame, Loc loc, Dict xdata) throws Exception {
                %s
                    }
                    void keep(Object object) { held = object; }
                    void later(Frame<LookupReply> other) { other.forward(); }
                }
                """.formatted(annotation, body));
        assertThat(compiled.errors()).isEmpty();
        return compiled.warnings();
    }

    private static List<String> warnings(String body) {
        return warnings("@Fop", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frame.suspend();",
                "SuspendedFrame<LookupReply> held = frame.suspend();",
                "if (loc.name() == null) { frame.forward(); } else { frame.suspend(); }",
                "frame.forward(reply -> { frame.suspend(); });"
            })
    void a_suspended_frame_that_nothing_keeps(String body) {
        assertThat(warnings(body)).containsExactly(DROPPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "held = frame.suspend();",
                "keep(frame.suspend());",
                "frame.suspend().forward();",
                "SuspendedFrame<LookupReply> kept = frame.suspend(); keep(kept);",
                "SuspendedFrame<LookupReply> kept = frame.suspend(); context.executor().execute(() -> kept.forward());"
            })
    void a_suspended_frame_that_is_kept(String body) {
        assertThat(warnings(body)).isEmpty();
    }

    private static final String STAT = "Credentials.root(), StatArgs.of(loc, null)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            context.call(STAT); frame.forward();                                                     | context.call
            this.context.call(STAT); frame.forward();                                                | this.context.call
            context.start(STAT).join(); frame.forward();                                             | context.start(STAT).join
            context.start(STAT).thenApply(StatReply::buf).get(1, TimeUnit.SECONDS); frame.forward(); | context.start(STAT).thenApply(StatReply::buf).get
            CompletableFuture<StatReply> f = context.start(STAT); f.join(); frame.forward();         | f.join
            var f = startLookup(context, null, Credentials.root(), loc, null); f.get(); frame.forward(); | f.get
            frame.forward(reply -> { context.call(STAT); frame.unwind(reply); });                    | context.call
            windLookup(frame, loc, null, reply -> { context.start(STAT).join(); frame.unwind(reply); }); | context.start(STAT).join
            """)
    void a_wait_on_a_thread_of_glusterfs(String body, String call) {
        assertThat(warnings(body.replace("STAT", STAT)))
                .containsExactly(WAITS.replace("CALL", call.replace("STAT", STAT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep(frame.suspend()); context.executor().execute(() -> context.call(STAT));",
                "keep(frame.suspend()); context.start(STAT).thenAccept(reply -> keep(context.call(STAT)));",
                "keep(frame.suspend()); new Thread() { public void run() { context.call(STAT); } }.start();",
                "map.call(1, 2); frame.forward();",
                "Map context = map; context.call(1, 2); frame.forward();",
                "CompletableFuture.completedFuture(1).join(); frame.forward();",
                "var f = context.start(STAT); if (f.isDone()) { f.join(); } frame.forward();"
            })
    void calls_that_need_not_wait(String body) {
        assertThat(warnings(body.replace("STAT", STAT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            frame.unwind(LookupReply.of(null, buf, null, buf));                                      | lookup | inode | LookupReply
            frame.unwind(org.glujava.fop.LookupReply.of(inode, (Iatt) null, null, buf));             | lookup | buf | LookupReply
            unwindLookup(frame, inode, buf, null, null);                                             | lookup | postparent | LookupReply
            XStubs.unwindLookup(frame, null, buf, null, buf);                                        | lookup | inode | LookupReply
            frame.forward(reply -> frame.unwind(LookupReply.of(null, buf, null, buf)));              | lookup | inode | LookupReply
            frame.forward(); keep(ReadvReply.of(0, payload, null, null));                            | readv  | stbuf | ReadvReply
            """)
    void a_success_with_null_for_what_it_needs(String body, String fop, String part, String reply) {
        assertThat(warnings(body))
                .containsExactly(
                        NULL_PART.replace("FOP", fop).replace("PART", part).replace("REPLY", reply));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frame.unwind(LookupReply.of(inode, buf, null, buf));",
                "frame.unwind(LookupReply.of(null, buf, null, buf).withInode(inode));",
                "LookupReply reply = LookupReply.of(null, buf, null, buf); frame.unwind(reply.withInode(inode));",
                "frame.unwind(LookupReply.failed(Errno.EIO));"
            })
    void a_success_that_may_have_all(String body) {
        assertThat(warnings(body)).isEmpty();
    }

    @Test
    void each_is_suppressed_by_its_id() {
        assertThat(warnings("@SuppressWarnings(\"GluJava.DroppedSuspend\") @Fop", "frame.suspend();"))
                .isEmpty();
        assertThat(warnings(
                        "@SuppressWarnings(\"GluJava.WaitsInFop\") @Fop",
                        "context.call(" + STAT + "); frame.forward();"))
                .isEmpty();
        assertThat(warnings(
                        "@SuppressWarnings(\"GluJava.NullPart\") @Fop", "unwindLookup(frame, null, buf, null, buf);"))
                .isEmpty();
    }
}
