/** The translators that the benchmarks measure; peer.c has the same in C. */
@NullMarked
package org.glujava.bench.translators;

import org.jspecify.annotations.NullMarked;
