/** Clients that call, runs in turns, and what is computed of their times. */
@NullMarked
package org.glujava.bench.measure;

import org.jspecify.annotations.NullMarked;
