/** The benchmarks, one class each. */
@NullMarked
package org.glujava.bench.section;

import org.jspecify.annotations.NullMarked;
