package org.glujava.bench.measure;

import java.util.function.ToDoubleFunction;

/** Selects a time of a block. */
public enum Clock {
    CPU(Block::cpu),
    PROCESS(Block::process),
    WALL(Block::wall),
    MEDIAN(Block::median),
    P99(Block::p99);

    private final ToDoubleFunction<Block> time;

    Clock(ToDoubleFunction<Block> time) {
        this.time = time;
    }

    public double of(Block block) {
        return time.applyAsDouble(block);
    }
}
