/** Loads of well-known tools, and of random system calls, on a mounted volume. */
@NullMarked
package org.glujava.lab.loads;

import org.jspecify.annotations.NullMarked;
