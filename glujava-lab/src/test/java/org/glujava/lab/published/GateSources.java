package org.glujava.lab.published;

/** The sources of a translator in several variants, and its test with the test kit. */
final class GateSources {
    static final String PLAIN = """
            package example;

            import org.glujava.Fop;
            import org.glujava.Frame;
            import org.glujava.Translator;
            import org.glujava.fop.MkdirReply;
            import org.glujava.type.Errno;
            import org.glujava.type.Loc;

            @Translator("gate")
            public final class Gate {
                @Fop
                void mkdir(Frame<MkdirReply> frame, Loc loc) {
                    frame.fail(Errno.EROFS);
                }
            }
            """;

    /** With a constructor that Lombok writes. */
    static final String LOMBOK = PLAIN.replace("public final class Gate {", """
            @lombok.RequiredArgsConstructor
            public final class Gate {
                private final org.glujava.TranslatorContext context;
            """);

    static final String TEST = """
            package example;

            import static org.assertj.core.api.Assertions.assertThat;

            import org.glujava.fop.MkdirArgs;
            import org.glujava.testkit.GluJavaTest;
            import org.glujava.testkit.TestGraph;
            import org.glujava.type.Errno;
            import org.junit.jupiter.api.Test;

            @GluJavaTest
            class GateTest {
                private final TestGraph graph = TestGraph.of(Gate.class).build();

                @Test
                void makes_no_folder() {
                    assertThat(graph.fop(MkdirArgs.of(graph.loc("/new"), 0755, 0, null))).failedWith(Errno.EROFS);
                }
            }
            """;

    private GateSources() {}
}
