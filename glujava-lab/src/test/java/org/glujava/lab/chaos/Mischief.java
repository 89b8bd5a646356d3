package org.glujava.lab.chaos;

import java.util.SplittableRandom;

/** The ways in which the chaos translator misbehaves, with their relative frequency. */
enum Mischief {
    THROW(10),
    THROW_CHECKED(10),
    THROW_ERROR(10),
    THROW_FROM_THE_DEEP(4),
    DECIDE_IN_THE_DEEP(4),
    NO_SUCH_CLASS(5),
    NO_MEMORY(5),
    FILL_THE_HEAP(1),
    SAY_NOTHING(10),
    FORGET(2),
    ANSWER_TWICE(10),
    ANSWER_THEN_THROW(10),
    ANSWER_TOO_LATE(10),
    SUSPEND_THEN_THROW(10),
    SUSPEND_AND_FINISH_AT_ONCE(10),
    FINISH_ELSEWHERE(40),
    FINISH_TWICE_ELSEWHERE(10),
    RACE_A_THROW(10),
    SLEEP(20),
    BLOCK(2),
    PRINT(5),
    THREAD_THROWS(5),
    WAIT_FOR_A_FUTURE(5),
    FAIL(10),
    ANSWER_BARE(10),
    WIND_TO_ANOTHER(20),
    WIND_TO_ALL(20),
    WIND_TO_FIRST(20),
    TRY_AGAIN(20),
    ASK_FIRST(20),
    REPLY_THROWS(10),
    REPLY_SAYS_NOTHING(10),
    REPLY_TWICE(10),
    REPLY_THEN_THROW(10),
    REPLY_LATER(20),
    REPLY_IS_FORGOTTEN(2),
    REPLY_IS_KEPT(10),
    REPLY_BLOCKS(2),
    REPLY_IS_BARE(10),
    REPLIES_THROW(5),
    REPLIES_LATER(10);

    private static final int ALL = sum();

    private final int weight;

    Mischief(int weight) {
        this.weight = weight;
    }

    static Mischief pick(SplittableRandom random) {
        int left = random.nextInt(ALL);
        for (Mischief mischief : values()) {
            left -= mischief.weight;
            if (left < 0) {
                return mischief;
            }
        }
        throw new AssertionError();
    }

    private static int sum() {
        int sum = 0;
        for (Mischief mischief : values()) {
            sum += mischief.weight;
        }
        return sum;
    }
}
