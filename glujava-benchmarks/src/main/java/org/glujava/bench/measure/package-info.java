/** Clients that make calls, runs in turns, and the statistics of their times. */
@NullMarked
package org.glujava.bench.measure;

import org.jspecify.annotations.NullMarked;
