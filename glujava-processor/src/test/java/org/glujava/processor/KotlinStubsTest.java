package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The classes that Kotlin's kapt writes for processors: with the signatures of the Kotlin class, without its bodies. */
class KotlinStubsTest {
    private static final String METADATA = "package kotlin;\npublic @interface Metadata {}\n";

    private static final String STUB = """
            package example;

            @kotlin.Metadata()
            @org.glujava.Translator("gate")
            public final class Gate {
                @org.glujava.Fop
                public final void mkdir(org.glujava.Frame<org.glujava.fop.MkdirReply> frame, org.glujava.type.Loc loc) {
                }
            }
            """;

    @Test
    void an_empty_body_is_no_missing_decision() {
        Compiled compiled = Compiled.of(METADATA, STUB);
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.warnings()).isEmpty();
        assertThat(compiled.services()).isEqualTo("example.GateProvider\n");
    }

    @Test
    void the_same_class_in_java_is_warned_about() {
        assertThat(Compiled.of(STUB.replace("@kotlin.Metadata()\n", "")).warnings())
                .singleElement()
                .asString()
                .contains("[GluJava.Undecided]");
    }
}
