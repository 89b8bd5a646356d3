package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskThreadsTest {
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final ClassLoader loader = new ClassLoader() {};
    private final TaskThreads threads = new TaskThreads("v", loader, failures::add);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void no_thread_stays() {
        gate.countDown();
        threads.end();
    }

    private void waitAtGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private CompletableFuture<Void> held() {
        return CompletableFuture.runAsync(this::waitAtGate, threads);
    }

    @Test
    void they_are_the_instance_s() throws Exception {
        Thread thread =
                CompletableFuture.supplyAsync(Thread::currentThread, threads).get(20, TimeUnit.SECONDS);
        assertThat(thread.getName()).isEqualTo("gj-v-1");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader()).isSameAs(loader);
    }

    @Test
    void an_exception_of_a_task_is_reported_and_the_next_one_runs() throws Exception {
        threads.execute(() -> {
            throw new StackOverflowError("made up");
        });
        CompletableFuture.runAsync(() -> {}, threads).get(20, TimeUnit.SECONDS);
        threads.end();
        assertThat(failures).singleElement().isInstanceOf(StackOverflowError.class);
    }

    @Test
    void there_are_not_more_tasks_than_allowed() throws Exception {
        List<CompletableFuture<Void>> taken =
                IntStream.range(0, 16 + 4096).mapToObj(i -> held()).toList();
        assertThatThrownBy(this::held)
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("the task was rejected: 16 tasks run, and 4096 wait");
        gate.countDown();
        CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
    }

    @Test
    void at_the_end_those_that_run_are_interrupted_and_others_do_not_run() {
        List<CompletableFuture<Void>> running =
                IntStream.range(0, 16).mapToObj(i -> held()).toList();
        CompletableFuture<Void> waiting = held();
        threads.end();
        assertThat(running).allSatisfy(task -> assertThat(task).failsWithin(20, TimeUnit.SECONDS));
        assertThat(waiting).isNotDone();
        assertThatThrownBy(this::held).hasMessageContaining("not in use any more");
    }
}
