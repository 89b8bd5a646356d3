package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.glujava.SuspendedFrame;
import org.glujava.fop.FopId;
import org.glujava.fop.IpcArgs;
import org.glujava.fop.IpcReply;
import org.glujava.fop.LookupArgs;
import org.glujava.type.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Each thing that a translator must not do fails a test that does not look for it, and says where it came from. */
class TranslatorExtensionTest {
    /** Tests that pass but for what the translator does. Run by the tests below alone. */
    @GluJavaTest
    static class Wrongs {
        static final List<SuspendedFrame<?>> SUSPENDED = new ArrayList<>();

        private final TestGraph graph =
                TestGraph.of(Scripted.class).option("frame-timeout", "60").build();

        private FopCall<IpcReply> send() {
            return graph.fop(IpcArgs.of(1, null));
        }

        @Test
        void throwing() {
            Scripted.script = (frame, args) -> {
                throw new IllegalArgumentException("made up");
            };
            assertThat(send()).failedWith(Errno.EIO);
        }

        @Test
        void throwing_in_a_callback() {
            Scripted.script = (frame, args) -> frame.forward(reply -> {
                throw new IllegalArgumentException("made up");
            });
            assertThat(send()).failedWith(Errno.EIO);
        }

        @Test
        void undecided() {
            Scripted.script = (frame, args) -> {};
            assertThat(send()).failedWith(Errno.EIO);
        }

        @Test
        void answering_twice_and_swallowing_the_complaint() {
            Scripted.script = (frame, args) -> {
                frame.fail(Errno.EACCES);
                CompletableFuture.runAsync(() -> frame.fail(Errno.EPERM), Runnable::run);
            };
            assertThat(send()).failedWith(Errno.EACCES);
        }

        @Test
        void answering_a_suspended_frame_twice() {
            Scripted.script = (frame, args) -> {
                var held = frame.suspend();
                Scripted.context.executor().execute(() -> held.fail(Errno.EACCES));
                Scripted.context.executor().execute(() -> held.fail(Errno.EPERM));
            };
            assertThat(send()).failedWith(Errno.EACCES);
        }

        @Test
        void borrowing_for_too_long() {
            Scripted.script = (frame, args) -> frame.forward(reply -> {
                try {
                    args.values();
                } catch (IllegalStateException e) {
                    frame.unwind(reply);
                }
            });
            assertThat(send()).succeeded();
        }

        @Test
        void forgetting_a_suspended_frame() {
            Scripted.script = (frame, args) -> SUSPENDED.add(frame.suspend());
            assertThat(send()).isInFlight();
        }

        @Test
        void suspending_for_too_long() {
            Scripted.script = (frame, args) -> SUSPENDED.add(frame.suspend());
            FopCall<IpcReply> call = send();
            graph.clock().advance(Duration.ofSeconds(60));
            assertThat(call).failedWith(Errno.EIO);
        }

        @Test
        void keeping_an_inode() {
            Scripted.script = (frame, args) -> {
                ((LookupArgs) (Object) args).loc().inode().keep();
                frame.forward();
            };
            graph.fop(LookupArgs.of(graph.file("/f"), null));
        }

        @Test
        void throwing_in_a_task() {
            Scripted.context.executor().execute(() -> {
                throw new IllegalArgumentException("made up");
            });
            assertThat(send()).succeeded();
        }

        @Test
        void throwing_in_a_mocked_child() {
            graph.child().on(IpcArgs.class).reply(args -> {
                throw new IllegalArgumentException("made up");
            });
            assertThat(send()).failedWith(Errno.EIO);
        }
    }

    /** Tests in which all is well in the end. */
    @GluJavaTest
    static class Rights {
        private final TestGraph graph = TestGraph.of(Scripted.class).build();

        @Test
        void taking_what_is_expected() {
            Scripted.script = (frame, args) -> {};
            graph.fop(IpcArgs.of(1, null));
            assertThat(graph.takeProblems()).extracting(Problem::kind).containsExactly(Problem.Kind.UNDECIDED);
        }

        @Test
        void closing_what_was_kept() {
            Scripted.script = (frame, args) -> {
                LookupArgs lookup = (LookupArgs) (Object) args;
                lookup.loc().inode().keep().close();
                lookup.loc().keep().close();
                lookup.keep().close();
                frame.forward();
            };
            graph.fop(LookupArgs.of(graph.file("/f"), null));
        }

        @Test
        void keeping_what_the_graph_tolerates() {
            TestGraph tolerant =
                    TestGraph.of(Scripted.class).tolerate(Problem.Kind.LEAKED).build();
            Scripted.script = (frame, args) -> {
                ((LookupArgs) (Object) args).loc().inode().keep();
                frame.forward();
            };
            tolerant.fop(LookupArgs.of(tolerant.file("/f"), null));
        }

        @Test
        void leaving_replies_with_a_child() {
            graph.child().hold(FopId.IPC);
            assertThat(graph.fop(IpcArgs.of(1, null))).isInFlight();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "throwing, THREW: the @Fop method of org.glujava.testkit.Scripted.fop, Wrongs.lambda$throwing",
        "throwing_in_a_callback, THREW: a reply callback of org.glujava.testkit.Scripted.fop, throwing_in_a_callback",
        "undecided, 'UNDECIDED: the @Fop method of org.glujava.testkit.Scripted.fop, fop ipc, returned', ''",
        "answering_twice_and_swallowing_the_complaint, 'it was failed already', answering_twice_and_swallowing",
        "answering_a_suspended_frame_twice, was finished already, answering_a_suspended_frame_twice",
        "borrowing_for_too_long, is used too late, borrowing_for_too_long",
        "forgetting_a_suspended_frame, Wrongs.lambda$forgetting_a_suspended_frame, ''",
        "suspending_for_too_long, it has been suspended for more than 60 s (option frame-timeout), ''",
        "keeping_an_inode, REGULAR was kept at org.glujava.testkit.TranslatorExtensionTest$Wrongs.keeping_an_inode(, keeping",
        "throwing_in_a_task, THREW: a task of the translator threw, throwing_in_a_task",
        "throwing_in_a_mocked_child, CHILD_THREW: child 'child' threw, throwing_in_a_mocked_child"
    })
    void a_wrong_fails_the_test(String method, String text, String place) {
        Throwable failure = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectMethod(Wrongs.class, method))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .findFirst()
                .flatMap(Event::getPayload)
                .map(payload -> ((org.junit.platform.engine.TestExecutionResult) payload)
                        .getThrowable()
                        .orElseThrow())
                .orElseThrow(() -> new AssertionError(method + " did not fail"));
        assertThat(failure)
                .hasMessageStartingWith("the translator did what it must not")
                .hasMessageContaining(text);
        List<String> places = Arrays.stream(failure.getSuppressed())
                .flatMap(each -> Arrays.stream(each.getStackTrace()))
                .map(StackTraceElement::toString)
                .toList();
        assertThat(place.isEmpty() || places.stream().anyMatch(each -> each.contains(place)))
                .as("%s in %s", place, places)
                .isTrue();
        assertThat(failure.getMessage().lines()).as("one problem").hasSize(2);
    }

    @Test
    void a_translator_that_does_well_does_not() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(Rights.class))
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.started(4).succeeded(4));
    }
}
