package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.glujava.MemoryBudget;
import org.junit.jupiter.api.Test;

class MemorySharesTest {
    private static final long HEAP = 3 << 20;
    private static final long ROOM = 1 << 20;

    private final List<String> failures = new ArrayList<>();
    private final List<Long> received = new ArrayList<>();
    private long time = Long.MAX_VALUE - 5; // it may run over
    private Executor executor = Runnable::run;
    private final MemoryShares shares = new MemoryShares(HEAP, () -> time);
    private final MemoryShare first = member();

    private MemoryShare member() {
        return new MemoryShare(shares, task -> executor.execute(task), thrown -> failures.add(thrown.getMessage()));
    }

    private void pass(Duration duration) {
        time += duration.toNanos();
        shares.look();
    }

    private MemoryBudget listening() {
        MemoryBudget budget = first.join();
        budget.onChange(() -> received.add(budget.bytes()));
        return budget;
    }

    @Test
    void a_third_of_the_heap_is_divided_among_those_that_ask() {
        member();
        MemoryBudget budget = first.join();
        assertThat(budget.heap()).isEqualTo(HEAP);
        assertThat(budget.bytes()).isEqualTo(ROOM);
        first.join();
        assertThat(budget.bytes()).isEqualTo(ROOM);
        MemoryShare second = member();
        assertThat(second.join().bytes()).isEqualTo(ROOM / 2);
        assertThat(budget.bytes()).isEqualTo(ROOM / 2);
        second.end();
        assertThat(budget.bytes()).isEqualTo(ROOM);
        assertThat(second.bytes()).isZero();
    }

    @Test
    void they_are_used_while_there_is_one() {
        assertThat(shares.areUsed()).isFalse();
        first.join();
        assertThat(shares.areUsed()).isTrue();
        first.end();
        assertThat(shares.areUsed()).isFalse();
    }

    @Test
    void a_share_that_left_does_not_come_back() {
        first.join();
        first.end();
        assertThat(first.join().bytes()).isZero();
        assertThat(shares.areUsed()).isFalse();
    }

    @Test
    void listeners_are_called_when_it_has_changed() {
        listening();
        shares.look();
        assertThat(received).isEmpty();
        MemoryShare second = member();
        second.join();
        second.end();
        assertThat(received).containsExactly(ROOM / 2, ROOM);
    }

    @Test
    void under_pressure_there_is_nothing_and_then_half_as_much() {
        MemoryBudget budget = listening();
        assertThat(shares.pressure()).as("it begins").isTrue();
        assertThat(shares.pressure()).as("it begins").isFalse();
        assertThat(received).as("once").containsExactly(0L);
        pass(MemoryShares.EMPTY.minusNanos(1));
        assertThat(budget.bytes()).isZero();
        pass(Duration.ofNanos(1));
        assertThat(budget.bytes()).isEqualTo(ROOM / 2);
        pass(MemoryShares.GROWING.minusNanos(1));
        assertThat(budget.bytes()).isEqualTo(ROOM / 2);
        pass(Duration.ofNanos(1));
        assertThat(budget.bytes()).isEqualTo(ROOM);
        pass(Duration.ofDays(1));
        assertThat(received).containsExactly(0L, ROOM / 2, ROOM);
    }

    @Test
    void it_is_taken_away_until_the_last_sign_is_old_enough() {
        MemoryBudget budget = listening();
        shares.pressure();
        pass(MemoryShares.EMPTY.dividedBy(2));
        shares.pressure();
        pass(MemoryShares.EMPTY.dividedBy(2));
        assertThat(budget.bytes()).isZero();
        pass(MemoryShares.EMPTY.dividedBy(2));
        assertThat(budget.bytes()).isEqualTo(ROOM / 2);
    }

    @Test
    void budgets_shrink_each_time_the_heap_fills_again() {
        MemoryBudget budget = listening();
        for (int i = 1; i <= 6; i++) {
            shares.pressure();
            assertThat(budget.bytes()).isZero();
            pass(MemoryShares.EMPTY);
            assertThat(budget.bytes()).isEqualTo(ROOM >> i);
        }
        shares.pressure();
        pass(MemoryShares.EMPTY);
        assertThat(budget.bytes()).as("a little is left").isEqualTo(ROOM >> 6);
        pass(MemoryShares.GROWING.multipliedBy(2));
        assertThat(budget.bytes()).isEqualTo(ROOM >> 4);
    }

    @Test
    void a_share_that_comes_under_pressure_gets_nothing() {
        shares.pressure();
        assertThat(first.join().bytes()).isZero();
    }

    @Test
    void an_exception_of_a_listener_is_reported_and_the_others_are_called() {
        MemoryBudget budget = first.join();
        budget.onChange(() -> {
            throw new StackOverflowError("made up");
        });
        budget.onChange(() -> received.add(budget.bytes()));
        shares.pressure();
        assertThat(failures).containsExactly("made up");
        assertThat(received).containsExactly(0L);
    }

    @Test
    void where_no_thread_is_to_be_had_it_is_tried_again() {
        listening();
        executor = task -> {
            throw new RejectedExecutionException("none");
        };
        shares.pressure();
        executor = Runnable::run;
        assertThat(received).isEmpty();
        shares.look();
        assertThat(received).containsExactly(0L);
    }

    @Test
    void changes_that_come_before_the_listener_runs_are_one_call() {
        listening();
        List<Runnable> waiting = new ArrayList<>();
        executor = waiting::add;
        shares.pressure();
        pass(MemoryShares.EMPTY);
        assertThat(waiting).hasSize(1);
        waiting.get(0).run();
        assertThat(received).containsExactly(ROOM / 2);
    }

    @Test
    void a_change_while_a_listener_runs_is_not_missed_and_is_no_second_call_at_once() {
        MemoryBudget budget = first.join();
        budget.onChange(() -> {
            received.add(budget.bytes());
            if (received.size() == 1) {
                pass(MemoryShares.EMPTY);
                received.add(-1L);
            }
        });
        shares.pressure();
        assertThat(received).containsExactly(0L, -1L, ROOM / 2);
    }

    @Test
    void a_change_before_the_listener_is_there_is_not_missed() {
        first.join();
        shares.pressure();
        listening();
        assertThat(received).containsExactly(0L);
    }

    @Test
    void a_test_sets_what_there_is() {
        MemoryBudget budget = listening();
        shares.room(7);
        assertThat(budget.bytes()).isEqualTo(7);
        assertThat(received).containsExactly(7L);
    }
}
