package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class ContextLoaderTest {
    @Test
    void a_thread_that_serves_several_instances_has_the_loader_of_each_in_its_turn() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (var one = new URLClassLoader(new URL[0]);
                var other = new URLClassLoader(new URL[0])) {
            ClassLoader outside = ContextLoader.set(one);
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(one);
            ClassLoader between = ContextLoader.set(other);
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(other);
            ContextLoader.putBack(between, other);
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(one);
            ContextLoader.putBack(outside, one);
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
}
