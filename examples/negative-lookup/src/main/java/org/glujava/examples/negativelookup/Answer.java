package org.glujava.examples.negativelookup;

/**
 * A child's answer.
 *
 * @param epoch the directory's epoch at the time of the answer
 * @param user the number of the user who got it, from {@link Users}
 */
record Answer(long epoch, long user) {}
