/** Internal: reads and checks the options of a volume. */
@NullMarked
package org.glujava.option;

import org.jspecify.annotations.NullMarked;
