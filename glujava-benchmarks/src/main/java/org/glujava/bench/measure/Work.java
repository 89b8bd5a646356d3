package org.glujava.bench.measure;

/**
 * The work of each subject.
 * @param kind as in kinds.c
 * @param names how many names take turns
 * @param threads how many threads call; they live as long as the client
 * @param warmUp calls of a thread before the first block
 * @param calls calls of a thread in a block
 */
public record Work(String kind, int names, int threads, int warmUp, int calls) {}
