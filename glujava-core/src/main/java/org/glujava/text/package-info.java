/** Internal: escapes texts for logs and terminals, converts paths, and finds the nearest name for a misspelt one. */
@NullMarked
package org.glujava.text;

import org.jspecify.annotations.NullMarked;
