/** Internal: texts on their way to a log or a terminal, and texts of paths. */
@NullMarked
package org.glujava.text;

import org.jspecify.annotations.NullMarked;
