package org.glujava.examples.negativelookup;

/**
 * What a child said.
 *
 * @param epoch the directory's, when it said so
 * @param user to whom, by {@link Users}
 */
record Answer(long epoch, long user) {}
