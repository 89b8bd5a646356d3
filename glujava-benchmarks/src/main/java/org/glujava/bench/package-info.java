/** The program of {@code ./glujava bench}. */
@NullMarked
package org.glujava.bench;

import org.jspecify.annotations.NullMarked;
