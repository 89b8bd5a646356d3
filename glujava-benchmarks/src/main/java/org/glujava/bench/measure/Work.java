package org.glujava.bench.measure;

/**
 * What each subject does.
 *
 * @param kind as in kinds.c
 * @param names how many names take turns
 * @param threads how many threads call; they live as long as the client
 * @param warmUp how many calls of a thread come before the first block
 * @param calls how many calls of a thread are a block
 */
public record Work(String kind, int names, int threads, int warmUp, int calls) {}
