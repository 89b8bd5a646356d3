package org.glujava.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.Frame;
import org.junit.jupiter.api.Test;

/** That no method of a frame was forgotten: it would count as handing the frame on, and silence the warnings. */
class FrameCallsTest {
    @Test
    void every_method_of_a_frame_is_a_decision_or_a_question() {
        var known = new TreeSet<>(FrameCalls.DECISIONS);
        known.addAll(FrameCalls.QUESTIONS);
        assertThat(Stream.of(Frame.class.getMethods()).map(Method::getName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void nothing_is_both() {
        assertThat(FrameCalls.DECISIONS).doesNotContainAnyElementsOf(FrameCalls.QUESTIONS);
    }
}
