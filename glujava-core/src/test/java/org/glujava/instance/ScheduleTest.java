package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.glujava.Scheduler;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final FakeAlarms alarms = new FakeAlarms();
    private final List<String> failures = new ArrayList<>();
    private final List<Long> runs = new ArrayList<>();
    private Executor executor = Runnable::run;
    private final Schedule schedule =
            new Schedule(alarms, task -> executor.execute(task), thrown -> failures.add(thrown.getMessage()));

    private void note() {
        runs.add(alarms.nanoTime() - 1_000);
    }

    @Test
    void a_task_runs_once_when_it_is_due() {
        schedule.after(Duration.ofNanos(10), this::note);
        alarms.advance(9);
        assertThat(runs).isEmpty();
        alarms.advance(100);
        assertThat(runs).containsExactly(10L);
        assertThat(schedule.count() + alarms.count()).isZero();
    }

    @Test
    void a_task_is_repeated_an_interval_after_it_has_returned() {
        schedule.every(Duration.ofNanos(10), () -> {
            note();
            alarms.advance(5); // so long it takes
        });
        alarms.advance(34);
        assertThat(runs).containsExactly(10L, 25L, 40L);
    }

    @Test
    void an_exception_is_reported_and_it_continues() {
        schedule.every(Duration.ofNanos(10), () -> {
            throw new StackOverflowError("made up");
        });
        schedule.after(Duration.ofNanos(10), () -> {
            throw new IllegalStateException("once");
        });
        alarms.advance(30);
        assertThat(failures).containsExactlyInAnyOrder("made up", "once", "made up", "made up");
    }

    @Test
    void without_a_thread_it_is_reported_and_tried_again() {
        executor = task -> {
            throw new RejectedExecutionException("full");
        };
        schedule.every(Duration.ofNanos(10), this::note);
        schedule.after(Duration.ofNanos(10), this::note);
        alarms.advance(10);
        assertThat(failures).containsExactly("full", "full");
        assertThat(schedule.count()).isEqualTo(1);

        executor = Runnable::run;
        alarms.advance(10);
        assertThat(runs).containsExactly(20L);
    }

    @Test
    void it_can_be_taken_back_by_itself_too() {
        Scheduler.Task[] own = new Scheduler.Task[1];
        own[0] = schedule.every(Duration.ofNanos(10), () -> {
            note();
            own[0].cancel();
        });
        Scheduler.Task other = schedule.after(Duration.ofNanos(15), this::note);
        alarms.advance(12);
        other.cancel();
        other.cancel();
        alarms.advance(100);
        assertThat(runs).containsExactly(10L);
        assertThat(schedule.count() + alarms.count()).isZero();
    }

    @Test
    void a_cancelled_task_that_waits_for_a_thread_does_not_run() {
        List<Runnable> queue = new ArrayList<>();
        executor = queue::add;
        Scheduler.Task task = schedule.after(Duration.ofNanos(10), this::note);
        alarms.advance(10);
        task.cancel();
        queue.forEach(Runnable::run);
        assertThat(runs).isEmpty();
    }

    @Test
    void at_the_end_all_are_taken_back_and_none_is_taken() {
        schedule.every(Duration.ofNanos(10), this::note);
        schedule.after(Duration.ofDays(1), this::note);
        schedule.end();
        alarms.advance(100);
        assertThat(runs).isEmpty();
        assertThatThrownBy(() -> schedule.after(Duration.ZERO, this::note))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("not in use any more");
        assertThat(schedule.count() + alarms.count()).isZero();
    }

    @Test
    void there_are_not_too_many_and_none_without_rest() {
        for (int i = 0; i < 10_000; i++) {
            schedule.after(Duration.ofDays(400_000_000), this::note);
        }
        assertThatThrownBy(() -> schedule.after(Duration.ZERO, this::note))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("10000");
        assertThatIllegalArgumentException().isThrownBy(() -> schedule.every(Duration.ZERO, this::note));
    }
}
