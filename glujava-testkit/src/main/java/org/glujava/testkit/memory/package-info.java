/** Internal: does the work of GluJava's native side in memory. Authors of translators do not use it. */
@NullMarked
package org.glujava.testkit.memory;

import org.jspecify.annotations.NullMarked;
