package com.example.modular;

import static org.assertj.core.api.Assertions.assertThat;

import org.glujava.Frame;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.MkdirReply;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.MemoryChild;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.junit.jupiter.api.Test;

@GluJavaTest
class GateTest {
    private final TestGraph graph = TestGraph.of(Gate.class)
            .option("closed", "door")
            .child("brick", new MemoryChild())
            .build();

    @Test
    void makes_folders_of_other_names() {
        assertThat(mkdir("/door")).failedWith(Errno.EROFS);
        assertThat(mkdir("/window")).succeeded();
    }

    /** Otherwise this project would test no module. */
    @Test
    void the_translator_and_glujava_are_modules() {
        assertThat(Gate.class.getModule().getName()).isEqualTo("com.example.modular");
        assertThat(Frame.class.getModule().getName()).isEqualTo("org.glujava.core");
    }

    private FopCall<MkdirReply> mkdir(String path) {
        return graph.fop(MkdirArgs.of(graph.loc(path), 0755, 0, null));
    }
}
