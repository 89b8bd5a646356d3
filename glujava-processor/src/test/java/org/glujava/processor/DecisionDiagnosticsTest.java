package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways through a {@code @Fop} method, or a reply callback in it, that never decide about the frame, or twice. */
class DecisionDiagnosticsTest {
    private static final String ENDS = "[GluJava.Undecided] @Fop method 'lookup' can end without a decision"
            + " about its frame, and the fop then fails with EIO. On every path, call frame.forward(),"
            + " wind(...), unwind(...),"
            + " fail(...) or suspend().";
    private static final String RETURNS = "[GluJava.Undecided] @Fop method 'lookup' returns here without a"
            + " decision about its frame, and the fop then fails with EIO. Before the return, call"
            + " frame.forward(), wind(...),"
            + " unwind(...), fail(...) or suspend().";
    private static final String CALLBACK_ENDS = "[GluJava.Undecided] This reply callback can end without a"
            + " decision about its frame, and the fop then fails with EIO. On every path, call"
            + " frame.forward(), wind(...),"
            + " unwind(...), fail(...) or suspend().";
    private static final String CALLBACK_RETURNS = "[GluJava.Undecided] This reply callback returns here"
            + " without a decision about its frame, and the fop then fails with EIO. Before the return, call"
            + " frame.forward(), wind(...),"
            + " unwind(...), fail(...) or suspend().";

    private static String twice(int line, int first) {
        return line + ": [GluJava.DecidedTwice] 'frame' is already decided about in line " + first + ", so this throws"
                + " IllegalStateException. Return after the first decision, or remove one.";
    }

    /** The body begins in line 12, the method in line 11. */
    private static List<String> warnings(String body) {
        return warnings("@Fop", body);
    }

