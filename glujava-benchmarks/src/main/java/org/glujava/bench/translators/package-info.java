/** The translators that the benchmarks measure; peer.c has their equivalents in C. */
@NullMarked
package org.glujava.bench.translators;

import org.jspecify.annotations.NullMarked;
