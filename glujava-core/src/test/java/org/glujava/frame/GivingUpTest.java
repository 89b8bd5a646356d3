package org.glujava.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GivingUpTest {
    private static final int MANY = 100;

    /** A translator above that does not return from its reply callback keeps one thread, or at worst all of these. */
    @Test
    void an_answer_that_does_not_come_back_holds_up_no_other_and_not_the_watch() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        try {
            GivingUp.soonIfPossible(() -> await(goOn));
            GivingUp.soonIfPossible(other::countDown);
            assertThat(other.await(20, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < MANY; i++) {
                GivingUp.soonIfPossible(() -> {
                    await(goOn);
                    ended.incrementAndGet();
                });
            }
            assertThat(goOn.getCount()).as("this thread was not held up").isOne();
        } finally {
            goOn.countDown();
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (ended.get() == 0 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(ended.get()).isBetween(1, MANY / 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