    private static List<String> warnings(String annotation, String body) {
        Compiled compiled = Compiled.of("""
                package example;
                import static example.XStubs.*;
                import java.util.List;
                import org.glujava.*;
                import org.glujava.fop.*;
                import org.glujava.type.*;
                @Translator("x")
                final class X {
                    enum Mode { A, B }
                    Mode mode; List<Subvolume> children; Errno error; boolean a, b; Object held; int n;
                    %s void lookup(Frame<LookupReply> frame, Loc loc, Dict xdata) throws Exception {
                %s
                    }
                    void log(Object text) {}
                    void refuse() { log("refused"); throw new IllegalStateException(); }
                    boolean answered(Frame<?> frame) { return true; }
                    final class Step {
                        Step(Frame<?> frame) {}
                        void done() {}
                    }
                }
                """.formatted(annotation, body));
        assertThat(compiled.errors()).isEmpty();
        return compiled.warnings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log(loc);",
                "log(frame.fop() + \" \" + frame.unique() + frame.credentials());",
                "frame.keepArguments();",
                "if (a) frame.forward();",
                "if (a) { frame.forward(); } else if (b) { frame.fail(Errno.EIO); }",
                "if (a) { frame.forward(); return; } if (b) { frame.fail(Errno.EIO); return; } log(loc);",
                "if (a) { frame.forward(); } if (b) { log(loc); }",
                "if (a) { frame.forward(); } for (Subvolume child : children) log(child);",
                "for (Subvolume child : children) { if (a) { frame.forward(); return; } }",
                "while (a) { if (b) { frame.forward(); break; } }",
                "for (int i = 0; i < 3; i++) { if (b) { continue; } log(i); }",
                "do { log(loc); } while (a);",
                "while (true) { if (a) break; }",
                "all: for (;;) { for (;;) { if (a) break all; if (b) { frame.forward(); return; } } }",
                "switch (n) { case 1: frame.forward(); break; case 2: log(loc); }",
                "switch (n) { case 1 -> frame.forward(); case 2 -> frame.fail(error); }",
                "switch (mode) { case A -> frame.forward(); default -> log(loc); }",
                "switch (mode) { case A: frame.forward(); return; default: break; }",
                "try { log(loc); } catch (RuntimeException e) { frame.fail(error); }",
                "try { log(loc); frame.forward(); } catch (RuntimeException e) { log(e); }",
                "try { frame.unwind((LookupReply) held.getClass().cast(held)); } catch (ClassCastException e)"
                        + " { log(e); }",
                "synchronized (this) { if (a) frame.forward(); }",
                "if (a) { windLookup(frame, loc, xdata); }",
                "if (a) { answered(frame); }",
                "Runnable later = () -> log(loc); later.run();",
                "if (a) throw new IllegalStateException();",
                "if (!a) { frame.forward(); } else { if (b) frame.forward(); }"
            })
    void a_method_that_can_end_undecided(String body) {
        assertThat(warnings(body)).containsExactly("11: " + ENDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frame.forward();",
                "(frame).forward();",
                "if (a) { frame.forward(); } else { frame.fail(error); }",
                "if (a) { frame.forward(); return; } frame.fail(error);",
                "if (a) throw new IllegalStateException(); frame.forward();",
                "throw new IllegalStateException();",
                "switch (mode) { case A -> frame.forward(); case B -> frame.fail(error); }",
                "switch (mode) { case A: log(loc); case B: frame.fail(error); }",
                "switch (n) { case 1: case 2: log(loc); default: frame.forward(); }",
                "switch (n) { case 1 -> frame.forward(); default -> throw new IllegalStateException(); }",
                "for (;;) { if (a) { frame.forward(); return; } }",
                "while (true) { if (a) { frame.forward(); break; } }",
                "do { frame.forward(); } while (false);",
                "for (Subvolume child : children) { if (a) { frame.forward(); return; } } frame.fail(error);",
                "try { log(loc); frame.forward(); } catch (RuntimeException e) { frame.fail(error); }",
                "try { frame.forward(); } catch (IllegalStateException e) { log(e); }",
                "try { answered(frame); } catch (RuntimeException e) { log(e); }",
                "try { frame.forward(); log(loc); } catch (RuntimeException e) { log(e); }",
                "try { log(loc); } finally { frame.forward(); }",
                "try { if (a) return; log(loc); } finally { answered(frame); }",
                "for (;;) { try { if (a) break; log(loc); } finally { if (a) frame.forward(); } }",
                "try { try { log(loc); } finally { frame.forward(); } } catch (RuntimeException e) { log(e); }",
                "synchronized (this) { frame.forward(); }",
                "held = frame.suspend();",
                "held = frame;",
                "held = a ? frame : null;",
                "if (!(a && answered(frame))) { return; } log(loc);",
                "if (answered(frame)) return; frame.forward();",
                "Runnable later = () -> frame.forward(); later.run();",
                "Runnable later = frame::forward; later.run();",
                "new Thread() { @Override public void run() { frame.forward(); } }.start();",
                "new Step(frame).done();",
                "windLookup(frame, loc, xdata);",
                "XStubs.windLookup(frame, loc, xdata, frame::unwind);",
                "boolean done = false; if (a) { frame.forward(); done = true; } if (!done) { frame.fail(error); }",
                "boolean done = false; if (a) { frame.forward(); done = true; } if (done) return; frame.fail(error);",
                "Errno e = null; if (a) { e = error; } else { frame.forward(); } if (e != null) frame.fail(e);",
                "for (Subvolume child : children) { frame.wind(child, LookupArgs.of(loc, xdata),"
                        + " frame::unwind); break; }"
                        + " if (children.isEmpty()) frame.fail(error);",
                "System.exit(1);",
                "if (a) { frame.forward(); return; } refuse();",
                "if (a) { frame.forward(); } else { X.this.refuse(); }",
                "frame.forward(); if (a) { log(loc); } else { log(xdata); }",
                "frame.forward(); throw new IllegalStateException();",
                "frame.forward(); log(frame);",
                "label: { if (a) { frame.forward(); break label; } frame.fail(error); }",
                "held = new Object() { void other() { if (a) return; } }; frame.forward();",
                "int size = switch (mode) { case A -> 1; case B -> { log(loc); yield 2; } };"
                        + " frame.newPayload(size); frame.forward();"
            })
    void a_method_that_decides_or_may_decide(String body) {
        assertThat(warnings(body)).isEmpty();
    }

    @Test
    void each_return_is_reported_in_its_line() {
        assertThat(warnings("""
                if (a) {
                    return;
                }
                if (b) {
                    log(loc);
                    return;
                }
                frame.forward();""")).containsExactly("13: " + RETURNS, "17: " + RETURNS);
    }

    @Test
    void reply_callbacks_get_the_frame_undecided() {
        assertThat(warnings("""
                if (a) {
                    frame.forward(reply -> log(reply));
                } else if (b) {
                    frame.wind(LookupArgs.of(loc, xdata), reply -> {
                        if (reply.failed()) {
                            return;
                        }
                        windLookup(frame, loc, xdata, again -> {});
                    });
                } else {
                    windLookupToAll(frame, children, loc, xdata, replies -> {
                        if (replies.isEmpty()) frame.fail(error);
                    });
                }"""))
                .containsExactly(
                        "13: " + CALLBACK_ENDS,
                        "17: " + CALLBACK_RETURNS,
                        "19: " + CALLBACK_ENDS,
                        "22: " + CALLBACK_ENDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frame.forward(reply -> frame.unwind(reply));",
                "frame.forward(frame::unwind);",
                "frame.forward(reply -> { throw new IllegalStateException(); });",
                "Step step = new Step(frame); frame.forward(reply -> step.done());",
                "held = frame; frame.forward(reply -> log(held));",
                "Runnable done = () -> frame.fail(error); frame.forward(reply -> done.run());",
                "frame.windFirst(children, LookupArgs.of(loc, xdata), (child, reply) -> answered(frame));"
            })
    void a_reply_callback_that_decides_or_may_decide(String body) {
        assertThat(warnings(body)).isEmpty();
    }

    @Test
    void a_frame_handed_on_in_one_callback_does_not_affect_another() {
        assertThat(warnings("""
                frame.forward(reply -> {
                    if (a) {
                        answered(frame);
                        return;
                    }
                });""")).containsExactly("12: " + CALLBACK_ENDS);
    }

    @Test
    void second_decisions() {
        assertThat(warnings("""
                if (a) {
                    frame.fail(error);
                }
                frame.forward(reply -> {
                    frame.unwind(reply);
                    frame.fail(error);
                });""")).containsExactly(twice(15, 13), twice(17, 16));
        assertThat(warnings("held = frame.suspend();\nif (a) { windLookup(frame, loc, xdata); }"))
                .containsExactly(twice(13, 12));
    }

    @Test
    void a_second_decision_in_a_catch_block_or_in_another_round_is_not_certain() {
        assertThat(warnings("try { frame.forward(); log(loc); } catch (RuntimeException e) { frame.fail(error); }"))
                .isEmpty();
        assertThat(warnings("for (Subvolume child : children) { frame.forward(); }"))
                .isEmpty();
        assertThat(warnings("while (a) { frame.forward(); }")).isEmpty();
        assertThat(warnings("while (a) { if (b) { frame.forward(); } }\nif (!b) { frame.fail(error); }"))
                .isEmpty();
    }

    @Test
    void warnings_are_suppressed_by_their_id() {
        assertThat(warnings("@SuppressWarnings(\"GluJava.Undecided\") @Fop", ""))
                .isEmpty();
        assertThat(warnings(
                        "@SuppressWarnings({\"unused\", \"GluJava.DecidedTwice\"}) @Fop",
                        "frame.forward(); frame.forward();"))
                .isEmpty();
        assertThat(warnings("@SuppressWarnings(\"GluJava.DecidedTwice\") @Fop", ""))
                .hasSize(1);
        assertThat(warnings("@SuppressWarnings(\"GluJava.DecidedTwi\") @Fop", "frame.forward(); frame.forward();"))
                .hasSize(1);
    }

    @Test
    void warnings_of_the_class_are_suppressed_on_the_class() {
        String nothing = "package example;\n%s\n@org.glujava.Translator(\"x\")\nclass X {}";
        assertThat(Compiled.of(nothing.formatted("")).warnings()).hasSize(1);
        assertThat(Compiled.of(nothing.formatted("@SuppressWarnings(\"GluJava.NoFops\")"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void other_compilers_are_left_alone() {
        var source = Compiled.source("""
                package example;
                @org.glujava.Translator("x")
                class X {
                    @org.glujava.Fop void ipc(org.glujava.Frame<?> frame) {}
                }
                """);
        Compiled compiled = Compiled.by(
                Disguise.of(environment ->
                        Disguise.watched(ProcessingEnvironment.class, environment, (method, arguments) -> {})),
                List.of(source));
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.warnings()).isEmpty();
        assertThat(compiled.services()).isEqualTo("example.XProvider\n");
    }
}
