package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Methods that are called beside {@code @Fop} methods. */
class CallbackDiagnosticsTest {
    private static Compiled translator(String members) {
        return Compiled.of("""
                package example;
                import org.glujava.*;
                import org.glujava.event.*;
                import org.glujava.type.*;
                @Translator("x")
                final class X {
                %s
                }
                """.formatted(members));
    }

    @Test
    void notify_method_without_an_event() {
        assertThat(translator("""
                                @Notify void none() {}
                                @Notify void wrong(Inode inode) {}
                                @Notify void two(ChildUp up, ChildDown down) {}
                                @Notify void many(Event... events) {}""").errors())
                .containsExactly(
                        notAnEvent(7, "none", "void none()"),
                        notAnEvent(8, "wrong", "void wrong(Inode inode)"),
                        notAnEvent(9, "two", "void two(ChildUp up, ChildDown down)"),
                        notAnEvent(10, "many", "void many(Event[] events)"));
    }

    private static String notAnEvent(int line, String name, String found) {
        return line + ": [GluJava.NotifyMethod] @Notify method '" + name + "' does not take an event. Declare"
                + " one parameter, of type Event or a subtype.\n  found: " + found;
    }

    @Test
    void notify_method_that_returns_something_else() {
        assertThat(translator("@Notify int up(ChildUp event) { return 1; }").errors())
                .containsExactly("7: [GluJava.NotifyMethod] @Notify method 'up' returns int. Make it void, or"
                        + " boolean, where false stops the event.");
    }

    @Test
    void two_notify_methods_for_the_same_events() {
        assertThat(translator("@Notify void a(ChildUp event) {}\n@Notify boolean b(ChildUp event) { return true; }")
                        .errors())
                .containsExactly("8: [GluJava.DuplicateNotify] Two @Notify methods take ChildUp. Keep one.\n"
                        + "  first:  void a(ChildUp event)\n  second: boolean b(ChildUp event)");
    }

    @Test
    void an_event_may_have_several_methods_by_types_above_it() {
        Compiled compiled = translator("@Notify void a(ChildUp event) {}\n@Notify void b(Event event) {}");
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.warnings()).isEmpty();
    }

    @Test
    void unknown_cbk_names_the_nearest() {
        assertThat(translator("@Cbk void releaseDir(Fd fd) {}\n@Cbk void onEndOfConnection() {}")
                        .errors())
                .containsExactly(
                        "7: [GluJava.UnknownCbk] There is no cbk named 'releaseDir'. Did you mean 'releasedir'?",
                        "8: [GluJava.UnknownCbk] There is no cbk named 'onEndOfConnection'. The cbks are: forget,"
                                + " release, releasedir, fdclose, fdclosedir, invalidate, clientDestroy,"
                                + " clientDisconnect, ictxmerge.");
    }

    @Test
    void cbk_of_another_signature() {
        assertThat(translator("""
                                @Cbk void forget(Fd fd) {}
                                @Cbk int release(Fd fd) { return 0; }
                                @Cbk void ictxmerge(Inode inode) {}""").errors())
                .containsExactly(
                        "7: [GluJava.CbkSignature] @Cbk method 'forget' does not match the cbk.\n"
                                + "  expected: void forget(Inode inode)\n  found:    void forget(Fd fd)",
                        "8: [GluJava.CbkSignature] @Cbk method 'release' does not match the cbk.\n"
                                + "  expected: void release(Fd fd)\n  found:    int release(Fd fd)",
                        "9: [GluJava.CbkSignature] @Cbk method 'ictxmerge' does not match the cbk.\n"
                                + "  expected: void ictxmerge(Fd fd, Inode inode, Inode linkedInode)\n"
                                + "  found:    void ictxmerge(Inode inode)");
    }

    @Test
    void overloaded_cbk() {
        assertThat(translator("@Cbk void forget(Inode inode) {}\n@Cbk void forget(Fd fd) {}")
                        .errors())
                .contains("8: [GluJava.DuplicateCbk] The forget cbk has two @Cbk methods. Keep one.\n"
                        + "  first:  void forget(Inode inode)\n  second: void forget(Fd fd)");
    }

    @Test
    void sections_of_another_signature() {
        assertThat(translator("""
                                @Statedump void dump(MetricsSection out) {}
                                @Metrics String numbers(MetricsSection out) { return ""; }""").errors())
                .containsExactly(
                        "7: [GluJava.SectionSignature] @Statedump method 'dump' does not match.\n"
                                + "  expected: void dump(StatedumpSection out)\n"
                                + "  found:    void dump(MetricsSection out)",
                        "8: [GluJava.SectionSignature] @Metrics method 'numbers' does not match.\n"
                                + "  expected: void numbers(MetricsSection out)\n"
                                + "  found:    String numbers(MetricsSection out)");
    }

    @Test
    void two_statedump_methods() {
        assertThat(translator("@Statedump void a(StatedumpSection out) {}\n@Statedump void b(StatedumpSection out) {}")
                        .errors())
                .containsExactly("8: [GluJava.DuplicateSection] Two methods are @Statedump. Keep one.\n"
                        + "  first:  void a(StatedumpSection out)\n  second: void b(StatedumpSection out)");
    }

    @Test
    void methods_that_generated_code_cannot_call() {
        assertThat(translator("""
                                @Notify private void up(ChildUp event) {}
                                @Cbk static void forget(Inode inode) {}
                                @Statedump <T> void dump(StatedumpSection out) {}
                                @Metrics void numbers(MetricsSection out) throws Throwable {}""").errors())
                .containsExactly(
                        "7: [GluJava.CallbackMethod] @Notify method 'up' is private, so generated code cannot call it."
                                + " Remove 'private'.",
                        "8: [GluJava.CallbackMethod] @Cbk method 'forget' is static, but it is called for one"
                                + " instance. Remove 'static'.",
                        "9: [GluJava.CallbackMethod] @Statedump method 'dump' has type parameters that"
                                + " generated code cannot choose. Remove them.",
                        "10: [GluJava.CallbackMethod] @Metrics method 'numbers' throws Throwable. It may throw"
                                + " Exception and its subclasses.");
    }

    @Test
    void callback_in_a_class_that_is_no_translator() {
        assertThat(Compiled.of("""
                                package example;
                                class Helper {
                                    @org.glujava.Statedump
                                    void dump(org.glujava.StatedumpSection out) {}
                                }
                                """).errors())
                .containsExactly("4: [GluJava.FopOutside] @Statedump method 'dump' is in 'Helper', which is no"
                        + " @Translator class. Annotate the class, or remove @Statedump.");
    }

    @Test
    void event_that_does_not_exist_is_left_to_javac() {
        assertThat(translator("@Notify void up(ChildSideways event) {}").errors())
                .singleElement()
                .asString()
                .startsWith("7: ")
                .doesNotContain("GluJava");
    }
}
